import { describe, expect, it } from "vitest";
import { madeUpArticles } from "../../bench/retrieval/size/madeUpArticles.ts";
import { seededRandom } from "../../bench/retrieval/size/random.ts";
import { mistyped } from "../../bench/retrieval/size/typingErrors.ts";
import type { Article } from "../../src/domain/article.ts";
import { articleOf, steps } from "../knowledge/articleOf.ts";

const SAMPLE = [
  articleOf({
    id: "printer",
    title: "Tarratulostin syöttää tyhjiä tarroja",
    sections: [steps("Toimi näin", "Avaa laitteen kansi ja katso rullaa.", "Sulje kansi ja tulosta kokeeksi tarra.")],
  }),
];

function wordsIn(articles: readonly Article[]): readonly string[] {
  const texts = articles.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "steps" ? block.items : []))),
  );
  return texts.flatMap((text) => text.split(" "));
}

describe("made-up articles", () => {
  it("are the same for the same seed, with ids of their own", () => {
    const articles = madeUpArticles(20, SAMPLE, seededRandom(1));
    expect(madeUpArticles(20, SAMPLE, seededRandom(1))).toEqual(articles);
    expect(madeUpArticles(20, SAMPLE, seededRandom(2))).not.toEqual(articles);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(20);
  });

  it("are as long as they are said to be, and bring ever fewer new words", () => {
    const articles = madeUpArticles(40, SAMPLE, seededRandom(1));
    const words = wordsIn(articles);
    expect(words.length / articles.length).toBeGreaterThanOrEqual(150);
    expect(words.length / articles.length).toBeLessThan(160);
    const newIn = (from: number, to: number) =>
      new Set(wordsIn(articles.slice(0, to))).size - new Set(wordsIn(articles.slice(0, from))).size;
    expect(newIn(20, 40)).toBeGreaterThan(0);
    expect(newIn(20, 40)).toBeLessThan(newIn(0, 20));
  });
});

describe("typing errors", () => {
  it("come into longer words alone, and not into all of them", () => {
    const random = seededRandom(3);
    const text = "tarratulostin ei toimi kun on yö";
    const many = Array.from({ length: 50 }, () => mistyped(text, random).split(" "));
    expect(many.every((words) => words[1] === "ei" && words[3] === "kun" && words[5] === "yö")).toBe(true);
    const whole = many.filter((words) => words[0] === "tarratulostin").length;
    expect(whole).toBeGreaterThan(20);
    expect(whole).toBeLessThan(48);
  });
});
