import { describe, expect, it } from "vitest";
import {
  beginningAt,
  CONFLUENCE_PAGE,
  MARKDOWN_PAGE,
  numbered,
  pdf,
  plain,
  sharePointPage,
  styled,
  wordDocument,
} from "./exports.ts";
import { createImporting } from "./importing.ts";

const paragraph = (text: string) => ({ kind: "paragraph", text });
const steps = (...items: readonly string[]) => ({ kind: "steps", ordered: true, items });
const list = (...items: readonly string[]) => ({ kind: "steps", ordered: false, items });

async function imported(name: string, content: string | Uint8Array) {
  const importing = createImporting();
  const report = await importing.import({ [name]: content });
  const { articles, mistakes } = importing.read();
  expect(mistakes).toEqual([]);
  expect(report.skipped).toEqual([]);
  return { article: articles[0], report };
}

describe("A page of SharePoint", () => {
  it("becomes an article in the language of its words, without what stands around it", async () => {
    const { article, report } = await imported("ohjeet/Kortti-unohtui.aspx", sharePointPage());
    expect(article).toEqual({
      id: "fi-ohjeet-kortti-unohtui",
      title: "Kortti unohtui",
      language: "fi",
      subject: "ohjeet",
      organisations: [],
      keywords: ["kortti", "toimikortti"],
      owner: "portal.example",
      reviewed: "2026-02-11",
      portalUrl: "https://portal.example/help/ohjeet/Kortti-unohtui.aspx",
      sections: [
        { heading: "", blocks: [paragraph("Ilman korttia kirjaudut varakortilla.")] },
        {
          heading: "Toimi näin",
          blocks: [
            steps(
              "Hae varakortti neuvonnasta (https://portal.example/ohjeet/neuvonta.aspx).",
              "Valitse:\n– osasto\n– poliklinikka",
              "Paina Hyväksy-painiketta.",
            ),
            { kind: "picture", alt: "Hyväksy", url: "https://portal.example/help/ohjeet/ok.png" },
            { kind: "picture", alt: "kuva.png", url: "https://portal.example/help/ohjeet/kuva.png" },
          ],
        },
        {
          heading: "Aukiolo",
          blocks: [list("Piste: Neuvonta; Puhelin: esimerkki 1", "Piste: Vartija; Puhelin: esimerkki 2")],
        },
      ],
    });
    expect(report.lostPictures).toBe(0);
  });
});

describe("A page of Confluence", () => {
  it("keeps its own title and makes steps of numbered paragraphs", async () => {
    const { article } = await imported("Byta-losenord_123.html", CONFLUENCE_PAGE);
    expect(article).toMatchObject({
      id: "sv-byta-losenord-123",
      title: "Byta lösenord",
      language: "sv",
      reviewed: "2026-01-31",
      sections: [
        { heading: "", blocks: [paragraph("Lösenordet byts på arbetsstationen en gång i kvartalet.")] },
        {
          heading: "Gör så här",
          blocks: [
            steps(
              "Tryck på tangenterna och välj att byta lösenordet.\nFönstret öppnas efter en stund.",
              "Skriv det nya lösenordet två gånger.",
            ),
            paragraph("Använd inte ditt gamla lösenord."),
          ],
        },
      ],
    });
  });
});

describe("A Markdown file", () => {
  it("brings its front matter, its steps and its table", async () => {
    const { article } = await imported("en/printer-jam.md", MARKDOWN_PAGE);
    expect(article).toMatchObject({
      id: "en-printer-jam",
      topic: "portal-example-help-printer-jam",
      title: "Printer jam",
      keywords: ["printer", "paper"],
      owner: "Print team",
      reviewed: "2026-01-15",
      sections: [
        { heading: "", blocks: [paragraph("Open the printer and look at the path of the paper\nbefore you pull.")] },
        {
          heading: "What to do",
          blocks: [
            steps("Switch the printer off.", "Pull the paper out slowly."),
            list("Light: red; Meaning: jam", "Light: amber; Meaning: no paper"),
          ],
        },
      ],
    });
  });
});

describe("A Word document", () => {
  it("has its title, headings, steps and rows, and the day on which it was changed", async () => {
    const { article } = await imported("tarra.docx", wordDocument());
    expect(article).toMatchObject({
      title: "Näyte jäi tulostamatta",
      language: "fi",
      owner: "portal.example",
      reviewed: "2026-03-02",
      sections: [
        { heading: "", blocks: [paragraph("Tarra ei tulostu, vaikka näyte on tilattu järjestelmässä.")] },
        {
          heading: "Tee näin",
          blocks: [
            steps("Avaa potilaan tilaukset.", "Valitse tulosta tarra."),
            list("Sininen: verinäyte", "Vihreä: virtsanäyte"),
          ],
        },
      ],
    });
  });
});

describe("A numbered list of Word", () => {
  const blocksOf = async (paragraphs: readonly string[], uses?: string) => {
    const title = styled("Otsikko", "Potilaslistan tulostus");
    const { article } = await imported("lista.docx", wordDocument([title, ...paragraphs], uses));
    return article?.sections.flatMap(({ blocks }) => blocks);
  };

  it("goes on after words, which stay in the step before them", async () => {
    expect(
      await blocksOf([
        numbered("Avaa potilaslista."),
        plain("Kuva 1: potilaslistan näkymä."),
        numbered("Valitse Tulosta."),
        numbered("Valitse tulostin.", { depth: 1 }),
        plain("Huom! Valitse oikea tulostin."),
        numbered("Paina OK."),
        numbered("Odota hetki.", { depth: 1 }),
      ]),
    ).toEqual([
      steps(
        "Avaa potilaslista.\nKuva 1: potilaslistan näkymä.",
        "Valitse Tulosta.\n1. Valitse tulostin.\nHuom! Valitse oikea tulostin.",
        "Paina OK.\n1. Odota hetki.",
      ),
    ]);
  });

  it("goes on under another heading", async () => {
    expect(
      await blocksOf([numbered("Avaa potilaslista."), styled("Otsikko1", "Tulosta"), numbered("Paina OK.")]),
    ).toEqual([steps("Avaa potilaslista."), { ...steps("Paina OK."), first: 2 }]);
  });

  it("begins anew, or at a number, where its author has said so", async () => {
    const uses = `${beginningAt(1, 2)}${beginningAt(7, 3)}`;
    expect(
      await blocksOf(
        [
          numbered("Avaa potilaslista."),
          numbered("Paina OK."),
          numbered("Sulje ikkuna.", { list: 2 }),
          plain("Jos lista on auki, jatka tästä:"),
          numbered("Tallenna lista.", { list: 3 }),
          numbered("Kirjaudu ulos.", { list: 3 }),
        ],
        uses,
      ),
    ).toEqual([
      steps("Avaa potilaslista.", "Paina OK."),
      steps("Sulje ikkuna."),
      paragraph("Jos lista on auki, jatka tästä:"),
      { ...steps("Tallenna lista.", "Kirjaudu ulos."), first: 7 },
    ]);
  });
});

describe("A PDF", () => {
  it("has headings by the size of letters, steps by their numbers, and no running lines", async () => {
    const head = { text: "Sairaalan ohjeet", size: 8, y: 820 };
    const foot = (page: number) => ({ text: `Sivu ${page}`, size: 8, y: 20 });
    const pages = pdf([
      [
        head,
        { text: "Tulostin ei toimi", size: 20, y: 760 },
        { text: "Tulostin jumittuu usein paperin takia, ja silloin valo vilk-", size: 11, y: 720 },
        { text: "kuu punaisena.", size: 11, y: 706 },
        { text: "Korjaa se", size: 15, y: 670 },
        { text: "1. Sammuta tulostin.", size: 11, y: 640 },
        { text: "2. Avaa luukku ja poista", size: 11, y: 626 },
        foot(1),
      ],
      [head, { text: "paperi varovasti.", size: 11, y: 760 }, { text: "3. Sulje luukku.", size: 11, y: 746 }, foot(2)],
      [head, { text: "Soita tukeen, jos valo palaa vielä.", size: 11, y: 760 }, foot(3)],
    ]);
    const { article } = await imported("tulostin.pdf", pages);
    expect(article).toMatchObject({
      title: "Tulostin ei toimi",
      reviewed: "2026-03-04",
      sections: [
        {
          heading: "",
          blocks: [paragraph("Tulostin jumittuu usein paperin takia, ja silloin valo vilkkuu punaisena.")],
        },
        {
          heading: "Korjaa se",
          blocks: [
            steps("Sammuta tulostin.", "Avaa luukku ja poista paperi varovasti.", "Sulje luukku."),
            paragraph("Soita tukeen, jos valo palaa vielä."),
          ],
        },
      ],
    });
  });

  const sectionsOf = async (...pages: Parameters<typeof pdf>[0]) => {
    const title = { text: "Lääkelistan päivitys", size: 16, y: 780 };
    const [first = [], ...others] = pages;
    const { article } = await imported("lista.pdf", pdf([[title, ...first], ...others]));
    return article?.sections;
  };
  const set = (y: number, text: string, others = {}) => ({ text, size: 11, y, ...others });

  it.each(["Sivu # (2)", "Sida #/2", "Page # of 2", "Sida # av 2", "- # -", "Oppaat ja ohjeet #"])(
    "of two pages has no %s amid its steps",
    async (foot) => {
      const footOf = (page: number) => set(30, foot.replace("#", `${page}`), { size: 8 });
      expect(
        await sectionsOf(
          [set(765, "1. Sulje ikkuna."), set(750, "2. Tallenna muutos ja"), footOf(1)],
          [set(780, "tarkista lista vielä kerran."), set(765, "3. Sulje ikkuna."), footOf(2)],
        ),
      ).toEqual([
        {
          heading: "",
          blocks: [steps("Sulje ikkuna.", "Tallenna muutos ja tarkista lista vielä kerran.", "Sulje ikkuna.")],
        },
      ]);
    },
  );

  const beside = (y: number, left: string, right: string, rightY = y) => [
    ...(left === "" ? [] : [set(y, left, { x: 50 })]),
    ...(right === "" ? [] : [set(rightY, right, { x: 320 })]),
  ];

  it.each([
    ["on the same lines", 0],
    ["between each other's lines", 6],
  ])("with two columns %s is read column by column, and what stands across them in its place", async (_, down) => {
    const sections = await sectionsOf([
      set(750, "Tämä ohje kertoo, miten lääkelista päivitetään, ja ulottuu koko sivun leveydelle.", { x: 50 }),
      ...beside(720, "1. Avaa lääkelista.", "Jos tämä ei auta, soita tukeen", 720 - down),
      ...beside(706, "2. Valitse lääke, jonka annosta haluat", "ja kerro työaseman numero.", 706 - down),
      ...beside(692, "muuttaa tai jonka haluat lopettaa,", "Pyydä samalla uusi kortti, jos", 692 - down),
      ...beside(678, "ja paina Muuta.", "vanha on vioittunut.", 678 - down),
      set(640, "Tämä rivi ulottuu taas koko sivun leveydelle ja päättää ohjeen, joka on lyhyt.", { x: 50 }),
    ]);
    expect(sections?.flatMap(({ blocks }) => blocks)).toEqual([
      paragraph("Tämä ohje kertoo, miten lääkelista päivitetään, ja ulottuu koko sivun leveydelle."),
      steps(
        "Avaa lääkelista.",
        "Valitse lääke, jonka annosta haluat muuttaa tai jonka haluat lopettaa, ja paina Muuta.",
      ),
      paragraph(
        "Jos tämä ei auta, soita tukeen ja kerro työaseman numero. Pyydä samalla uusi kortti, jos vanha on vioittunut.",
      ),
      paragraph("Tämä rivi ulottuu taas koko sivun leveydelle ja päättää ohjeen, joka on lyhyt."),
    ]);
  });

  it.each([
    [
      "short cells",
      ["Valo Merkitys", "Punainen vika laitteessa, soita tukeen", "Vihreä toimii", "Keltainen odottaa"],
      [
        ...beside(720, "Valo", "Merkitys"),
        ...beside(700, "Punainen", "vika laitteessa, soita tukeen"),
        ...beside(680, "Vihreä", "toimii"),
        ...beside(660, "Keltainen", "odottaa"),
      ],
    ],
    [
      "cells of several lines",
      [
        "Tulostin ei tulosta Tarkista, että tulostin on tarroja oikein päällä ja että paperia on jäljellä.",
        "Näyttö on musta Liikuta hiirtä ja paina virtanappia.",
      ],
      [
        ...beside(720, "Tulostin ei tulosta", "Tarkista, että tulostin on"),
        ...beside(706, "tarroja oikein", "päällä ja että paperia on"),
        ...beside(692, "", "jäljellä."),
        ...beside(670, "Näyttö on musta", "Liikuta hiirtä ja paina"),
        ...beside(656, "", "virtanappia."),
      ],
    ],
  ])("with a table of %s is read row by row", async (_, rows, lines) => {
    const sections = await sectionsOf(lines);
    expect(sections?.flatMap(({ blocks }) => blocks)).toEqual(rows.map(paragraph));
  });

  it("has bold lines of their own for headings, but no item, no head of a table and no part of a sentence", async () => {
    const bold = (y: number, text: string, x = 72) => set(y, text, { bold: true, x });
    expect(
      await sectionsOf([
        bold(750, "Milloin käytetään"),
        set(735, "Tätä käytetään, kun potilaan lääkitys muuttuu ja"),
        bold(721, "kaikki sen tietävät"),
        set(707, "eikä muulloin."),
        bold(680, "Toimi näin"),
        bold(665, "1. Avaa lääkelista"),
        set(650, "2. Tallenna muutos."),
        bold(620, "Näppäin"),
        bold(620, "Mitä tekee", 300),
        set(600, "F2 tallentaa kirjauksen."),
      ]),
    ).toEqual([
      {
        heading: "Milloin käytetään",
        blocks: [paragraph("Tätä käytetään, kun potilaan lääkitys muuttuu ja kaikki sen tietävät eikä muulloin.")],
      },
      {
        heading: "Toimi näin",
        blocks: [
          steps("Avaa lääkelista", "Tallenna muutos."),
          paragraph("Näppäin Mitä tekee"),
          paragraph("F2 tallentaa kirjauksen."),
        ],
      },
    ]);
  });
});
