import type { GlossaryEntry } from "../domain/glossary.ts";
import type { Language } from "../domain/language.ts";
import { createTermFinder, type FindTerms, type TermFound } from "./termFinder.ts";
import { indexTerms } from "./termIndex.ts";
import { createWordReader } from "./termReading.ts";
import { fold, wordsOf } from "./words.ts";

/** A run of a question's words that is a term, and what else it is called. */
export interface GlossarySpan {
  /** The place of its first word, from 0, and the place after its last one. */
  readonly from: number;
  readonly to: number;
  /** Terms with the same meaning, each as its words; at least one, and none that stands in the question itself. */
  readonly alternatives: readonly (readonly string[])[];
}

export interface Glossary {
  /**
   * The text with the usual term in the place of each name: who says `Apotti` means the system. In front of a hyphen, as in
   * `Apotti-tunnukset`, a name only says whose a thing is, and is left out.
   */
  withoutNames(text: string, language: Language): string;
  /**
   * What the terms in a question are called in `language`, in the order of the question; runs do not overlap. `words` are
   * those of `wordsOf`, in whichever language they were asked. Where a compound has a term at both ends, an alternative
   * has the words for both. A word that is `isKnownWord`, for example to the articles, is never taken for a mistyped term.
   */
  alternativesIn(
    words: readonly string[],
    language: Language,
    isKnownWord?: (word: string) => boolean,
  ): readonly GlossarySpan[];
  /** The terms in those words, as the places of their entries; runs do not overlap. */
  termsIn: FindTerms;
  readonly entries: readonly GlossaryEntry[];
}

/** Makes the glossary ready for questions; nothing in it changes later. */
export function createGlossary(entries: readonly GlossaryEntry[]): Glossary {
  const findTerms = createTermFinder(entries);
  const terms = entries.map(({ fi, sv, en }) => ({ fi: fi.map(termOf), sv: sv.map(termOf), en: en.map(termOf) }));
  return {
    entries,
    termsIn: findTerms,
    withoutNames: createNameRemover(entries),
    alternativesIn(words, language, isKnownWord = () => false) {
      const termsOf = (ids: readonly number[]) => ids.flatMap((id) => terms[id]?.[language] ?? []);
      return findTerms(words, isKnownWord).flatMap((found) => {
        const alternatives = otherNames(found, words, termsOf);
        return alternatives.length > 0 ? [{ from: found.from, to: found.to, alternatives }] : [];
      });
    },
  };
}

/** A word, and the hyphen that joins it to another. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-(?=[\p{L}\p{N}]))?/gu;

function createNameRemover(entries: readonly GlossaryEntry[]): Glossary["withoutNames"] {
  const named = entries.filter(({ names = [] }) => names.length > 0);
  if (named.length === 0) return (text) => text;
  const { words } = indexTerms(named.map(({ names = [] }) => ({ fi: names, sv: names, en: names })));
  const readWord = createWordReader(words);
  // Few words begin as a name does; the others are not worth reading.
  const beginnings = new Set(words.flatMap(({ word, spellings: [spelt = ""] }) => [word, spelt].map(beginningOf)));
  const entryOf = (word: string) => {
    if (!beginnings.has(beginningOf(word))) return undefined;
    // As if every word were known: what is only like a name is none.
    const reading = readWord(word, { isKnownWord: () => true, dotted: false });
    const [first] = reading.kind === "words" ? reading.words : [];
    return named[words[first?.id ?? -1]?.entries[0] ?? -1];
  };
  return (text, language) =>
    text.normalize("NFC").replace(WORD, (whole: string, hyphen: string | undefined) => {
      const term = entryOf(whole.replace("-", "").toLowerCase())?.[language][0];
      if (term === undefined) return whole;
      return hyphen ? "" : term;
    });
}

function beginningOf(word: string): string {
  return word.slice(0, 2);
}

interface Term {
  readonly words: readonly string[];
  /** What two spellings of it have in common. */
  readonly key: string;
}

function termOf(written: string): Term {
  const words = wordsOf(written);
  return { words, key: fold(words.join(" ")) };
}

/** Enough to search with; more would only cost time. */
const MOST_PAIRS = 6;

function otherNames(
  { from, to, names, entries, lastEntries }: TermFound,
  words: readonly string[],
  termsOf: (ids: readonly number[]) => readonly Term[],
): readonly (readonly string[])[] {
  const said = new Set([...names, fold(words.slice(from, to).join(" "))]);
  const others = termsOf(entries).filter(({ key }) => !said.has(key));
  if (lastEntries === undefined) return distinct(others);
  const lastOthers = termsOf(lastEntries).filter(({ key }) => !said.has(key));
  if (others.length === 0 || lastOthers.length === 0) return distinct([...others, ...lastOthers]);
  const pairs = others.flatMap((first) =>
    lastOthers.map((last) => ({ words: [...first.words, ...last.words], key: `${first.key} ${last.key}` })),
  );
  return distinct(pairs.slice(0, MOST_PAIRS));
}

function distinct(terms: readonly Term[]): readonly (readonly string[])[] {
  return [...new Map(terms.map(({ key, words }) => [key, words])).values()];
}
