import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Section } from "../../src/domain/article.ts";
import { firstPassage, type Passage, restOf } from "../../src/domain/passages.ts";
import { anyArticle, articleOf, linesOf, picture } from "./anyArticle.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const steps = (...items: string[]): Block => ({ kind: "steps", ordered: true, items });
const section = (heading: string, ...blocks: Block[]): Section => ({ heading, blocks });
const long = (name: string, length = 500) => `${name} ${"sana ".repeat(length / 5)}loppu.`;

const blocksOf = (passage: Passage | undefined) => passage?.parts.flatMap(({ blocks }) => blocks) ?? [];

describe("The first passage of an article", () => {
  it("is the whole section when that is read at a glance, and the rest is the other sections in their order", () => {
    const whole = articleOf(
      section("Milloin", paragraph("Alku.")),
      section("Toimi näin", paragraph("Ensin."), steps("Yksi.", "Kaksi.")),
      section("Jos ei auta", paragraph("Loppu.")),
    );
    expect(firstPassage(whole, 1)).toEqual({
      parts: [{ heading: "Toimi näin", continued: false, blocks: [paragraph("Ensin."), steps("Yksi.", "Kaksi.")] }],
    });
    expect(restOf(whole, 1)).toEqual([
      {
        parts: [
          { heading: "Milloin", continued: false, blocks: [paragraph("Alku.")] },
          { heading: "Jos ei auta", continued: false, blocks: [paragraph("Loppu.")] },
        ],
      },
    ]);
  });

  it("ends between two steps, and the rest goes on with the next number under the same heading", () => {
    const items = Array.from({ length: 9 }, (_, index) => long(`Vaihe ${index + 1}`));
    const cut = articleOf(section("Toimi näin", steps(...items)));
    expect(blocksOf(firstPassage(cut, 0))).toEqual([steps(...items.slice(0, 4))]);
    expect(restOf(cut, 0)).toEqual([
      {
        parts: [
          {
            heading: "Toimi näin",
            continued: true,
            blocks: [{ kind: "steps", ordered: true, first: 5, items: items.slice(4) }],
          },
        ],
      },
    ]);
  });

  it("keeps the number of steps that did not begin at one", () => {
    const items = Array.from({ length: 9 }, (_, index) => long(`Vaihe ${index + 4}`));
    const cut = articleOf(section("", { kind: "steps", ordered: true, first: 4, items }));
    expect(blocksOf(firstPassage(cut, 0))).toMatchObject([{ first: 4 }]);
    expect(blocksOf(restOf(cut, 0)[0])).toMatchObject([{ first: 8 }]);
  });

  it("shows a first step whole that is longer than a glance", () => {
    const step = `Valitse jokin:\n${Array.from({ length: 100 }, (_, index) => `– vaihtoehto ${index}, jota kuvataan tässä pitkään`).join("\n")}`;
    const huge = articleOf(section("Toimi näin", steps(step, "Jatka.")));
    expect(blocksOf(firstPassage(huge, 0))).toEqual([steps(step)]);
    expect(blocksOf(restOf(huge, 0)[0])).toEqual([{ kind: "steps", ordered: true, first: 2, items: ["Jatka."] }]);
  });

  it("keeps a picture with the step that it belongs to", () => {
    const blocks = [steps(long("Yksi", 1_800)), picture("a"), { ...steps(long("Kaksi", 300)), first: 2 }, picture("b")];
    const cut = articleOf(section("", ...blocks));
    expect(blocksOf(firstPassage(cut, 0))).toEqual(blocks.slice(0, 2));
    expect(blocksOf(restOf(cut, 0)[0])).toEqual(blocks.slice(2));
  });

  it("of an article without words is empty, and nothing is left", () => {
    expect(firstPassage(articleOf(), 0)).toEqual({ parts: [] });
    expect(restOf(articleOf(), 0)).toEqual([]);
    expect(restOf(articleOf(section("")), undefined)).toEqual([]);
  });
});

describe("A text that is alone longer than a card", () => {
  it("is cut at a line end, after a sentence or between words, and says so", () => {
    const huge = articleOf(section("", steps("Alku.", `${"Sana toinen kolmas. ".repeat(900)}Loppu.`, "Viimeinen.")));
    const cards = restOf(huge, undefined).map(blocksOf);
    expect(cards).toHaveLength(3);
    expect(cards[0]).toEqual([steps("Alku.")]);
    expect(cards[1]).toEqual([
      { kind: "steps", ordered: true, first: 2, items: [expect.stringMatching(/^Sana .* kolmas\. …$/u)] },
    ]);
    expect(cards[2]).toMatchObject([
      { kind: "paragraph", text: expect.stringMatching(/^… Sana/u) },
      { kind: "steps", first: 3, items: ["Viimeinen."] },
    ]);
  });

  it("without a space is not cut within a character", () => {
    const huge = articleOf(section("", paragraph(`a${"😀".repeat(20_000)}`)));
    const texts = restOf(huge, undefined)
      .flatMap(blocksOf)
      .map((block) => (block.kind === "paragraph" ? block.text : ""));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text.isWellFormed()).toBe(true);
  });
});

/** The lines of all passages, those that were cut put together again. */
function mended(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last?.endsWith(" …") && line.startsWith("… ")) whole[whole.length - 1] = `${last.slice(0, -1)}${line.slice(2)}`;
    else whole.push(line);
  }
  return unspaced(whole);
}

function unspaced(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/\s/gu, ""));
}

describe("Whatever the article, its passages", () => {
  it("hold every step, paragraph and picture once, in order, under their headings", () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(5), (any, pick) => {
        const chosen = pick % any.sections.length;
        const cards = [firstPassage(any, chosen), ...restOf(any, chosen)];
        for (const { heading, blocks } of any.sections) {
          const parts = cards.flatMap((card) => card.parts.filter((part) => part.heading === heading));
          expect(mended(linesOf(parts.flatMap((part) => part.blocks)))).toEqual(unspaced(linesOf(blocks)));
          expect(parts.map(({ continued }) => continued)).toEqual(parts.map((_, place) => place > 0));
        }
        const order = restOf(any, undefined).flatMap(blocksOf);
        expect(mended(linesOf(order))).toEqual(unspaced(linesOf(any.sections.flatMap(({ blocks }) => blocks))));
      }),
    );
  });

  it("cut no text that fits on a card alone, and stay within what a card holds", () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const passages = [...any.sections.map((_, index) => firstPassage(any, index)), ...restOf(any, undefined)];
        const whole = new Set(any.sections.flatMap(({ blocks }) => linesOf(blocks)));
        for (const passage of passages) {
          const lines = linesOf(blocksOf(passage));
          expect(lines.join("").length).toBeLessThanOrEqual(10_000);
          for (const line of lines) if (!whole.has(line)) expect(line).toMatch(/^… | …$/u);
        }
        const longest = Math.max(0, ...[...whole].map((line) => line.length));
        if (longest < 9_900) {
          for (const line of passages.flatMap(blocksOf).flatMap((block) => linesOf([block])))
            expect(whole).toContain(line);
        }
      }),
    );
  });
});
