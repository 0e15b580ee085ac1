import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import { closeWords, editDistance, inOrder, placeOfWord, wordListOf } from "../../src/knowledge/closeWords.ts";
import { fold, gramKey, gramKeys, grams, stem, wordsOf } from "../../src/knowledge/words.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

describe("words", () => {
  it("are in lower case and without punctuation, whichever way their dots are encoded", () => {
    expect(wordsOf("NÄYTTÖ, jumissa! (PIN2)")).toEqual(["näyttö", "jumissa", "pin2"]);
    expect(wordsOf("na\u0308ytto\u0308")).toEqual(["näyttö"]);
  });

  it("share a stem when they are forms of one word", () => {
    expect(stem("salasanan", "fi")).toBe(stem("salasanat", "fi"));
    expect(stem("skrivaren", "sv")).toBe(stem("skrivare", "sv"));
    expect(stem("printers", "en")).toBe(stem("printer", "en"));
  });

  it("share grams with the compounds they stand in", () => {
    const shared = [...grams("tarra")].filter((gram) => grams("näytetarrojen").has(gram));
    expect(shared).toContain("tarr");
  });

  it("can be analysed from any text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const word of wordsOf(text)) {
          expect(typeof stem(word, language)).toBe("string");
          expect(grams(word).size).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("have the keys of their grams, however they are written", () => {
    const longOrShort = fc.oneof(anyText, fc.string({ unit: fc.constantFrom("a", "ä", "\u0308", "𝒜"), maxLength: 7 }));
    fc.assert(
      fc.property(longOrShort, (text) => {
        expect(new Set(gramKeys(text))).toEqual(new Set(Array.from(grams(text), gramKey)));
      }),
    );
  });

  it("that are folded stay as they are when folded again", () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

function listOf(words: readonly string[]) {
  return wordListOf(inOrder(words));
}

describe("a list of words", () => {
  const anyWord = fc.string({ unit: fc.constantFrom("a", "b", "ä", "𝒜"), maxLength: 4 });

  it("finds each of them at its place, and no other", () => {
    fc.assert(
      fc.property(anyWord, fc.uniqueArray(anyWord), (word, known) => {
        const list = listOf(known);
        for (const [place, each] of list.words.entries()) expect(placeOfWord(each, list)).toBe(place);
        expect(placeOfWord(word, list) !== undefined).toBe(known.includes(word));
      }),
    );
  });
});

describe("close words", () => {
  it("forgive one error in a short word and two in a long one", () => {
    const known = listOf(["kortti", "tulostin", "resepti"]);
    expect(closeWords("krotti", known)).toEqual(["kortti"]);
    expect(closeWords("kroti", known)).toEqual([]);
    expect(closeWords("tulsotinn", known)).toEqual(["tulostin"]);
  });

  it("are only those at the least distance", () => {
    expect(closeWords("kortit", listOf(["kortti", "kortin", "kortist"]))).toEqual(["kortin", "kortti", "kortist"]);
    expect(closeWords("tulostimm", listOf(["tulostin", "tulostimme"]))).toEqual(["tulostimme"]);
  });

  const anyWord = fc.string({ unit: fc.constantFrom("a", "b", "ä"), maxLength: 8 });

  it("are as far from each other in either direction", () => {
    fc.assert(fc.property(anyWord, anyWord, (a, b) => editDistance(a, b, 8) === editDistance(b, a, 8)));
  });

  it("are no farther than allowed exactly when their full distance is not", () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom(1, 2), (a, b, atMost) => {
        expect(editDistance(a, b, atMost)).toBe(Math.min(editDistance(a, b, 8), atMost + 1));
      }),
    );
  });

  it("are found as if every word were compared letter by letter", () => {
    fc.assert(
      fc.property(anyWord, fc.array(anyWord), (word, known) => {
        const allowed = word.length <= 7 ? 1 : 2;
        const distances = known.map((each) => (each.length < 3 ? 99 : editDistance(word, each, allowed)));
        const least = Math.min(allowed, ...distances);
        const expected = word.length < 3 ? [] : known.filter((_, i) => distances[i] === least);
        expect([...closeWords(word, listOf(known))].sort()).toEqual(expected.sort());
      }),
    );
  });
});
