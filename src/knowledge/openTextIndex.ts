import { wordListOf } from "./closeWords.ts";
import type { OpenTextIndex } from "./clues.ts";
import type { TextIndex } from "./textIndex.ts";
import { type NamesOf, stemsIn } from "./words.ts";

/** Makes an index ready to be searched; quick, since nothing of a document is read. */
export function openTextIndex(index: TextIndex, namesOf: NamesOf = stemsIn(index.language)): OpenTextIndex {
  return { ...index, namesOf, stemList: wordListOf(index.stems) };
}
