import { LANGUAGES, type Language } from "../domain/language.ts";
import { SAME_NEED } from "./likeness.ts";
import { type LikeTexts, likeTexts } from "./likeTexts.ts";

/** Looser than one need: whoever writes an instruction wants to see what is near beside each other. */
const NEAR = 0.7;

/**
 * Groups texts that mean nearly the same; each group is the places of its texts, in order. A text joins the group whose
 * first text it is most like, so that a chain of small steps does not draw everything together.
 */
export function groupAlike(
  texts: readonly { readonly text: string; readonly language: Language }[],
): readonly (readonly number[])[] {
  return LANGUAGES.flatMap((language) => {
    const firsts = likeTexts(language);
    const groups: number[][] = [];
    for (const [place, { text, language: own }] of texts.entries()) {
      if (own !== language) continue;
      const [nearest] = firsts.like(text, NEAR);
      const group = groups[nearest?.place ?? -1];
      if (group) {
        group.push(place);
      } else {
        firsts.add(text);
        groups.push([place]);
      }
    }
    return groups;
  });
}

/**
 * For each text the places of those in its language that mean the same, itself among them. All words weigh the same: what
 * texts about one thing share is their subject, and two that mean the same go on doing so when others come.
 */
export function findAlike(
  texts: readonly { readonly text: string; readonly language: Language }[],
): readonly (readonly number[])[] {
  const shelves = new Map<Language, { readonly like: LikeTexts; readonly places: number[] }>();
  for (const [place, { text, language }] of texts.entries()) {
    const shelf = shelves.get(language) ?? { like: likeTexts(language, "equally"), places: [] };
    shelves.set(language, shelf);
    shelf.like.add(text);
    shelf.places.push(place);
  }
  return texts.map(({ text, language }) => {
    const shelf = shelves.get(language);
    return shelf?.like.like(text, SAME_NEED).flatMap(({ place }) => shelf.places[place] ?? []) ?? [];
  });
}
