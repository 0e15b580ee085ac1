import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kebabId } from "../../src/content/fields.ts";
import { articleId, slugOf, topicOf } from "../../src/import/names.ts";
import { anyCharacter } from "./anyCharacter.ts";

const portal = "https://portal.example/help/";
const free = () => false;

describe("The id of an article", () => {
  it.each([
    ["Näyttö & tulostin.html", "fi-naytto-tulostin"],
    ["fi/Kortti unohtui.aspx", "fi-kortti-unohtui"],
    ["sv/Kort.aspx", "fi-sv-kort"],
    ["ohjeet/2026/kortti.v2.md", "fi-ohjeet-2026-kortti-v2"],
  ])("%s gives %s", (source, id) => {
    expect(articleId({ portal, source, language: "fi" }, free)).toBe(id);
  });

  it("of two sources with one slug the second has a hash of where it stands", () => {
    const id = articleId({ portal, source: "a b.html", language: "fi" }, (each) => each === "fi-a-b");
    expect(id).toMatch(/^fi-a-b-[0-9a-f]{8}$/);
    expect(articleId({ portal, source: "a b.html", language: "fi" }, (each) => each === "fi-a-b")).toBe(id);
  });

  it("is an id whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        const slug = slugOf(text);
        expect(kebabId.safeParse(slug).success).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe("The topic that translations share", () => {
  it.each([
    ["https://portal.example/help/", "fi/card.html", "portal-example-help-card"],
    ["https://portal.example/help/", "sv/card.html", "portal-example-help-card"],
    ["https://portal.example/en/help/", "card.html", "portal-example-help-card"],
    ["https://portal.example/help/", "card_sv.html", "portal-example-help-card"],
    ["https://portal.example/help/", "card.html", undefined],
  ])("%s with %s", (address, source, topic) => {
    expect(topicOf(address, source)).toBe(topic);
  });
});
