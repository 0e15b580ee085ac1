import type { Article, Block } from "../domain/article.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { createLanguageRecogniser } from "../knowledge/languageOf.ts";
import { isNeighbour, isSurely } from "./neighbours.ts";

/** The codes of ISO 639-2, which some portals write. */
const LONG_CODES: Readonly<Record<string, Language>> = { fin: "fi", swe: "sv", eng: "en" };
/** What names no language, and `se`: Northern Sami by the standard, Sweden on the pages that have it. */
const NO_CLAIMS: readonly string[] = ["und", "mul", "mis", "zxx", "se"];
const OURS = LANGUAGES.join(", ");

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
 * a page that claims a language which is not ours is believed, unless its words are ours beyond doubt.
 */
export function createPageLanguage(articles: readonly Article[]): PageLanguage {
  const textsIn = (language: Language): readonly string[] =>
    articles
      .filter((article) => article.language === language)
      .flatMap(({ title, sections }) => [title, ...sections.flatMap(textsOf)]);
  const languageOf = createLanguageRecogniser({ fi: textsIn("fi"), sv: textsIn("sv"), en: textsIn("en") });
  return ({ words, claimed, address }) => {
    const code = claimed?.trim().toLowerCase().split(/[-_]/)[0] ?? "";
    const claimedOurs = LANGUAGES.find((language) => language === (LONG_CODES[code] ?? code));
    const spoken = languageOf(words);
    const isForeign = /^[a-z]{2,3}$/.test(code) && !claimedOurs && !NO_CLAIMS.includes(code);
    if (isForeign && !(spoken && isSurely(words, spoken))) {
      return { unknown: `It says that its language is ${code}; articles are in ${OURS}.` };
    }
    const ofAddress = LANGUAGES.find((language) => address.toLowerCase().split("/").includes(language));
    const language = spoken ?? claimedOurs ?? ofAddress;
    if (!language) return { unknown: "Its language cannot be told." };
    return isNeighbour(words, language) ? { unknown: `Its words look like none of ${OURS}.` } : language;
  };
}

function textsOf({ heading, blocks }: Article["sections"][number]): readonly string[] {
  return [heading, ...blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: Block): readonly string[] {
  if (block.kind === "steps") return block.items;
  return [block.kind === "picture" ? block.alt : block.text];
}
