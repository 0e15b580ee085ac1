import type { Article } from "./article.ts";
import { type ArticleUse, isNotHelping, usesOf } from "./articleUse.ts";
import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import { wallTimeAt } from "./localTime.ts";
import { mask } from "./masking.ts";
import type { KnownWords } from "./personalData.ts";
import {
  type FindAlike,
  isLearnable,
  type Phrasing,
  type PhrasingDecisions,
  phrasingIdOf,
  type Standing,
  standingOf,
} from "./phrasing.ts";
import type { Question } from "./question.ts";
import { shownText } from "./shownText.ts";

/** What the editors of the instructions should look at. No names, no ids of people, no text that is not masked. */
export interface EditorsReport {
  /** `YYYY-MM-DD`, Helsinki; `since` is absent when everything that is kept was looked at. */
  readonly since?: string;
  readonly until: string;
  /** Questions that were searched. */
  readonly asked: number;
  /** The most often asked first. */
  readonly unanswered: readonly UnansweredQuestion[];
  readonly notHelping: readonly ArticleUse[];
  readonly ticketsAfter: readonly ArticleUse[];
  /** The longest past first. */
  readonly pastReview: readonly (ArticleName & { readonly reviewed: string })[];
  readonly neverShown: readonly ArticleName[];
  /** Candidates that wait for a second person or an editor. */
  readonly waiting: readonly LearntPhrasing[];
  /** Learnt from people alone and counting in search. */
  readonly inUse: readonly LearntPhrasing[];
}

export interface UnansweredQuestion {
  readonly text: string;
  /** Other wordings of the same, at most two. */
  readonly alsoAs: readonly string[];
  readonly language: Language;
  readonly times: number;
  /** How many of them found no instruction; to the others one was shown that did not help. */
  readonly noneFound: number;
}

export interface ArticleName {
  readonly articleId: string;
  readonly title: string;
}

export interface LearntPhrasing {
  readonly articleId: string;
  readonly text: string;
  /** How many people said so. */
  readonly people: number;
}

interface Basis {
  readonly questions: readonly Question[];
  readonly phrasings: readonly Phrasing[];
  readonly articles: readonly Article[];
  readonly decisions: PhrasingDecisions;
  readonly now: Instant;
  /** Questions asked before this instant are left out. */
  readonly since?: Instant;
  /** An article whose last review is more months ago is past its review date. */
  readonly reviewMonths: number;
  /** What is no name of a person. */
  readonly known: KnownWords;
  readonly findAlike: FindAlike;
  /** Groups texts that mean the same; each group is the places of its texts. */
  readonly groupAlike: (
    texts: readonly { readonly text: string; readonly language: Language }[],
  ) => readonly (readonly number[])[];
}

const TIME_ZONE = "Europe/Helsinki";
const MOST_WORDINGS = 3;

/** The data of the editors' report, for the terminal and for a page. */
export function editorsReport(basis: Basis): EditorsReport {
  const { now, since, articles } = basis;
  const questions = basis.questions.filter(
    ({ outcome, askedAt }) =>
      outcome !== "skipped" && outcome !== "incident" && (since === undefined || askedAt >= since),
  );
  const uses = usesOf(questions, articles);
  const shown = new Set(uses.map(({ articleId }) => articleId));
  return {
    ...(since === undefined ? {} : { since: wallTimeAt(since, TIME_ZONE).date }),
    until: wallTimeAt(now, TIME_ZONE).date,
    asked: questions.length,
    unanswered: unansweredIn(questions, basis),
    notHelping: uses.filter(isNotHelping).toSorted((a, b) => b.notHelped - a.notHelped || b.shown - a.shown),
    ticketsAfter: uses.filter(({ tickets }) => tickets > 0).toSorted((a, b) => b.tickets - a.tickets),
    pastReview: pastReview(basis),
    neverShown: articles.filter(({ id }) => !shown.has(id)).map(nameOf),
    ...learntIn(basis),
  };
}

/** No instruction was found, or none of those that were shown helped. What a person then solved still lacks one. */
function isUnanswered({ outcome, helpedBy, notHelpedBy }: Question): boolean {
  return helpedBy === undefined && (outcome === "none" || notHelpedBy !== undefined);
}

function unansweredIn(
  questions: readonly Question[],
  { groupAlike, known }: Pick<Basis, "groupAlike" | "known">,
): readonly UnansweredQuestion[] {
  const unanswered = questions.filter(isUnanswered).toSorted((a, b) => b.askedAt - a.askedAt);
  return groupAlike(unanswered)
    .map((places) => places.flatMap((place) => unanswered[place] ?? []))
    .flatMap((group) => {
      const [latest] = group;
      if (!latest) return [];
      const [text = "", ...alsoAs] = wordingsOf(group, known);
      const noneFound = group.filter(({ outcome }) => outcome === "none").length;
      return [{ text, alsoAs, language: latest.language, times: group.length, noneFound }];
    })
    .toSorted((a, b) => b.times - a.times);
}

/** The wordings used most often first. */
function wordingsOf(group: readonly Question[], known: KnownWords): readonly string[] {
  const times = new Map<string, number>();
  for (const { text } of group) {
    const shown = shownText(text, known);
    times.set(shown, (times.get(shown) ?? 0) + 1);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDINGS)
    .map(([text]) => text);
}

function pastReview({ articles, now, reviewMonths }: Basis): EditorsReport["pastReview"] {
  const { year, month, date } = wallTimeAt(now, TIME_ZONE);
  const months = year * 12 + (month - 1) - reviewMonths;
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}${date.slice(7)}`;
  return articles
    .filter(({ reviewed }) => reviewed < first)
    .map((article) => ({ ...nameOf(article), reviewed: article.reviewed }))
    .toSorted((a, b) => (a.reviewed < b.reviewed ? -1 : 1));
}

function learntIn({ phrasings, decisions, findAlike, known }: Basis): Pick<EditorsReport, "waiting" | "inUse"> {
  const accepted = new Set(decisions.accepted.map(phrasingIdOf));
  const standings = [...standingOf(phrasings, decisions, findAlike)];
  const those = (wanted: Standing): readonly LearntPhrasing[] =>
    standings
      // Rules for what is learnt may have become stricter since it was.
      .filter(([{ id, text }, standing]) => standing === wanted && !accepted.has(id) && isLearnable(text, known))
      .map(([{ articleId, text, confirmedBy }]) => ({ articleId, text: mask(text).text, people: confirmedBy.length }))
      .toSorted((a, b) => b.people - a.people || (a.articleId < b.articleId ? -1 : 1));
  return { waiting: those("waiting"), inUse: those("counts") };
}

function nameOf({ id, title }: Article): ArticleName {
  return { articleId: id, title };
}
