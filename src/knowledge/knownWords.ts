import type { Article } from "../domain/article.ts";
import type { GlossaryEntry } from "../domain/glossary.ts";
import { LANGUAGES } from "../domain/language.ts";
import type { KnownWords } from "../domain/personalData.ts";
import { documentOfArticle } from "./shelf.ts";
import { indexTerms } from "./termIndex.ts";
import { createWordReader } from "./termReading.ts";
import { wordsOf } from "./words.ts";

interface Content {
  readonly articles: readonly Article[];
  readonly glossary: readonly GlossaryEntry[];
  /** What organisations, units and the like are called. */
  readonly names: readonly string[];
}

/** A word with a capital letter inside a sentence; of what has several, each. */
const INSIDE_A_SENTENCE = /(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu;

/**
 * The words of the content. A name is known in any form, another word only as it stands there: surnames are often forms
 * or longer kin of everyday words (`Virtanen`, `Mäkelä`).
 */
export function createKnownWords({ articles, glossary, names }: Content): KnownWords {
  const texts = [...articles.map(textOf), ...glossary.flatMap((entry) => LANGUAGES.flatMap((each) => entry[each]))];
  const words = new Set(texts.flatMap(wordsOf));
  const capitalised = texts.flatMap((text) => text.match(INSIDE_A_SENTENCE) ?? []);
  const all = [...capitalised, ...names, ...glossary.flatMap((entry) => entry.names ?? [])].flatMap(wordsOf);
  const distinct = [...new Set(all)];
  const readName = createWordReader(indexTerms([{ fi: distinct, sv: distinct, en: distinct }]).words);
  return {
    isName(name) {
      const reading = readName(wordsOf(name)[0] ?? "", { isKnownWord: () => true, dotted: true });
      return reading.kind === "words" && reading.words.length > 0;
    },
    isWord: (word) => wordsOf(word).every((part) => words.has(part)),
  };
}

function textOf(article: Article): string {
  const { title, keywords, sections } = documentOfArticle(article);
  return [title, ...keywords, ...sections, article.owner].join("\n");
}
