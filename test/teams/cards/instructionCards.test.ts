import { describe, expect, it } from "vitest";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, wordsOf } from "./cardWalk.ts";
import { NOW, SAMPLES } from "./sampleMessages.ts";

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
