import { join } from "node:path";
import type { Config } from "../config.ts";
import { ContentError, describeMistake } from "../content/mistake.ts";
import { readArticles } from "../content/readArticles.ts";
import { readDirectory } from "../content/readDirectory.ts";
import { readGlossary } from "../content/readGlossary.ts";
import { readPhrasings } from "../content/readPhrasings.ts";
import { editorsReport } from "../domain/editorsReport.ts";
import type { Instant } from "../domain/instant.ts";
import { instantOf } from "../domain/localTime.ts";
import { findAlike, groupAlike } from "../knowledge/groupAlike.ts";
import { createKnownWords } from "../knowledge/knownWords.ts";
import { type KeptAt, nameOf, readKept } from "../store/readKept.ts";
import { textsIn } from "../texts/textsIn.ts";
import { printed } from "./printed.ts";
import type { Arguments } from "./readArguments.ts";

/**
 * The report for the editors, as it is printed, and what they should know beside it. It is made beside the running service
 * and changes nothing.
 */
export async function makeReport(
  { contentDir, reviewMonths, ...place }: KeptAt & Pick<Config, "contentDir" | "reviewMonths">,
  { language, since, json }: Arguments,
  now: Instant,
): Promise<{ readonly output: string; readonly warnings: readonly string[] }> {
  const texts = textsIn(language);
  const kept = await readKept(place);
  if (!kept) return { output: json ? "null" : texts.report.noData(nameOf(place)), warnings: [] };
  const { articles, mistakes } = readArticles(join(contentDir, "articles"));
  const phrasings = readPhrasings(join(contentDir, "phrasings.yaml"), articles);
  const glossary = readGlossary(join(contentDir, "glossary.yaml")).entries;
  const names = namesIn(join(contentDir, "directory.yaml"));
  const data = editorsReport({
    ...kept,
    articles,
    decisions: phrasings.decisions ?? { accepted: [], withdrawn: [] },
    now,
    ...(since === undefined ? {} : { since: instantOf(since, 0, "Europe/Helsinki") }),
    reviewMonths,
    known: createKnownWords({ articles, glossary, names }),
    findAlike,
    groupAlike,
  });
  return {
    output: json ? JSON.stringify(data, null, 2) : printed(data, texts),
    warnings: [
      ...[...mistakes, ...phrasings.mistakes].map(describeMistake),
      ...(phrasings.decisions ? [] : [texts.report.phrasingsBroken]),
    ],
  };
}

/** What organisations, units and groups are called; none where the directory is broken, so that more is hidden. */
function namesIn(file: string): readonly string[] {
  try {
    const { organisations, units, groups } = readDirectory(file);
    return [...organisations, ...units, ...groups].flatMap(({ name }) => Object.values(name));
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}
