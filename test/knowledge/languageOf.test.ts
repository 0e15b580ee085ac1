import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { wordsOf } from "../../src/knowledge/words.ts";
import { SHORT_MESSAGES } from "./shortMessages.ts";

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    "kortti ei toimi",
    "mun salis ei kelpaa",
    "tulostin ei tulosta mitään",
    "missä mun potilaslista on",
    "resepti jäi jumiin",
    "en pääse kirjautumaan sisään",
    "miten siirrän ajan toiselle",
    "lahete on kadonnut jonosta",
    "labratulokset ei näy potilaalla",
    "näyttö on ihan musta",
    "unohdin pin koodin taas",
    "väärä yksikkö näkyy ylhäällä",
    "voiko merkinnän vielä korjata",
    "Teams ei aukea kotona",
    "katko alkoi juuri äsken",
    "tarvitsen oikeudet uuteen osastoon",
  ],
  sv: [
    "kortet fungerar inte",
    "jag kommer inte in",
    "hur byter jag lösenord",
    "skrivaren skriver inte ut",
    "var hittar jag patientlistan",
    "receptet har fastnat nu",
    "skärmen är helt svart",
    "remissen syns inte alls",
    "provsvaren saknas för patienten",
    "kan jag rätta anteckningen",
    "systemet är väldigt långsamt",
    "jag glömde min kod",
    "fel enhet visas uppe",
    "boka tid åt patient",
    "vem ändrar mina behörigheter",
    "Teams öppnas inte hemma",
  ],
  en: [
    "my card does not work",
    "i cannot log in",
    "how do I change my password",
    "printer prints empty labels",
    "where is the patient list",
    "the prescription is stuck",
    "screen went completely black",
    "referral is not visible",
    "lab results are missing",
    "can i fix a note",
    "system is very slow",
    "forgot my pin again",
    "wrong unit after login",
    "book a new appointment",
    "who can change my access",
    "Teams does not open",
  ],
};

const { languageOf } = createKnowledge(indexArticles([]));

describe("the language of a text", () => {
  const table = Object.entries(QUESTIONS).flatMap(([language, texts]) =>
    texts.map((text) => [text, language] as const),
  );

  it.each(table)("of %j is %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    "jo nu gick he",
    "int funkar e",
    "va gör ja nu",
    "he e int nå bra",
    "int gick he nu heller",
    "kan nån hjälp mä he",
  ])("of %j is Swedish, as it is spoken in Finland", (text) => {
    expect(languageOf(text)).toBe("sv");
  });

  it.each(["", "42", "PIN", "Teams", "ok", "?!"])("of %j cannot be told", (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  it("is told or left open for any text, the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect([undefined, "fi", "sv", "en"]).toContain(languageOf(text));
        expect(languageOf(text)).toBe(languageOf(text));
      }),
    );
  });
});

describe.each([
  ["before any article is known", languageOf],
  ["beside the sample articles", createKnowledge(indexArticles(readArticles("content/articles").articles)).languageOf],
])("the language of short messages, %s,", (_, recognise) => {
  const messages = LANGUAGES.flatMap((language) => SHORT_MESSAGES[language].map((text) => ({ text, language })));
  const lengthOf = ({ text }: { readonly text: string }) => wordsOf(text).length;

  it.each([
    ["of four to six words", 97, messages.filter((message) => lengthOf(message) >= 4)],
    ["of two or three words", 90, messages.filter((message) => lengthOf(message) < 4)],
  ])("%s is told right for at least %i of 100", (_length, atLeast, some) => {
    const wrong = some.filter(({ text, language }) => recognise(text) !== language);
    const percent = 100 * (1 - wrong.length / some.length);
    expect(percent, JSON.stringify(wrong)).toBeGreaterThanOrEqual(atLeast);
  });
});
