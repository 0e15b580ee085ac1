import type { Language } from "../domain/language.ts";
import { isFunctionWord } from "./functionWords.ts";
import { wordsOf } from "./words.ts";

/** A question taken to pieces once, for the shelves of all languages: its words in their order. */
export interface Question {
  readonly words: readonly string[];
}

const MOST_WORDS = 60;

export function questionOf(text: string): Question {
  return { words: wordsOf(text).slice(0, MOST_WORDS) };
}

/** The words that tell the subject to a reader of the language. */
export function tellingWords({ words }: Question, language: Language): ReadonlySet<string> {
  return new Set(words.filter((word) => !isFunctionWord(word, language)));
}
