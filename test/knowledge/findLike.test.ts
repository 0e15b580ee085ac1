import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import { findLike } from "../../src/knowledge/findLike.ts";

function isNear(one: string, other: string, language: Language): boolean {
  return findLike({ text: one, language }, [{ text: other, language }]).length === 1;
}

describe("what means nearly the same is found", () => {
  it.each<readonly [Language, string, string]>([
    ["fi", "Tulosteisiin suurempi fontti", "Suurempi fontti tulosteille"],
    ["fi", "Potilaslistaan hälytys uusista laboratoriotuloksista", "Hälytys uusista labratuloksista potilaslistalle"],
    ["fi", "Reseptit eivät lähde apteekkiin", "resepti ei lähde"],
    ["sv", "Större text i läkemedelslistan", "Läkemedelslistan med större text"],
    ["en", "Bigger print on the medication list", "Print the medication list with bigger text"],
  ])("in %s: %s / %s", (language, one, other) => {
    expect(isNear(one, other, language)).toBe(true);
    expect(isNear(other, one, language)).toBe(true);
  });
});

describe("what shares only a word is not found", () => {
  it.each<readonly [Language, string, string]>([
    ["fi", "unohdin toimikortin", "unohdin salasanan"],
    ["fi", "tulostin toimii", "tulostin ei toimi"],
    ["fi", "Kirjautuminen ei onnistu", "Tulostus ei onnistu"],
    ["fi", "Reseptit eivät lähde apteekkiin", "Lähete ei lähde toiseen yksikköön"],
    ["en", "Bigger print on the medication list", "Sort the patient list by room"],
    ["fi", "", ""],
  ])("in %s: %s / %s", (language, one, other) => {
    expect(isNear(one, other, language)).toBe(false);
    expect(isNear(other, one, language)).toBe(false);
  });
});

describe("among many", () => {
  it("the places are those in the whole list, the most like first, and only of the same language", () => {
    const among = [
      { text: "Läkemedelslistan med större text", language: "sv" },
      { text: "Isompi teksti potilaslistan tulosteeseen", language: "fi" },
      { text: "Isompi teksti lääkelistan tulosteeseen", language: "fi" },
      { text: "Isompi teksti lääkelistan tulosteeseen", language: "sv" },
    ] as const;
    const text = "lääkelistan tulosteeseen isompi teksti";
    expect(findLike({ text, language: "fi" }, among)).toEqual([2, 1]);
  });
});
