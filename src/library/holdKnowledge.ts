import type { Knowledge } from "../desk/ports.ts";

/** A knowledge that stays the same to those who ask it, whatever stands behind it. */
export interface HeldKnowledge {
  readonly knowledge: Knowledge;
  /** From now on `next` answers, with the phrasings in use; each question is answered by the one or the other. */
  replace(next: Knowledge): void;
}

export function holdKnowledge(first: Knowledge): HeldKnowledge {
  let current = first;
  let inUse: Parameters<Knowledge["usePhrasings"]>[0] = [];
  return {
    knowledge: {
      prepare: (text) => current.prepare(text),
      article: (id) => current.article(id),
      sectionFor: (article, text) => current.sectionFor(article, text),
      languageOf: (text, present) => current.languageOf(text, present),
      search: (question) => current.search(question),
      troubleShared: (text, told) => current.troubleShared(text, told),
      usePhrasings(phrasings) {
        inUse = phrasings;
        current.usePhrasings(phrasings);
      },
    },
    replace(next) {
      next.usePhrasings(inUse);
      current = next;
    },
  };
}
