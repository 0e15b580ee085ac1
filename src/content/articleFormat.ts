import type { z } from "zod";
import { day, httpsAddress, kebabId, language, list, record, sample, words } from "./fields.ts";

const KEYWORDS_REMEDY = "List the words that people use for this, for example [kortti, toimikortti].";
const ORGANISATIONS_REMEDY = "List the ids of the organisations that it holds for, or write [] for all of them.";

/** The front matter of an article in `content/articles`. */
export const articleFormat = record({
  id: kebabId,
  topic: kebabId.exactOptional(),
  title: words("Write the title, as the portal shows it."),
  language,
  subject: kebabId,
  organisations: list(kebabId, ORGANISATIONS_REMEDY),
  keywords: list(words(KEYWORDS_REMEDY), KEYWORDS_REMEDY),
  owner: words("Write who keeps the article true."),
  reviewed: day,
  portal: httpsAddress,
  sample,
  knownError: record({ workaround: words("Write how to go on working meanwhile.") }).exactOptional(),
});

export type ArticleFrontMatter = z.infer<typeof articleFormat>;
