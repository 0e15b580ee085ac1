import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/import/htmlPage.ts";

const INTRO = "Tämä ohje kertoo potilaan listasta.";
const STEPS = "<ol><li>Avaa lista.</li><li>Valitse potilas.</li></ol>";
const LINKS = '<ul><li><a href="a.html">Kortti unohtui</a></li><li><a href="b.html">Näyttö pimeni</a></li></ul>';

/** What the article says of a body, beside the introduction. */
function markdownOf(body: string): string {
  const html = `<title>Lista</title><p>${INTRO}</p>${body}`;
  return htmlPage(html, "https://portal.example/help/lista.html", "lista").markdown.slice(INTRO.length).trim();
}

const inMain = (body: string): string => `<main><p>${INTRO}</p>${body}</main>`;

describe("A part of the page is its own, whatever it is called", () => {
  it.each([
    ["an id made of its heading", '<section id="share-a-list">', "Jaa lista"],
    ["an id that ends like a part around pages", '<section id="add-comments">', "Lisää huomioita"],
    ["an id that begins like one", '<div id="social-anamnes">', "Sosiaalinen tausta"],
    ["a class that is a step of work", '<section class="add-comment">', "Lisää huomio"],
    ["the name of a thing in the system", '<section id="menu">', "Valikko"],
    ["the name of a side bar", '<div class="sidebar">', "Lisätietoja"],
    ["an id that is its whole heading", '<section id="footer">', "Footer"],
  ])("when it has a heading with words: one with %s", (_, start, heading) => {
    const body = `${start}<h2>${heading}</h2><p>Avaa lista ensin.</p></${start.slice(1).split(" ")[0]}>`;
    expect(markdownOf(body)).toBe(`## ${heading}\n\nAvaa lista ensin.`);
  });

  it("when it has steps", () => {
    expect(markdownOf(`<div class="attachments">${STEPS}</div>`)).toBe("1. Avaa lista.\n2. Valitse potilas.");
  });

  it.each([
    '<div class="comment">Huom! Muista allergiat.</div>',
    '<aside class="warning">Huom! Muista allergiat.</aside>',
    '<div class="sidebar note">Huom! Muista allergiat.</div>',
    '<div class="menu-tip">Huom! Muista allergiat.</div>',
    '<aside role="note">Huom! Muista allergiat.</aside>',
    "<aside>Huom! Muista allergiat.</aside>",
  ])("when it warns: %s", (html) => {
    expect(markdownOf(html)).toBe("Huom! Muista allergiat.");
  });

  it("when it warns with nothing but a link", () => {
    const warning = '<aside class="caution"><a href="/a.html">Tarkista annos ensin</a></aside>';
    expect(markdownOf(inMain(warning))).toBe("[Tarkista annos ensin](https://portal.example/a.html)");
  });
});

describe("What stands around a page is left out", () => {
  it.each([
    ["links under a heading", `<div class="sidebar"><h2>Suosituimmat ohjeet</h2>${LINKS}</div>`],
    ["a menu", `<div class="main-menu">${LINKS}</div>`],
    ["a footer with a heading", '<div class="site-footer"><h3>Yhteystiedot</h3><p>Tukipiste, esimerkki 1</p></div>'],
    ["a banner with a heading", '<div class="cookie-banner"><h2>Evästeet</h2><p>Käytämme evästeitä.</p></div>'],
    ["a notice that is the banner of the portal", '<div class="cookie-notice">Tämä sivusto käyttää evästeitä.</div>'],
    [
      "the way to the page",
      '<div class="breadcrumbs"><ol><li><a href="/">Alku</a></li><li>Potilaan lista</li></ol></div>',
    ],
    ["comments of readers", '<div id="comments"><p>Matti: kiitos ohjeesta</p></div>'],
    ["buttons for sharing", '<div class="share">Jaa tämä sivu</div>'],
    ["the frame of a wiki", '<div id="siteSub">Wikistä</div><div class="printfooter">Haettu osoitteesta</div>'],
    ["the categories of a wiki", '<div id="catlinks" class="catlinks"><a href="/c">Luokat</a>: Listat</div>'],
    ["a side bar that warns of nothing", "<aside><p>Uutisia portaalista</p></aside>"],
  ])("%s", (_, html) => {
    expect(markdownOf(`${html}<p>Avaa lista.</p>`)).toBe("Avaa lista.");
  });

  it("in the page's own part a footer with a heading is the end of the instruction", () => {
    const footer = '<div class="footer"><h2>Jos ei auta</h2><p>Soita tukeen.</p></div>';
    expect(markdownOf(inMain(footer))).toContain("Soita tukeen.");
  });
});
