import type { FindLike } from "../desk/ports.ts";
import { likeTexts } from "./likeTexts.ts";

/** Two words of three: a person looks at what is found, and one that was missed is seen by nobody. */
const NEAR_ENOUGH = 0.6;

/** All words weigh the same, so that what is found does not depend on how much there is to look among. */
export const findLike: FindLike = ({ text, language }, among) => {
  const texts = likeTexts(language, "equally");
  const places: number[] = [];
  for (const [place, other] of among.entries()) {
    if (other.language !== language) continue;
    texts.add(other.text);
    places.push(place);
  }
  return texts.near(text, NEAR_ENOUGH).flatMap(({ place }) => places[place] ?? []);
};
