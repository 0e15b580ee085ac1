import { describe, expect, it } from "vitest";
import { linesOfHtml, markdownSections } from "../../src/content/markdownSections.ts";

const blocksOf = (markdown: string) => markdownSections(markdown).flatMap(({ blocks }) => blocks);
const paragraph = (text: string) => [{ kind: "paragraph", text }];

describe("Markdown as words for a chat", () => {
  it("words before the first heading have no heading", () => {
    expect(markdownSections("Alku.\n\n## Otsikko **tässä**\n\nLoppu.")).toEqual([
      { heading: "", blocks: paragraph("Alku.") },
      { heading: "Otsikko tässä", blocks: paragraph("Loppu.") },
    ]);
  });

  it("bold, italic and code lose their marks", () => {
    expect(blocksOf("Paina **Tallenna** ja *odota* `OK`.")).toEqual(paragraph("Paina Tallenna ja odota OK."));
  });

  it("a link keeps its text and shows its address", () => {
    expect(blocksOf("Avaa [portaali](https://portal.example/a).")).toEqual(
      paragraph("Avaa portaali (https://portal.example/a)."),
    );
  });

  it("a link whose text is its address is shown once", () => {
    expect(blocksOf("Avaa <https://portal.example> tai [portal.example](https://portal.example/).")).toEqual(
      paragraph("Avaa https://portal.example tai portal.example."),
    );
  });

  it("a line end within a paragraph is a space", () => {
    expect(blocksOf("Yksi\nkaksi.")).toEqual(paragraph("Yksi kaksi."));
  });

  it("numbered and bulleted lists are steps", () => {
    expect(blocksOf("1. Yksi\n2. Kaksi\n\nVäli\n\n- A\n- B")).toEqual([
      { kind: "steps", ordered: true, items: ["Yksi", "Kaksi"] },
      { kind: "paragraph", text: "Väli" },
      { kind: "steps", ordered: false, items: ["A", "B"] },
    ]);
  });

  it("a list inside a step stays in that step", () => {
    expect(blocksOf("1. Valitse\n   - tämä\n   - tuo\n2. Jatka")).toEqual([
      { kind: "steps", ordered: true, items: ["Valitse\n– tämä\n– tuo", "Jatka"] },
    ]);
  });

  it("numbered steps inside a step keep their numbers", () => {
    expect(blocksOf("1. Valitse\n\n   3. tämä\n   4. tuo\n2. Jatka")).toEqual([
      { kind: "steps", ordered: true, items: ["Valitse\n3. tämä\n4. tuo", "Jatka"] },
    ]);
  });

  it("a quotation is a paragraph, and a comment is nothing", () => {
    expect(blocksOf("> Huomaa tämä.\n\n<!-- sisäinen -->")).toEqual(paragraph("Huomaa tämä."));
    expect(linesOfHtml("a\n\n<!-- b -->\n\n<div>c</div>")).toEqual([5]);
  });
});
