import { oneOf, type Random } from "./random.ts";

const SHORTEST_MISTYPED = 5;
const SHARE_MISTYPED = 1 / 3;

/** How fingers and keyboards go wrong, at a place within the word that is not its first letter. */
const SLIPS: readonly ((word: string, place: number) => string)[] = [
  (word, place) => word.slice(0, place) + word.slice(place + 1),
  (word, place) => word.slice(0, place) + word.charAt(place) + word.slice(place),
  (word, place) => word.slice(0, place - 1) + word.charAt(place) + word.charAt(place - 1) + word.slice(place + 1),
  (word) => word.replaceAll("ä", "a").replaceAll("ö", "o"),
];

/** The text with typing errors in about a third of its longer words. */
export function mistyped(text: string, random: Random): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < SHORTEST_MISTYPED || random() >= SHARE_MISTYPED) return word;
    return oneOf(SLIPS, random)(word, 1 + Math.floor(random() * (word.length - 1)));
  });
}
