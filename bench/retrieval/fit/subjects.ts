import { fileURLToPath } from "node:url";
import { readArticles } from "../../../src/content/readArticles.ts";
import { readGlossary } from "../../../src/content/readGlossary.ts";
import type { Article } from "../../../src/domain/article.ts";
import { createGlossary, type Glossary } from "../../../src/knowledge/glossary.ts";
import { indexArticles } from "../../../src/knowledge/knowledge.ts";
import { questionOf } from "../../../src/knowledge/question.ts";
import { rank, type Shelf } from "../../../src/knowledge/shelf.ts";
import type { Support } from "../../../src/knowledge/support.ts";
import { SAMPLE_QUESTIONS } from "../../../test/knowledge/sampleQuestions.ts";
import { articleOfPage, shelvesOf } from "../engine.ts";
import { ofSplit, type Query, readSet, type Split } from "../readSet.ts";

/** What supported the first of a ranking, and whether it was a right one; absent when nothing was ranked. */
export interface Judged {
  readonly support: Support | undefined;
  readonly right: boolean;
}

/** Articles on one subject, and the questions that were written to them. */
export interface Subject {
  readonly name: string;
  readonly answerable: (split: Split) => readonly Judged[];
  readonly unanswerable: (split: Split) => readonly Judged[];
  /** Asks what was asked of another subject, to which these articles have nothing. */
  readonly askOffTopic: (other: Subject, split: Split) => readonly Judged[];
  readonly queries: (split: Split) => readonly Query[];
}

/** A test set by its folder; its dev half is asked with typing errors too. Throws a `SetError`. */
export function subjectOfSet(folder: string): Subject {
  const { name, pages, clean, typo = [] } = readSet(folder);
  const queries = [...clean, ...ofSplit(typo, "dev")];
  return subjectOf({ name, queries, articles: pages.map(articleOfPage), glossary: createGlossary([]) });
}

/** The sample articles with their glossary; their questions are in no half. */
export function sampleSubject(): Subject {
  const content = (path: string) => fileURLToPath(new URL(`../../../content/${path}`, import.meta.url));
  const { articles } = readArticles(content("articles"));
  const queries = SAMPLE_QUESTIONS.map(({ text, language, topic }, index) => ({
    id: `sample-${index}`,
    text,
    lang: language,
    relevant: articles.filter((article) => article.topic === topic).map(({ id }) => id),
  }));
  return subjectOf({
    name: "sample",
    queries,
    articles,
    glossary: createGlossary(readGlossary(content("glossary.yaml")).entries),
  });
}

interface Given {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly queries: readonly Query[];
  readonly glossary: Glossary;
}

function subjectOf({ name, articles, queries, glossary }: Given): Subject {
  const shelves = shelvesOf(indexArticles(articles));
  const ask = (asked: readonly Query[]) => asked.map((query) => judged(shelves, glossary, query));
  const ofHalf = (split: Split) => ofSplit(queries, split);
  return {
    name,
    queries: ofHalf,
    answerable: (split) => ask(ofHalf(split).filter(({ relevant }) => relevant.length > 0)),
    unanswerable: (split) => ask(ofHalf(split).filter(({ relevant }) => relevant.length === 0)),
    askOffTopic: (other, split) => ask(other.queries(split).map((query) => ({ ...query, relevant: [] }))),
  };
}

/** Looks on the shelf of the query's language, or else on the first there is. */
function judged(shelves: readonly Shelf[], glossary: Glossary, { text, lang, relevant }: Query): Judged {
  const shelf = shelves.find(({ index }) => index.language === lang) ?? shelves[0];
  if (!shelf) return { support: undefined, right: false };
  const { ranked, support } = rank(shelf, questionOf(glossary.withoutNames(text, lang)), {
    glossary,
    mayRead: () => true,
  });
  return { support, right: relevant.includes(ranked[0]?.article.id ?? "") };
}
