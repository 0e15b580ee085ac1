import { describe, expect, it } from "vitest";
import { readShortAnswer, type ShortAnswer } from "../../src/domain/shortAnswer.ts";

const SAID: Readonly<Record<ShortAnswer, readonly string[]>> = {
  yes: ["joo", "Joo!", "kyllä kiitos", "no joo", "ok", "ja", "ja tack", "gärna", "yes", "yes please", "sure", "👍"],
  nod: ["selvä", "Hyvä.", "bra", "fine", "selvä kiitos"],
  no: ["ei", "ei kiitos", "en halua", "ei nyt", "nej tack", "no", "No.", "nope", "no thanks", "behövs inte"],
  send: [
    "lähetä",
    "joo lähetä vaan",
    "laita menemään",
    "skicka",
    "ja skicka den",
    "send it",
    "yes go ahead",
    "kyllä, lähetä",
  ],
  drop: [
    "älä lähetä",
    "ei lähetetä sittenkään",
    "peru",
    "anna olla",
    "skicka inte",
    "glöm det",
    "cancel",
    "never mind",
    "don't send it",
  ],
  wait: ["hetki", "oota", "odota hetki", "vänta lite", "ett ögonblick", "wait", "one moment please", "joo hetki"],
  person: [
    "ihminen",
    "haluan puhua ihmisen kanssa",
    "voiko joku ihminen auttaa??",
    "kysy tukihenkilöltä",
    "joo kysy Maijalta",
    "fråga Maija",
    "jag vill prata med en människa",
    "can I talk to a human",
    "ask the support person",
    "oikea ihminen, kiitos",
  ],
  same: ["sama vika", "mullakin", "joo sama täällä", "samma här", "jag med", "me too", "yes same", "meillä myös"],
  status: ["mikä tilanne?", "missä mennään", "hur går det?", "status?", "any news?", "joko valmis?"],
  farewell: ["hyvää yötä", "moi moi", "hei hei!", "god natt", "hej då", "bye", "kiitos, hyvää yötä"],
};

describe.each(Object.entries(SAID))("%s", (answer, texts) => {
  it.each(texts)("is said by %j", (text) => {
    expect(readShortAnswer(text)).toBe(answer);
  });
});

it.each([
  "",
  "kiitos",
  "ei toimi",
  "ei auttanut",
  "huone 3",
  "lähetä lähete röntgeniin",
  "peruuta ajanvaraus",
  "oletko ihminen",
  "sama potilas kahdesti listalla",
  "kysy potilaalta suostumus",
  "kan jag få nytt lösenord",
  "where is the patient list",
  "hetkelliset lääkkeet puuttuvat",
])("%j is no short answer", (text) => {
  expect(readShortAnswer(text)).toBeUndefined();
});
