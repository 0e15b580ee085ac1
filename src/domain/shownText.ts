import { mask } from "./masking.ts";
import { type KnownWords, withoutPersonalData } from "./personalData.ts";

const LONGEST = 120;
const CUT = "…";

/**
 * A text that somebody wrote, fit to be read by those whom it was not written to: masked again, without what tells of a
 * person, on one line, and short.
 */
export function shownText(text: string, known: KnownWords): string {
  const line = withoutPersonalData(mask(text).text, known).replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join("").trimEnd()}${CUT}`;
}
