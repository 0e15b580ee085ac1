import { LANGUAGES } from "../domain/language.ts";
import { type CompoundParts, createCompoundFinder } from "./compoundTerms.ts";
import { isFunctionWord } from "./functionWords.ts";
import { createMistypedFinder } from "./mistypedTerms.ts";
import { isFormOf, stemKey, type TermWord } from "./termIndex.ts";
import { mapsOf, setsOf } from "./termMaps.ts";
import { fold } from "./words.ts";

/** What a word of a question can be in the terms of a glossary. */
export type Reading =
  | { readonly kind: "words"; readonly words: readonly ReadWord[] }
  | { readonly kind: "compound"; readonly parts: CompoundParts };

export interface ReadWord {
  readonly id: number;
  /** Greater for a word that stands as it is written in the glossary than for a form, and than for a typing error. */
  readonly sureness: number;
}

const NOTHING: Reading = { kind: "words", words: [] };
const WRITTEN = 3;
const INFLECTED = 2;
const MISTYPED = 1;

/** Letters by which a word is known that need not be stemmed, since no word of the glossary begins so. */
const BEGINNING = 4;
/** Shorter words are neither taken for mistyped ones nor for compounds. */
const SHORTEST_TO_GUESS = 6;

/** What is known of the question in which a word stands. */
export interface Asking {
  /** A word that is known, for example to the articles, is not a slip of the finger. */
  readonly isKnownWord: (word: string) => boolean;
  /** Whether the asker writes dots and rings: then `läst` is not `låst`. Who writes none means either. */
  readonly dotted: boolean;
}

export type WordReader = (word: string, asking: Asking) => Reading;

/** Makes a reader of words that knows those of a glossary: as they are written, inflected, mistyped or in a compound. */
export function createWordReader(words: readonly TermWord[]): WordReader {
  const readInflected = inflectedReader(words);
  const findMistyped = createMistypedFinder(words);
  const findCompound = createCompoundFinder(words);
  const written = new Set(words.map(({ spellings: [word = ""] }) => word));
  return (word, { isKnownWord, dotted }) => {
    // A function word is a term only where the glossary has it as it stands: `meille` is no form of `meili`.
    if (!written.has(word) && LANGUAGES.some((language) => isFunctionWord(word, language))) return NOTHING;
    const folded = plain(word);
    const inflected = readInflected(folded, dotted ? word : undefined);
    if (inflected.length > 0) return { kind: "words", words: inflected };
    if (folded.length < SHORTEST_TO_GUESS) return NOTHING;
    const mistyped = isKnownWord(word) ? [] : Array.from(findMistyped(folded), (id) => ({ id, sureness: MISTYPED }));
    if (mistyped.length > 0) return { kind: "words", words: mistyped };
    const parts = findCompound(folded, dotted ? word : undefined);
    return parts ? { kind: "compound", parts } : NOTHING;
  };
}

/** Of a word that is given as it was `spelt` too, the dots have to be right. */
function inflectedReader(words: readonly TermWord[]): (folded: string, spelt?: string) => readonly ReadWord[] {
  const written = Map.groupBy(words, ({ word }) => word);
  const beginnings = setsOf(words, ({ forms }) => forms.map((form) => form.slice(0, BEGINNING)));
  const byStem = mapsOf(words, ({ stems }) => stems);
  return (folded, spelt) => {
    const sameWord = (written.get(folded) ?? []).filter(({ spellings: [word] }) => !spelt || word === spelt);
    const found = sameWord.map(({ id }) => ({ id, sureness: WRITTEN }));
    const beginning = folded.slice(0, BEGINNING);
    for (const language of LANGUAGES) {
      if (!beginnings[language].has(beginning)) continue;
      for (const term of byStem[language].get(stemKey(folded, language)) ?? []) {
        if (found.some(({ id }) => id === term.id) || !isFormOf(term, folded, spelt)) continue;
        found.push({ id: term.id, sureness: INFLECTED });
      }
    }
    return found;
  };
}

/** Most words have no dots; looking is cheaper than folding. */
function plain(word: string): string {
  return /^[a-z0-9]*$/u.test(word) ? word : fold(word);
}
