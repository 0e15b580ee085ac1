import { mask } from "./masking.ts";

const LONGEST = 120;
const HIDDEN = "…";
/** As many digits as the number of a phone, a person or a visit has, however they are grouped. */
const LONG_NUMBER = /\+?\p{N}(?:[\s.-]?\p{N}){5,}/gu;
const MAIL_ADDRESS = /\S+@\S+/gu;

/**
 * A text that somebody wrote, fit to be read by those whom it was not written to: masked again, without long numbers and
 * addresses, on one line, and short.
 */
export function shownText(text: string): string {
  const hidden = mask(text).text.replace(MAIL_ADDRESS, HIDDEN).replace(LONG_NUMBER, HIDDEN);
  const line = hidden.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join("").trimEnd()}${HIDDEN}`;
}
