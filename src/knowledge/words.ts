import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFinnish } from "@orama/stemmers/finnish";
import { stemmer as stemSwedish } from "@orama/stemmers/swedish";
import type { Language } from "../domain/language.ts";

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  fi: stemFinnish,
  sv: stemSwedish,
  en: stemEnglish,
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const START = "^";
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Letters beyond these are left out, so that an endless string of letters does not cost endlessly. */
const LONGEST_WORD = 60;

/** The words of a text in their order: normalised, in lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  const words = text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
  return words.map((word) => word.slice(0, LONGEST_WORD));
}

/** A word without its dots, rings and accents, because people leave them out: `näyttö` becomes `naytto`. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
}

/** What the inflected forms of a word have in common. */
export function stem(word: string, language: Language): string {
  return STEMMERS[language](word);
}

/** What a word of a question is looked up by: its stem, and those of its base forms where a morphology tells them. */
export type NamesOf = (word: string) => readonly string[];

/** The stem alone. */
export function stemsIn(language: Language): NamesOf {
  return (word) => [stem(word, language)];
}

/** The distinct runs of 3 to 5 letters of a folded word, which meet inside compounds and typing errors, and its beginnings. */
export function grams(word: string): ReadonlySet<string> {
  const folded = fold(word);
  const found = new Set<string>();
  for (let end = 0; end < LONGEST_GRAM; end++) found.add(START + folded.slice(0, end));
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let start = 0; start + length <= folded.length; start++) found.add(folded.slice(start, start + length));
  }
  return found;
}

/** Beginnings tell words apart, endings are inflection: those of one to three letters count as several grams. */
const TIMES_COUNTED_BY_LETTERS = [1, 2, 3, 2, 1];

/** How many grams a gram counts as. */
export function timesCounted(gram: string): number {
  return gram.startsWith(START) ? (TIMES_COUNTED_BY_LETTERS[gram.length - START.length] ?? 1) : 1;
}

const NO_LETTERS = 0x811c9dc5;

/**
 * A gram as a number of 32 bits (FNV-1a). Two grams that share one are taken for the same: among half a million that
 * happens some thirty times, and costs no answer.
 */
export function gramKey(gram: string): number {
  let key = NO_LETTERS;
  for (let i = 0; i < gram.length; i++) key = withLetter(key, gram.charCodeAt(i));
  return key >>> 0;
}

function withLetter(key: number, letter: number): number {
  return Math.imul(key ^ letter, 0x01000193);
}

/** The keys of the grams of a word, some more than once; an index needs millions, so the grams themselves are not made. */
export function gramKeys(word: string): Uint32Array {
  const folded = fold(word);
  const runs = Math.max(0, folded.length - SHORTEST_GRAM + 1);
  const keys = new Uint32Array(LONGEST_GRAM + runs * (LONGEST_GRAM - SHORTEST_GRAM + 1));
  let count = 0;
  let beginning = withLetter(NO_LETTERS, START.charCodeAt(0));
  keys[count++] = beginning;
  for (let i = 0; i < Math.min(LONGEST_GRAM - 1, folded.length); i++) {
    beginning = withLetter(beginning, folded.charCodeAt(i));
    keys[count++] = beginning;
  }
  for (let start = 0; start < runs; start++) {
    let key = NO_LETTERS;
    const end = Math.min(start + LONGEST_GRAM, folded.length);
    for (let i = start; i < end; i++) {
      key = withLetter(key, folded.charCodeAt(i));
      if (i >= start + SHORTEST_GRAM - 1) keys[count++] = key;
    }
  }
  return keys.subarray(0, count);
}
