import type { Language } from "../domain/language.ts";
import type { Voikko } from "./voikko.ts";
import { type NamesOf, stemsIn } from "./words.ts";

/**
 * The base forms of words beside their stems, as far as they were asked for. Only questions need them: what the articles
 * say of a thing names it in its base form too, sooner or later, and so an index does not depend on what is installed.
 */
export interface Morphology {
  /** Asks for the base forms of these words; resolves when they are known, or are not to be had. */
  ask(words: readonly string[]): Promise<void>;
  /** Stems alone for languages without base forms and for words that were not asked for. */
  namesIn(language: Language): NamesOf;
}

/** Words whose base forms are kept; more of them are forgotten together and asked again. */
const MOST_KEPT = 200_000;

/** The stemmers alone, or with the base forms of Finnish words that an installed Voikko knows. */
export function createMorphology(voikko?: Pick<Voikko, "baseForms">): Morphology {
  const baseForms = new Map<string, readonly string[]>();
  return {
    async ask(words) {
      const unknown = words.filter((word) => !baseForms.has(word));
      if (!voikko || unknown.length === 0) return;
      if (baseForms.size > MOST_KEPT) baseForms.clear();
      const answer = await voikko.baseForms(unknown);
      for (const word of unknown) baseForms.set(word, answer.get(word) ?? []);
    },
    namesIn(language) {
      const stems = stemsIn(language);
      if (language !== "fi" || !voikko) return stems;
      return (word) => [...new Set([word, ...(baseForms.get(word) ?? [])].flatMap(stems))];
    },
  };
}
