import MiniSearch, { type Options } from "minisearch";
import type { Language } from "../../../src/domain/language.ts";
import { isFunctionWord } from "../../../src/knowledge/functionWords.ts";
import { stem } from "../../../src/knowledge/words.ts";
import { DEPTH } from "../engine.ts";
import type { Page } from "../readSet.ts";
import { type BuildForLanguage, forEachLanguage } from "./peer.ts";

export const miniSearch = forEachLanguage(buildWith(() => ({})));

/** With Snowball stems, without stopwords, with beginnings of words and typing errors; set on the dev halves. */
export const miniSearchTuned = forEachLanguage(
  buildWith((language) => ({
    processTerm: (term) => {
      const word = term.toLowerCase();
      return isFunctionWord(word, language) ? null : stem(word, language);
    },
    searchOptions: { fuzzy: 0.25, prefix: true, bm25: { k: 1, b: 0.7, d: 0 } },
  })),
);

function buildWith(optionsFor: (language: Language) => Partial<Options<Page>>): BuildForLanguage {
  return (pages, language) => {
    const engine = new MiniSearch<Page>({ fields: ["title", "text"], ...optionsFor(language) });
    engine.addAll(pages);
    return {
      search: (text) =>
        engine
          .search(text)
          .slice(0, DEPTH)
          .map(({ id }) => String(id)),
    };
  };
}
