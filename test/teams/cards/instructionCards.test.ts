import { describe, expect, it } from "vitest";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, elementsOf, wordsOf } from "./cardWalk.ts";
import { NOW, SAMPLES } from "./sampleMessages.ts";
import { faultsOf } from "./validateCard.ts";

const message = SAMPLES.instruction;

describe("An instruction", () => {
  it("is cited as Teams shows sources", () => {
    const { text, entities } = render(message, { language: "fi", now: NOW });
    expect(text).toBe("Löysin ohjeen, joka voi auttaa. [1]");
    expect(entities).toMatchObject([
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        citation: [
          {
            "@type": "Claim",
            position: 1,
            appearance: { "@type": "DigitalDocument", name: message.article.title, url: message.article.portalUrl },
          },
        ],
      },
    ]);
  });

  it("is cited within the lengths that Teams takes", () => {
    const article = {
      ...message.article,
      title: "T".repeat(200),
      sections: [{ heading: "", blocks: [{ kind: "paragraph", text: "x ".repeat(400) }] as const }],
    };
    const [entity] = render({ ...message, article, section: 0 }, { language: "fi", now: NOW }).entities ?? [];
    expect(entity).toMatchObject({
      citation: [
        { appearance: { name: expect.stringMatching(/^.{1,80}$/u), abstract: expect.stringMatching(/^.{1,160}$/u) } },
      ],
    });
  });

  it("shows owner, review, portal, steps with their numbers, and the workaround of a known error", () => {
    const { card } = render(message, { language: "fi", now: NOW });
    const words = card ? wordsOf(card) : "";
    expect(words).toContain("Lääkehoidon tiimi (esimerkki) · tarkistettu 24.4.2026");
    expect(words).toContain("3. Päivitä näkymä.");
    expect(words).toContain("Avaa lääkelista raporttinäkymästä");
    expect(words).not.toContain("Tämä ohje on");
    expect(card && actionsOf(card)).toContainEqual({
      type: "Action.OpenUrl",
      title: "Avaa tukiportaalissa",
      url: message.article.portalUrl,
    });
  });

  it("in another language than the reader's says so", () => {
    const { card } = render(message, { language: "sv", now: NOW });
    expect(card && wordsOf(card)).toContain("Den här anvisningen är på finska.");
  });

  it("that is too long ends whole and points to the portal", () => {
    const items = Array.from({ length: 60 }, (_, index) => `Vaihe ${index + 1}: ${"sana ".repeat(12)}loppu.`);
    const sections = [{ heading: "Toimi näin", blocks: [{ kind: "steps", ordered: true, items } as const] }];
    const { card } = render(
      { ...message, article: { ...message.article, sections }, section: 0 },
      { language: "fi", now: NOW },
    );
    const shown = (card ? wordsOf(card) : "").split("\n").filter((line) => /^\d+\. Vaihe/u.test(line));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(60);
    for (const line of shown) expect(line).toMatch(/loppu\.$/u);
    expect(card && wordsOf(card)).toContain("Ohje jatkuu tukiportaalissa.");
  });

  it("that was answered has no buttons to answer again", () => {
    const { card } = render({ ...message, answered: "didNotHelp" }, { language: "fi", now: NOW });
    expect((card ? actionsOf(card) : []).map(({ type }) => type)).toEqual(["Action.OpenUrl"]);
    expect(card && wordsOf(card)).toContain("Vastasit: Ei auttanut.");
  });
});

describe("Other instructions to choose from", () => {
  const long =
    "Näytetarrojen tulostaminen laboratoriopyynnöstä silloin, kun tarratulostin on toisessa huoneessa kuin näyte";
  const candidates = [
    { id: "fi-label", title: long, language: "fi", portalUrl: "https://tukiportaali.example/a" },
    { id: "sv-label", title: "Skriva ut etiketter", language: "sv", portalUrl: "https://tukiportaali.example/b" },
  ] as const;

  it.each([
    ["under an instruction", { ...message, others: candidates }],
    ["where none is sure enough", { ...SAMPLES.choose, candidates }],
  ])("%s are rows that show the whole title and are pressed as one", (_, shown) => {
    const { card } = render(shown, { language: "fi", now: NOW });
    const rows = (card ? elementsOf(card) : []).filter(
      (element) => element.type === "Container" && element.selectAction !== undefined,
    );
    expect(rows).toMatchObject([
      {
        style: "emphasis",
        items: [{ type: "RichTextBlock", inlines: [{ text: long }] }],
        selectAction: { title: `Ohje: ${long}`, verb: "showArticle", data: { articleId: "fi-label" } },
      },
      { items: [{ inlines: [{ text: "Skriva ut etiketter" }] }, { inlines: [{ text: "Tämä ohje on ruotsiksi." }] }] },
    ]);
  });
});

describe("A picture of an instruction", () => {
  const imageHosts = ["kuvat.example"];
  const shown = (url: string, language: "fi" | "sv" | "en" = "fi") => {
    const blocks = [
      { kind: "steps", ordered: true, items: ["Avaa kansi."] },
      { kind: "picture", url, alt: "Tulostin kansi auki" },
      { kind: "steps", ordered: true, items: ["Sulje kansi."], first: 2 },
    ] as const;
    const article = { ...message.article, sections: [{ heading: "Toimi näin", blocks }] };
    const { card } = render({ ...message, article, section: 0 }, { language, now: NOW, imageHosts });
    if (!card) throw new Error("There is no card.");
    expect(faultsOf(card)).toEqual([]);
    return { images: elementsOf(card).filter(({ type }) => type === "Image"), words: wordsOf(card) };
  };

  it("on an allowed host stands between its step and the next one, with its words for those who do not see it", () => {
    const { images, words } = shown("https://kuvat.example/a.png");
    expect(images).toMatchObject([{ url: "https://kuvat.example/a.png", altText: "Tulostin kansi auki" }]);
    expect(words).toContain("1. Avaa kansi.\nTulostin kansi auki\n2. Sulje kansi.");
  });

  it.each([
    ["another host", "https://muualla.example/a.png"],
    ["a host under an allowed one", "https://x.kuvat.example/a.png"],
    ["a host that begins like an allowed one", "https://kuvat.example.org/a.png"],
    ["an allowed host named where the user's name stands", "https://kuvat.example@muualla.example/a.png"],
    ["another port", "https://kuvat.example:8443/a.png"],
    ["no https", "http://kuvat.example/a.png"],
    ["no host at all", "kuvat/a.png"],
  ])("on %s is told in words", (_, url) => {
    const { images, words } = shown(url);
    expect(images).toEqual([]);
    expect(words).toContain("1. Avaa kansi.\nKuva: Tulostin kansi auki\n2. Sulje kansi.");
    expect(shown(url, "sv").words).toContain("Bild: Tulostin kansi auki");
    expect(shown(url, "en").words).toContain("Picture: Tulostin kansi auki");
  });

  it("whose address could be read in two ways is loaded from the host that was checked", () => {
    expect(shown("https://kuvat.example\\@muualla.example/a.png").images).toMatchObject([
      { url: "https://kuvat.example/@muualla.example/a.png" },
    ]);
  });
});
