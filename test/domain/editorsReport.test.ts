import { describe, expect, it } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import { type EditorsReport, editorsReport } from "../../src/domain/editorsReport.ts";
import { DAY } from "../../src/domain/instant.ts";
import { confirmed, type Phrasing } from "../../src/domain/phrasing.ts";
import type { Question } from "../../src/domain/question.ts";
import { findAlike, groupAlike } from "../../src/knowledge/groupAlike.ts";
import { articleOf } from "../knowledge/articleOf.ts";

/** 24 November 2026, 9.00 in Helsinki. */
const NOW = Date.UTC(2026, 10, 24, 7);
const CARD = articleOf({ id: "fi-card", title: "Toimikortti unohtui", reviewed: "2025-11-24" });
const PRINTER = articleOf({ id: "fi-printer", title: "Tulostin ei tulosta", reviewed: "2025-11-23" });
const UNUSED = articleOf({ id: "fi-unused", title: "Harvinainen", reviewed: "2024-01-31" });

let asked = 0;
function question(text: string, given: Partial<Question> & { readonly articles?: readonly Article[] } = {}): Question {
  const { articles = [], ...rest } = given;
  asked += 1;
  return {
    id: `q-${asked}`,
    requesterId: "aad-niina",
    text,
    language: "fi",
    askedAt: NOW - asked,
    outcome: articles.length > 0 ? "answer" : "none",
    shown: articles.map(({ id, title, language, portalUrl }) => ({ id, title, language, portalUrl })),
    ...rest,
  };
}

function report(given: Partial<Parameters<typeof editorsReport>[0]>): EditorsReport {
  return editorsReport({
    questions: [],
    phrasings: [],
    articles: [CARD, PRINTER, UNUSED],
    decisions: { accepted: [], withdrawn: [] },
    now: NOW,
    reviewMonths: 12,
    known: { isName: () => false, isWord: () => true },
    findAlike,
    groupAlike,
    ...given,
  });
}

function learnt(text: string, ...people: readonly string[]): Phrasing {
  let known: Phrasing | undefined;
  for (const personId of people)
    known = confirmed(known, { articleId: CARD.id, text, language: "fi", personId, at: NOW });
  if (!known) throw new Error("Nobody confirmed it.");
  return known;
}

describe("questions without an answer", () => {
  it("are grouped by likeness and counted, the most frequent first, in the wording used most", () => {
    const { unanswered, asked: all } = report({
      questions: [
        question("kahvikone rikki"),
        question("labratulokset eivät näy listalla"),
        question("labratulokset ei näy listalla"),
        question("labratulokset ei näy listalla"),
        question("tulostimesta ei tule mitään", { articles: [PRINTER], helpedBy: PRINTER.id }),
      ],
    });
    expect(all).toBe(5);
    expect(unanswered).toEqual([
      {
        text: "labratulokset ei näy listalla",
        alsoAs: ["labratulokset eivät näy listalla"],
        language: "fi",
        times: 3,
        noneFound: 3,
      },
      { text: "kahvikone rikki", alsoAs: [], language: "fi", times: 1, noneFound: 1 },
    ]);
  });

  it("are also those to which nothing that was shown helped, and not those where another instruction did", () => {
    const { unanswered } = report({
      questions: [
        question("paperi jumissa", { articles: [PRINTER], notHelpedBy: [PRINTER.id] }),
        question("ei mikään näistä", { outcome: "choose", notHelpedBy: [] }),
        question("kortti hukassa", { articles: [PRINTER, CARD], notHelpedBy: [PRINTER.id], helpedBy: CARD.id }),
        question("tästä ei kuultu mitään", { articles: [CARD] }),
      ],
    });
    expect(unanswered.map(({ text, noneFound }) => [text, noneFound])).toEqual([
      ["paperi jumissa", 0],
      ["ei mikään näistä", 0],
    ]);
  });

  it("that went straight to a ticket or were asked before the first day are left out", () => {
    const questions = [
      question("heti tiketti", { outcome: "skipped" }),
      question("viime vuonna", { askedAt: NOW - 400 * DAY }),
    ];
    expect(report({ questions, since: NOW - DAY })).toMatchObject({
      since: "2026-11-23",
      until: "2026-11-24",
      asked: 0,
      unanswered: [],
    });
  });
});

describe("instructions", () => {
  it("that are shown but do not help come with their figures, and those that help do not come", () => {
    const { notHelping, ticketsAfter, neverShown } = report({
      questions: [
        question("a", { articles: [PRINTER], notHelpedBy: [PRINTER.id], ticketId: "T-1001" }),
        question("b", { articles: [PRINTER], helpedBy: PRINTER.id }),
        question("c", { articles: [CARD], helpedBy: CARD.id }),
      ],
    });
    const printer = { articleId: PRINTER.id, title: PRINTER.title, shown: 2, helped: 1, notHelped: 1, tickets: 1 };
    expect(notHelping).toEqual([printer]);
    expect(ticketsAfter).toEqual([printer]);
    expect(neverShown).toEqual([{ articleId: UNUSED.id, title: UNUSED.title }]);
  });

  it("that were shown three times without helping anybody are not helping, though nobody said so", () => {
    const questions = ["a", "b", "c"].map((text) => question(text, { articles: [CARD] }));
    expect(report({ questions: questions.slice(1) }).notHelping).toEqual([]);
    expect(report({ questions }).notHelping.map(({ articleId }) => articleId)).toEqual([CARD.id]);
  });

  it("are past their review date from the day after so many months, the oldest first", () => {
    const ids = (reviewMonths: number) => report({ reviewMonths }).pastReview.map(({ articleId }) => articleId);
    expect(ids(12)).toEqual([UNUSED.id, PRINTER.id]);
    expect(ids(11)).toEqual([UNUSED.id, PRINTER.id, CARD.id]);
    expect(ids(35)).toEqual([]);
  });
});

describe("phrasings", () => {
  it("wait until two people said so or an editor decided, and those in use were learnt from people alone", () => {
    const phrasings = [
      learnt("lätkä jäi himaan", "aad-niina"),
      learnt("kortti kateissa", "aad-niina", "aad-ville"),
      learnt("hyväksytty ilmaisu", "aad-niina", "aad-ville"),
      learnt("peruttu sana", "aad-niina", "aad-ville"),
    ];
    const decisions = {
      accepted: [{ articleId: CARD.id, text: "hyväksytty ilmaisu" }],
      withdrawn: [{ articleId: CARD.id, text: "peruttu sana" }],
    };
    const { waiting, inUse } = report({ phrasings, decisions });
    expect(waiting).toEqual([{ articleId: CARD.id, text: "lätkä jäi himaan", people: 1 }]);
    expect(inUse).toEqual([{ articleId: CARD.id, text: "kortti kateissa", people: 2 }]);
  });
});

describe("personal data", () => {
  it("is never in it: no ids of people, nothing that should have been masked, no long number, no address", () => {
    const text = "potilaan 131052-308T numero 040 123 4567 ja posti niina@example.fi ei näy";
    const data = report({
      questions: [question(text), question("x".repeat(500)), question(text, { articles: [CARD], notHelpedBy: [] })],
      phrasings: [learnt(text, "aad-niina"), learnt("potilas 131052-308T", "aad-niina", "aad-ville")],
    });
    const words = JSON.stringify(data);
    expect(words).not.toMatch(/aad-|308T|040|4567|niina|T-\d/);
    expect(data.unanswered[0]?.text).toBe("potilaan ******-**** numero … ja posti … ei näy");
    expect(data.unanswered.every((each) => each.text.length <= 121)).toBe(true);
    expect([data.waiting, data.inUse]).toEqual([[], []]);
  });
});
