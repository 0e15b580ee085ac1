import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownSections, parseMarkdown } from "../../src/content/markdownSections.ts";
import { htmlPage } from "../../src/import/htmlPage.ts";
import { UnreadablePage } from "../../src/import/page.ts";
import { anyCharacter } from "./anyCharacter.ts";
import { createImporting } from "./importing.ts";

const text = fc.oneof(
  fc.constantFrom(
    "Avaa potilaan lista.",
    "1) Valitse",
    "2. Paina",
    "# Ei otsikko",
    "<b>",
    "a_b_c *d* `e`",
    "--- ",
    "• Kohta",
    "[x](y)",
    "| a | b |",
    "|-|-|",
    "~~x~~",
    "&nbsp;",
    "\u0007",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const escaped = text.map((each) => each.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
const wrap = (tag: string) => (inner: string) => `<${tag}>${inner}</${tag}>`;

const { block } = fc.letrec<{ block: string; inline: string; items: string; table: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    escaped,
    tie("inline").map(wrap("strong")),
    tie("inline").map(wrap("em")),
    tie("inline").map((inner) => `<a href="sivu.html?a=1&b=2">${inner}</a>`),
    fc.constant("<br>"),
    fc.constantFrom(
      '<img src="x.png" alt="Kuva">',
      '<img src="a b].png" alt="[x](y) &lt;b>">',
      '<img src="data:," alt="Kuva">',
    ),
    tie("inline").map(wrap("code")),
    tie("inline").map(wrap("del")),
  ),
  items: fc.array(tie("block").map(wrap("li")), { maxLength: 3 }).map((items) => items.join("")),
  table: fc
    .array(
      fc.array(fc.tuple(fc.constantFrom("td", "th", 'td rowspan="2"', 'td colspan="3"'), tie("block")), {
        maxLength: 3,
      }),
      { maxLength: 3 },
    )
    .map((rows) => {
      const cells = rows.map((row) => row.map(([tag, inner]) => `<${tag}>${inner}</${tag.slice(0, 2)}>`).join(""));
      return `<table>${cells.map(wrap("tr")).join("")}</table>`;
    }),
  block: fc.oneof(
    { maxDepth: 3 },
    tie("inline").map(wrap("p")),
    tie("inline"),
    fc.tuple(fc.constantFrom("h1", "h2", "h4"), tie("inline")).map(([tag, inner]) => wrap(tag)(inner)),
    tie("items").map(wrap("ol")),
    tie("items").map(wrap("ul")),
    tie("table"),
    tie("block").map(wrap("blockquote")),
    tie("block").map(wrap("div")),
    tie("block").map(wrap("figure")),
    tie("inline").map(wrap("pre")),
    tie("items").map((inner) => `<ol start="3">${inner}</ol>`),
  ),
}));
const page = fc
  .tuple(escaped, fc.array(block, { maxLength: 6 }))
  .map(
    ([title, blocks]) =>
      `<html lang="fi"><title>${title}</title><body><p>Tämä ohje kertoo potilaan listasta.</p>${blocks.join("")}</body></html>`,
  );

describe("Whatever stands on a page", () => {
  it("its article is read back without a mistake, all pages of an export alike", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 20, maxLength: 20 }), async (pages) => {
        const importing = createImporting();
        const report = await importing.import(Object.fromEntries(pages.map((html, index) => [`${index}.html`, html])));
        const { articles, mistakes } = importing.read();
        expect(mistakes).toEqual([]);
        expect(articles).toHaveLength(report.imported.length);
        const unexpected = report.skipped.filter(({ reason }) => !/same words|language|not text/.test(reason));
        expect(unexpected).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("the words of its paragraphs are the words of its article", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        (paragraphs) => {
          const plain = paragraphs.map((each) => `sana ${each} ja sana`.replace(/\s+/g, " "));
          const html = plain.map((each) => wrap("p")(each.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))).join("");
          const { markdown } = htmlPage(`<title>Otsikko</title>${html}`, "https://portal.example/", "a");
          const blocks = markdownSections(parseMarkdown(markdown)).flatMap((section) => section.blocks);
          expect(blocks).toEqual(plain.map((each) => ({ kind: "paragraph", text: each })));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("marks and letters in any order give a page or a reason", () => {
    const mark = fc.constantFrom(
      "<",
      ">",
      "</",
      "<p>",
      "<ol><li>",
      "<table><td>",
      "</table>",
      "<main>",
      "&",
      "<!--",
      "=",
      "'",
    );
    const html = fc.string({ unit: fc.oneof(mark, fc.string({ unit: anyCharacter, maxLength: 5 })), maxLength: 100 });
    fc.assert(
      fc.property(html, (html) => {
        try {
          expect(htmlPage(html, "https://portal.example/", "a").title).not.toBe("");
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadablePage);
        }
      }),
    );
  });
});
