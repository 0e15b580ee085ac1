import type { Language } from "../domain/language.ts";
import { closeWords, editDistance, inOrder, wordListOf } from "./closeWords.ts";
import { functionWordsOf, isFunctionWord } from "./functionWords.ts";
import { fold, stem, wordsOf } from "./words.ts";

/** A text as likeness sees it: what it speaks of, in any order, and whether it says "not". */
export interface Said {
  /** The words that tell something, each once. */
  readonly words: readonly SaidWord[];
  readonly denies: boolean;
  /** Whether it asks for a person, a place, a time or a number. */
  readonly asksFor: readonly AskedFor[];
}

type AskedFor = "person" | "place" | "time" | "number";

export interface SaidWord {
  /** Folded. */
  readonly form: string;
  /** Folded. */
  readonly stem: string;
  /** 0 to 1: how much of a word's weight it has. */
  readonly trust: number;
}

/** Texts from here on are the same need. Below lie pairs that share all words but the one that names the object. */
export const SAME_NEED = 0.85;

const MOST_WORDS = 60;
/** "Not" and "without" turn a need into another, though they tell nothing of its subject. */
const DENIALS: ReadonlySet<string> = new Set(
  "ei en et emme ette eivät eikä älä ilman inte ej aldrig utan ingen inget inga not no never cannot without".split(" "),
);
const ASKED_FOR: readonly (readonly [AskedFor, ReadonlySet<string>])[] = [
  ["person", new Set("kuka kenen kenelle kenellä keneltä ketä vem vems who whom whose".split(" "))],
  ["place", new Set("missä mistä mihin minne var vart varifrån where".split(" "))],
  ["time", new Set("milloin när when".split(" "))],
  ["number", new Set("paljonko montako".split(" "))],
];
/** A word that is one slip away from a function word is likely to be it. */
const LIKELY_FUNCTION_WORD_TRUST = 0.4;
const FUNCTION_WORDS = {
  fi: wordListOf(inOrder(functionWordsOf("fi"))),
  sv: wordListOf(inOrder(functionWordsOf("sv"))),
  en: wordListOf(inOrder(functionWordsOf("en"))),
};
/** What is left of `isn't`, `don't` and their kin when the words are taken apart at the apostrophe. */
const ENDS_DENIAL = "t";

export function saidIn(text: string, language: Language): Said {
  const all = wordsOf(text).slice(0, MOST_WORDS);
  const telling = new Set(all.filter((word) => !isFunctionWord(word, language) && !DENIALS.has(word)));
  return {
    words: [...telling].map((word) => saidWord(word, language)),
    denies: all.some((word, place) => DENIALS.has(word) || (word === ENDS_DENIAL && place > 0)),
    asksFor: ASKED_FOR.filter(([, words]) => all.some((word) => words.has(word))).map(([name]) => name),
  };
}

/** Its stem and its trust are looked up when they are asked for: most texts of many are never compared. */
function saidWord(word: string, language: Language): SaidWord {
  let folded: string | undefined;
  let trust: number | undefined;
  return {
    form: fold(word),
    get stem() {
      folded ??= fold(stem(word, language));
      return folded;
    },
    get trust() {
      trust ??= closeWords(word, FUNCTION_WORDS[language]).length > 0 ? LIKELY_FUNCTION_WORD_TRUST : 1;
      return trust;
    },
  };
}

/**
 * How far two texts speak of the same, 0 to 1: the part of the words of each, by weight, that the other has too,
 * whichever part is smaller. 0 when one of them denies and the other does not, and when each names something that the
 * other lacks: in a long text that is one word of many, and still another object.
 */
export function likeness(one: Said, other: Said, weightOf: WeightOf): number {
  const { share, eachLacks } = compared(one, other, weightOf);
  return eachLacks ? 0 : share;
}

/** As `likeness`, but each may name something that the other lacks: for what a person looks at before it counts. */
export function nearness(one: Said, other: Said, weightOf: WeightOf): number {
  return compared(one, other, weightOf).share;
}

type WeightOf = (word: SaidWord) => number;

function compared(one: Said, other: Said, weightOf: WeightOf): { readonly share: number; readonly eachLacks: boolean } {
  if (one.denies !== other.denies || contradicts(one.asksFor, other.asksFor)) return { share: 0, eachLacks: true };
  const pairs = one.words.map((word) => other.words.map((otherWord) => wordLikeness(word, otherWord)));
  const nearest = pairs.map((row) => Math.max(0, ...row));
  const nearestToOther = other.words.map((_, place) => Math.max(0, ...pairs.map((row) => row[place] ?? 0)));
  const part = partShared(one.words, nearest, weightOf);
  const otherPart = partShared(other.words, nearestToOther, weightOf);
  return { share: Math.min(part.share, otherPart.share), eachLacks: part.lacks && otherPart.lacks };
}

/** Who and where are two questions; where and how may be one. */
function contradicts(one: readonly AskedFor[], other: readonly AskedFor[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

/** The part that is shared, by how near the nearest word is to each, and whether one that can be trusted is not. */
function partShared(
  words: readonly SaidWord[],
  nearest: readonly number[],
  weightOf: WeightOf,
): { readonly share: number; readonly lacks: boolean } {
  let all = 0;
  let shared = 0;
  let lacks = false;
  for (const [place, word] of words.entries()) {
    const weight = word.trust * weightOf(word);
    const near = nearest[place] ?? 0;
    all += weight;
    shared += weight * near;
    lacks ||= near === 0 && word.trust === 1;
  }
  return { share: all > 0 ? shared / all : 0, lacks };
}

const SAME_STEM = 0.97;
const SLIP = 0.9;
const INFLECTED = 0.85;
const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_TWO_SLIPS = 9;
/** What inflection adds to or changes at the end of a word, at most; a longer rest is another part of a compound. */
const LONGEST_ENDING = 4;
const LEAST_COMMON_PART = 0.6;

function wordLikeness(one: SaidWord, other: SaidWord): number {
  if (one.form === other.form) return 1;
  // A digit more or less is another version, form or room.
  if (hasDigit(one.form) || hasDigit(other.form)) return 0;
  if (one.stem === other.stem) return SAME_STEM;
  const longest = Math.max(one.form.length, other.form.length);
  if (isSlip(one.form, other.form, longest)) return SLIP;
  const common = commonStart(one.form, other.form);
  const endings = longest - common <= LONGEST_ENDING;
  return endings && common / longest >= LEAST_COMMON_PART ? INFLECTED : 0;
}

function isSlip(one: string, other: string, longest: number): boolean {
  if (longest < SHORTEST_WITH_SLIP) return false;
  const slips = longest >= SHORTEST_WITH_TWO_SLIPS ? 2 : 1;
  return Math.abs(one.length - other.length) <= slips && editDistance(one, other, slips) <= slips;
}

function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
