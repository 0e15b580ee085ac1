import { stemKey, type TermWord } from "./termIndex.ts";
import { byKey, mapsOf, setsOf } from "./termMaps.ts";

/** A compound with a term at one of its ends or at both. */
export interface CompoundParts {
  readonly first?: TermWord;
  readonly last?: TermWord;
}

const SHORTEST_PART = 5;
const SHORTEST_REST = 4;
/** The least of a part that its stem keeps. */
const BEGINNING = 4;
/** The languages that write compounds as one word. */
const COMPOUNDING = ["fi", "sv"] as const;
/** How words begin in them, perhaps after the letter that joins them to the first part: `ntään` is an ending. */
const WORD_BEGINS = /^[ns]?(s?[bcdfghjklmnpqrstvwxz]?[lrjvw]?)?[aeiouy]/u;

/** Makes a finder of the terms of one word that stand at the ends of a folded compound. */
export function createCompoundFinder(allWords: readonly TermWord[]): (folded: string) => CompoundParts | undefined {
  const words = allWords.filter(
    ({ word, language, entries }) => language !== "en" && entries.length > 0 && word.length >= SHORTEST_PART,
  );
  const firstParts = byKey(words, firstForms);
  const lastForms = byKey(words, ({ forms }) => forms.filter(({ length }) => length >= SHORTEST_PART));
  const lastStems = mapsOf(words, plainStems);
  const lastBeginnings = setsOf(words, (word) => plainStems(word).map((stem) => stem.slice(0, BEGINNING)));

  function firstPart(folded: string): TermWord | undefined {
    for (let end = folded.length - SHORTEST_REST; end >= SHORTEST_PART; end--) {
      const part = firstParts.get(folded.slice(0, end))?.[0];
      if (part && WORD_BEGINS.test(folded.slice(end))) return part;
    }
    return undefined;
  }

  function lastPart(folded: string): TermWord | undefined {
    const stems: { fi?: string; sv?: string } = {};
    for (let start = SHORTEST_REST; start <= folded.length - BEGINNING; start++) {
      const written = lastForms.get(folded.slice(start))?.[0];
      if (written) return written;
      const beginning = folded.slice(start, start + BEGINNING);
      for (const language of COMPOUNDING) {
        if (!lastBeginnings[language].has(beginning)) continue;
        stems[language] ??= stemKey(folded, language);
        const part = lastStems[language].get(stems[language].slice(start))?.[0];
        if (part) return part;
      }
    }
    return undefined;
  }

  return (folded) => {
    const first = firstPart(folded);
    const last = lastPart(folded);
    if (!first && !last) return undefined;
    return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
  };
}

/** The forms in which a word begins a compound: its base form, and in Finnish those that end in n (genitive) or s (`-nen`). */
function firstForms({ word, forms, language }: TermWord): readonly string[] {
  if (language !== "fi") return [word];
  return forms.filter((form) => form.length >= SHORTEST_PART && (form === word || /[ns]$/u.test(form)));
}

/** Stems by which a word can be known at the end of another: those that are beginnings of it, and not short. */
function plainStems({ word, stems, forms }: TermWord): readonly string[] {
  const shortest = Math.max(BEGINNING, word.length - 3);
  return [...stems].filter((stem) => stem.length >= shortest && forms.some((form) => form.startsWith(stem)));
}
