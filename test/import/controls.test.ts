import { describe, expect, it } from "vitest";
import { htmlPage } from "../../src/import/htmlPage.ts";

const INTRO = "Tallenna kirjaus näin.";

function markdownOf(body: string): string {
  const html = `<title>Kirjaus</title><p>${INTRO}</p>${body}`;
  return htmlPage(html, "https://portal.example/help/a.html", "a").markdown.slice(INTRO.length).trim();
}

describe("A control among words keeps its own", () => {
  it.each([
    ["a button", "<p>Paina <button>Tallenna</button> -painiketta.</p>", "Paina Tallenna -painiketta."],
    ["a button in a step", "<ul><li>Paina <b><button>OK</button></b></li></ul>", "- Paina **OK**"],
    [
      "a button with a paragraph beside it in the step",
      "<ul><li><button>OK</button><p>sulkee ikkunan</p></li></ul>",
      "- OK\n\n  sulkee ikkunan",
    ],
    [
      "a button with a picture",
      '<p>Paina <button><img src="ok.png" alt="OK"></button> lopuksi.</p>',
      "Paina ![OK](https://portal.example/help/ok.png) lopuksi.",
    ],
    [
      "a button with a name for readers aloud",
      '<p>Paina <button aria-label="Hae"><svg><path/></svg></button> ensin.</p>',
      "Paina Hae ensin.",
    ],
    [
      "a button with a mark and a name",
      '<p>Paina <button title="Sulje"><span aria-hidden="true">×</span></button> lopuksi.</p>',
      "Paina Sulje lopuksi.",
    ],
    [
      "a choice that is made",
      "<p>Valitse <select><option>Talo</option><option selected>Osasto</option></select> listasta.</p>",
      "Valitse Osasto listasta.",
    ],
    ["a choice", "<p>Valitse <select><option>Talo</option><option>Osasto</option></select>.</p>", "Valitse Talo."],
    ["a field", '<p>Kirjoita <input value="123"> kenttään.</p>', "Kirjoita 123 kenttään."],
    ["a field with a hint", '<p>Täytä <input placeholder="Hae nimellä"> ensin.</p>', "Täytä Hae nimellä ensin."],
    ["a button of a form", '<div>Paina <input type="submit" value="Lähetä"> lopuksi.</div>', "Paina Lähetä lopuksi."],
    ["a large field", "<p>Kirjoita <textarea>Syy</textarea> alle.</p>", "Kirjoita Syy alle."],
  ])("%s", (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});

describe("A control that has no words for reading is left out", () => {
  it.each([
    ["alone in its paragraph", "<p><button>Jaa</button></p>"],
    ["beside other controls only", "<div><button>Jaa</button> | <button>Tulosta</button></div>"],
    ["at the end of a card", "<ul><li><p>Avaa lista.</p><div><button>Lue lisää</button></div></li></ul>"],
    ["that copies code", "<pre><button>Kopioi</button><code>ping tuki</code></pre>"],
    ["that is ticked", '<p>Rastita <input type="checkbox" value="on"> ruutu.</p>'],
    ["that is secret", '<p>Kirjoita <input type="password" value="salainen"> tähän.</p>'],
  ])("one %s", (_, html) => {
    expect(markdownOf(`${html}<p>Avaa lista.</p>`)).not.toMatch(/Jaa|Tulosta|Lue lisää|Kopioi|\bon\b|salainen/);
  });
});
