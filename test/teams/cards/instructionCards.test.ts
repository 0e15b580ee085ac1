import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../src/domain/messages.ts";
import { firstPassage, restOf } from "../../../src/domain/passages.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { anyArticle, linesOf } from "../../domain/anyArticle.ts";
import { actionsOf, elementsOf, wordsOf } from "./cardWalk.ts";
import { NOW, SAMPLES } from "./sampleMessages.ts";
import { faultsOf } from "./validateCard.ts";

const message = SAMPLES.instruction;

const LONG = {
  ...message.article,
  sections: [
    {
      heading: "Toimi näin",
      blocks: [
        {
          kind: "steps",
          ordered: true,
          items: Array.from({ length: 60 }, (_, index) => `Vaihe ${index + 1}: ${"sana ".repeat(12)}loppu.`),
        },
      ],
    },
  ],
} as const;

function shownOf(shown: Message) {
  const { card } = render(shown, { language: "fi", now: NOW });
  const words = card ? wordsOf(card) : "";
  const steps = words.split("\n").filter((line) => /^\d+\. Vaihe/u.test(line));
  return { words, steps, buttons: (card ? actionsOf(card) : []).map(({ title }) => title) };
}

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
      title: "Jatka tukiportaalissa",
      url: message.article.portalUrl,
    });
  });

  it("sets in what hangs under a step", () => {
    const { words } = shownOf(message);
    expect(words).toContain("2. Valitse Näytä kaikki.\n\u2003– voimassa olevat\n\u2003– tauolla olevat");
  });

  it("in another language than the reader's says so", () => {
    const { card } = render(message, { language: "sv", now: NOW });
    expect(card && wordsOf(card)).toContain("Den här anvisningen är på finska.");
  });

  it("that is too long ends between two steps, and offers the rest in the portal and here", () => {
    const { steps, buttons, words } = shownOf({ ...message, article: LONG, section: 0 });
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.length).toBeLessThan(60);
    for (const line of steps) expect(line).toMatch(/loppu\.$/u);
    expect(words).toContain("Tässä on osa ohjeesta.");
    expect(buttons).toContain("Jatka tukiportaalissa");
    expect(buttons).toContain("Näytä loput täällä");
    expect(buttons).not.toContain("Avaa tukiportaalissa");
  });

  it("that leaves other sections out offers them too, and one that is shown whole does not", () => {
    expect(shownOf(message).buttons).toContain("Näytä loput täällä");
    const article = { ...message.article, sections: message.article.sections.slice(1) };
    const whole = shownOf({ ...message, article, section: 0 });
    expect(whole.buttons).toContain("Avaa tukiportaalissa");
    expect(whole.buttons).not.toContain("Näytä loput täällä");
    expect(whole.words).not.toContain("osa ohjeesta");
  });

  it("whose rest was sent says so, and keeps its other buttons", () => {
    const { buttons, words } = shownOf({ ...message, restShown: true });
    expect(words).toContain("Loput ohjeesta ovat alempana keskustelussa.");
    expect(buttons).not.toContain("Näytä loput täällä");
    expect(buttons).toEqual(expect.arrayContaining(["Jatka tukiportaalissa", "Tämä auttoi", "Ei auttanut"]));
  });

  it("that was answered has no buttons to answer again", () => {
    const { card } = render({ ...message, answered: "didNotHelp" }, { language: "fi", now: NOW });
    expect((card ? actionsOf(card) : []).map(({ type }) => type)).toEqual(["Action.OpenUrl"]);
    expect(card && wordsOf(card)).toContain("Vastasit: Ei auttanut.");
  });
});

describe("The rest of an instruction", () => {
  const rest = SAMPLES.instructionRest;

  it("goes on with the number of the next step, under its heading, and then the other sections", () => {
    expect(shownOf(rest).words).toContain(
      "Toimi näin (jatkuu)\n7. Tallenna.\n8. Kuittaa.\nKuva: Kuittauspainike\nJos tämä ei auta\nSoita tukipisteeseen.",
    );
    expect(shownOf(rest).words).toContain("Loput ohjeesta, osa 2/2.");
  });

  it("asks on its last card alone whether it helped", () => {
    expect(shownOf(rest).buttons).toEqual(expect.arrayContaining(["Tämä auttoi", "Avaa tukiportaalissa"]));
    expect(shownOf({ ...rest, part: 1 }).buttons).toEqual([]);
    const answered = shownOf({ ...rest, answered: "helped" });
    expect(answered.words).toContain("Vastasit: Tämä auttoi.");
    expect(answered.buttons).toEqual(["Avaa tukiportaalissa"]);
  });

  it("has on its cards, with the first one, every line of any article, each card well formed and within its size", () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(5), (article, pick) => {
        const section = pick % article.sections.length;
        const passages = restOf(article, section);
        const { questionId } = rest;
        const messages: readonly Message[] = [
          { say: "instruction", questionId, article, section, others: [] },
          ...passages.map((passage, index) => ({
            ...rest,
            passage,
            part: index + 1,
            of: passages.length,
          })),
        ];
        const cards = messages.map((each) => render(each, { language: "fi", now: NOW }));
        for (const { card } of cards) expect(card && faultsOf(card)).toEqual([]);
        for (const each of cards) expect(JSON.stringify(each).length * 2).toBeLessThanOrEqual(92_000);
        const words = cards
          .map(({ card }) => (card ? wordsOf(card) : ""))
          .join("\n")
          .replaceAll("\u2003", "");
        let from = 0;
        for (const passage of [firstPassage(article, section), ...passages]) {
          for (const line of passage.parts.flatMap(({ blocks }) => linesOf(blocks))) {
            const at = words.indexOf(asShown(line), from);
            expect(at, line).toBeGreaterThanOrEqual(from);
            from = at + asShown(line).length;
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("cut at any length stays whole where it is made of characters that need most room", () => {
    const text = '"\\{{'.repeat(6_000);
    const article = { ...message.article, sections: [{ heading: "", blocks: [{ kind: "paragraph", text }] as const }] };
    const passages = restOf(article, undefined);
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages) {
      const { card } = render({ ...rest, passage }, { language: "fi", now: NOW });
      for (const line of passage.parts.flatMap(({ blocks }) => linesOf(blocks))) {
        expect(card && wordsOf(card).replaceAll("\u2060", "")).toContain(line);
      }
    }
  });
});

/** Without the characters that no card shows. */
function asShown(line: string): string {
  return line
    .replace(/\r\n?/gu, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/\{(?=\{)/gu, "{\u2060");
}

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
