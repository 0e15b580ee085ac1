import { closeWords } from "./closeWords.ts";
import { mergeGroups, NO_POSTINGS, type PostingList } from "./postings.ts";
import { type Question, tellingWords } from "./question.ts";
import type { TextIndex } from "./textIndex.ts";
import { stem, timesCounted } from "./words.ts";

/** What speaks for each document, by its place. */
interface Evidence {
  /** 0 to 1, to order the documents of one search; not to be compared between searches. */
  readonly scores: Float64Array;
  /** How much of the question's subject, 0 to 1, a document covers, by words and by grams; comparable between searches. */
  readonly wordShare: (document: number) => number;
  readonly gramShare: (document: number) => number;
}

/** A stem or a gram of the question: what documents are looked up by. */
interface Clue {
  readonly postings: PostingList;
  readonly rarity: number;
  /** 0 to 1: how well the postings match what was asked. */
  readonly match: number;
  /** Whether it says what the question is about. */
  readonly telling: boolean;
}

/** Where a further occurrence stops adding much (`k1` of BM25); the many grams of one word add up by themselves. */
const WORD_SATURATION = 1;
const GRAM_SATURATION = 0.7;
const GRAM_SHARE_OF_SCORE = 0.8;
/** What a word that is only close to the one that was asked counts. */
const CLOSE_WORD_MATCH = 0.8;
/** The frequency that covers half of a word's weight: passing mentions must not look like the subject of an article. */
const HALF_COVERED = 2;
/** Function words say little about the subject, but among thousands of articles they still tell a question from a question. */
const FUNCTION_WORD_WEIGHT = 0.7;
/** Among fewer articles than this, being there or not says little about how rare a word is in the language. */
const LEAST_SIZE = 100;

/** Weighs every document of the index against a question. */
export function weigh(index: TextIndex, question: Question): Evidence {
  const telling = tellingWords(question, index.language);
  const words = wordClues(index, question, telling);
  const grams = gramClues(index, question, telling);
  const wordScores = scoresBy(words, index.size, WORD_SATURATION);
  const gramScores = scoresBy(grams, index.size, GRAM_SATURATION);
  return {
    scores: mixed(gramScores, wordScores),
    wordShare: (document) => shareOf(document, words),
    gramShare: (document) => shareOf(document, grams),
  };
}

function wordClues(index: TextIndex, { words }: Question, telling: ReadonlySet<string>): readonly Clue[] {
  const stems = new Map<string, boolean>();
  for (const word of words) {
    const name = stem(word, index.language);
    stems.set(name, telling.has(word) || stems.get(name) === true);
  }
  return [...stems].map(([name, isTelling]) => {
    const exact = index.ofStem.get(name);
    const postings = exact ?? closePostings(index, name);
    return { postings, rarity: rarityOf(postings, index), match: exact ? 1 : CLOSE_WORD_MATCH, telling: isTelling };
  });
}

function closePostings({ ofStem, stems, size }: TextIndex, name: string): PostingList {
  const lists = closeWords(name, stems).map((each) => ofStem.get(each) ?? NO_POSTINGS);
  return lists.length > 1
    ? (mergeGroups(new Map([[name, lists]]), size).get(name) ?? NO_POSTINGS)
    : (lists[0] ?? NO_POSTINGS);
}

function gramClues(index: TextIndex, { wordsOfGram }: Question, telling: ReadonlySet<string>): readonly Clue[] {
  const clues: Clue[] = [];
  for (const [gram, words] of wordsOfGram) {
    const postings = index.ofGram.get(gram) ?? NO_POSTINGS;
    const rarity = timesCounted(gram) * rarityOf(postings, index);
    clues.push({ postings, rarity, match: 1, telling: words.some((word) => telling.has(word)) });
  }
  return clues;
}

function rarityOf({ start, end }: PostingList, index: TextIndex): number {
  const count = end - start;
  return Math.log(1 + (Math.max(index.size, LEAST_SIZE) - count + 0.5) / (count + 0.5));
}

/** The BM25 scores of all documents. */
function scoresBy(clues: readonly Clue[], size: number, saturation: number): Float64Array {
  const scores = new Float64Array(size);
  for (const { postings, rarity, match, telling } of clues) {
    const worth = rarity * match * (telling ? 1 : FUNCTION_WORD_WEIGHT);
    const { documents, weights, start, end } = postings;
    for (let i = start; i < end; i++) {
      const document = documents[i] ?? 0;
      const weight = weights[i] ?? 0;
      scores[document] = (scores[document] ?? 0) + (worth * weight) / (weight + saturation);
    }
  }
  return scores;
}

function mixed(gramScores: Float64Array, wordScores: Float64Array): Float64Array {
  const gramPart = GRAM_SHARE_OF_SCORE / (highest(gramScores) || 1);
  const wordPart = (1 - GRAM_SHARE_OF_SCORE) / (highest(wordScores) || 1);
  for (let i = 0; i < gramScores.length; i++) {
    gramScores[i] = gramPart * (gramScores[i] ?? 0) + wordPart * (wordScores[i] ?? 0);
  }
  return gramScores;
}

function highest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  return most;
}

function shareOf(document: number, clues: readonly Clue[]): number {
  let asked = 0;
  let found = 0;
  for (const { postings, rarity, match, telling } of clues) {
    if (!telling) continue;
    const weight = weightIn(postings, document);
    asked += rarity;
    found += (match * rarity * weight) / (weight + HALF_COVERED);
  }
  return asked > 0 ? found / asked : 0;
}

function weightIn({ documents, weights, start, end }: PostingList, document: number): number {
  for (let i = start; i < end; i++) if (documents[i] === document) return weights[i] ?? 0;
  return 0;
}
