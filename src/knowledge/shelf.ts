import type { Article } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import { textOfSection } from "./bestSection.ts";
import { weigh } from "./evidence.ts";
import { confidenceIn, judge, type Verdict } from "./judgement.ts";
import type { Question } from "./question.ts";
import { buildTextIndex, type TextIndex } from "./textIndex.ts";

/** The articles of one language and the index over them. */
interface Shelf {
  readonly articles: readonly Article[];
  readonly index: TextIndex;
}

/** What one shelf has to say to a question: the best candidates first, at most three, each on a topic of its own. */
export interface Finding {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly confidence: number;
  readonly candidates: readonly Article[];
}

interface Candidate {
  readonly article: Article;
  readonly document: number;
  readonly score: number;
}

const TITLE_WEIGHT = 3;
const KEYWORD_WEIGHT = 3;
const MOST_CANDIDATES = 3;
/** A candidate that scores less than this part of the best is not worth a reader's time. */
const WORTH_SHOWING = 0.4;

export function fillShelf(language: Language, all: readonly Article[]): Shelf {
  const articles = all.filter((article) => article.language === language);
  const index = buildTextIndex(language, articles.length, [
    { weight: TITLE_WEIGHT, texts: articles.map(({ title }) => title) },
    { weight: KEYWORD_WEIGHT, texts: articles.map(({ keywords }) => keywords.join("\n")) },
    { weight: 1, texts: articles.map(textOfArticle) },
  ]);
  return { articles, index };
}

/** Looks among those articles of the shelf that `mayRead` lets through. */
export function lookThrough(shelf: Shelf, question: Question, mayRead: (article: Article) => boolean): Finding {
  const { scores, wordShare, gramShare } = weigh(shelf.index, question);
  const ranked = bestOnTheirOwnTopics(shelf.articles, scores, mayRead);
  const [best, second] = ranked;
  if (!best) return { verdict: "none", confidence: 0, candidates: [] };
  const support = {
    wordShare: wordShare(best.document),
    gramShare: gramShare(best.document),
    lead: 1 - (second?.score ?? 0) / best.score,
  };
  const candidates = ranked.filter(({ score }) => score >= WORTH_SHOWING * best.score);
  return {
    verdict: judge(support),
    confidence: confidenceIn(support),
    candidates: candidates.map(({ article }) => article),
  };
}

/** The best three, the earlier before its equal; of articles on one topic only the best. */
function bestOnTheirOwnTopics(
  articles: readonly Article[],
  scores: Float64Array,
  mayRead: (article: Article) => boolean,
): readonly Candidate[] {
  const ranked: Candidate[] = [];
  const isEligible = (article: Article) =>
    mayRead(article) && !ranked.some((each) => topicOf(each.article) === topicOf(article));
  while (ranked.length < MOST_CANDIDATES) {
    const next = bestOf(articles, scores, isEligible);
    if (!next) break;
    ranked.push(next);
  }
  return ranked;
}

function bestOf(
  articles: readonly Article[],
  scores: Float64Array,
  isEligible: (article: Article) => boolean,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score <= (best?.score ?? 0)) continue;
    const article = articles[document];
    if (article && isEligible(article)) best = { article, document, score };
  }
  return best;
}

function topicOf({ topic, id }: Article): string {
  return topic ?? id;
}

function textOfArticle({ sections, knownError }: Article): string {
  return [...sections.map(textOfSection), knownError?.workaround ?? ""].join("\n");
}
