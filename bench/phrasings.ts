/**
 * `npm run bench:phrasings -- --set DIR`: what learning what people call things does to search. Each answerable query of
 * the dev half is learnt as a phrasing of its document; then the dev half is asked again, clean and with typing errors,
 * and the test half, which was not learnt, before and after. DIR has `corpus.jsonl`, `queries.jsonl` and
 * `queries.typo.jsonl`. Progress on standard error; one JSON object as the last line of standard output.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Knowledge } from "../src/desk/ports.ts";
import { LANGUAGES } from "../src/domain/language.ts";
import { createKnowledge, indexArticles } from "../src/knowledge/knowledge.ts";

const language = z.enum(LANGUAGES);
const page = z.object({ id: z.string(), title: z.string(), text: z.string(), lang: language });
const query = z.object({
  text: z.string(),
  lang: language,
  relevant: z.array(z.string()),
  split: z.enum(["dev", "test"]),
});
type Query = z.infer<typeof query>;

const { set } = parseArgs({ options: { set: { type: "string" } } }).values;
if (set === undefined) throw new Error("Say which set to measure: npm run bench:phrasings -- --set DIR");
console.error(`indexing ${set}`);
const pages = rowsOf("corpus.jsonl", page);
const knowledge = createKnowledge(indexArticles(pages.map(articleOf)));
const clean = rowsOf("queries.jsonl", query);
const typo = rowsOf("queries.typo.jsonl", query);
const phrasings = answerable(clean, "dev").map(({ text, relevant }) => ({ articleId: relevant[0] ?? "", text }));

console.error("before learning");
const before = { clean: recall(answerable(clean, "test")), typo: recall(answerable(typo, "test")) };
const foundBefore = unanswerable(clean).map(idsFor).map(String);
const p99BeforeMs = p99Ms(answerable(clean, "test"));
const started = performance.now();
knowledge.usePhrasings(phrasings);
const learnMs = Math.round(performance.now() - started);
console.error(`after learning ${phrasings.length} phrasings`);
const misled = unanswerable(clean).filter((each, place) => String(idsFor(each)) !== foundBefore[place]).length;
console.log(
  JSON.stringify({
    set: basename(set),
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

function rowsOf<T>(name: string, row: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(join(set ?? "", name), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => row.parse(JSON.parse(line)));
}

function articleOf({ id, title, text, lang }: z.infer<typeof page>) {
  return {
    id,
    title,
    language: lang,
    subject: "bench",
    organisations: [],
    keywords: [],
    owner: "",
    reviewed: "2026-01-01",
    portalUrl: "https://portal.example/",
    sections: [{ heading: "", blocks: [{ kind: "paragraph" as const, text }] }],
  };
}

function answerable(queries: readonly Query[], split: Query["split"]): readonly Query[] {
  return queries.filter((each) => each.split === split && each.relevant.length > 0);
}

function unanswerable(queries: readonly Query[]): readonly Query[] {
  return queries.filter(({ relevant }) => relevant.length === 0);
}

function idsFor({ text, lang }: Query): readonly string[] {
  const found: ReturnType<Knowledge["search"]> = knowledge.search({ text, language: lang });
  if (found.outcome === "none") return [];
  const refs = found.outcome === "choose" ? found.candidates : [found.best.article, ...found.others];
  return refs.map(({ id }) => id);
}

function recall(queries: readonly Query[]): { readonly recallAt1: number; readonly recallAt3: number } {
  const places = queries.map((each) => idsFor(each).findIndex((id) => each.relevant.includes(id)));
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length / queries.length;
  return { recallAt1: Number(within(1).toFixed(3)), recallAt3: Number(within(3).toFixed(3)) };
}

function p99Ms(queries: readonly Query[]): number {
  const took = queries.map((each) => {
    const begun = performance.now();
    idsFor(each);
    return performance.now() - begun;
  });
  return Number((took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0).toFixed(1));
}
