import type { Knowledge } from "../desk/ports.ts";
import type { Article, ArticleRef } from "../domain/article.ts";
import type { Found } from "../domain/found.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { bestSection, textOfSection } from "./bestSection.ts";
import { createLanguageRecogniser } from "./languageOf.ts";
import { createPhrasings, ledBy } from "./phrasings.ts";
import { type Question, questionOf } from "./question.ts";
import { type Finding, fillShelf, lookThrough } from "./shelf.ts";

/** What another language must be surer by before its articles are shown instead of those in the asker's language. */
const FOREIGN_HANDICAP = 0.1;
/** Enough to know a language; more would only take longer to read. */
const MOST_ARTICLES_TO_LEARN_FROM = 300;

/** Builds the search over a set of articles; the articles must have distinct ids. Nothing in it waits. */
export function createKnowledge(articles: readonly Article[]): Knowledge {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byTopic = Map.groupBy(articles, (article) => article.topic ?? article.id);
  const shelves = LANGUAGES.map((language) => ({ language, shelf: fillShelf(language, articles) }));
  const languageOf = createLanguageRecogniser({
    fi: textsIn("fi", articles),
    sv: textsIn("sv", articles),
    en: textsIn("en", articles),
  });
  const phrasings = createPhrasings(articles);
  const knowledge: Knowledge = {
    article: (id) => byId.get(id),
    languageOf,
    usePhrasings: phrasings.use,
    search({ text, language, organisationId }) {
      const mayRead = (article: Article) => holdsFor(article, organisationId);
      const question = questionOf(text);
      const look = (each: (typeof shelves)[number]) => ({
        finding: lookThrough(each.shelf, question, mayRead),
        handicap: each.language === language ? 0 : FOREIGN_HANDICAP,
      });
      const own = shelves.filter((each) => each.language === language).map(look);
      // An answer in the asker's language is the answer; other languages are only looked through without one.
      const isAnswered = own.some(({ finding }) => finding.verdict === "answer");
      const others = isAnswered ? [] : shelves.filter((each) => each.language !== language).map(look);
      const [surest] = [...own, ...others]
        .filter(({ finding }) => finding.verdict !== "none")
        .sort((a, b) => b.finding.confidence - b.handicap - (a.finding.confidence - a.handicap));
      if (!surest) return { outcome: "none" };
      const { finding } = surest;
      const candidates = finding.candidates.map((candidate) => {
        const translations = byTopic.get(candidate.topic ?? candidate.id) ?? [];
        const own = translations.find((each) => each.language === language && mayRead(each));
        return candidate.language === language ? candidate : (own ?? candidate);
      });
      return foundOf({ ...finding, candidates }, question);
    },
  };
  return {
    ...knowledge,
    search(query) {
      const mayRead = (article: Article) => holdsFor(article, query.organisationId);
      const named = phrasings.articleFor({ ...query, mayRead });
      const found = knowledge.search(query);
      return named ? ledBy(named, found, (article) => bestSection(article, questionOf(query.text))) : found;
    },
  };
}

/** A person whose organisation is not known yet may read everything. */
function holdsFor(article: Article, organisationId: string | undefined): boolean {
  const { organisations } = article;
  return organisations.length === 0 || organisationId === undefined || organisations.includes(organisationId);
}

function foundOf({ verdict, candidates }: Finding, question: Question): Found {
  const [best, ...others] = candidates;
  const alone = others.length === 0;
  if (!best || (verdict === "choose" && alone)) return { outcome: "none" };
  if (verdict === "choose") return { outcome: "choose", candidates: candidates.map(refTo) };
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
