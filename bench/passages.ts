/**
 * `npm run bench:passages -- --set DIR [--split dev|test|all]`: whether the passage that is shown is the one that answers.
 * The documents of a set whose ids differ only behind a `#` become the sections of one article, as a portal's page has
 * them; the queries are then asked as the bot is asked. DIR is a set as for `npm run bench:retrieval`. One JSON object as
 * the last line of standard output.
 */
import { parseArgs } from "node:util";
import { buildEngine } from "./retrieval/engine.ts";
import { rounded } from "./retrieval/metrics.ts";
import { ofSplit, type Query, readSet, SPLITS, type Split } from "./retrieval/readSet.ts";
import { articleOfSections, pageOf } from "./retrieval/sections.ts";

const { set: folder, split: asked = "test" } = parseArgs({
  options: { set: { type: "string" }, split: { type: "string" } },
}).values;
const split = SPLITS.find((each) => each === asked);
if (folder === undefined || split === undefined) {
  throw new Error("Say which set to measure: npm run bench:passages -- --set DIR [--split dev|test|all]");
}
const { name, pages, clean, typo = [] } = readSet(folder);
const sectionsOf = Map.groupBy(pages, ({ id }) => pageOf(id));
console.error(`${name}: indexing ${sectionsOf.size} articles of ${pages.length} sections`);
const { knowledge, look } = buildEngine(Array.from(sectionsOf.values(), articleOfSections));
console.log(
  JSON.stringify({
    set: name,
    articles: sectionsOf.size,
    sections: pages.length,
    clean: measured(answerable(clean, split)),
    typo: typo.length === 0 ? null : measured(answerable(typo, split)),
  }),
);

function answerable(queries: readonly Query[], half: Split): readonly Query[] {
  return ofSplit(queries, half).filter(({ relevant }) => relevant.length > 0);
}

/** `sectionRight`: of the queries whose article came first and has several sections. */
function measured(queries: readonly Query[]) {
  let first = 0;
  let several = 0;
  let right = 0;
  for (const query of queries) {
    const [best] = look(query).ranking;
    const article = best === undefined ? undefined : knowledge.article(best);
    if (!article || !query.relevant.some((id) => pageOf(id) === article.id)) continue;
    first += 1;
    const sections = sectionsOf.get(article.id) ?? [];
    if (sections.length < 2) continue;
    several += 1;
    if (query.relevant.includes(sections[knowledge.sectionFor(article, query.text)]?.id ?? "")) right += 1;
  }
  return {
    queries: queries.length,
    articleFirst: rounded(first / queries.length, 3),
    sectionRight: several === 0 ? null : rounded(right / several, 3),
  };
}
