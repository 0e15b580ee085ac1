import type { Language } from "../domain/language.ts";
import type { TermWord } from "./termIndex.ts";

/** Ways from a spelling to the words of a glossary that have it. */

export type Keys = (word: TermWord) => Iterable<string>;

export function mapsOf(
  words: readonly TermWord[],
  keysOf: Keys,
): Readonly<Record<Language, Map<string, readonly TermWord[]>>> {
  const of = (language: Language) => byKey(ofLanguage(words, language), keysOf);
  return { fi: of("fi"), sv: of("sv"), en: of("en") };
}

export function setsOf(words: readonly TermWord[], keysOf: Keys): Readonly<Record<Language, ReadonlySet<string>>> {
  const of = (language: Language) => new Set(ofLanguage(words, language).flatMap((word) => [...keysOf(word)]));
  return { fi: of("fi"), sv: of("sv"), en: of("en") };
}

function ofLanguage(words: readonly TermWord[], language: Language): readonly TermWord[] {
  return words.filter((word) => word.language === language);
}

export function byKey(words: readonly TermWord[], keysOf: Keys): Map<string, readonly TermWord[]> {
  const groups = new Map<string, TermWord[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  }
  return groups;
}
