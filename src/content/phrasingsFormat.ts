import type { z } from "zod";
import { kebabId, list, record, words } from "./fields.ts";

/** The form of `content/phrasings.yaml`. */

const REMEDY = "List entries of article and text, or write [] when there is none.";
const namings = list(record({ article: kebabId, text: words("Write the words that people use.") }), REMEDY);

export const phrasingsFormat = record({ accepted: namings.exactOptional(), withdrawn: namings.exactOptional() });

export type PhrasingsFile = z.infer<typeof phrasingsFormat>;
