import { LANGUAGES, type Language } from "../domain/language.ts";
import { likeTexts } from "./likeTexts.ts";

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
