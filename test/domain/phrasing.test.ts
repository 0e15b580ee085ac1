import { describe, expect, it } from "vitest";
import {
  acceptedBy,
  confirmed,
  type FindAlike,
  isLearnable,
  type Naming,
  type Phrasing,
  type PhrasingDecisions,
  phrasingIdOf,
  standingOf,
} from "../../src/domain/phrasing.ts";

const NONE: PhrasingDecisions = { accepted: [], withdrawn: [] };

/** The same words in any order: what a search makes of likeness has its own tests. */
const sameWords: FindAlike = (texts) => {
  const sorted = ({ text }: { readonly text: string }) => text.toLowerCase().split(" ").sort().join(" ");
  return texts.map((one) => texts.flatMap((other, place) => (sorted(one) === sorted(other) ? [place] : [])));
};

function phrasing(text: string, ...people: readonly string[]): Phrasing {
  return phrasingOf("card", text, ...people);
}

function phrasingOf(articleId: string, text: string, ...people: readonly string[]): Phrasing {
  let known: Phrasing | undefined;
  for (const [at, personId] of people.entries()) {
    known = confirmed(known, { articleId, text, language: "fi", personId, at });
  }
  if (!known) throw new Error("Nobody confirmed it.");
  return known;
}

function counting(phrasings: readonly Phrasing[], decisions = NONE): readonly string[] {
  const standings = [...standingOf(phrasings, decisions, sameWords)];
  return standings.flatMap(([{ text }, standing]) => (standing === "counts" ? [text] : []));
}

const naming = (text: string): Naming => ({ articleId: "card", text });

describe("words are learnt", () => {
  it.each(["kortti jäi himaan", "F5 ei toimi", "virhe 0x8004", "x".repeat(200)])("%s", (text) => {
    expect(isLearnable(text)).toBe(true);
  });
});

it("words are learnt with the name of a system, once it is known for one", () => {
  const text = "en pääse Apottiin";
  expect(isLearnable(text)).toBe(false);
  expect(isLearnable(text, { isName: (word) => word === "Apottiin", isWord: () => false })).toBe(true);
});

describe("words are not learnt", () => {
  it.each([
    ["something in them was masked", "potilaan ******-**** resepti"],
    ["they are several messages", "kortti jäi himaan\nmitä teen"],
    ["they are long", "x".repeat(201)],
    ["they hold a number as long as a phone's", "soita 040 123 4567"],
    ["they hold an address", "postia osoitteesta aino@example.fi"],
    ["they name a person", "Liisa Korhosen resepti ei näy"],
    ["they have a date of birth", "potilas s. 1.2.54 puuttuu"],
    ["they say where somebody lives", "asuu mannerheimintie 12 a 3"],
    ["they tell nothing", "?"],
  ])("when %s", (_, text) => {
    expect(isLearnable(text)).toBe(false);
  });
});

describe("a phrasing", () => {
  it("has one id for the same words of an article, however they are written", () => {
    expect(phrasingIdOf(naming("Kortti jäi, himaan!"))).toBe(phrasingIdOf(naming(" kortti  jäi himaan")));
    expect(phrasingIdOf(naming("kortti"))).not.toBe(phrasingIdOf({ articleId: "other", text: "kortti" }));
  });

  it("keeps who confirmed it, each once, and when first and last", () => {
    expect(phrasing("kortti", "aino", "ville", "aino")).toMatchObject({
      confirmedBy: ["aino", "ville"],
      firstAt: 0,
      lastAt: 2,
    });
  });

  it("does not count after one person, however often", () => {
    expect(counting([phrasing("kortti jäi", "aino", "aino", "aino")])).toEqual([]);
  });

  it("counts after two people said the same words, or words that mean the same", () => {
    expect(counting([phrasing("kortti jäi", "aino", "ville")])).toEqual(["kortti jäi"]);
    expect(counting([phrasing("kortti jäi", "aino"), phrasing("jäi kortti", "ville")])).toEqual([
      "kortti jäi",
      "jäi kortti",
    ]);
  });

  it("does not count by one person's words in two forms, nor by words for another article", () => {
    expect(counting([phrasing("kortti jäi", "aino"), phrasing("jäi kortti", "aino")])).toEqual([]);
    expect(counting([phrasing("kortti jäi", "aino"), phrasingOf("other", "jäi kortti", "ville")])).toEqual([]);
  });

  it("counts at once when an editor accepted it, also when nobody ever said it", () => {
    const accepted = { ...NONE, accepted: [naming("Kortti jäi")] };
    expect(counting([phrasing("kortti jäi", "aino")], accepted)).toEqual(["kortti jäi"]);
    expect(acceptedBy(accepted)).toEqual([naming("Kortti jäi")]);
    expect(acceptedBy({ ...accepted, withdrawn: [naming("kortti jäi")] })).toEqual([]);
  });

  it("never counts when an editor withdrew it, and what means the same goes with it unless that is accepted", () => {
    const phrasings = [phrasing("kortti jäi", "aino", "ville"), phrasing("jäi kortti", "aino", "ville")];
    const withdrawn = [naming("KORTTI JÄI")];
    expect(counting(phrasings, { accepted: [], withdrawn })).toEqual([]);
    expect(counting(phrasings, { accepted: [naming("kortti jäi")], withdrawn })).toEqual([]);
    expect(counting(phrasings, { accepted: [naming("jäi kortti")], withdrawn })).toEqual(["jäi kortti"]);
  });

  it("lends no confirmation to others once it is withdrawn", () => {
    const phrasings = [phrasing("kortti jäi", "aino"), phrasing("jäi kortti", "ville")];
    const decisions = { accepted: [], withdrawn: [naming("kortti jäi")] };
    expect([...standingOf(phrasings, decisions, (texts) => texts.map(() => [])).values()]).toEqual([
      "withdrawn",
      "waiting",
    ]);
  });
});
