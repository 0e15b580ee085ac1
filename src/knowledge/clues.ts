import { closeWords, placeOfWord, type WordList } from "./closeWords.ts";
import { placeOfKey } from "./formParts.ts";
import { isFunctionWord } from "./functionWords.ts";
import type { GlossarySpan } from "./glossary.ts";
import type { PostingLists } from "./postings.ts";
import type { Question } from "./question.ts";
import type { TextIndex } from "./textIndex.ts";
import { gramKey, grams, type NamesOf, timesCounted } from "./words.ts";

/** A text index with what is needed to look words up in it. */
export interface OpenTextIndex extends TextIndex {
  readonly namesOf: NamesOf;
  /** To find a stem, or the nearest ones; places in it are the numbers of stems. */
  readonly stemList: WordList;
}

/** A list of postings, and what being in it is worth. */
export interface Clue {
  readonly number: number;
  readonly worth: number;
}

/** A word to be looked for: one of the question's own, or one that may be said instead. */
export interface WordClues {
  readonly word: string;
  /** 1 for a word of the question, less for a synonym. */
  readonly share: number;
  /** Whether it says what the question is about. */
  readonly telling: boolean;
  /** Its stem, or the nearest ones when nobody uses it; their match is in the worth. */
  readonly stems: readonly Clue[];
  /** Whether the word is known just as it was asked. */
  readonly known: boolean;
  readonly grams: readonly Clue[];
  /** What all its grams are worth, those that stand nowhere too. */
  readonly gramTotal: number;
  /** How rare the word is; an unknown one is as rare as its rarest gram. */
  readonly rarity: number;
  /** How little its letters look like words of the articles: 0 to 1, which is when none of its grams stands anywhere. */
  readonly strangeness: number;
}

/** What a word that is only close to the one that was asked counts. */
const CLOSE_WORD_MATCH = 0.8;
/** What a synonym counts beside the word that was said. */
const SYNONYM_SHARE = 0.4;
/** Among fewer articles than this, being there or not says little about how rare a word is in the language. */
export const LEAST_SIZE = 100;

/** Takes every distinct word of the question, and of what may be said instead, to clues. */
export function cluesOf(
  index: OpenTextIndex,
  { words }: Question,
  synonyms: readonly GlossarySpan[],
): readonly WordClues[] {
  const asked = new Set(words);
  const shares = new Map<string, number>();
  for (const { alternatives } of synonyms) {
    const spoken = alternatives.filter((alternative) => alternative.every((word) => isKnown(index, word)));
    // Together they count as one: a term with many names is no more of a subject than one with few.
    const share = SYNONYM_SHARE / spoken.length;
    for (const word of spoken.flat()) shares.set(word, Math.max(share, shares.get(word) ?? 0));
  }
  return [
    ...Array.from(asked, (word) => wordClues(index, word, 1)),
    ...[...shares].filter(([word]) => !asked.has(word)).map(([word, share]) => wordClues(index, word, share)),
  ];
}
/** Whether the articles use the word; a synonym that they do not would only bring in what resembles it. */
export function isKnown(index: OpenTextIndex, word: string): boolean {
  return index.namesOf(word).some((name) => placeOfWord(name, index.stemList) !== undefined);
}

function wordClues(index: OpenTextIndex, word: string, share: number): WordClues {
  const names = index.namesOf(word);
  const numbers = names.flatMap((name) => placeOfWord(name, index.stemList) ?? []);
  const known = numbers.length > 0;
  const stems = known ? exactClues(index, numbers) : closeClues(index, names[0] ?? word);
  const { clues, total, count, rarest } = gramClues(index, word);
  const rarity = known ? stems.reduce((sum, { worth }) => sum + worth, 0) : rarest;
  const telling = !isFunctionWord(word, index.language);
  const strangeness = total / (count * greatestRarity(index));
  return { word, share, telling, stems, known, grams: clues, gramTotal: total, rarity, strangeness };
}

/** A word that has several names is worth, under all of them together, what it is worth under one. */
function exactClues(index: OpenTextIndex, numbers: readonly number[]): readonly Clue[] {
  return numbers.map((number) => {
    return { number, worth: rarityOf(index, countIn(index.ofStem, number)) / numbers.length };
  });
}

function closeClues(index: OpenTextIndex, name: string): readonly Clue[] {
  const numbers = closeWords(name, index.stemList).flatMap((each) => placeOfWord(each, index.stemList) ?? []);
  const count = numbers.reduce((sum, number) => sum + countIn(index.ofStem, number), 0);
  return numbers.map((number) => ({ number, worth: CLOSE_WORD_MATCH * rarityOf(index, count) }));
}

function gramClues(index: OpenTextIndex, word: string) {
  const clues: Clue[] = [];
  let total = 0;
  let count = 0;
  let rarest = 0;
  for (const gram of grams(word)) {
    const number = placeOfKey(gramKey(gram), index.gramKeys);
    const rarity = rarityOf(index, number === undefined ? 0 : countIn(index.ofGram, number));
    const times = timesCounted(gram);
    const worth = times * rarity;
    total += worth;
    count += times;
    if (number === undefined) continue;
    rarest = Math.max(rarest, rarity);
    clues.push({ number, worth });
  }
  return { clues, total, count, rarest };
}

function countIn({ starts }: PostingLists, number: number): number {
  return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}

/** The rarity of what stands nowhere. */
export function greatestRarity(index: TextIndex): number {
  return rarityOf(index, 0);
}

function rarityOf({ size }: TextIndex, count: number): number {
  return Math.log(1 + (Math.max(size, LEAST_SIZE) - count + 0.5) / (count + 0.5));
}
