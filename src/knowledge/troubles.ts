import type { Knowledge } from "../desk/ports.ts";
import { LANGUAGES } from "../domain/language.ts";
import type { SpokenText } from "../domain/majorIncident.ts";
import { isFunctionWord } from "./functionWords.ts";
import type { Glossary } from "./glossary.ts";
import { type EntryKind, kindOfEntry, sayingOf } from "./troubleWords.ts";
import { fold, stem, wordsOf } from "./words.ts";

/** What a text tells of, and whether something is wrong with it. */
interface Trouble {
  readonly isWrong: boolean;
  readonly things: Things;
}

/** Entries of the glossary, and stems that it does not know, by how much they tell of what is meant. */
type Things = ReadonlyMap<number | string, number>;

const MOST_WORDS = 60;
/** More than half: with two subjects of which only one is part of the trouble, another need is asked about. */
const LEAST_SHARE = 0.55;

const SUBJECT = 1;
/** The first part of a compound: X-ray referrals are referrals, and no X-rays. */
const MODIFIER = 0.25;
/** Where it is, or whose. */
const SETTING = 0.25;
const SYSTEM = 0.5;
const SYSTEM_KEY = "the system as a whole";
/** Of a word that the glossary does not know: the longer, the more it tells. */
const UNKNOWN_PER_LETTER = 0.02;
/** How many of those who told of a trouble must name a thing for it to be wholly part of it: one may in passing. */
const NAMED_BY = 0.5;

const MOST_REMEMBERED = 1_000;

/** A word that `isKnownWord`, for example to the articles, is never taken for a mistyped term. */
export function createTroubleShared(
  glossary: Glossary,
  isKnownWord: (word: string) => boolean,
): Knowledge["troubleShared"] {
  const kinds = glossary.entries.map(kindOfEntry);
  /** As long as an incident is open, each question is compared with the same. */
  const remembered = new Map<string, Trouble>();

  function troubleOf({ text, language }: SpokenText): Trouble {
    const words = wordsOf(glossary.withoutNames(text, language)).slice(0, MOST_WORDS);
    const { isWrong, isOfEverything, places } = sayingOf(words, language);
    const things = new Map<number | string, number>();
    const said = new Set(places);
    const found = new Set<EntryKind>(isOfEverything ? ["system"] : []);
    const add = (key: number | string, weight: number): void => {
      things.set(key, Math.max(weight, things.get(key) ?? 0));
    };
    const addTerm = (entries: readonly number[], weight: number): void => {
      const kind = kinds[entries[0] ?? 0] ?? "subject";
      found.add(kind);
      if (kind === "wrong" || kind === "system") return;
      // With several entries it may mean this or that.
      for (const entry of entries) add(entry, (kind === "setting" ? SETTING : weight) / entries.length);
    };
    for (const { from, to, entries, lastEntries } of glossary.termsIn(words, isKnownWord)) {
      for (let place = from; place < to; place++) said.add(place);
      addTerm(entries, lastEntries ? MODIFIER : SUBJECT);
      if (lastEntries) addTerm(lastEntries, SUBJECT);
    }
    if (found.has("system") && !found.has("subject")) add(SYSTEM_KEY, SYSTEM);
    for (const [place, word] of words.entries()) {
      if (said.has(place) || LANGUAGES.some((each) => isFunctionWord(word, each))) continue;
      add(fold(stem(word, language)), UNKNOWN_PER_LETTER * word.length);
    }
    return { isWrong: isWrong || found.has("wrong"), things };
  }

  function remember(spoken: SpokenText): Trouble {
    const name = `${spoken.language} ${spoken.text}`;
    const trouble = remembered.get(name) ?? troubleOf(spoken);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, trouble);
    return trouble;
  }

  return (text, told) => {
    const { isWrong, things } = troubleOf(text);
    if (!isWrong) return 0;
    const theirs = together(told.map((each) => remember(each).things));
    const share = shareOf(things, theirs);
    return share < LEAST_SHARE ? 0 : (share + shareOf(theirs, things)) / 2;
  };
}

/** What several tell of; those who name no subject count only when none does. */
function together(all: readonly Things[]): Things {
  const naming = all.filter((things) => [...things.values()].includes(SUBJECT));
  const texts = naming.length > 0 ? naming : all;
  const enough = NAMED_BY * texts.length;
  const sums = new Map<number | string, { sum: number; most: number }>();
  for (const [key, weight] of texts.flatMap((things) => [...things])) {
    const { sum, most } = sums.get(key) ?? { sum: 0, most: 0 };
    sums.set(key, { sum: sum + weight, most: Math.max(most, weight) });
  }
  return new Map(Array.from(sums, ([key, { sum, most }]) => [key, Math.min(most, sum / enough)]));
}

/** How much of the one, by weight, is in the other too. */
function shareOf(one: Things, other: Things): number {
  let all = 0;
  let shared = 0;
  for (const [key, weight] of one) {
    all += weight;
    shared += Math.min(weight, other.get(key) ?? 0);
  }
  return all > 0 ? shared / all : 0;
}
