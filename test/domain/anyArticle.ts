import fc from "fast-check";
import type { Article, Block, Picture, Section } from "../../src/domain/article.ts";

export function picture(name: string): Picture {
  return { kind: "picture", url: `https://kuvat.example/${encodeURIComponent(name)}.png`, alt: name };
}

export function articleOf(...sections: Section[]): Article {
  return {
    id: "fi-a",
    title: "Ohje",
    language: "fi",
    subject: "a",
    organisations: [],
    keywords: [],
    owner: "Tukipiste",
    reviewed: "2026-01-31",
    portalUrl: "https://portal.example/a",
    sections,
  };
}

const written = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 200 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 2_500 }).map((count) => "sana, tai\n– toinen. ".repeat(count).trim()),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }) },
);
/** What the reader of the content makes of a text: never blank, and without blanks around it. */
const words = written.map((text) => text.trim()).filter((text) => text !== "");
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), text: words }) },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        kind: fc.constant("steps" as const),
        ordered: fc.boolean(),
        items: fc.array(words, { minLength: 1, maxLength: 30 }),
        first: fc.integer({ min: 2, max: 40 }),
      },
      { requiredKeys: ["kind", "ordered", "items"] },
    ),
  },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 3 }).map(picture) },
);

/** Any article: short and long, with nested and huge steps, and pictures everywhere; no two headings are the same. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .array(fc.record({ heading: fc.lorem({ maxCount: 3 }), blocks: fc.array(anyBlock, { maxLength: 12 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((sections) =>
    articleOf(...sections.map(({ heading, blocks }, index) => ({ heading: `${index} ${heading}`, blocks }))),
  );

/** Each paragraph, numbered step and picture as a reader meets it. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "picture") return [`Kuva: ${block.alt}`];
    if (block.kind === "paragraph") return [block.text];
    return block.items.map((item, index) => `${block.ordered ? `${(block.first ?? 1) + index}.` : "•"} ${item}`);
  });
}
