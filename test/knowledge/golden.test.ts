import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { readGlossary } from "../../src/content/readGlossary.ts";
import { createGlossary } from "../../src/knowledge/glossary.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { GOLDEN } from "./goldenQuestions.ts";

const { articles } = readArticles(fileURLToPath(new URL("../../content/articles", import.meta.url)));
const { entries } = readGlossary(fileURLToPath(new URL("../../content/glossary.yaml", import.meta.url)));
const knowledge = createKnowledge(indexArticles(articles), { glossary: createGlossary(entries) });

const asked = GOLDEN.map(({ text, language, topics }) => {
  const found = knowledge.search({ text, language });
  const first =
    found.outcome === "answer" ? found.best.article : found.outcome === "choose" ? found.candidates[0] : undefined;
  const topic = first && knowledge.article(first.id)?.topic;
  const section = found.outcome === "answer" ? found.best.article.sections[found.best.section] : undefined;
  return { text, language, topics, outcome: found.outcome, topic, section };
});
const answerable = asked.filter(({ topics }) => topics.length > 0);
const unanswerable = asked.filter(({ topics }) => topics.length === 0);

/** Says which questions went wrong, and what they got, when the share of the others is too small. */
function expectShare<T extends (typeof asked)[number]>(
  items: readonly T[],
  atLeast: number,
  holds: (item: T) => boolean,
) {
  const wrong = items.filter((item) => !holds(item));
  const list = wrong.map(({ text, outcome, topic }) => `${text} -> ${outcome} ${topic ?? ""}`).join("\n");
  expect((items.length - wrong.length) / items.length, list).toBeGreaterThanOrEqual(atLeast);
}

describe("the golden questions", () => {
  it("name only topics that the articles have", () => {
    const known = new Set(articles.map(({ topic }) => topic));
    expect(GOLDEN.flatMap(({ topics }) => topics).filter((topic) => !known.has(topic))).toEqual([]);
  });

  it("get the right instruction first in at least 80 % of the cases where there is one", () => {
    expectShare(answerable, 0.8, ({ topic, topics }) => topic !== undefined && topics.includes(topic));
  });

  it.each([
    ["fi", "kirjautuminen ei onnistu"],
    ["fi", "kirjautuminen apottiin ei onnistu"],
    ["sv", "läsaren blinkar inte"],
  ] as const)("that may mean several things are left to choose from, as in %s %j", (language, text) => {
    expect(knowledge.search({ text, language }).outcome).toBe("choose");
  });

  it("are shown the steps, not the words around them, in at least 95 % of the cases", () => {
    const shown = answerable.filter(({ section }) => section !== undefined);
    expect(shown.length).toBeGreaterThan(answerable.length / 2);
    expectShare(shown, 0.95, ({ section }) => section?.blocks.some(({ kind }) => kind === "steps") ?? false);
  });

  it("are told that there is no instruction in at least 80 % of the cases where there is none", () => {
    expectShare(unanswerable, 0.8, ({ outcome }) => outcome === "none");
  });
});
