import type { GlossaryEntry } from "../domain/glossary.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { formsOf } from "./formsOf.ts";
import { fold, stem, wordsOf } from "./words.ts";

/** A term as the words of which it is made. */
export interface IndexedTerm {
  /** Its folded words. */
  readonly name: string;
  /** The place of its entry in the glossary. */
  readonly entry: number;
  readonly ids: readonly number[];
}

/** A word that occurs in the terms of a language. */
export interface TermWord {
  readonly id: number;
  readonly language: Language;
  /** Folded. */
  readonly word: string;
  /** Entries of which it is a whole term. */
  readonly entries: number[];
  /** The folded stems of its forms. */
  readonly stems: ReadonlySet<string>;
  /** Its folded forms, itself first. */
  readonly forms: readonly string[];
  /** The same as they are spelt. */
  readonly spellings: readonly string[];
}

export interface TermIndex {
  readonly words: readonly TermWord[];
  readonly termsByFirst: ReadonlyMap<number, readonly IndexedTerm[]>;
}

/** What inflected forms have in common, whether they are written with their dots or without: the stem of a folded word. */
export function stemKey(folded: string, language: Language): string {
  return stem(folded, language);
}

/**
 * Whether a word with a stem of the term's is a form of it; of one that is given as it was `spelt` too, the dots have to be
 * right. Stems are short and meet by chance: a form shares with another nearly as many letters as the word itself has, so
 * that `tar` is not `tarra` nor `löser` `lösen`. A Finnish word in -e has more in its forms: `tulosten` is not `tuloste`.
 */
export function isFormOf(term: TermWord, folded: string, spelt?: string): boolean {
  const [asked, those] = spelt === undefined ? [folded, term.forms] : [spelt, term.spellings];
  const least = term.word.length + lettersMore(term);
  return those.some((form) => form === asked || lettersShared(form, asked) >= least);
}

function lettersMore({ word, language }: TermWord): number {
  if (language === "fi") return word.endsWith("e") ? 1 : word.endsWith("aa") ? 0 : -1;
  return /[aeiouy]$/u.test(word) ? -1 : 0;
}

function lettersShared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** Takes the terms of a glossary to pieces. */
export function indexTerms(glossary: readonly GlossaryEntry[]): TermIndex {
  const words: TermWord[] = [];
  const idByKey = new Map<string, number>();
  const termsByFirst = new Map<number, IndexedTerm[]>();

  function idOf(word: string, language: Language): number {
    const key = `${language} ${word}`;
    const known = idByKey.get(key);
    if (known !== undefined) return known;
    idByKey.set(key, words.length);
    words.push(termWord(word, language, words.length));
    return words.length - 1;
  }

  function add(parts: readonly string[], language: Language, entry: number): void {
    const ids = parts.map((part) => idOf(part, language));
    const [first] = ids;
    if (first === undefined) return;
    const terms = termsByFirst.get(first) ?? [];
    terms.push({ name: fold(parts.join(" ")), entry, ids });
    termsByFirst.set(first, terms);
    if (ids.length === 1) words[first]?.entries.push(entry);
  }

  for (const [entry, terms] of glossary.entries()) {
    for (const language of LANGUAGES) {
      for (const written of terms[language]) {
        const parts = wordsOf(written);
        add(parts, language, entry);
        // `e-resepti` is also written `eresepti`.
        if (written.includes("-") && parts.length > 1) add([parts.join("")], language, entry);
      }
    }
  }
  return { words, termsByFirst };
}

const SHORTEST_STEM = 3;

function termWord(word: string, language: Language, id: number): TermWord {
  const spellings = formsOf(word, language);
  const forms = spellings.map(fold);
  const stems = new Set(forms.map((form) => stemKey(form, language)).filter(({ length }) => length >= SHORTEST_STEM));
  return { id, language, word: fold(word), entries: [], stems, forms, spellings };
}
