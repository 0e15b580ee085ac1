import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import { findAlike } from "../../src/knowledge/groupAlike.ts";
import { likeTexts } from "../../src/knowledge/likeTexts.ts";

function meansTheSame(one: string, other: string, language: Language): boolean {
  const [places] = findAlike([one, other].map((text) => ({ text, language })));
  return places?.includes(1) ?? false;
}

type Pair = readonly [language: Language, one: string, other: string];

describe("two texts mean the same", () => {
  it.each<Pair>([
    ["fi", "kortti jäi himaan", "kortti jäi hiamaan"],
    ["fi", "resepti ei lähde", "reseptit eivät lähde"],
    ["fi", "salasana vanhentunut", "Hei, salasanani on vanhentunut!"],
    ["fi", "miten korjaan kirjauksen allekirjoituksen jälkeen", "allekirjoituksen jälkeen kirjauksen korjaus"],
    ["fi", "näyttö pimeä", "naytto on pimea"],
    ["sv", "glömde kortet hemma", "jag glömde mitt kort hemma"],
    ["en", "the label printer prints blanks", "label printer printing blanks"],
  ])("in %s: %s / %s", (language, one, other) => {
    expect(meansTheSame(one, other, language)).toBe(true);
    expect(meansTheSame(other, one, language)).toBe(true);
  });
});

describe("two texts do not mean the same", () => {
  it.each<Pair>([
    ["fi", "unohdin toimikortin", "unohdin salasanan"],
    ["fi", "tulostin toimii", "tulostin ei toimi"],
    ["fi", "lisää lääke listalle", "poista lääke listalta"],
    ["fi", "lääkäri ei näy listalla", "lääke ei näy listalla"],
    ["fi", "avaa potilas", "avaa potilaslista"],
    ["fi", "asennan version 1703", "asennan version 1803"],
    ["fi", "kuka tilaa laboratoriokokeen", "milloin tilaa laboratoriokokeen"],
    [
      "fi",
      "miten siirrän potilaan ajanvarauksen toiselle lääkärille ensi viikon maanantaille",
      "miten siirrän potilaan ajanvarauksen toiselle hoitajalle ensi viikon maanantaille",
    ],
    ["sv", "ta bort läkemedel från listan", "lägg till läkemedel i listan"],
    ["sv", "skriva ut med kort", "skriva ut utan kort"],
    ["en", "can open the record", "can't open the record"],
    ["en", "how is it", "what was that"],
    ["fi", "", ""],
  ])("in %s: %s / %s", (language, one, other) => {
    expect(meansTheSame(one, other, language)).toBe(false);
    expect(meansTheSame(other, one, language)).toBe(false);
  });
});

describe("among many texts", () => {
  it("the like of another is found, the most like first, by its place", () => {
    const texts = likeTexts("fi");
    for (const text of ["unohdin salasanan", "unohdin toimikortin kotiin", "toimikortti unohdin"]) texts.add(text);
    expect(texts.like("unohdin toimikortin", 0.85).map(({ place }) => place)).toEqual([2]);
    expect(texts.like("unohdin toimikortin", 0.4).map(({ place }) => place)).toEqual([2, 1]);
    expect(texts.like("tulostin on rikki", 0.4)).toEqual([]);
  });
});
