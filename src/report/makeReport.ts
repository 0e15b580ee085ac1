import { join } from "node:path";
import type { Config } from "../config.ts";
import { describeMistake } from "../content/mistake.ts";
import { readArticles } from "../content/readArticles.ts";
import { readPhrasings } from "../content/readPhrasings.ts";
import { editorsReport } from "../domain/editorsReport.ts";
import type { Instant } from "../domain/instant.ts";
import { instantOf } from "../domain/localTime.ts";
import { findAlike, groupAlike } from "../knowledge/groupAlike.ts";
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
  const data = editorsReport({
    ...kept,
    articles,
    decisions: phrasings.decisions ?? { accepted: [], withdrawn: [] },
    now,
    ...(since === undefined ? {} : { since: instantOf(since, 0, "Europe/Helsinki") }),
    reviewMonths,
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
