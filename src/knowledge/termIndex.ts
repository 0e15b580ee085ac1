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
}

export interface TermIndex {
  readonly words: readonly TermWord[];
  readonly termsByFirst: ReadonlyMap<number, readonly IndexedTerm[]>;
}

/** What inflected forms have in common, whether they are written with their dots or without: the stem of a folded word. */
export function stemKey(folded: string, language: Language): string {
  return stem(folded, language);
}

/** Takes the terms of a glossary to pieces. */
export function indexTerms(glossary: readonly GlossaryEntry[]): TermIndex {
  const words: TermWord[] = [];
  const idByKey = new Map<string, number>();
  const termsByFirst = new Map<number, IndexedTerm[]>();

  function idOf(word: string, language: Language): number {
    const key = `${language} ${fold(word)}`;
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
  const forms = formsOf(word, language).map(fold);
  const stems = new Set(forms.map((form) => stemKey(form, language)).filter(({ length }) => length >= SHORTEST_STEM));
  return { id, language, word: fold(word), entries: [], stems, forms };
}
