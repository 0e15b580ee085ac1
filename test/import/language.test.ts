import { describe, expect, it } from "vitest";
import { createPageLanguage } from "../../src/import/language.ts";

const languageOf = createPageLanguage([]);
const of = (words: string, claimed?: string) =>
  languageOf({ words, claimed, address: "https://portal.example/help/a" });

const FINNISH = "Kortti uusitaan palvelupisteessä, kun se vanhenee tai menee rikki.";
const SWEDISH = "Kortet byts på servicestället när det blir gammalt eller går sönder.";
const ENGLISH = "You renew the card at the service desk when it is old or when it does not work.";
const GERMAN = "Öffnen Sie die Einstellungen und wählen Sie das Passwort. Geben Sie es zweimal ein.";
const NORWEGIAN = "Åpne innstillingene og velg passordet. Skriv det inn på nytt og lagre, hvis det ikke virker.";
const DANISH = "Åbn indstillingerne og vælg adgangskoden. Skriv den igen og gem, hvis det ikke virker.";
const ESTONIAN =
  "Avage seaded ja valige parool. Sisestage uus parool kaks korda ja salvestage, seejärel logige uuesti sisse.";

describe("What a page claims", () => {
  it.each(["fin", "FI-fi", "swe", "und", "mul", "zxx", "se", "de", "x"])(
    "does not matter where the words are clear: %s",
    (claimed) => {
      expect(of(FINNISH, claimed)).toBe("fi");
    },
  );

  it("of Northern Sami is what Swedish pages say that mean their country", () => {
    expect(of(SWEDISH, "se")).toBe("sv");
  });

  it.each([
    ["fin", "fi"],
    ["swe", "sv"],
    ["eng", "en"],
    ["sv-FI", "sv"],
  ])("decides where the words do not, in two or three letters: %s", (claimed, language) => {
    expect(of("XKQ WZ QX 12 34", claimed)).toBe(language);
  });

  it.each([
    ["de", "Passwort ändern am Arbeitsplatz."],
    ["nl", "Open de instellingen en kies het wachtwoord in het menu, of vraag het ons."],
    ["et", "Parooli muutmine on lihtne ja kiire."],
    ["fr", "Ouvrez le menu et changez votre mot de passe."],
  ])("is believed where it is another language and the words are not clearly ours: %s", (claimed, words) => {
    expect(of(words, claimed)).toEqual({
      unknown: `It says that its language is ${claimed}; articles are in fi, sv, en.`,
    });
  });
});

describe("The words of a neighbour", () => {
  it.each([
    ["German", GERMAN],
    ["Norwegian", NORWEGIAN],
    ["Danish", DANISH],
    ["Estonian", ESTONIAN],
  ])("are not taken for ours, even when the page claims so: %s", (_, words) => {
    for (const claimed of [undefined, "en", "sv"]) {
      expect(of(words, claimed)).toEqual({ unknown: "Its words look like none of fi, sv, en." });
    }
  });

  it.each([
    ["fi", FINNISH],
    ["fi", "Tulosta tarra. Vaihda rulla. Sulje luukku."],
    ["fi", "Pikanäppäimet: Alt + F tiedosto, Alt + M muokkaa"],
    ["sv", SWEDISH],
    ["sv", "Skriv ut etiketten. Byt rullen. Stäng luckan."],
    ["sv", "Op och op-sal: boka operation för patienten"],
    ["en", ENGLISH],
    ["en", "Print the label. Change the roll. Close the cover."],
    ["en", "The die cast by Müller und Söhne has a warning on it."],
  ])("do not make ours foreign: %s, %s", (language, words) => {
    expect(of(words)).toBe(language);
  });
});
