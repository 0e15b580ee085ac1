import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { readArticles } from "../../../src/content/readArticles.ts";
import type { Article } from "../../../src/domain/article.ts";
import { createKnowledge } from "../../../src/knowledge/knowledge.ts";
import { wordsOf } from "../../../src/knowledge/words.ts";
import { SAMPLE_QUESTIONS } from "../../../test/knowledge/sampleQuestions.ts";
import { bytesOf } from "../bytesOf.ts";
import { buildEngine, type Engine } from "../engine.ts";
import { percentile, rounded } from "../metrics.ts";
import { madeUpArticles } from "./madeUpArticles.ts";
import { oneOf, type Random, seededRandom } from "./random.ts";
import { mistyped } from "./typingErrors.ts";

const SEED = 20_260_101;
const QUESTIONS = 1_000;
const WARM_UP_QUESTIONS = 300;
/** Finnish has the most different words, and one language for all articles makes the longest lists. */
const LANGUAGE = "fi";

/** Builds the index over so many made-up articles, asks it a thousand questions, saves it and opens it again. */
export function measureSize(count: number, tell: (what: string) => void) {
  const random = seededRandom(SEED);
  tell(`making up ${count} articles`);
  const sample = sampleArticles();
  const articles = madeUpArticles(count, sample, random);
  const questions = madeUpQuestions(articles, random);
  tell("indexing");
  const engine = buildEngine(articles);
  tell(`asking ${questions.length} questions`);
  const times = timesMs(engine, questions);
  tell("saving and opening");
  return {
    articles: count,
    ...vocabularyOf(articles),
    buildMs: Math.round(engine.buildMs),
    p50Ms: rounded(percentile(0.5, times), 2),
    p99Ms: rounded(percentile(0.99, times), 2),
    memoryMb: rounded(bytesOf(engine.shelves.map(({ index }) => index)) / 1e6, 1),
    ...saved(engine, articles),
  };
}

function sampleArticles(): readonly Article[] {
  const folder = fileURLToPath(new URL("../../../content/articles", import.meta.url));
  return readArticles(folder).articles.filter(({ language }) => language === LANGUAGE);
}

/** The sample's questions and titles of the articles in turn, each second one with typing errors. */
function madeUpQuestions(articles: readonly Article[], random: Random): readonly string[] {
  const asked = SAMPLE_QUESTIONS.filter(({ language }) => language === LANGUAGE);
  return Array.from({ length: QUESTIONS }, (_, index) => {
    const text = index % 2 === 0 ? oneOf(asked, random).text : oneOf(articles, random).title;
    return index % 4 < 2 ? text : mistyped(text, random);
  });
}

function timesMs({ search }: Engine, questions: readonly string[]): readonly number[] {
  for (const text of questions.slice(0, WARM_UP_QUESTIONS)) search({ text, lang: LANGUAGE });
  return questions.map((text) => {
    const begun = performance.now();
    search({ text, lang: LANGUAGE });
    return performance.now() - begun;
  });
}

function vocabularyOf(articles: readonly Article[]) {
  const all = articles.flatMap(({ title, sections }) => [
    ...wordsOf(title),
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "steps" ? wordsOf(block.items.join(" ")) : [])),
    ),
  ]);
  return { words: all.length, distinctWords: new Set(all).size };
}

/** What it costs to keep the index in a file and to start from it; the disk itself is not measured. */
function saved({ library }: Engine, articles: readonly Article[]) {
  const start = performance.now();
  const bytes = serialize(library.indexes);
  const serialised = performance.now();
  const indexes: typeof library.indexes = deserialize(bytes);
  const deserialised = performance.now();
  createKnowledge({ articles, indexes });
  const opened = performance.now();
  return {
    savedMb: rounded(bytes.byteLength / 1e6, 1),
    serialiseMs: Math.round(serialised - start),
    deserialiseMs: Math.round(deserialised - serialised),
    openMs: Math.round(opened - deserialised),
  };
}
