import type { OpenTextIndex, WordClues } from "./clues.ts";
import type { Evidence } from "./evidence.ts";
import type { GlossarySpan } from "./glossary.ts";
import { documentOf, type PostingLists, WEIGHTS, weightLevel } from "./postings.ts";

/** How sure a search may be of its best document; each 0 to 1 and comparable between searches. */
export interface Support {
  /** How much of the question's subject the document covers: by whole words, and by grams. */
  readonly wordShare: number;
  readonly gramShare: number;
  /** How much of the subject is in words that no document has. */
  readonly unknownShare: number;
  /** How well the document covers the one word that it covers best, and how rare that word is. */
  readonly strongest: number;
  readonly nextStrongest: number;
  /** How well the document covers, by whole words, the one that it covers best. */
  readonly bestCover: number;
  /** 1 for a single word that tells something, towards 0 for many. */
  readonly brevity: number;
  /** How far the second falls behind the best. */
  readonly margin: number;
  /** How far whole words and grams agree that it is the best. */
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
  let subject = 0;
  const sums = { word: 0, gram: 0, unknown: 0 };
  const strengths: number[] = [];
  let bestCover = 0;
  for (const clues of own) {
    const { rarity, known, word } = clues;
    const { byWord, byGrams, isClose } = covers(word);
    subject += rarity;
    sums.word += rarity * byWord;
    sums.gram += rarity * byGrams;
    if (!known && !isClose) sums.unknown += rarity;
    bestCover = Math.max(bestCover, byWord);
    strengths.push(rarity * Math.max(byWord, byGrams));
  }
  const of = subject || 1;
  const [first = 0, next = 0] = strengths.sort((a, b) => b - a);
  return {
    wordShare: sums.word / of,
    gramShare: sums.gram / of,
    unknownShare: sums.unknown / of,
    strongest: first / RAREST,
    nextStrongest: next / RAREST,
    bestCover,
    brevity: 1 / Math.max(1, own.length),
    margin: 1 - second / (evidence.scores[best] || 1),
    agreement: Math.min(evidence.byWords[best] ?? 0, evidence.byGrams[best] ?? 0),
  };
}

/** The rarity of a word that stands in one of ten thousand documents. */
const RAREST = Math.log(10_000);

interface Cover {
  readonly byWord: number;
  readonly byGrams: number;
  /** Whether the word, or one close to it, stands in the document. */
  readonly isClose: boolean;
}

/** How much of a word the document covers, by itself or by what may be said instead. */
function coversOf(index: OpenTextIndex, { words, synonyms, sequence }: Asked, document: number) {
  const plain = new Map(words.map((clues) => [clues.word, coverOf(index, clues, document)]));
  const of = (word: string): Cover => plain.get(word) ?? { byWord: 0, byGrams: 0, isClose: false };
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
  const byWord = Math.max(0, ...stems.map(({ number }) => coveredIn(index.ofStem, number, document)));
  const byGrams = grams.reduce((sum, { number, worth }) => sum + worth * coveredIn(index.ofGram, number, document), 0);
  // A word that is only close may be a slip, and may be another word: what the two share, the grams know.
  return { byWord: known ? byWord : 0, byGrams: byGrams / (gramTotal || 1), isClose: byWord > 0 };
}

function mean(covers: readonly Cover[]): Cover {
  const count = covers.length || 1;
  return {
    byWord: covers.reduce((sum, { byWord }) => sum + byWord, 0) / count,
    byGrams: covers.reduce((sum, { byGrams }) => sum + byGrams, 0) / count,
    isClose: covers.every(({ isClose }) => isClose),
  };
}

function better(own: Cover, synonym: Cover): Cover {
  return {
    byWord: Math.max(own.byWord, SYNONYM_COVERS * synonym.byWord),
    byGrams: Math.max(own.byGrams, SYNONYM_COVERS * synonym.byGrams),
    isClose: own.isClose || synonym.isClose,
  };
}

/** How much of a stem or gram a document covers, 0 to 1; the postings of a list ascend by document. */
function coveredIn({ starts, postings }: PostingLists, number: number, document: number): number {
  let low = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documentOf(postings[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low] ?? 0;
  return low < end && documentOf(posting) === document ? (COVERED[weightLevel(posting)] ?? 0) : 0;
}
