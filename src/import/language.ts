import type { Article, Block } from "../domain/article.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { createLanguageRecogniser } from "../knowledge/languageOf.ts";

/** The language of a page from its words and from what it claims; a sentence when it is none of ours or cannot be told. */
export type PageLanguage = (page: {
  readonly words: string;
  /** What the page says of itself. */
  readonly claimed: string | undefined;
  /** Address of the page; a step of it may name a language. */
  readonly address: string;
}) => Language | { readonly unknown: string };

/**
 * Knows languages by the texts of `articles`. The words decide, because templates claim English for whatever they hold; but
 * a page that claims a language which is not ours is believed.
 */
export function createPageLanguage(articles: readonly Article[]): PageLanguage {
  const textsIn = (language: Language): readonly string[] =>
    articles
      .filter((article) => article.language === language)
      .flatMap(({ title, sections }) => [title, ...sections.flatMap(textsOf)]);
  const languageOf = createLanguageRecogniser({ fi: textsIn("fi"), sv: textsIn("sv"), en: textsIn("en") });
  return ({ words, claimed, address }) => {
    const short = claimed?.trim().toLowerCase().split(/[-_]/)[0] ?? "";
    const claimedOurs = LANGUAGES.find((language) => language === short);
    if (/^[a-z]{2,3}$/.test(short) && !claimedOurs) {
      return { unknown: `It says that its language is ${short}; articles are in ${LANGUAGES.join(", ")}.` };
    }
    const ofAddress = LANGUAGES.find((language) => address.toLowerCase().split("/").includes(language));
    return languageOf(words) ?? claimedOurs ?? ofAddress ?? { unknown: "Its language cannot be told." };
  };
}

function textsOf({ heading, blocks }: Article["sections"][number]): readonly string[] {
  return [heading, ...blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: Block): readonly string[] {
  if (block.kind === "steps") return block.items;
  return [block.kind === "picture" ? block.alt : block.text];
}
