import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cluesOf, type OpenTextIndex } from "../../src/knowledge/clues.ts";
import { weigh } from "../../src/knowledge/evidence.ts";
import { openTextIndex } from "../../src/knowledge/openTextIndex.ts";
import { documentOf, leadOf, WEIGHTS, weightLevel } from "../../src/knowledge/postings.ts";
import { questionOf } from "../../src/knowledge/question.ts";
import { supportFor } from "../../src/knowledge/support.ts";
import { buildTextIndex, type TextIndex } from "../../src/knowledge/textIndex.ts";
import { gramKey, grams } from "../../src/knowledge/words.ts";

function document(text: string, more: { title?: string; keywords?: string[]; rest?: string[] } = {}) {
  return { title: more.title ?? "", keywords: more.keywords ?? [], sections: [text, ...(more.rest ?? [])] };
}

/** The postings of a stem, as objects. */
function postingsOf({ stems, ofStem }: TextIndex, stem: string) {
  const number = stems.indexOf(stem);
  if (number < 0) return [];
  return [...ofStem.postings.subarray(ofStem.starts[number], ofStem.starts[number + 1])].map((posting) => ({
    document: documentOf(posting),
    weight: WEIGHTS[weightLevel(posting)] ?? 0,
    lead: leadOf(posting),
  }));
}

const anyWord = fc.constantFrom("kortti", "kortin", "salasana", "lääke", "tarra", "tulostin", "lista", "xyz");
const anyText = fc.array(anyWord, { maxLength: 12 }).map((words) => words.join(" "));

describe("an index", () => {
  it("files the forms of a word together, in the order of the documents", () => {
    const index = buildTextIndex("fi", [document("kortti"), document("salasana"), document("kortin")]);
    expect(postingsOf(index, "kort").map((posting) => posting.document)).toEqual([0, 2]);
  });

  it("gives more weight to a word of the title and the keywords than to the same word in the text", () => {
    const index = buildTextIndex("en", [
      document("filler", { title: "card" }),
      document("filler", { keywords: ["card"] }),
      document("card"),
    ]);
    const [inTitle, inKeywords, inText] = postingsOf(index, "card").map(({ weight }) => weight);
    expect(inTitle).toBeGreaterThan(inText ?? 0);
    expect(inKeywords).toBeGreaterThan(inText ?? 0);
  });

  it("knows how early in a section a word stands, in whichever section it comes first", () => {
    const filler = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
    const index = buildTextIndex("en", [document(`${filler} card`), document(filler, { rest: ["card"] })]);
    const [late, early] = postingsOf(index, "card").map(({ lead }) => lead);
    expect(early).toBe(1);
    expect(late).toBeLessThan(0.4);
  });

  it("has every gram of every word under its key, the keys ascending", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const { gramKeys } = buildTextIndex(
          "fi",
          texts.map((text) => document(text)),
        );
        const expected = new Set(
          texts.flatMap((text) => text.split(" ").filter(Boolean)).flatMap((word) => [...grams(word)]),
        );
        expect([...gramKeys]).toEqual([...new Set(Array.from(expected, gramKey))].sort((a, b) => a - b));
      }),
    );
  });

  it("searches the same after it was sent or stored", () => {
    const index = buildTextIndex("fi", [document("tulostin ei tulosta tarroja"), document("salasana unohtui")]);
    const search = (each: TextIndex) => {
      const open = openTextIndex(each);
      return [...weigh(open, cluesOf(open, questionOf("tarratulostin"), [])).scores];
    };
    expect(search(structuredClone(index))).toEqual(search(index));
  });
});

describe("what supports the best document", () => {
  it("is never less than nothing nor more than the length of the question, whatever is asked of whatever there is", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 6 }),
        fc.string({ maxLength: 40 }),
        anyText,
        (texts, noise, words) => {
          const index = openTextIndex(
            buildTextIndex(
              "fi",
              texts.map((text) => document(text)),
            ),
          );
          const question = questionOf(`${words} ${noise}`);
          const clues = cluesOf(index, question, []);
          const evidence = weigh(index, clues);
          const best = evidence.scores.indexOf(Math.max(...evidence.scores));
          const asked = { words: clues, synonyms: [], sequence: question.words };
          const support = supportFor(index, asked, { evidence, best, second: 0 });
          const { rarest, nextStrongest, margin, agreement, ...amounts } = support;
          const most = Math.log(1 + question.words.length) + 1e-9;
          for (const amount of Object.values(amounts)) expectWithin(amount, most);
          for (const share of [rarest, nextStrongest, margin, agreement]) expectWithin(share, 1);
        },
      ),
    );
  });

  it("counts a synonym in the document for the word that was asked", () => {
    const index = openTextIndex(buildTextIndex("fi", [document("lääkemääräys on mitätöity"), document("muuta")]));
    const question = questionOf("resepti");
    const synonyms = [{ from: 0, to: 1, alternatives: [["lääkemääräys"]] }];
    const supportWith = (each: typeof synonyms) => {
      const words = cluesOf(index, question, each);
      const asked = { words, synonyms: each, sequence: question.words };
      return supportFor(index, asked, { evidence: weigh(index, words), best: 0, second: 0 });
    };
    expect(supportWith([]).words).toBe(0);
    expect(supportWith(synonyms).words).toBeGreaterThan(0.2);
  });

  it("tells words that nobody uses from those that stand elsewhere", () => {
    const index = openTextIndex(buildTextIndex("en", [document("printer paper"), document("password")]));
    expect(supportIn(index, "printer password").unknown).toBe(0);
    expect(supportIn(index, "printer zebra").unknown).toBeGreaterThan(0.3);
  });

  it("takes a slip in a word of the document for no unknown word", () => {
    const index = openTextIndex(buildTextIndex("en", [document("printer paper"), document("password")]));
    expect(supportIn(index, "printre").unknown).toBe(0);
    expect(supportIn(index, "passwrod").unknown).toBeGreaterThan(0.3);
  });

  it("is more for a long question than for a short one that is covered as well", () => {
    const index = openTextIndex(buildTextIndex("en", [document("printer paper tray jam"), document("password")]));
    const short = supportIn(index, "printer paper");
    const long = supportIn(index, "printer paper tray jam");
    expect(long.words).toBeGreaterThan(1.3 * short.words);
    expect(long.grams).toBeGreaterThan(1.3 * short.grams);
  });

  it("tells a word of strange letters from one that is made like those of the articles", () => {
    const index = openTextIndex(buildTextIndex("en", [document("printer paper"), document("password")]));
    expect(supportIn(index, "zzyzx").strangeness).toBeGreaterThan(1.1 * supportIn(index, "paperword").strangeness);
  });

  it("is more for what the document begins with than for what comes late in it", () => {
    const later = Array.from({ length: 40 }, (_, place) => `filler${place}`).join(" ");
    const index = openTextIndex(buildTextIndex("en", [document(`printer ${later} password`), document("tray")]));
    expect(supportIn(index, "printer").lead).toBeGreaterThan(2 * supportIn(index, "password").lead);
  });
});

/** What supports the first document. */
function supportIn(index: OpenTextIndex, text: string) {
  const question = questionOf(text);
  const words = cluesOf(index, question, []);
  const asked = { words, synonyms: [], sequence: question.words };
  return supportFor(index, asked, { evidence: weigh(index, words), best: 0, second: 0 });
}

function expectWithin(value: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(most);
}
