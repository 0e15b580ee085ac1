import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/import/htmlPage.ts";

const WORDS = "<p>Tämä ohje kertoo kortista.</p>";
const read = (html: string) => htmlPage(html, "https://portal.example/help/kortti.html", "kortti");

describe("The title of a page", () => {
  const chapters = `<h1>Tilaus</h1>${WORDS}<h1>Nouto</h1>${WORDS}`;

  it("is that of its window when it has several main headings and none is like it", () => {
    const { title, markdown } = read(`<title>Kortin uusiminen | Tukiportaali</title>${chapters}`);
    expect(title).toBe("Kortin uusiminen");
    expect(markdown).toContain("## Tilaus");
  });

  it("is the main heading that is like the window's, among several", () => {
    expect(read(`<title>Nouto - Tukiportaali</title>${chapters}`).title).toBe("Nouto");
  });

  it("is its only main heading, whatever the window says", () => {
    expect(read(`<title>Tukiportaali</title><h1>Kortin uusiminen</h1>${WORDS}`).title).toBe("Kortin uusiminen");
  });

  it("is the first of several main headings when the window has none", () => {
    expect(read(chapters).title).toBe("Tilaus");
  });

  it("is the paragraph that Word calls so, which is no part of the text", () => {
    const { title, markdown } = read(`<title>Pohja</title><p class=MsoTitle>Kortin uusiminen<p></p>${chapters}`);
    expect(title).toBe("Kortin uusiminen");
    expect(markdown).toMatch(/^## Tilaus/);
  });
});

describe("Marks beside a heading are no part of it", () => {
  it.each([
    ["a link to the heading", '<a class="headerlink" href="#a">¶</a>'],
    ["a link with a hash", '<a class="anchor" href="#a">#</a>'],
    ["a link without words", '<a id="a" href="#a"><svg><title>Linkki</title></svg></a>'],
    ["a link that says what it is", '<a class="anchor" href="#a" aria-label="Permalink">Permalink</a>'],
    [
      "the editing of a wiki",
      '<span class="mw-editsection"><span>[</span><a href="/e">muokkaa</a><span>]</span></span>',
    ],
  ])("%s", (_, mark) => {
    const { title, markdown } = read(`<h1>${mark}Kortti${mark}</h1>${WORDS}<h2>Nouto ${mark}</h2>${WORDS}`);
    expect(title).toBe("Kortti");
    expect(markdown).toContain("## Nouto\n");
  });

  it("unlike a link that is the heading", () => {
    expect(read(`<h1>Kortti</h1>${WORDS}<h2><a href="#nouto">Nouto</a></h2>${WORDS}`).markdown).toContain("## Nouto\n");
  });

  it("unlike a sign in the heading", () => {
    expect(read(`<h1>Kortti #2</h1>${WORDS}`).title).toBe("Kortti #2");
  });
});
