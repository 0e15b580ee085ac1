import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import type { Store } from "../../src/desk/ports.ts";
import { onRequesterMessage } from "../../src/desk/requesterMessages.ts";
import { type Parts, perform } from "../../src/desk/work.ts";
import type { Language } from "../../src/domain/language.ts";
import { newcomer } from "../../src/domain/person.ts";
import { NOW } from "../contract/store/samples.ts";
import { openParts } from "./openParts.ts";

/** What is written by those who are spoken to in a language and go on to be. */
const KEEP: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    "VPN ei yhdistä: connection timed out",
    "login failed herjaa",
    "please auttakaa",
    "can someone help pls, lääkelista jumissa",
    "ruudulla lukee Your session has expired, please log in again",
    "herjaa: the remote session was disconnected",
    "Access denied tulee aina kun avaan potilaan",
    "where is my lääkelista",
    "skrivaren säger paperitukos",
    "connection timed out",
    "login failed",
    "error",
    "stop",
    "stopp",
    "no?",
    "ok",
    "hmm nu",
    "Teams",
    "T-1042",
  ],
  sv: [
    "VPN kopplar inte: connection timed out",
    "login failed säger den",
    "please hjälp mig nån",
    "can someone help pls, läkemedelslistan hänger",
    "på skärmen står Your session has expired, please log in again",
    "det står Yhteys palvelimeen katkesi, yritä uudelleen",
    "vad betyder käyttöoikeus puuttuu",
    "access denied",
    "network error",
    "stop",
    "no?",
    "ei",
    "ok",
  ],
  en: [
    "it says Yhteys palvelimeen katkesi, yritä uudelleen",
    "what does käyttöoikeus puuttuu mean",
    "the message is Anslutningen bröts, försök på nytt",
    "where do I find läkemedelslista",
    "my lääkelista does not open",
    "stopp",
    "nej",
    "ei",
    "nu?",
    "no?",
    "ok",
  ],
};

/** What changes it at once, from the first language to the second. */
const CHANGE: readonly (readonly [Language, Language, readonly string[]])[] = [
  [
    "fi",
    "sv",
    [
      "tack, nu fungerar det",
      "min skrivare funkar inte",
      "kortet fungerar inte",
      "det går inte att se listan",
      "moi, jag kommer inte in",
      "ja kommer int in",
      "va gör ja nu",
      "jo nu gick he int",
      "int funkar e",
      "hej",
      "mina ärenden",
      "patienten är i fara, läkemedelslistan är fel",
      "vilken dos paracetamol ska jag ge ett barn",
    ],
  ],
  [
    "fi",
    "en",
    [
      "my card does not work",
      "the prescription is stuck",
      "Hei, my card does not work",
      "printer prints empty labels",
      "I cannot log in to Apotti",
      "hello",
      "my tickets",
      "the patient is dying",
    ],
  ],
  [
    "sv",
    "fi",
    [
      "kortti ei toimi",
      "en ymmärrä",
      "en ymmärrä mitään",
      "hej, mun kortti ei toimi",
      "tulostin tulostaa tyhjiä tarroja",
      "no ei se toimi vieläkään",
      "ohjelma herjaa jotain error koodia",
      "mistä annan asiakkaalle uuden ajan",
      "moi",
      "omat tiketit",
      "potilas on hengenvaarassa",
    ],
  ],
  [
    "sv",
    "en",
    [
      "my card does not work",
      "system is very slow",
      "hej, I cannot log in at all",
      "where is the patient list",
      "hello",
    ],
  ],
  [
    "en",
    "fi",
    [
      "kortti ei toimi",
      "en ymmärrä",
      "thanks, mutta ei toimi vieläkään",
      "no ei se toimi vieläkään",
      "outlook ei avaudu",
      "login ei toimi just nyt",
      "tulostin tulostaa tyhjiä tarroja",
      "hei",
    ],
  ],
  [
    "en",
    "sv",
    [
      "min skrivare funkar inte",
      "hello, jag kommer inte in",
      "programmet klagar på nåt error",
      "vårt system fungerar inte just nu",
      "vår printer skriver inte ut",
      "jag förstår inte",
      "hej",
    ],
  ],
];

let folder: string;
let store: Store;
let parts: Parts;
let runs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-language-"));
  const { articles } = readArticles("content/articles");
  parts = await openParts(folder, { now: () => NOW, articles });
  store = parts.store;
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** The language of the chat after somebody who was spoken to in `present` has written `text`. */
async function languageAfter(present: Language, text: string): Promise<Language | undefined> {
  const id = `person-${runs++}`;
  await perform(parts, id, async (work) => {
    const person = newcomer({ id, name: "Niina Nurmi" }, present);
    work.put("person", person);
    await onRequesterMessage(work, person, `${id}-message`, text);
  });
  return (await store.get("person", id))?.value.language;
}

describe("the language of a chat", () => {
  it.each(
    Object.entries(KEEP).flatMap(([present, texts]) => texts.map((text) => [present as Language, text] as const)),
  )("stays %s after %j", async (present, text) => {
    expect(await languageAfter(present, text)).toBe(present);
  });

  it.each(CHANGE.flatMap(([from, to, texts]) => texts.map((text) => [from, to, text] as const)))(
    "changes from %s to %s with %j",
    async (from, to, text) => {
      expect(await languageAfter(from, text)).toBe(to);
    },
  );
});
