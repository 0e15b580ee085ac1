import { describe, expect, it } from "vitest";
import { hasPersonalData, type KnownWords, withoutPersonalData } from "../../src/domain/personalData.ts";

const NAMES = /^(?:Apot(?:ti|issa|in)|Helsinki|Helsingin|Maisaan|Osasto)$/u;
const WORDS = /^(?:virta|potilas|tulostin|ei|toimi|kone|hoitopolku|oikeudet|jumissa)$/iu;
const KNOWN: KnownWords = { isName: (word) => NAMES.test(word), isWord: (word) => WORDS.test(word) };

describe("of personal data in a text nothing is left", () => {
  it.each([
    ["a name and a date of birth", "Matti Virtanen s. 1.2.54 puuttuu listalta", "… s. … puuttuu listalta"],
    ["a name and an address", "potilas Liisa Korhonen, Mannerheimintie 12 A 3, ei näy", "potilas …, …, ei näy"],
    ["a name in a form", "Liisa Korhosen resepti ei näy apteekissa", "… resepti ei näy apteekissa"],
    ["a surname alone", "pot. Virtanen ei näy, eikä Virtasen resepti", "pot. … ei näy, eikä … resepti"],
    ["a surname that is a word", "Matti Virta puuttuu", "… puuttuu"],
    ["a name after a word that begins the sentence", "Potilas Korhonen puuttuu", "Potilas … puuttuu"],
    ["a name with an initial and a hyphen", "kirjasin Anna-Liisa K. Mäki-Laineelle", "kirjasin …"],
    ["a name in another sentence", "Kone jumissa. Liisa Korhonen odottaa", "Kone jumissa. … odottaa"],
    ["a name beside one that is known", "Apotissa Liisa Korhonen puuttuu", "Apotissa … puuttuu"],
    ["a whole date", "syntynyt 01/02/1954, listalla", "syntynyt …, listalla"],
    ["a Swedish address", "bor på Storgatan 5 b", "bor på …"],
    ["an address in small letters", "osoite mannerheimintiellä 12 a 3", "osoite …"],
  ])("%s", (_, text, shown) => {
    expect(withoutPersonalData(text, KNOWN)).toBe(shown);
    expect(hasPersonalData(text, KNOWN)).toBe(true);
  });
});

describe("what is not personal stays readable", () => {
  it.each([
    "resepti ei näy Apotissa",
    "lähetän viestin Maisaan, ei onnistu",
    "Helsingin Osasto 4 ei näy",
    "mistä saan Apotti-oikeudet",
    "Excelin taulukko ei aukea",
    "Ei toimi. Excelin taulukko ei aukea",
    "Tulostin Ei Toimi",
    "RANNEKE EI TULOSTU, HUSin VPN",
    "versio 10.2.1 tai 1.2.14.5, virhe 0x80",
    "hoitopolku 3 ei aukea",
    "annos 1.5 mg 2 kertaa",
  ])("%s", (text) => {
    expect(withoutPersonalData(text, KNOWN)).toBe(text);
  });
});
