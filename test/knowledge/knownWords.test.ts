import { describe, expect, it } from "vitest";
import { createKnownWords } from "../../src/knowledge/knownWords.ts";
import { articleOf, paragraph } from "./articleOf.ts";

const known = createKnownWords({
  articles: [
    articleOf({
      id: "fi-power",
      title: "Tulostimen virta",
      sections: [paragraph("Toimi näin", "Kytke virta. Lähetä viesti Maisan kautta.")],
    }),
  ],
  glossary: [{ fi: ["järjestelmä"], sv: ["systemet"], en: [], names: ["Apotti"] }],
  names: ["Helsinki: Osasto 4", "HUS"],
});

describe("the words of the content", () => {
  it.each(["Apotti", "Apottiin", "Maisassa", "Helsingin", "Osastolle", "HUS"])("%s is a name", (word) => {
    expect(known.isName(word)).toBe(true);
  });

  it.each(["Virta", "Kytke", "tulostimen", "systemet"])("%s is a word, and no name", (word) => {
    expect([known.isWord(word), known.isName(word)]).toEqual([true, false]);
  });

  it.each(["Virtanen", "Virtasen", "Korhonen", "Liisa"])("%s is neither", (word) => {
    expect([known.isWord(word), known.isName(word)]).toEqual([false, false]);
  });
});
