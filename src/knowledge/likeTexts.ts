import type { Language } from "../domain/language.ts";
import { likeness, nearness, type Said, type SaidWord, saidIn } from "./likeness.ts";

/** Texts of one language among which the like of another is found without comparing it with each. */
export interface LikeTexts {
  add(text: string): void;
  /** Texts at least so like, the most like first, named by their place in the order of adding. */
  like(text: string, atLeast: number): readonly LikeText[];
  /** As `like`, but by `nearness`: one may name an object where the other names another. */
  near(text: string, atLeast: number): readonly LikeText[];
}

interface LikeText {
  readonly place: number;
  readonly likeness: number;
}

/** Grams of one length, with a mark before the word, are enough to meet those worth comparing. */
const GRAM_LENGTH = 3;
const START = "^";
/** A text that shares less of the grams cannot be like. */
const LEAST_SHARE = 0.4;
const MOST_COMPARED = 20;
/** Among fewer texts than this, being there or not says little about how rare a word is. */
const LEAST_SIZE = 100;

/** `byRarity`: a word that many of the texts have tells less of each. */
export function likeTexts(language: Language, weighing: "byRarity" | "equally" = "byRarity"): LikeTexts {
  const texts: { readonly said: Said; readonly gramCount: number }[] = [];
  const placesOfGram = new Map<string, number[]>();
  const timesOfStem = new Map<string, number>();

  function weightOf({ stem }: SaidWord): number {
    if (weighing === "equally") return 1;
    const times = timesOfStem.get(stem) ?? 0;
    return Math.log(1 + (Math.max(texts.length, LEAST_SIZE) - times + 0.5) / (times + 0.5));
  }

  /** Places of the texts that share most grams. */
  function worthComparing(own: ReadonlySet<string>): readonly number[] {
    const counts = new Uint16Array(texts.length);
    for (const gram of own) for (const place of placesOfGram.get(gram) ?? []) counts[place] = (counts[place] ?? 0) + 1;
    const worth: { readonly place: number; readonly share: number }[] = [];
    for (const [place, { gramCount }] of texts.entries()) {
      const share = (counts[place] ?? 0) / Math.max(own.size, gramCount);
      if (share >= LEAST_SHARE) worth.push({ place, share });
    }
    return worth
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_COMPARED)
      .map(({ place }) => place);
  }

  function compare(text: string, atLeast: number, compareTwo: typeof likeness): readonly LikeText[] {
    const said = saidIn(text, language);
    return worthComparing(gramsOf(said))
      .flatMap((place) => {
        const other = texts[place];
        return other ? [{ place, likeness: compareTwo(said, other.said, weightOf) }] : [];
      })
      .filter((found) => found.likeness >= atLeast)
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  }

  return {
    add(text) {
      const said = saidIn(text, language);
      const own = gramsOf(said);
      for (const gram of own) {
        const places = placesOfGram.get(gram);
        if (places) places.push(texts.length);
        else placesOfGram.set(gram, [texts.length]);
      }
      if (weighing === "byRarity")
        for (const { stem } of said.words) timesOfStem.set(stem, (timesOfStem.get(stem) ?? 0) + 1);
      texts.push({ said, gramCount: own.size });
    },
    like: (text, atLeast) => compare(text, atLeast, likeness),
    near: (text, atLeast) => compare(text, atLeast, nearness),
  };
}

function gramsOf({ words }: Said): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { form } of words) {
    const marked = START + form;
    for (let end = GRAM_LENGTH; end <= marked.length; end++) found.add(marked.slice(end - GRAM_LENGTH, end));
  }
  return found;
}
