import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadGlossary, readGlossary } from "../../src/content/readGlossary.ts";
import { changed, folderWith, lineWith } from "./files.ts";

const GOOD = `sample: true
entries:
  - fi: [resepti, lääkemääräys]
    sv: [recept]
    en: [prescription]
  - fi: [labra]
    en: [lab, "42"]
  - sv: [remiss, konsultationsremiss]
`;

function read(text: string | Uint8Array): ReadGlossary {
  return readGlossary(join(folderWith({ "glossary.yaml": text }), "glossary.yaml"));
}

describe("A glossary without a mistake", () => {
  it("becomes its entries, with empty lists for the languages that are left out", () => {
    expect(read(GOOD)).toEqual({
      entries: [
        { fi: ["resepti", "lääkemääräys"], sv: ["recept"], en: ["prescription"] },
        { fi: ["labra"], sv: [], en: ["lab", "42"] },
        { fi: [], sv: ["remiss", "konsultationsremiss"], en: [] },
      ],
      mistakes: [],
    });
  });

  it("may have names of a thing beside its terms", () => {
    const { entries, mistakes } = read(changed(GOOD, "fi: [labra]", "names: [Apotti]\n    fi: [labra]"));
    expect(mistakes).toEqual([]);
    expect(entries[1]).toEqual({ fi: ["labra"], sv: [], en: ["lab", "42"], names: ["Apotti"] });
  });

  it("may have one term in two languages, since it can be spelt the same in both", () => {
    expect(read(changed(GOOD, "sv: [recept]", "sv: [recept, resepti]")).mistakes).toEqual([]);
  });
});

describe("A mistake in one entry is told with its line and its remedy, and the other entries load", () => {
  it.each([
    [
      "a term of another entry",
      "fi: [labra]",
      "fi: [labra, resepti]",
      "fi: [labra",
      "stands on line 3 already",
      "join",
    ],
    ["the same in capitals", "fi: [labra]", "fi: [Resepti, labra]", "Resepti", "stands on line 3 already", "join"],
    ["a term written twice", "fi: [labra]", "fi: [labra, labra]", "labra, labra", "stands here twice", "Keep one"],
    ["a term alone", 'fi: [labra]\n    en: [lab, "42"]', "fi: [labra]", "[labra]", "joins nothing", "at least two"],
    ["no terms", 'fi: [labra]\n    en: [lab, "42"]', "fi: []", "fi: []", "joins nothing", "at least two"],
    ["an empty term", "fi: [labra]", 'fi: [labra, ""]', "fi: [labra", '"fi", item 2, is empty.', "letters or digits"],
    [
      "a name of two words",
      "fi: [labra]",
      "fi: [labra]\n    names: [Life Care]",
      "names:",
      '"names", item 1,',
      "one word",
    ],
    ["a term of signs", "fi: [labra]", 'fi: [labra, "?!"]', "fi: [labra", '"fi", item 2, cannot be "?!".', "letters"],
    ["a number", '"42"', "42", "en: [lab", '"en", item 2, cannot be 42.', "letters or digits"],
    ["a term without brackets", "fi: [labra]", "fi: labra", "fi: labra", '"fi" cannot be "labra".', "in brackets"],
    ["an unknown language", "fi: [labra]", "no: [labra]", "no: [", '"no" is not known here.', "fi, sv, en"],
    [
      "words instead of an entry",
      'fi: [labra]\n    en: [lab, "42"]',
      "labra",
      "- labra",
      '"entry" cannot',
      "fi, sv, en",
    ],
  ])("%s", (_, from, to, at, message, remedy) => {
    const text = changed(GOOD, from, to);
    const { entries, mistakes } = read(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatchObject({ line: lineWith(text, at) });
    expect(mistakes[0]?.message).toContain(message);
    expect(mistakes[0]?.remedy).toContain(remedy);
    expect(entries).toHaveLength(2);
  });
});

describe("A glossary that cannot be read has no entries and says why", () => {
  it.each([
    ["broken YAML", changed(GOOD, "fi: [labra]", "fi: [labra"), "The YAML cannot be read"],
    ["no list of entries", "sample: true\n", '"entries" is missing.'],
    ["no word on whether it is a sample", changed(GOOD, "sample: true\n", ""), '"sample" is missing.'],
    ["other characters than UTF-8", Uint8Array.of(0xff, 0xfe, 0xfd), "it is not UTF-8"],
  ])("%s", (_, text, message) => {
    const { entries, mistakes } = read(text);
    expect(entries).toEqual([]);
    expect(mistakes[0]?.message).toContain(message);
  });

  it("because it is not there", () => {
    const { entries, mistakes } = readGlossary(join(folderWith({}), "glossary.yaml"));
    expect(entries).toEqual([]);
    expect(mistakes).toEqual([
      expect.objectContaining({ line: 1, message: "The file cannot be read (ENOENT).", remedy: expect.any(String) }),
    ]);
  });
});
