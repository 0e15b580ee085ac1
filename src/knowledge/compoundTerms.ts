import { isFormOf, stemKey, type TermWord } from "./termIndex.ts";
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
/** No part of compounds, and its short forms look like endings: `kortilta` ends like a form of `tilttaa`. */
const FINNISH_VERB = /aa$/u;
/** How words begin in them, perhaps after the letter that joins them to the first part: `ntään` is an ending. */
const WORD_BEGINS = /^[ns]?(s?[bcdfghjklmnpqrstvwxz]?[lrjvw]?)?[aeiouy]/u;

/** Of a compound that is given as it was `spelt` too, the dots have to be right. */
export type FindCompound = (folded: string, spelt?: string) => CompoundParts | undefined;

/** Makes a finder of the terms of one word that stand at the ends of a folded compound. */
export function createCompoundFinder(allWords: readonly TermWord[]): FindCompound {
  const words = allWords.filter(
    ({ word, language, entries }) =>
      language !== "en" && entries.length > 0 && word.length >= SHORTEST_PART && !FINNISH_VERB.test(word),
  );
  const firstParts = byKey(words, firstForms);
  const lastForms = byKey(words, ({ forms }) => forms.filter(({ length }) => length >= SHORTEST_PART));
  const lastStems = mapsOf(words, plainStems);
  const lastBeginnings = setsOf(words, (word) => plainStems(word).map((stem) => stem.slice(0, BEGINNING)));

  function firstPart(folded: string, spelt?: string): TermWord | undefined {
    for (let end = folded.length - SHORTEST_REST; end >= SHORTEST_PART; end--) {
      const part = spelling(firstParts.get(folded.slice(0, end)), spelt?.slice(0, end));
      if (part && WORD_BEGINS.test(folded.slice(end))) return part;
    }
    return undefined;
  }

  function lastPart(folded: string, spelt?: string): TermWord | undefined {
    const stems: { fi?: string; sv?: string } = {};
    for (let start = SHORTEST_REST; start <= folded.length - BEGINNING; start++) {
      const written = spelling(lastForms.get(folded.slice(start)), spelt?.slice(start));
      if (written) return written;
      const beginning = folded.slice(start, start + BEGINNING);
      for (const language of COMPOUNDING) {
        if (!lastBeginnings[language].has(beginning)) continue;
        stems[language] ??= stemKey(folded, language);
        const those = lastStems[language].get(stems[language].slice(start));
        const part = those?.find((each) => isFormOf(each, folded.slice(start), spelt?.slice(start)));
        if (part) return part;
      }
    }
    return undefined;
  }

  return (folded, spelt) => {
    const first = firstPart(folded, spelt);
    const last = lastPart(folded, spelt);
    if (!first && !last) return undefined;
    return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
  };
}

/** The first that is spelt so, or the first of all where that is not asked. */
function spelling(words: readonly TermWord[] | undefined, spelt: string | undefined): TermWord | undefined {
  return words?.find(({ spellings }) => spelt === undefined || spellings.includes(spelt));
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
