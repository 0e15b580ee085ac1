import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { SAMPLE_QUESTIONS } from "./sampleQuestions.ts";

const { articles } = readArticles(fileURLToPath(new URL("../../content/articles", import.meta.url)));
const knowledge = createKnowledge(indexArticles(articles));

const results = SAMPLE_QUESTIONS.map((question) => {
  const found = knowledge.search(question);
  const first =
    found.outcome === "answer" ? found.best.article : found.outcome === "choose" ? found.candidates[0] : null;
  return { question, outcome: found.outcome, topic: first ? knowledge.article(first.id)?.topic : undefined };
});
const answerable = results.filter(({ question }) => question.topic !== undefined);
const unanswerable = results.filter(({ question }) => question.topic === undefined);

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

describe("the sample articles, asked in the words of the wards", () => {
  it("show the right instruction first for at least 80 % of the questions", () => {
    expect(shareOf(answerable, ({ question, topic }) => topic === question.topic)).toBeGreaterThanOrEqual(0.8);
  });

  it("are not claimed to answer at least 80 % of the questions that they do not answer", () => {
    expect(shareOf(unanswerable, ({ outcome }) => outcome !== "answer")).toBeGreaterThanOrEqual(0.8);
  });

  it("are right in at least 90 % of the cases where an answer is claimed", () => {
    const claimed = results.filter(({ outcome }) => outcome === "answer");
    expect(shareOf(claimed, ({ question, topic }) => topic === question.topic)).toBeGreaterThanOrEqual(0.9);
  });

  it("leave no doubt about the language of a question", () => {
    expect(SAMPLE_QUESTIONS.filter(({ text, language }) => knowledge.languageOf(text) !== language)).toEqual([]);
  });
});
