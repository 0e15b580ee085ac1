import type { Knowledge } from "../../src/desk/ports.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Found } from "../../src/domain/found.ts";
import { DEFAULT_ANSWER_THRESHOLD } from "../../src/domain/found.ts";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";
import { createGlossary } from "../../src/knowledge/glossary.ts";
import { judge } from "../../src/knowledge/judgement.ts";
import { createKnowledge, indexArticles, type Library } from "../../src/knowledge/knowledge.ts";
import { openTextIndex } from "../../src/knowledge/openTextIndex.ts";
import { questionOf } from "../../src/knowledge/question.ts";
import { rank, type Shelf } from "../../src/knowledge/shelf.ts";
import type { Page, Query } from "./readSet.ts";

/** How far down a ranking is looked. */
export const DEPTH = 10;

type Asked = Pick<Query, "text" | "lang">;

/** What the bot would show to a question, and what it made of it on the way. */
export interface Looked {
  readonly found: Found;
  /** Ids of the best ten, whether or not the bot would show them. */
  readonly ranking: readonly string[];
  /** How likely it is, 0 to 1, that there is something to the question. */
  readonly confidence: number;
}

/** The bot's search over the pages of a set. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly shelves: readonly Shelf[];
  readonly buildMs: number;
  readonly search: (asked: Asked) => Found;
  readonly look: (asked: Asked) => Looked;
}

/** A page as an article of one section, which is how a set hands out what was one passage. */
export function articleOfPage({ id, title, text, lang }: Page): Article {
  return {
    id,
    title,
    language: lang,
    subject: "bench",
    organisations: [],
    keywords: [],
    owner: "",
    reviewed: "2026-01-01",
    portalUrl: "https://portal.example/",
    sections: [{ heading: "", blocks: [{ kind: "paragraph", text }] }],
  };
}

/** Indexes articles as the service does and opens them to questions. */
export function buildEngine(articles: readonly Article[]): Engine {
  const begun = performance.now();
  const library = indexArticles(articles);
  const knowledge = createKnowledge(library);
  const buildMs = performance.now() - begun;
  const shelves = shelvesOf(library);
  const search = ({ text, lang }: Asked) => knowledge.search({ text, language: lang });
  return {
    knowledge,
    library,
    shelves,
    buildMs,
    search,
    look: (asked) => {
      const found = search(asked);
      return { found, ...deepest(shelves, asked.text, languageShown(found)) };
    },
  };
}

/** The articles of each language that has some, ready to be ranked. */
export function shelvesOf({ articles, indexes }: Library): readonly Shelf[] {
  return LANGUAGES.map((language) => ({
    articles: articles.filter((article) => article.language === language),
    index: openTextIndex(indexes[language]),
  })).filter((shelf) => shelf.articles.length > 0);
}

/** The ids of what the bot shows, in its order. */
export function idsShown(found: Found): readonly string[] {
  if (found.outcome === "none") return [];
  const refs = found.outcome === "choose" ? found.candidates : [found.best.article, ...found.others];
  return refs.map(({ id }) => id);
}

function languageShown(found: Found): Language | undefined {
  if (found.outcome === "none") return undefined;
  return found.outcome === "answer" ? found.best.article.language : found.candidates[0]?.language;
}

/** `Knowledge` shows at most three: the same ranking, further down, on the shelf it showed or else on the surest. */
function deepest(shelves: readonly Shelf[], text: string, shown: Language | undefined) {
  const question = questionOf(text);
  const glossary = createGlossary([]);
  const looked = shelves
    .filter(({ index }) => shown === undefined || index.language === shown)
    .map((shelf) => {
      const { ranked, support } = rank(shelf, question, { glossary, mayRead: () => true, most: DEPTH });
      const confidence = support ? judge(support, DEFAULT_ANSWER_THRESHOLD).confidence : 0;
      return { ranking: ranked.map(({ article }) => article.id), confidence };
    });
  return looked.sort((a, b) => b.confidence - a.confidence)[0] ?? { ranking: [], confidence: 0 };
}
