import type { GlossaryEntry } from "../domain/glossary.ts";
import { type IndexedTerm, indexTerms, type TermIndex } from "./termIndex.ts";
import { createWordReader, type Reading } from "./termReading.ts";

/** A run of words that is a term. */
export interface TermFound {
  readonly from: number;
  /** The place after the last word. */
  readonly to: number;
  /** The terms as they stand in the glossary, folded. */
  readonly names: readonly string[];
  /** The places of their entries in the glossary. */
  readonly entries: readonly number[];
  /** Of a compound with a term at both ends: the entries of the last; `entries` are those of the first. */
  readonly lastEntries?: readonly number[];
}

/** A word that `isKnownWord` is not taken for a mistyped term. */
export type FindTerms = (words: readonly string[], isKnownWord: (word: string) => boolean) => readonly TermFound[];

/** Finds the terms of a glossary in the words of a question: the longest runs, without overlap, in their order. */
export function createTermFinder(glossary: readonly GlossaryEntry[]): FindTerms {
  const index = indexTerms(glossary);
  const readWord = createWordReader(index.words);
  return (words, isKnownWord) => {
    const asking = { isKnownWord, dotted: words.some((word) => /[åäö]/u.test(word)) };
    const readings = words.map((word) => readWord(word, asking));
    const found: TermFound[] = [];
    const candidates = words.flatMap((_, from) => longestAt(from, readings, index) ?? []);
    // The longest first; of two as long the first, since sorting keeps their order.
    candidates.sort((a, b) => b.to - b.from - (a.to - a.from));
    for (const candidate of candidates) {
      if (found.every(({ from, to }) => candidate.to <= from || candidate.from >= to)) found.push(candidate);
    }
    return found.sort((a, b) => a.from - b.from);
  };
}

function longestAt(from: number, readings: readonly Reading[], index: TermIndex): TermFound | undefined {
  const reading = readings[from];
  if (!reading) return undefined;
  if (reading.kind === "compound") {
    const { first, last } = reading.parts;
    const entries = first?.entries ?? last?.entries ?? [];
    const names = [first?.word, last?.word].filter((name) => name !== undefined);
    return { from, to: from + 1, names, entries, ...(first && last ? { lastEntries: last.entries } : {}) };
  }
  let best: readonly IndexedTerm[] = [];
  let length = 0;
  let sureness = 0;
  for (const { id, sureness: ofFirst } of reading.words) {
    for (const term of index.termsByFirst.get(id) ?? []) {
      if (term.ids.length < length) continue;
      const ofTerm = surenessOf(term, from, readings, ofFirst);
      if (ofTerm === 0 || (term.ids.length === length && ofTerm < sureness)) continue;
      const isAsGood = term.ids.length === length && ofTerm === sureness;
      best = isAsGood ? [...best, term] : [term];
      length = term.ids.length;
      sureness = ofTerm;
    }
  }
  if (best.length === 0) return undefined;
  const entries = [...new Set(best.map(({ entry }) => entry))];
  return { from, to: from + length, names: best.map(({ name }) => name), entries };
}

/** How surely a term begins at a place: as its least sure word; 0 when it does not. */
function surenessOf({ ids }: IndexedTerm, from: number, readings: readonly Reading[], ofFirst: number): number {
  let least = ofFirst;
  for (let place = 1; place < ids.length; place++) {
    const reading = readings[from + place];
    if (reading?.kind !== "words") return 0;
    const word = reading.words.find(({ id }) => id === ids[place]);
    if (!word) return 0;
    least = Math.min(least, word.sureness);
  }
  return least;
}
