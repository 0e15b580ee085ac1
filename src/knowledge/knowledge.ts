import type { Knowledge } from "../desk/ports.ts";
import type { Article, ArticleRef } from "../domain/article.ts";
import { DEFAULT_ANSWER_THRESHOLD, type Found } from "../domain/found.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { bestSection, textOfSection } from "./bestSection.ts";
import { isKnown } from "./clues.ts";
import { createGlossary, type Glossary } from "./glossary.ts";
import { createLanguageRecogniser } from "./languageOf.ts";
import { createMorphology, type Morphology } from "./morphology.ts";
import { openTextIndex } from "./openTextIndex.ts";
import { createPhrasings, ledBy } from "./phrasings.ts";
import { type Question, questionOf } from "./question.ts";
import { documentOfArticle, type Finding, type Looking, lookThrough, type Shelf } from "./shelf.ts";
import { buildTextIndex, type TextIndex } from "./textIndex.ts";
import { createTroubleShared } from "./troubles.ts";

/** What another language must be surer by before its articles are shown instead of those in the asker's language. */
const FOREIGN_HANDICAP = 0.25;
/** Enough to know a language; more would only take longer to read. */
const MOST_ARTICLES_TO_LEARN_FROM = 300;

/** What is searched: articles with distinct ids, and the index over those of each language. */
export interface Library {
  readonly articles: readonly Article[];
  readonly indexes: Readonly<Record<Language, TextIndex>>;
}

export interface KnowledgeOptions {
  readonly glossary?: Glossary;
  /** Gives the words of questions further names to be looked up by. */
  readonly morphology?: Morphology;
  /** How likely it must be, 0 to 1, that the articles have something to a question. */
  readonly threshold?: number;
}

/** Indexes the articles of each language, in their order; for ten thousand of them it takes seconds. */
export function indexArticles(articles: readonly Article[]): Library {
  const indexOf = (language: Language) => {
    const documents = articles.filter((article) => article.language === language).map(documentOfArticle);
    return buildTextIndex(language, documents);
  };
  return { articles, indexes: { fi: indexOf("fi"), sv: indexOf("sv"), en: indexOf("en") } };
}

/** The search over a library. Nothing in it waits. */
export function createKnowledge(library: Library, options: KnowledgeOptions = {}): Knowledge {
  const {
    glossary = createGlossary([]),
    morphology = createMorphology(),
    threshold = DEFAULT_ANSWER_THRESHOLD,
  } = options;
  const { articles } = library;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shelves = LANGUAGES.map((language) => ({
    articles: articles.filter((article) => article.language === language),
    index: openTextIndex(library.indexes[language], morphology.namesIn(language)),
  }));
  const phrasings = createPhrasings(articles);
  const translated = createTranslations(articles);
  return {
    article: (id) => byId.get(id),
    sectionFor: (article, text) => bestSection(article, questionOf(glossary.withoutNames(text, article.language))),
    languageOf: createLanguageRecogniser({
      fi: textsIn("fi", articles),
      sv: textsIn("sv", articles),
      en: textsIn("en", articles),
    }),
    troubleShared: createTroubleShared(glossary, (word) => shelves.some(({ index }) => isKnown(index, word))),
    usePhrasings: phrasings.use,
    prepare: (text) => morphology.ask(questionOf(text).words),
    search({ text, language, organisationId }) {
      const mayRead = (article: Article) => holdsFor(article, organisationId);
      const question = questionOf(glossary.withoutNames(text, language));
      const finding = surestFinding(shelves, question, { language, glossary, threshold, mayRead });
      const found: Found = finding
        ? foundOf({ ...finding, candidates: translated(finding.candidates, language, mayRead) }, question)
        : { outcome: "none" };
      const named = phrasings.articleFor({ text, language, mayRead });
      return named ? ledBy(named, found, (article) => bestSection(article, question)) : found;
    },
  };
}

/** An answer in the asker's language is the answer; other languages are only looked through without one. */
function surestFinding(
  shelves: readonly Shelf[],
  question: Question,
  looking: Looking & { readonly language: Language },
): Finding | undefined {
  const look = (shelf: Shelf) => {
    const finding = lookThrough(shelf, question, looking);
    const handicap = shelf.index.language === looking.language ? 0 : FOREIGN_HANDICAP;
    return { finding, sureness: finding.confidence - handicap };
  };
  const own = shelves.filter(({ index }) => index.language === looking.language).map(look);
  const isAnswered = own.some(({ finding }) => finding.verdict === "answer");
  const others = isAnswered ? [] : shelves.filter(({ index }) => index.language !== looking.language).map(look);
  return [...own, ...others]
    .filter(({ finding, sureness }) => finding.verdict !== "none" && sureness >= looking.threshold)
    .sort((a, b) => b.sureness - a.sureness)[0]?.finding;
}

/** Takes the place of candidates in other languages where there is one in the asker's. */
function createTranslations(articles: readonly Article[]) {
  const byTopic = Map.groupBy(articles, ({ topic, id }) => topic ?? id);
  return (candidates: readonly Article[], language: Language, mayRead: (article: Article) => boolean) =>
    candidates.map((candidate) => {
      if (candidate.language === language) return candidate;
      const translations = byTopic.get(candidate.topic ?? candidate.id) ?? [];
      return translations.find((each) => each.language === language && mayRead(each)) ?? candidate;
    });
}

/** A person whose organisation is not known yet may read everything. */
function holdsFor(article: Article, organisationId: string | undefined): boolean {
  const { organisations } = article;
  return organisations.length === 0 || organisationId === undefined || organisations.includes(organisationId);
}

function foundOf({ verdict, candidates }: Finding, question: Question): Found {
  const [best, ...others] = candidates;
  if (!best) return { outcome: "none" };
  // One alone is nothing to choose from: it is near enough to be shown.
  if (verdict === "choose" && others.length > 0) return { outcome: "choose", candidates: candidates.map(refTo) };
  return {
    outcome: "answer",
    best: { article: best, section: bestSection(best, question) },
    others: others.map(refTo),
  };
}

function refTo({ id, title, language, portalUrl }: Article): ArticleRef {
  return { id, title, language, portalUrl };
}

function textsIn(language: Language, articles: readonly Article[]): readonly string[] {
  return articles
    .filter((article) => article.language === language)
    .slice(0, MOST_ARTICLES_TO_LEARN_FROM)
    .flatMap(({ title, keywords, sections }) => [title, ...keywords, ...sections.map(textOfSection)]);
}
