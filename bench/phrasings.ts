/**
 * `npm run bench:phrasings -- --set DIR`: what learning what people call things does to search. Each answerable query of
 * the dev half is learnt as a phrasing of its document; then the dev half is asked again, clean and with typing errors,
 * and the test half, which was not learnt, before and after. DIR is a set as for `npm run bench:retrieval`. Progress on
 * standard error; one JSON object as the last line of standard output.
 */
import { parseArgs } from "node:util";
import { articleOfPage, buildEngine, idsShown } from "./retrieval/engine.ts";
import { percentile, placeOfRelevant, recallAt, rounded } from "./retrieval/metrics.ts";
import { ofSplit, type Query, readSet, type Split } from "./retrieval/readSet.ts";

const { set: folder } = parseArgs({ options: { set: { type: "string" } } }).values;
if (folder === undefined) throw new Error("Say which set to measure: npm run bench:phrasings -- --set DIR");
console.error(`indexing ${folder}`);
const { name, pages, clean, typo = [] } = readSet(folder);
const { knowledge, search } = buildEngine(pages.map(articleOfPage));
const phrasings = answerable(clean, "dev").map(({ text, relevant }) => ({ articleId: relevant[0] ?? "", text }));

console.error("before learning");
const before = { clean: recall(answerable(clean, "test")), typo: recall(answerable(typo, "test")) };
const foundBefore = unanswerable(clean).map(shownFor);
const p99BeforeMs = p99Ms(answerable(clean, "test"));
const started = performance.now();
knowledge.usePhrasings(phrasings);
const learnMs = Math.round(performance.now() - started);
console.error(`after learning ${phrasings.length} phrasings`);
const misled = unanswerable(clean).filter((each, place) => shownFor(each) !== foundBefore[place]).length;
console.log(
  JSON.stringify({
    set: name,
    docs: pages.length,
    phrasings: phrasings.length,
    learnMs,
    repeated: {
      clean: recall(answerable(clean, "dev")).recallAt1,
      typo: recall(answerable(typo, "dev")).recallAt1,
    },
    unseen: { before, after: { clean: recall(answerable(clean, "test")), typo: recall(answerable(typo, "test")) } },
    unanswerableMisled: misled,
    p99Ms: { before: p99BeforeMs, after: p99Ms(answerable(clean, "test")) },
  }),
);

function answerable(queries: readonly Query[], split: Split): readonly Query[] {
  return ofSplit(queries, split).filter(({ relevant }) => relevant.length > 0);
}

function unanswerable(queries: readonly Query[]): readonly Query[] {
  return queries.filter(({ relevant }) => relevant.length === 0);
}

function shownFor(query: Query): string {
  return String(idsShown(search(query)));
}

/** Of what the bot shows, not of what it ranks: a phrasing is put before what was found. */
function recall(queries: readonly Query[]) {
  const places = queries.map((each) => placeOfRelevant(idsShown(search(each)), each.relevant));
  return { recallAt1: rounded(recallAt(1, places), 3), recallAt3: rounded(recallAt(3, places), 3) };
}

function p99Ms(queries: readonly Query[]): number {
  const took = queries.map((each) => {
    const begun = performance.now();
    search(each);
    return performance.now() - begun;
  });
  return rounded(percentile(0.99, took), 1);
}
