import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/import/htmlPage.ts";

const INTRO = "Valitse alta se, mikä sopii.";

function markdownOf(body: string): string {
  const html = `<title>Tulostin</title><main><p>${INTRO}</p>${body}</main>`;
  return htmlPage(html, "https://portal.example/help/tulostin.html", "tulostin").markdown.slice(INTRO.length).trim();
}

const OPEN = "<p>Avaa luukku.</p>";
const JAM = "## Paperi jumissa\n\nAvaa luukku.";

describe("What opens on a click is read", () => {
  it.each([
    ["is hidden", `<h2><button aria-expanded="false">Paperi jumissa</button></h2><div hidden>${OPEN}</div>`],
    ["is hidden from readers aloud", `<h3><button>Paperi jumissa</button></h3><div aria-hidden="true">${OPEN}</div>`],
    [
      "is named by the button",
      `<div><h2><button aria-controls="p1">Paperi jumissa</button></h2></div><div id="p1" hidden>${OPEN}</div>`,
    ],
    [
      "has a button alone for its heading",
      `<button aria-expanded="false" aria-controls="p1">Paperi jumissa</button><div id="p1" hidden>${OPEN}</div>`,
    ],
    ["opens by a search", `<h2>Paperi jumissa</h2><div hidden="until-found">${OPEN}</div>`],
    ["is a part to unfold", `<details><summary>Paperi jumissa</summary>${OPEN}</details>`],
  ])("when it %s", (_, html) => {
    expect(markdownOf(html)).toBe(JAM);
  });

  it("when words of a sentence open it, which stay in the sentence", () => {
    const html = `<p>Katso <a href="#p1" aria-controls="p1">paperi jumissa</a> ensin.</p><div id="p1" hidden>${OPEN}</div>`;
    expect(markdownOf(html)).toBe("Katso paperi jumissa ensin.\n\nAvaa luukku.");
  });

  const BOTH = "## Windows\n\nAvaa asetukset.\n\n## Mac\n\nAvaa valikko.";

  it.each([
    [
      "the tabs say",
      `<div role="tablist"><button role="tab" aria-controls="w">Windows</button><button role="tab" aria-controls="m">Mac</button></div>
      <div role="tabpanel" id="w"><p>Avaa asetukset.</p></div><div role="tabpanel" id="m" hidden><p>Avaa valikko.</p></div>`,
    ],
    [
      "the tabs link to",
      `<ul role="tablist"><li><a role="tab" href="#w">Windows</a></li><li><a role="tab" href="#m">Mac</a></li></ul>
      <div id="w"><p>Avaa asetukset.</p></div><div id="m" aria-hidden="true"><p>Avaa valikko.</p></div>`,
    ],
    [
      "the panels say",
      `<ul role="tablist"><li role="tab" id="a">Windows</li><li role="tab" id="b">Mac</li></ul>
      <div role="tabpanel" aria-labelledby="a"><p>Avaa asetukset.</p></div><div role="tabpanel" hidden aria-labelledby="b"><p>Avaa valikko.</p></div>`,
    ],
    [
      "their order says",
      `<ul role="tablist"><li role="tab">Windows</li><li role="tab">Mac</li></ul>
      <div role="tabpanel"><p>Avaa asetukset.</p></div><div role="tabpanel" hidden><p>Avaa valikko.</p></div>`,
    ],
  ])("under the name of its tab: %s whose it is", (_, html) => {
    expect(markdownOf(html)).toBe(BOTH);
  });

  it("with headings of its own under the name of its tab", () => {
    const html = `<ul role="tablist"><li role="tab">Windows</li><li role="tab">Mac</li></ul>
      <div role="tabpanel"><h2>Vika</h2><p>Avaa asetukset.</p></div>
      <div role="tabpanel" hidden><h2>Vika</h2><p>Avaa valikko.</p></div>`;
    expect(markdownOf(html)).toBe("## Windows: Vika\n\nAvaa asetukset.\n\n## Mac: Vika\n\nAvaa valikko.");
  });

  it("with its tab's name once, when the panel repeats it", () => {
    const html = `<ul role="tablist"><li role="tab">Windows</li></ul><div role="tabpanel"><h3>Windows</h3>${OPEN}</div>`;
    expect(markdownOf(html)).toBe("## Windows\n\nAvaa luukku.");
  });
});

describe("What is hidden for good is not", () => {
  it.each([
    ["a draft", "<div hidden><p>Vanha ohje.</p></div>"],
    ["a draft after a heading", "<h2>Vika</h2><div hidden><p>Vanha ohje.</p></div>"],
    [
      "a menu that opens on a click",
      '<button aria-controls="m" aria-expanded="false">Valikko</button><ul id="m" hidden><li><a href="/">Alku</a></li></ul>',
    ],
    [
      "a dialog that opens on a click",
      '<a href="#d">x</a><button aria-controls="d">x</button><div id="d" role="dialog" hidden>Hae</div>',
    ],
  ])("%s", (_, html) => {
    expect(markdownOf(`${html}${OPEN}`)).not.toMatch(/Vanha|Valikko|Alku|Hae/);
  });
});
