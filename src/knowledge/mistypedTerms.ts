import { LANGUAGES } from "../domain/language.ts";
import { editDistance } from "./closeWords.ts";
import { stemKey, type TermWord } from "./termIndex.ts";
import { byKey, type Keys, mapsOf, setsOf } from "./termMaps.ts";

const SHORTEST_WORD = 7;
const SHORTEST_STEM = 6;
/** Letters in which nobody errs, as far as we look: other words are often as near. */
const SURE_BEGINNING = 2;
/** The languages whose words have so many forms that a mistyped one is looked for by its stem too. */
const INFLECTING = ["fi", "sv"] as const;

/** Makes a finder of the long words of a glossary that are one typing error away from a folded word. */
export function createMistypedFinder(allWords: readonly TermWord[]): (folded: string) => ReadonlySet<number> {
  const words = allWords.filter(({ word }) => word.length >= SHORTEST_WORD);
  const beginnings = setsOf(words, ({ word }) => [word.slice(0, SURE_BEGINNING)]);
  // Stems are compared with stems alone: a word is often one letter from the stem of another.
  const nearWords = byKey(words, ({ word }) => withOneLetterLess(word));
  const nearStems = mapsOf(words, (word) => longStems(word).flatMap(withOneLetterLess));
  return (folded) => {
    const beginning = folded.slice(0, SURE_BEGINNING);
    const found = new Set<number>();
    const addNear = (spelt: string, near: ReadonlyMap<string, readonly TermWord[]>, spellingsOf: Keys) => {
      for (const key of withOneLetterLess(spelt)) {
        for (const term of near.get(key) ?? []) {
          if (found.has(term.id) || !term.word.startsWith(beginning)) continue;
          for (const spelling of spellingsOf(term)) if (editDistance(spelt, spelling, 1) <= 1) found.add(term.id);
        }
      }
    };
    if (LANGUAGES.some((language) => beginnings[language].has(beginning))) {
      addNear(folded, nearWords, ({ word }) => [word]);
    }
    for (const language of INFLECTING) {
      if (!beginnings[language].has(beginning)) continue;
      const stem = stemKey(folded, language);
      if (stem.length >= SHORTEST_STEM) addNear(stem, nearStems[language], longStems);
    }
    return found;
  };
}

function longStems({ stems }: TermWord): readonly string[] {
  return [...stems].filter(({ length }) => length >= SHORTEST_STEM);
}

/** The word and what is left of it without one of its letters: two words with one error between them share one of these. */
function withOneLetterLess(word: string): readonly string[] {
  const all = [word];
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1));
  return all;
}
