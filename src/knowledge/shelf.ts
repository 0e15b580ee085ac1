import type { Article } from "../domain/article.ts";
import { textOfSection } from "./bestSection.ts";
import { cluesOf, isKnown, type OpenTextIndex } from "./clues.ts";
import { weigh } from "./evidence.ts";
import type { Glossary } from "./glossary.ts";
import { judge, type Verdict } from "./judgement.ts";
import type { Question } from "./question.ts";
import { type Support, supportFor } from "./support.ts";
import type { Document } from "./textIndex.ts";

/** The articles of one language and the index over them, in the same order. */
export interface Shelf {
  readonly articles: readonly Article[];
  readonly index: OpenTextIndex;
}

/** How to look: what else things are called, which articles the asker may read, and how sure a "there is one" must be. */
export interface Looking {
  readonly glossary: Glossary;
  readonly mayRead: (article: Article) => boolean;
  /** 0 to 1. */
  readonly threshold: number;
}

/** What one shelf has to say to a question: the best candidates first, at most three, each on a topic of its own. */
export interface Finding {
  readonly verdict: Verdict;
  /** How likely it is, 0 to 1, that the question is one for these articles; comparable between shelves. */
  readonly confidence: number;
  readonly candidates: readonly Article[];
}

interface Candidate {
  readonly article: Article;
  readonly document: number;
  readonly score: number;
}

const MOST_CANDIDATES = 3;
/** A candidate that scores less than this part of the best is not worth a reader's time. */
const WORTH_SHOWING = 0.5;

/** What of an article is searched. */
export function documentOfArticle({ title, keywords, sections, knownError }: Article): Document {
  const workaround = knownError ? [knownError.workaround] : [];
  return { title, keywords, sections: [...sections.map(textOfSection), ...workaround] };
}

/** Looks among those articles of the shelf that `mayRead` lets through. */
export function lookThrough(shelf: Shelf, question: Question, looking: Looking): Finding {
  const { ranked, support } = rank(shelf, question, looking);
  const [best] = ranked;
  if (!best || !support) return { verdict: "none", confidence: 0, candidates: [] };
  const candidates = ranked.filter(({ score }) => score >= WORTH_SHOWING * best.score);
  return { ...judge(support, looking.threshold), candidates: candidates.map(({ article }) => article) };
}

/** The best `most` (three unless told), and what supports the first; for the judgement and for those who measure it. */
export function rank(
  { articles, index }: Shelf,
  question: Question,
  { glossary, mayRead, most = MOST_CANDIDATES }: Pick<Looking, "glossary" | "mayRead"> & { readonly most?: number },
): { readonly ranked: readonly Candidate[]; readonly support?: Support } {
  const synonyms = glossary.alternativesIn(question.words, index.language, (word) => isKnown(index, word));
  const words = cluesOf(index, question, synonyms);
  const evidence = weigh(index, words);
  const ranked = bestOnTheirOwnTopics(articles, evidence.scores, { mayRead, most });
  const [best, second] = ranked;
  if (!best) return { ranked };
  const asked = { words, synonyms, sequence: question.words };
  return {
    ranked,
    support: supportFor(index, asked, { evidence, best: best.document, second: second?.score ?? 0 }),
  };
}

/** The best, the earlier before its equal; of articles on one topic only the best. */
function bestOnTheirOwnTopics(
  articles: readonly Article[],
  scores: Float64Array,
  { mayRead, most }: { readonly mayRead: (article: Article) => boolean; readonly most: number },
): readonly Candidate[] {
  const ranked: Candidate[] = [];
  const isEligible = (article: Article) =>
    mayRead(article) && !ranked.some((each) => topicOf(each.article) === topicOf(article));
  while (ranked.length < most) {
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
