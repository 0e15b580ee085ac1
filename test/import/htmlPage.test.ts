import { describe, expect, it } from "vitest";
import { markdownSections, parseMarkdown } from "../../src/content/markdownSections.ts";
import { htmlPage } from "../../src/import/htmlPage.ts";
import { UnreadablePage } from "../../src/import/page.ts";

const ADDRESS = "https://portal.example/help/fi/kortti.html";
const INTRO = "<p>Tämä ohje kertoo kortista.</p>";

function markdownOf(body: string): string {
  return htmlPage(`<title>Kortti</title>${INTRO}${body}`, ADDRESS, "kortti")
    .markdown.slice(INTRO.length - 7)
    .trim();
}

const sectionsOf = (body: string) => markdownSections(parseMarkdown(markdownOf(body)));
const blocksOf = (body: string) => sectionsOf(body).flatMap(({ blocks }) => blocks);
const headingsOf = (body: string) => sectionsOf(body).map(({ heading }) => heading);

describe("Pictures", () => {
  it.each([
    ["a relative address", '<p><img src="../k.png" alt="Kortti"></p>', "![Kortti](https://portal.example/help/k.png)"],
    ["an address with a space", '<p><img src="a b.png" alt="A"></p>', "![A](https://portal.example/help/fi/a%20b.png)"],
    [
      "the name of its file for a name",
      '<p><img src="k.png" alt="k.png"></p>',
      "![k.png](https://portal.example/help/fi/k.png)",
    ],
    [
      "a place among words",
      '<p>Paina <img src="/ok.png" alt="OK">-painiketta.</p>',
      "Paina ![OK](https://portal.example/ok.png)-painiketta.",
    ],
    [
      "a link to a larger one",
      '<p><a href="suuri.png"><img src="/pieni.png" alt="A"></a></p>',
      "![A](https://portal.example/pieni.png)",
    ],
    [
      "a caption",
      '<figure><img src="/a.png" alt="kuva"><figcaption>Kortin etupuoli</figcaption></figure>',
      "![Kortin etupuoli](https://portal.example/a.png)",
    ],
    [
      "another beside it, with captions for each and for both",
      `<div class="figure"><b>Kortti</b><figure><img src="/a.png">Etupuoli</figure><figure><img src="/b.png">Takapuoli</figure></div>`,
      "![Kortti: Etupuoli](https://portal.example/a.png)\n\n![Takapuoli](https://portal.example/b.png)",
    ],
  ])("are kept: one with %s", (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each([
    ["inside the file", '<p>Paina <img src="data:image/png;base64,AAAA" alt="OK">.</p>'],
    ["without https", '<p>Paina <img src="http://portal.example/ok.png" alt="OK">.</p>'],
    ["without an address", '<p>Paina <img alt="OK">.</p>'],
  ])("%s are as good as their names, and are counted", (_, html) => {
    expect(markdownOf(html)).toBe("Paina OK.");
    expect(htmlPage(INTRO + html, ADDRESS, "kortti").lostPictures).toBe(1);
  });

  it("called like the words after them are icons, and left out", () => {
    const note =
      '<table><tr><td><img src="n.png" alt="[Huomaa]"></td><th>Huomaa</th></tr><tr><td></td><td>Pin on salainen.</td></tr></table>';
    expect(markdownOf(note)).toBe("Huomaa\n\nPin on salainen.");
  });
});

describe("Steps", () => {
  it("inside steps stay numbered in the step that they are part of", () => {
    const html = "<ol><li>Avaa valikko:<ol><li>Paina A.</li><li>Paina B.</li></ol></li><li>Sulje se.</li></ol>";
    expect(blocksOf(html)).toEqual([
      { kind: "steps", ordered: true, items: ["Avaa valikko:\n1. Paina A.\n2. Paina B.", "Sulje se."] },
    ]);
  });

  it("that are interrupted go on in one list, with the words between in the step before", () => {
    const html = '<ol><li>Avaa valikko.</li></ol><p>Se aukeaa hitaasti.</p><ol start="2"><li>Sulje se.</li></ol>';
    expect(blocksOf(html)).toEqual([
      { kind: "steps", ordered: true, items: ["Avaa valikko.\nSe aukeaa hitaasti.", "Sulje se."] },
    ]);
  });

  it.each([
    ["numbered lines", "<p>1. Avaa<br>2. Sulje</p>", true],
    ["words and numbers", "<p>Vaihe 1: Avaa</p><p>Vaihe 2: Sulje</p>", true],
    ["bullets", "<p>• Avaa</p><p>• Sulje</p>", false],
    ["two dashes", "<p>– Avaa</p><p>– Sulje</p>", false],
  ])("are recognised by %s", (_, html, ordered) => {
    expect(blocksOf(html)).toEqual([{ kind: "steps", ordered, items: ["Avaa", "Sulje"] }]);
  });

  it("are not made of one dash or one number", () => {
    expect(blocksOf("<p>– Avaa</p><p>1. luokka</p>").map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });
});

describe("A table", () => {
  const rows = (html: string) => blocksOf(`<table>${html}</table>`);

  it("has a row under the name of each column", () => {
    expect(rows("<tr><th>Piste<th>Puhelin<tr><td>Aula<td>esimerkki 1<tr><td>Vartija<td>esimerkki 2")).toEqual([
      {
        kind: "steps",
        ordered: false,
        items: ["Piste: Aula; Puhelin: esimerkki 1", "Piste: Vartija; Puhelin: esimerkki 2"],
      },
    ]);
  });

  it("without names has the first cell say what the others are about", () => {
    expect(rows("<tr><td>Punainen<td>hätä<tr><td>Vihreä<td>kunnossa")).toEqual([
      { kind: "steps", ordered: false, items: ["Punainen: hätä", "Vihreä: kunnossa"] },
    ]);
  });

  it("that counts its rows is numbered steps", () => {
    expect(rows("<tr><th>Vaihe<th>Toiminta<tr><td>1.<td>Avaa<tr><td>2.<td>Sulje")).toEqual([
      { kind: "steps", ordered: true, items: ["Toiminta: Avaa", "Toiminta: Sulje"] },
    ]);
  });

  it("repeats a cell in each row that it reaches into", () => {
    expect(rows("<tr><th>Talo<th>Piste<tr><td rowspan=2>A<td>Aula<tr><td>Vartija")).toEqual([
      { kind: "steps", ordered: false, items: ["Talo: A; Piste: Aula", "Talo: A; Piste: Vartija"] },
    ]);
  });

  it("that only lays out the page gives what stands in it", () => {
    expect(rows("<tr><td><h2>Toimi näin</h2><p>Avaa valikko.</p><td>")).toEqual([
      { kind: "paragraph", text: "Avaa valikko." },
    ]);
  });
});

describe("Headings", () => {
  const under = (...headings: readonly string[]): string => headings.map((each) => `${each}<p>Sanoja.</p>`).join("");

  it("that stand above others alone go before them", () => {
    expect(headingsOf(`<h2>Tulostus</h2>${under("<h3>Tarrat</h3>", "<h3>Paperit</h3>")}`)).toEqual([
      "Tulostus: Tarrat",
      "Tulostus: Paperit",
    ]);
  });

  it("that occur twice say what they stand under", () => {
    expect(headingsOf(under("<h2>Tarrat</h2>", "<h3>Vika</h3>", "<h2>Paperit</h2>", "<h3>Vika</h3>"))).toEqual([
      "Tarrat",
      "Tarrat: Vika",
      "Paperit",
      "Paperit: Vika",
    ]);
  });

  it("of a book lose the numbers of its chapters; those of a single instruction may be steps", () => {
    expect(headingsOf(under("<h2>2. Tulostus</h2>", "<h3>2.1. Tarrat</h3>"))).toEqual(["Tulostus", "Tarrat"]);
    expect(headingsOf(under("<h2>1. Avaa</h2>", "<h2>2. Sulje</h2>"))).toEqual(["1. Avaa", "2. Sulje"]);
  });

  it.each(["3.8. Kortti", "Luku 3. Kortti", "Appendix F. Kortti"])("%s is the title Kortti", (heading) => {
    expect(htmlPage(`<title>${heading}</title>${INTRO}`, ADDRESS, "a").title).toBe("Kortti");
  });
});

it("Words that look like a table, a box or struck out stay the words that they are", () => {
  const html = "<p>Paina ~~.</p><p>| Valo | Syy |<br>|---|---|<br>| 1 | ~~2~~ |</p><ul><li>[ ] auki</li></ul>";
  expect(blocksOf(html)).toEqual([
    { kind: "paragraph", text: "Paina ~~." },
    { kind: "paragraph", text: "| Valo | Syy |\n|---|---|\n| 1 | ~~2~~ |" },
    { kind: "steps", ordered: false, items: ["[ ] auki"] },
  ]);
});

describe("Links", () => {
  it("are whole, and the white space in them stands outside", () => {
    expect(markdownOf('<p>Katso<a href="aula.html#a"> aula </a>ensin.</p>')).toBe(
      "Katso [aula](https://portal.example/help/fi/aula.html#a) ensin.",
    );
  });

  it("that lead nowhere lose their marks", () => {
    expect(markdownOf('<p><a href="#a">Alas</a>, <a href="javascript:x()">auki</a></p>')).toBe("Alas, auki");
  });
});

describe("What stands around a page", () => {
  it("is left out, also when it is longer than the page", () => {
    const contents = "<li><a href='x.html'>Pitkä luettelo muista ohjeista</a></li>".repeat(30);
    expect(markdownOf(`<div class="toc"><p>Sisällys</p><ul>${contents}</ul></div><p>Avaa valikko.</p>`)).toBe(
      "Avaa valikko.",
    );
  });

  it.each([
    ["a list of links", '<ul><li><a href="a">Kortti unohtui</a></li><li><a href="b">Näyttö pimeni</a></li></ul>'],
    [
      "an index",
      '<dl><dt>Kortti, <a href="a">Unohtui</a>, <a href="b">Hävisi</a></dt><dt>Näyttö, <a href="c">Pimeni</a></dt></dl>',
    ],
  ])("is all there is on %s, which is no article", (_, html) => {
    expect(() => htmlPage(`<title>Luettelo</title>${html}`, ADDRESS, "a")).toThrow(UnreadablePage);
  });

  it("is not a sentence with a long link", () => {
    const html = '<title>Tallenna</title><p>Tämä komento avaa ohjeen <a href="a">Kortin tiedot ja tallennus</a>.</p>';
    expect(htmlPage(html, ADDRESS, "a").markdown).toContain("Tämä komento avaa");
  });
});
