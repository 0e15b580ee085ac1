import type { Language } from "../../../src/domain/language.ts";
import type { Page, Query } from "../readSet.ts";

/** A search engine with the pages of a set in it. */
export interface Peer {
  /** Ids of the best ten. */
  readonly rank: (query: Query) => readonly string[];
  /** What an asker waits for, where that is not the ranking itself. */
  readonly answer?: (query: Query) => unknown;
  /** Bytes outside of what the process can tell of its own memory. */
  readonly hiddenBytes?: () => number;
}

/** An engine that knows one language: its pages are given to it, and texts to search. */
export type BuildForLanguage = (
  pages: readonly Page[],
  language: Language,
) => { readonly search: (text: string) => readonly string[]; readonly hiddenBytes?: () => number };

/** One engine for each language of the pages; a query goes to that of its language, or else to the first. */
export function forEachLanguage(build: BuildForLanguage): (pages: readonly Page[]) => Peer {
  return (pages) => {
    const engines = new Map(
      [...Map.groupBy(pages, ({ lang }) => lang)].map(([language, own]) => [language, build(own, language)]),
    );
    const [first] = engines.values();
    return {
      rank: ({ text, lang }) => (engines.get(lang) ?? first)?.search(text) ?? [],
      hiddenBytes: () => [...engines.values()].reduce((sum, { hiddenBytes }) => sum + (hiddenBytes?.() ?? 0), 0),
    };
  };
}
