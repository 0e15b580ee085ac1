import { greatestRarity, type OpenTextIndex, type WordClues } from "./clues.ts";
import type { Evidence } from "./evidence.ts";
import type { GlossarySpan } from "./glossary.ts";
import { documentOf, leadOf, type PostingLists, WEIGHTS, weightLevel } from "./postings.ts";

/**
 * What speaks for the best document of a search, and against it; comparable between searches. Amounts are shares of the
 * question's subject times the logarithm of its length: long questions are seldom covered whole, and what is covered of
 * them is less of an accident.
 */
export interface Support {
  /** How much of the subject the document covers: by whole words, by grams, and how early it comes to it. */
  readonly words: number;
  readonly grams: number;
  readonly lead: number;
  /** How much of the subject is in words that no document has, and that are not close to one that this document has. */
  readonly unknown: number;
  /** How little the oddest word looks like a word of the articles, as an amount. */
  readonly strangeness: number;
  /** How rare the rarest word is, 0 to 1. */
  readonly rarest: number;
  /** How well the document covers the word that it covers second best, and how rare that word is, 0 to 1. */
  readonly nextStrongest: number;
  /** How far the second document falls behind the best, 0 to 1. */
  readonly margin: number;
  /** How far whole words and grams agree that it is the best, 0 to 1. */
  readonly agreement: number;
}

/** The frequency that covers half of a word's weight: passing mentions must not look like the subject of an article. */
const HALF_COVERED = 1;
const COVERED = WEIGHTS.map((weight) => weight / (weight + HALF_COVERED));
/** What a synonym in the document covers of the word that was asked. */
const SYNONYM_COVERS = 0.9;

interface Asked {
  readonly words: readonly WordClues[];
  readonly synonyms: readonly GlossarySpan[];
  /** The question's words in their order. */
  readonly sequence: readonly string[];
}

/** Looks how much of a question stands in the best document; `second` is the score of the next one. */
export function supportFor(
  index: OpenTextIndex,
  asked: Asked,
  { evidence, best, second }: { evidence: Evidence; best: number; second: number },
): Support {
  const covers = coversOf(index, asked, best);
  const own = asked.words.filter(({ share, telling }) => share === 1 && telling);
  const sums = { rarity: 0, words: 0, grams: 0, lead: 0, unknown: 0 };
  const most = { strangeness: 0, rarity: 0 };
  const strengths: number[] = [];
  for (const { word, rarity, known, strangeness } of own) {
    const { byWord, byGrams, lead, isClose } = covers(word);
    sums.rarity += rarity;
    sums.words += rarity * byWord;
    sums.grams += rarity * byGrams;
    sums.lead += rarity * lead;
    if (!known && !isClose) sums.unknown += rarity;
    most.strangeness = Math.max(most.strangeness, strangeness);
    most.rarity = Math.max(most.rarity, rarity);
    strengths.push(rarity * Math.max(byWord, byGrams));
  }
  const length = Math.log(1 + own.length);
  const perRarity = length / (sums.rarity || 1);
  const [, next = 0] = strengths.sort((a, b) => b - a);
  return {
    words: sums.words * perRarity,
    grams: sums.grams * perRarity,
    lead: sums.lead * perRarity,
    unknown: sums.unknown * perRarity,
    strangeness: most.strangeness * length,
    rarest: most.rarity / greatestRarity(index),
    nextStrongest: next / greatestRarity(index),
    margin: 1 - second / (evidence.scores[best] || 1),
    agreement: Math.min(evidence.byWords[best] ?? 0, evidence.byGrams[best] ?? 0),
  };
}

/** How much of a word a document covers, and how early it does; each 0 to 1. */
interface Cover {
  readonly byWord: number;
  readonly byGrams: number;
  readonly lead: number;
  /** Whether the word, or one close to it, stands in the document. */
  readonly isClose: boolean;
}

const NOTHING: Cover = { byWord: 0, byGrams: 0, lead: 0, isClose: false };

/** How much of a word the document covers, by itself or by what may be said instead. */
function coversOf(index: OpenTextIndex, { words, synonyms, sequence }: Asked, document: number) {
  const plain = new Map(words.map((clues) => [clues.word, coverOf(index, clues, document)]));
  const of = (word: string): Cover => plain.get(word) ?? NOTHING;
  const best = new Map(plain);
  for (const { from, to, alternatives } of synonyms) {
    for (const alternative of alternatives) {
      const cover = mean(alternative.map(of));
      for (const word of sequence.slice(from, to)) best.set(word, better(best.get(word) ?? of(word), cover));
    }
  }
  return (word: string): Cover => best.get(word) ?? of(word);
}

function coverOf(index: OpenTextIndex, { stems, known, grams, gramTotal }: WordClues, document: number): Cover {
  const byStem = stems.map(({ number }) => coveredBy(postingOf(index.ofStem, number, document)));
  const byWord = Math.max(0, ...byStem);
  const sums = { byGrams: 0, lead: 0 };
  for (const { number, worth } of grams) {
    const posting = postingOf(index.ofGram, number, document);
    sums.byGrams += (worth * coveredBy(posting)) / gramTotal;
    sums.lead += (worth * leadOf(posting ?? 0)) / gramTotal;
  }
  // A word that is only close may be a slip, and may be another word: what the two share, the grams know.
  return { ...sums, byWord: known ? byWord : 0, isClose: byWord > 0 };
}

function mean(covers: readonly Cover[]): Cover {
  const of = (part: Amount) => covers.reduce((sum, cover) => sum + cover[part], 0) / (covers.length || 1);
  return { ...eachAmount(of), isClose: covers.every(({ isClose }) => isClose) };
}

function better(own: Cover, synonym: Cover): Cover {
  const of = (part: Amount) => Math.max(own[part], SYNONYM_COVERS * synonym[part]);
  return { ...eachAmount(of), isClose: own.isClose || synonym.isClose };
}

type Amount = "byWord" | "byGrams" | "lead";

function eachAmount(of: (part: Amount) => number): Readonly<Record<Amount, number>> {
  return { byWord: of("byWord"), byGrams: of("byGrams"), lead: of("lead") };
}

function coveredBy(posting: number | undefined): number {
  return posting === undefined ? 0 : (COVERED[weightLevel(posting)] ?? 0);
}

/** The posting of a document in the list of a stem or gram; the postings of a list ascend by document. */
function postingOf({ starts, postings }: PostingLists, number: number, document: number): number | undefined {
  let low = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documentOf(postings[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low] ?? 0;
  return low < end && documentOf(posting) === document ? posting : undefined;
}
