import lunr from "lunr";
import addFinnish from "lunr-languages/lunr.fi";
import addStemmers from "lunr-languages/lunr.stemmer.support";
import addSwedish from "lunr-languages/lunr.sv";
import type { Language } from "../../../src/domain/language.ts";
import { DEPTH } from "../engine.ts";
import { forEachLanguage } from "./peer.ts";

addStemmers(lunr);
addFinnish(lunr);
addSwedish(lunr);

export const lunrWithLanguages = forEachLanguage((pages, language) => {
  const index = lunr((builder) => {
    const plugin = pluginFor(language);
    if (plugin) builder.use(plugin);
    builder.field("title");
    builder.field("text");
    for (const page of pages) builder.add(page);
  });
  return {
    search: (text) => {
      const found = index.query((query) => query.term(lunr.tokenizer(text), {}));
      return found.slice(0, DEPTH).map(({ ref }) => ref);
    },
  };
});

/** English is what lunr itself knows. */
function pluginFor(language: Language): lunr.Builder.Plugin | undefined {
  return language === "en" ? undefined : Reflect.get(lunr, language);
}
