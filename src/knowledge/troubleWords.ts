import type { GlossaryEntry } from "../domain/glossary.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { fold } from "./words.ts";

/** Words that say that something is wrong, by their beginnings; whole where a full stop follows. All words here are folded. */
const WRONG = beginnings(`
  puuttu kato kado havi tyhj jumi jaaty kaatu tokki takku hidas hita matel tahm pysah nurin rikki virhe herja vika. vikaa.
  vian. vikoja. hairio haikka ongelm katko. katkos kayttokatk sekaisin. pimea patki epaonnis tiltt pyorii lataamaan
  latausru heitta potki
  sakna forsv tom. tomt. tomma. borta. hang fastn krasch seg. segt. sega. langsam trog nere. krangl trasig fryst. fryser.
  bryts. storning avbrott driftavbrott problem felmed laggar snurrar.
  missing. gone. disappear vanish empty. blank. down. stuck. frozen. freez froze. hang. hangs. slow crash broken. broke.
  fail error issue outage unavailable. lagg unable. stopped. dead. loading.`);
const DENIALS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: listed("ei en et emme ette eivat eika eiko enko"),
  sv: listed("inte ej ingen inget inga ingenting aldrig"),
  // `can't` is two words, of which the last denies.
  en: listed("t not no nobody nothing never cannot cant wont doesnt isnt arent"),
};
/** In Swedish also the number one. */
const DENIES_IN_ITS_LANGUAGE = "en";
/** What is denied of oneself and not of the system: one does not know how, or has something not at hand. */
const OWN_LACK = beginnings("osaa tieda muista mukana. vet. minns. know. remember.");
/** They speak of the whole system where nothing else is named. */
const EVERYTHING = listed(`
  kaikki mikaan mitaan koko ohjelma ohjelmat ohjelmisto allt hela inget ingenting systemet programmet
  everything nothing anything system program`);

/** What an entry of the glossary is in a trouble: what is wrong, where or whose it is, or that it is wrong. */
export type EntryKind = "subject" | "setting" | "system" | "wrong";

/** One name of each entry that is no subject. */
const NAMES_OF_KIND: readonly (readonly [EntryKind, ReadonlySet<string>])[] = [
  ["wrong", listed("jumissa hidas patkii krashata virheilmoitus kayttokatko hairio nurin")],
  ["system", listed("jarjestelma tietokone")],
  [
    "setting",
    listed(`
      potilas asiakas omainen laakari sairaanhoitaja lahihoitaja osastonhoitaja osastonsihteeri osasto poliklinikka
      paivystys terveysasema leikkaussali teho-osasto synnytyssali kanslia kotihoito apteekki yksikko tyovuoro naytto
      potilaskertomus yhteiskone`),
  ],
];

export function kindOfEntry(entry: GlossaryEntry): EntryKind {
  const names = LANGUAGES.flatMap((language) => entry[language]).map((name) => fold(name.toLowerCase()));
  return NAMES_OF_KIND.find(([, ofKind]) => names.some((name) => ofKind.has(name)))?.[0] ?? "subject";
}

/** What the words of a text say beside its subject. */
export interface Saying {
  /** Whether something is wrong. */
  readonly isWrong: boolean;
  readonly isOfEverything: boolean;
  /** The places of the words that say no more than that. */
  readonly places: ReadonlySet<number>;
}

export function sayingOf(words: readonly string[], language: Language): Saying {
  const folded = words.map(fold);
  const places = new Set<number>();
  let isWrong = false;
  let isOfEverything = false;
  for (const [place, word] of folded.entries()) {
    const denying = denyingLanguage(word, language);
    if (denying) {
      // Beside a denial stands what is not done: `ei näy`, `syns inte`.
      places.add(place).add(place + 1);
      if (denying === "sv" || word === "t") places.add(place - 1);
      isWrong ||= !folded.slice(Math.max(0, place - 1), place + 3).some((near) => OWN_LACK.test(near));
    }
    if (WRONG.test(word)) {
      places.add(place);
      isWrong = true;
    }
    if (EVERYTHING.has(word)) {
      places.add(place);
      isOfEverything = true;
    }
  }
  return { isWrong, isOfEverything, places };
}

function denyingLanguage(word: string, language: Language): Language | undefined {
  if (word === DENIES_IN_ITS_LANGUAGE && language !== "fi") return undefined;
  return LANGUAGES.find((each) => DENIALS[each].has(word));
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

function beginnings(words: string): RegExp {
  return new RegExp(`^(?:${[...listed(words)].map((word) => word.replace(".", "$")).join("|")})`, "u");
}
