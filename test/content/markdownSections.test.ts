import { describe, expect, it } from "vitest";
import { linesOfHtml, markdownSections, parseMarkdown } from "../../src/content/markdownSections.ts";

const blocksOf = (markdown: string) => markdownSections(parseMarkdown(markdown)).flatMap(({ blocks }) => blocks);
const paragraph = (text: string) => [{ kind: "paragraph", text }];

describe("Markdown as words for a chat", () => {
  it("words before the first heading have no heading", () => {
    expect(markdownSections(parseMarkdown("Alku.\n\n## Otsikko **tässä**\n\nLoppu."))).toEqual([
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

  it("a numbered list inside a step keeps its numbers", () => {
    expect(blocksOf("1. Valitse\n   1. ensin\n   2. sitten")).toEqual([
      { kind: "steps", ordered: true, items: ["Valitse\n1. ensin\n2. sitten"] },
    ]);
  });

  it("steps that go on after other words keep their numbers", () => {
    expect(blocksOf("1. Yksi\n2. Kaksi\n\nVäli\n\n3. Kolme")).toEqual([
      { kind: "steps", ordered: true, items: ["Yksi", "Kaksi"] },
      { kind: "paragraph", text: "Väli" },
      { kind: "steps", ordered: true, first: 3, items: ["Kolme"] },
    ]);
  });

  it("a table is a list of its rows, each value under the name of its column", () => {
    const rows = ["Valo: vihreä; Merkitys: toimii", "Valo: punainen; Merkitys: vika (https://portal.example/a)"];
    const table = `| Valo | Merkitys: |
|---|---|
| vihreä | **toimii** |
| punainen | [vika](https://portal.example/a) |
| | |`;
    expect(blocksOf(table)).toEqual([{ kind: "steps", ordered: false, items: rows }]);
    expect(blocksOf(`Katso:\n\n> ${table.replaceAll("\n", "\n> ")}`)).toEqual([
      ...paragraph("Katso:"),
      ...paragraph(rows.map((row) => `– ${row}`).join("\n")),
    ]);
  });

  it("a table whose first column counts is steps; one without names says in its first column what the others are about", () => {
    expect(blocksOf("| | Tee |\n|-|-|\n| 1. | Avaa |\n| 2. | Sulje |")).toEqual([
      { kind: "steps", ordered: true, items: ["Tee: Avaa", "Tee: Sulje"] },
    ]);
    expect(blocksOf("| | | |\n|-|-|-|\n| F2 | Tallenna | aina |")).toEqual([
      { kind: "steps", ordered: false, items: ["F2: Tallenna; aina"] },
    ]);
  });

  it("a table with one column is its cells", () => {
    expect(blocksOf("| Huom |\n|-|\n| Älä irrota. |")).toEqual([...paragraph("Huom"), ...paragraph("Älä irrota.")]);
  });

  it("what is struck out is left out, and a box to tick is no word", () => {
    expect(blocksOf("Älä ~~koskaan~~ irrota johtoa, odota ~5 min tai ~10 min.")).toEqual(
      paragraph("Älä irrota johtoa, odota ~5 min tai ~10 min."),
    );
    expect(blocksOf("- [ ] Tarkista johto\n- ~~Irrota~~\n- [x] Soita")).toEqual([
      { kind: "steps", ordered: false, items: ["Tarkista johto", "Soita"] },
    ]);
  });

  it("a heading in a quotation is a line of it", () => {
    expect(blocksOf("> ### Huom\n> Älä irrota johtoa.")).toEqual(paragraph("Huom\nÄlä irrota johtoa."));
  });

  it("a quotation is a paragraph, and a comment is nothing", () => {
    expect(blocksOf("> Huomaa tämä.\n\n<!-- sisäinen -->")).toEqual(paragraph("Huomaa tämä."));
    expect(linesOfHtml(parseMarkdown("a\n\n<!-- b -->\n\n<div>c</div>"))).toEqual([5]);
  });
});

describe("A picture in Markdown", () => {
  const picture = (name: string, alt: string) => ({ kind: "picture", url: `https://kuvat.example/${name}.png`, alt });
  const steps = (first: number, ...items: string[]) => ({
    kind: "steps",
    ordered: true,
    items,
    ...(first === 1 ? {} : { first }),
  });

  it("alone in a paragraph is a picture", () => {
    expect(blocksOf("![Tulostimen valot](https://kuvat.example/a.png)")).toEqual([picture("a", "Tulostimen valot")]);
  });

  it("at the end of a paragraph comes after its words, and amid them is also read in its place", () => {
    expect(blocksOf("Katso valot. ![Valot](https://kuvat.example/a.png)")).toEqual([
      ...paragraph("Katso valot."),
      picture("a", "Valot"),
    ]);
    expect(blocksOf("Paina ![Tallenna](https://kuvat.example/a.png) ja odota.")).toEqual([
      ...paragraph("Paina Tallenna ja odota."),
      picture("a", "Tallenna"),
    ]);
  });

  it("within a step comes after that step, and the steps go on with the next number", () => {
    const markdown = `1. Avaa kansi.
2. Katso valot.

   ![Valot](https://kuvat.example/a.png)
   - vihreä
   - punainen ![Punainen](https://kuvat.example/b.png)
3. Sulje kansi.`;
    expect(blocksOf(markdown)).toEqual([
      steps(1, "Avaa kansi.", "Katso valot.\n– vihreä\n– punainen"),
      picture("a", "Valot"),
      picture("b", "Punainen"),
      steps(3, "Sulje kansi."),
    ]);
  });

  it("that is all of a step leaves the step its words", () => {
    expect(blocksOf("1. ![Valot](https://kuvat.example/a.png)\n2. Jatka.")).toEqual([
      steps(1, "Valot"),
      picture("a", "Valot"),
      steps(2, "Jatka."),
    ]);
  });

  it("between two steps leaves their numbers as they are", () => {
    expect(blocksOf("1. Yksi\n\n![Valot](https://kuvat.example/a.png)\n\n2. Kaksi")).toEqual([
      steps(1, "Yksi"),
      picture("a", "Valot"),
      steps(2, "Kaksi"),
    ]);
  });

  it("may have its address apart, be a link, or stand in a quotation", () => {
    const markdown = `> Huomaa. ![Valot][a]

[![Nappi](https://kuvat.example/b.png)](https://portal.example/b)

[a]: https://kuvat.example/a.png`;
    expect(blocksOf(markdown)).toEqual([
      ...paragraph("Huomaa."),
      picture("a", "Valot"),
      ...paragraph("Nappi (https://portal.example/b)"),
      picture("b", "Nappi"),
    ]);
  });
});
