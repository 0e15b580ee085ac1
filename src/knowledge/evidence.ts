import { LEAST_SIZE, type OpenTextIndex, type WordClues } from "./clues.ts";
import { documentOf, leadOf, type PostingLists, WEIGHTS, weightLevel } from "./postings.ts";

/** What speaks for each document, by its place. */
export interface Evidence {
  /** 0 to 1, to order the documents of one search; not to be compared between searches. */
  readonly scores: Float64Array;
  /** The parts of it, each 0 to 1: by whole words, by grams, and by how early the words come. */
  readonly byWords: Float64Array;
  readonly byGrams: Float64Array;
  readonly byLead: Float64Array;
}

/** Where a further occurrence stops adding much (`k1` of BM25); the many grams of one word add up by themselves. */
const WORD_SATURATION = 1;
const GRAM_SATURATION = 0.7;
const SHARES = { words: 0.14, grams: 0.56, lead: 0.3 };
/** Function words say little about the subject, but among thousands of articles they still tell a question from a question. */
const FUNCTION_WORD_WEIGHT = 0.7;
const FUNCTION_WORD_LEAD = 0.5;

/** A gram that more than this part of the documents have tells them hardly apart, and going through them is most of the work. */
const TOO_COMMON = 0.8;

const SATURATED_WORD = WEIGHTS.map((weight) => weight / (weight + WORD_SATURATION));
const SATURATED_GRAM = WEIGHTS.map((weight) => weight / (weight + GRAM_SATURATION));

/** Weighs every document of the index against the words. */
export function weigh(index: OpenTextIndex, words: readonly WordClues[]): Evidence {
  const byWords = new Float64Array(index.size);
  for (const { worth, number } of distinctStems(words)) addWeights(byWords, index.ofStem, number, worth);
  const byGrams = new Float64Array(index.size);
  const byLead = new Float64Array(index.size);
  for (const [number, worth] of distinctGrams(words)) addGram({ byGrams, byLead }, index.ofGram, number, worth);
  normalise(byWords);
  normalise(byGrams);
  normalise(byLead);
  const scores = new Float64Array(index.size);
  for (let i = 0; i < scores.length; i++) {
    scores[i] = SHARES.words * (byWords[i] ?? 0) + SHARES.grams * (byGrams[i] ?? 0) + SHARES.lead * (byLead[i] ?? 0);
  }
  return { scores, byWords, byGrams, byLead };
}

interface GramWorth {
  readonly weight: number;
  readonly lead: number;
}

/** A stem of two words counts once, as the better of the two. */
function distinctStems(words: readonly WordClues[]) {
  const best = new Map<number, number>();
  for (const { stems, share, telling } of words) {
    for (const { number, worth } of stems) {
      const own = worth * share * (telling ? 1 : FUNCTION_WORD_WEIGHT);
      if (own > (best.get(number) ?? 0)) best.set(number, own);
    }
  }
  return [...best].map(([number, worth]) => ({ number, worth }));
}

/** A gram of two words weighs once; for its lead each word counts by its own rarity, however many letters it has. */
function distinctGrams(words: readonly WordClues[]): ReadonlyMap<number, GramWorth> {
  const found = new Map<number, GramWorth>();
  for (const { grams, gramTotal, rarity, share, telling } of words) {
    const leadOfWord = (rarity * share * (telling ? 1 : FUNCTION_WORD_LEAD)) / (gramTotal || 1);
    for (const { number, worth } of grams) {
      const before = found.get(number);
      const weight = worth * share * (telling ? 1 : FUNCTION_WORD_WEIGHT);
      found.set(number, {
        weight: Math.max(weight, before?.weight ?? 0),
        lead: worth * leadOfWord + (before?.lead ?? 0),
      });
    }
  }
  return found;
}

function addWeights(sums: Float64Array, { starts, postings }: PostingLists, number: number, worth: number): void {
  const end = starts[number + 1] ?? 0;
  for (let i = starts[number] ?? 0; i < end; i++) {
    const posting = postings[i] ?? 0;
    const document = documentOf(posting);
    sums[document] = (sums[document] ?? 0) + worth * (SATURATED_WORD[weightLevel(posting)] ?? 0);
  }
}

function addGram(
  { byGrams, byLead }: { byGrams: Float64Array; byLead: Float64Array },
  { starts, postings }: PostingLists,
  number: number,
  { weight, lead }: GramWorth,
): void {
  const start = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  if (end - start > TOO_COMMON * Math.max(byGrams.length, LEAST_SIZE)) return;
  for (let i = start; i < end; i++) {
    const posting = postings[i] ?? 0;
    const document = documentOf(posting);
    byGrams[document] = (byGrams[document] ?? 0) + weight * (SATURATED_GRAM[weightLevel(posting)] ?? 0);
    byLead[document] = (byLead[document] ?? 0) + lead * leadOf(posting);
  }
}

/** Divides by the greatest. */
function normalise(values: Float64Array): void {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  if (most === 0) return;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / most;
}
