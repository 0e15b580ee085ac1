import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGlossary } from "../../src/content/readGlossary.ts";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";
import { createGlossary } from "../../src/knowledge/glossary.ts";
import { wordsOf } from "../../src/knowledge/words.ts";

const { entries, mistakes } = readGlossary("content/glossary.yaml");
const sample = createGlossary(entries);

/** `kortin: smartkort, yrkeskort` for each run of a question that is a term. */
function inOtherWords(question: string, language: Language, glossary = sample): readonly string[] {
  const words = wordsOf(question);
  return glossary.alternativesIn(words, language).map(({ from, to, alternatives }) => {
    const run = words.slice(from, to).join(" ");
    return `${run}: ${alternatives.map((alternative) => alternative.join(" ")).join(", ")}`;
  });
}

describe("the sample glossary", () => {
  it("has no mistake and joins at least 150 meanings", () => {
    expect(mistakes).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(150);
  });

  const directions: readonly (readonly [Language, string, Language, string, string])[] = [
    ["fi", "reseptini ei näy", "sv", "reseptini", "recept"],
    ["fi", "lääkemääräys hukassa", "en", "lääkemääräys", "prescription"],
    ["fi", "unohdin kortin kotiin", "sv", "kortin", "smartkort"],
    ["fi", "labran vastaukset", "fi", "labran", "laboratorio"],
    ["fi", "salis vanha", "fi", "salis", "salasana"],
    ["fi", "tunnarit lukossa", "en", "tunnarit", "user account"],
    ["fi", "kone jumissa", "sv", "kone", "dator"],
    ["fi", "polille uusi aika", "en", "polille", "outpatient clinic"],
    ["fi", "rö kuvat puuttuu", "en", "rö", "x ray"],
    ["fi", "vuodeosastolla ei tulostu", "sv", "vuodeosastolla", "avdelning"],
    ["sv", "receptet syns inte", "fi", "receptet", "resepti"],
    ["sv", "jag har glömt tjänstekortet", "fi", "tjänstekortet", "toimikortti"],
    ["sv", "remissen saknas", "en", "remissen", "referral"],
    ["sv", "etiketterna är tomma", "en", "etiketterna", "label"],
    ["fi", "asiakkaan tiedot", "sv", "asiakkaan", "klient"],
    ["fi", "miten asennan sovelluksen", "sv", "asennan", "installation"],
    ["fi", "kirjautumalla uudelleen", "en", "kirjautumalla", "sign in"],
    ["sv", "proverna syns inte", "fi", "proverna", "näyte"],
    ["sv", "kontot har blivit utelast", "fi", "utelast", "lukittu"],
    ["sv", "skrivaren krånglar", "fi", "skrivaren", "tulostin"],
    ["sv", "tidsbokningen öppnas inte", "en", "tidsbokningen", "appointment"],
    ["sv", "lösenordet duger inte", "fi", "lösenordet", "salasana"],
    ["en", "prescriptions are missing", "fi", "prescriptions", "resepti"],
    ["en", "my card is lost", "sv", "card", "smartkort"],
    ["en", "referrals not visible", "fi", "referrals", "lähete"],
    ["en", "everything is frozen", "sv", "frozen", "hängt sig"],
    ["en", "book an appointment", "fi", "book an appointment", "ajanvaraus"],
    ["en", "where is the ward", "sv", "ward", "avdelning"],
  ];

  it.each(directions)("from %s: %j is in %s, for %j, also %j", (_, question, language, run, other) => {
    const found = inOtherWords(question, language).find((each) => each.startsWith(`${run}: `));
    expect(found?.slice(run.length + 2).split(", ")).toContain(other);
  });

  it.each([
    ["lääkelista on väärin", "recept"],
    ["det tar länge", "etikett"],
    ["ett kort vikariat", "kortti"],
    ["salasana vanhentui", "lista"],
    ["hur löser jag det här", "lösenord"],
    ["meddelandet är redan läst", "låst"],
    ["last visit is missing", "locked"],
    ["jag har provat allt", "näyte"],
    ["jag kunde inte spara", "asiakas"],
    ["har känslan att det är fel", "kansli"],
    ["skriver fel namn", "tulostin"],
    ["receptionen kan inte boka tid", "resepti"],
    ["onko korjaus tulossa", "tulostaa"],
    ["meillä kaikki pyörii, soittakaa meille", "sähköposti"],
    ["sijainnin valinta", "sijainen"],
    ["miten lähetän viestin", "referral"],
    ["varmista tiedot", "certificate"],
    ["koontikäännös", "dose"],
    ["sopimusten hyväksyminen", "bläck"],
  ])("does not take %j for %j", (question, other) => {
    const all = LANGUAGES.flatMap((language) => inOtherWords(question, language)).join(" ");
    expect(all).not.toContain(other);
  });
});

it("the results are nothing that is printed, where the word is known", () => {
  expect(sample.alternativesIn(["tulosten"], "en", () => true)).toEqual([]);
});

const SMALL = createGlossary([
  { fi: ["resepti", "e-resepti"], sv: ["recept"], en: ["prescription"] },
  { fi: ["uusiminen"], sv: ["förnyelse"], en: [] },
  { fi: ["reseptin uusiminen"], sv: ["receptförnyelse"], en: ["prescription renewal"] },
  { fi: ["tarra"], sv: ["etikett"], en: ["label"] },
  { fi: ["tulostin", "printteri"], sv: ["skrivare"], en: ["printer"] },
  { fi: ["lähete"], sv: ["remiss"], en: ["referral"] },
  { fi: ["käyttöoikeus"], sv: ["nyckel"], en: ["access right"] },
]);

describe("a term is found in a question", () => {
  it.each([
    [
      "in any form",
      "lähetettä lähetteen lähetteitä lähetteessä",
      ["lähetettä", "lähetteen", "lähetteitä", "lähetteessä"],
    ],
    ["in forms of many letters", "käyttöoikeuksia käyttöoikeuden", ["käyttöoikeuksia", "käyttöoikeuden"]],
    ["in Swedish forms", "nycklarna nyckeln receptet", ["nycklarna", "nyckeln", "receptet"]],
    ["without its dots", "lahete lahetteella", ["lahete", "lahetteella"]],
    ["but not without them by who writes them", "lahete tästä", []],
    ["with one typing error", "resetpi tulosin prescripton", ["resetpi", "tulosin", "prescripton"]],
    ["with a typing error in a form", "tulosimen", ["tulosimen"]],
    ["but not with two typing errors, or one in a short word", "resptpi taara", []],
    ["as the first part of a compound", "reseptipohja receptmallen", ["reseptipohja", "receptmallen"]],
    ["as the last part of a compound", "paperireseptin pappersrecept", ["paperireseptin", "pappersrecept"]],
    ["but an ending does not make a compound", "reseptintään", []],
    ["without its hyphen", "eresepti", ["eresepti"]],
    ["with a space for its hyphen", "e resepti", ["e resepti"]],
  ])("%s", (_, question, runs) => {
    const found = inOtherWords(question, "en", SMALL).concat(inOtherWords(question, "fi", SMALL));
    expect([...new Set(found.map((each) => each.split(":")[0]))]).toEqual(runs);
  });

  it("as the longest run of words", () => {
    expect(inOtherWords("miten reseptin uusiminen tehdään", "sv", SMALL)).toEqual([
      "reseptin uusiminen: receptförnyelse",
    ]);
    expect(inOtherWords("lähetteen uusiminen", "sv", SMALL)).toEqual(["lähetteen: remiss", "uusiminen: förnyelse"]);
  });

  it("with a term at both ends of a compound, in words for both", () => {
    expect(inOtherWords("tarratulostimet", "en", SMALL)).toEqual(["tarratulostimet: label printer"]);
  });

  it("without itself among the other words", () => {
    expect(inOtherWords("tulostin", "fi", SMALL)).toEqual(["tulostin: printteri"]);
    expect(inOtherWords("tulostimet", "fi", SMALL)).toEqual(["tulostimet: printteri"]);
    expect(inOtherWords("uusiminen", "en", SMALL)).toEqual([]);
  });

  it("but a word that is known otherwise is no typing error", () => {
    const isKnown = (word: string) => word === "tulosin";
    expect(SMALL.alternativesIn(["tulosin"], "sv")).toHaveLength(1);
    expect(SMALL.alternativesIn(["tulosin"], "sv", isKnown)).toEqual([]);
  });
});

describe("the name of a thing", () => {
  const named = createGlossary([
    { fi: ["järjestelmä", "systeemi"], sv: ["systemet"], en: ["the system"], names: ["Apotti", "Epic"] },
    { fi: ["puheentunnistus"], sv: [], en: [], names: ["Saneluri"] },
  ]);

  it.each([
    ["fi", "Apotti on hidas", "järjestelmä on hidas"],
    ["fi", "en pääse apottiin, APOTISSA", "en pääse järjestelmä, järjestelmä"],
    ["fi", "epicin ja saneluria", "järjestelmä ja puheentunnistus"],
    ["sv", "apotti är långsamt", "systemet är långsamt"],
    ["en", "Epic's down", "the system's down"],
  ] as const)("is read in %s as the usual term: %j", (language, text, plain) => {
    expect(named.withoutNames(text, language)).toBe(plain);
  });

  it("is left out where a hyphen joins it to what it only says the owner of", () => {
    expect(named.withoutNames("mistä saa Apotti-oikeudet", "fi")).toBe("mistä saa oikeudet");
  });

  it.each([
    ["sv", "receptet finns på apoteket"],
    ["fi", "apteekin epikriisi, Aapotti"],
    ["sv", "saneluri har inget ord här"],
  ] as const)("is not seen in %s %j", (language, text) => {
    expect(named.withoutNames(text, language)).toBe(text);
  });
});

describe("for any words", () => {
  const terms = entries.flatMap((entry) => LANGUAGES.flatMap((language) => entry[language].flatMap(wordsOf)));
  const anyWord = fc.oneof(fc.constantFrom(...terms), fc.string({ unit: "binary", maxLength: 20 }));
  const joined = fc.tuple(anyWord, anyWord).map((both) => both.join(""));
  const anyWords = fc.array(fc.oneof(anyWord, joined), { maxLength: 14 });

  it("runs lie within the question, in order and apart, each with other words, the same each time", () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom(...LANGUAGES), (words, language) => {
        const spans = sample.alternativesIn(words, language);
        let end = 0;
        for (const { from, to, alternatives } of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
          expect(alternatives.length).toBeGreaterThan(0);
          expect(alternatives.map((each) => each.join(" "))).not.toContain(words.slice(from, to).join(" "));
          for (const alternative of alternatives) expect(alternative.length).toBeGreaterThan(0);
        }
        expect(end).toBeLessThanOrEqual(words.length);
        expect(sample.alternativesIn(words, language)).toEqual(spans);
      }),
    );
  });

  it("every term of the sample is found as it is written", () => {
    for (const entry of entries) {
      for (const language of LANGUAGES) {
        for (const term of entry[language]) {
          const words = wordsOf(term);
          const spans = LANGUAGES.flatMap((target) => sample.alternativesIn(words, target));
          expect(
            spans.some(({ from, to }) => from === 0 && to === words.length),
            term,
          ).toBe(true);
        }
      }
    }
  });
});
