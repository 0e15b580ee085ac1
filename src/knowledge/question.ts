import type { Language } from "../domain/language.ts";
import { isFunctionWord } from "./functionWords.ts";
import { grouped } from "./grouped.ts";
import { grams, wordsOf } from "./words.ts";

/** A question taken to pieces once, for the shelves of all languages. */
export interface Question {
  /** Each once. */
  readonly words: readonly string[];
  /** The words in which each gram stands. */
  readonly wordsOfGram: ReadonlyMap<string, readonly string[]>;
}

const MOST_WORDS = 60;

export function questionOf(text: string): Question {
  const words = [...new Set(wordsOf(text).slice(0, MOST_WORDS))];
  const pairs = words.map((word) => [word, word] as const);
  return { words, wordsOfGram: grouped(pairs, grams) };
}

/** The words that tell the subject to a reader of the language. */
export function tellingWords({ words }: Question, language: Language): ReadonlySet<string> {
  return new Set(words.filter((word) => !isFunctionWord(word, language)));
}
