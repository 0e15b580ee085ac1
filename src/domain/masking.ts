/** What was found and hidden, for telling the writer. */
export type MaskedKind = "personalIdentityCode";

/** Stands where a code stood: the same in every language, and never itself taken for a code. */
const MASK = "******-****";

const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day, month, two last digits of the year, number, check character. People put spaces, dots and dashes between them. */
const SIGNED_CODE =
  /(\d\s?\d)([\s./\p{Pd}]{0,2})(\d\s?\d)([\s./\p{Pd}]{0,2})((?:1\s?[89]|2\s?0)?\s?\d\s?\d)(\s{0,2})(?:[\p{Pd}\u2212\u2043\u02d7]{1,2}|[+A-FU-Y])(\s{0,2})(\d\s?\d\s?\d)(\s{0,2})([0-9A-Z])/iuy;
/** After a date written apart, a number with one of these is a dose or an amount, even if its check happens to be right. */
const AMOUNT = /^(?:mg|ml|mmol|mm|min|kpl|krt|tbl)(?![\p{L}\p{N}])/iu;
/** Ten digits after one of these are a phone number: 040 and 050 numbers look like dates of birth. */
const PHONE_WORD = /(?:puh|gsm|tel|tfn|phone|soit|ring|call)\p{L}{0,10}[\s.:]{0,3}$/iu;
const UNSIGNED_CODE = /(\d\d)([\s.]{0,2})(\d\d)([\s.]{0,2})(\d\d)[\s/_]{0,2}(\d\d\d)\s{0,2}([0-9A-Y])/iuy;

/**
 * Hides Finnish personal identity codes. A code with a sign counts by its form and a plausible date, because a mistyped
 * code is still personal data; without a sign its check character must be right. All other text stays as it was.
 */
export function mask(text: string): { text: string; masked: readonly MaskedKind[] } {
  let masked = text;
  // Hiding one code can bare the edge of the next, so look until nothing is left: then masking twice changes nothing.
  for (;;) {
    const next = maskOnce(masked);
    if (next === masked) break;
    masked = next;
  }
  return { text: masked, masked: masked === text ? [] : ["personalIdentityCode"] };
}

/** Whether something was hidden in the text. */
export function isMasked(text: string): boolean {
  return text.includes(MASK);
}

interface Readable {
  readonly text: string;
  /** Where the character at the same place in `text` begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function maskOnce(original: string): string {
  const readable = readableForm(original);
  let result = "";
  let copiedTo = 0;
  let at = 0;
  while (at < readable.text.length) {
    const length = isDigit(readable.text[at]) ? codeLengthAt(readable.text, at) : 0;
    if (length === 0) {
      at += 1;
      continue;
    }
    const start = readable.starts[at] ?? original.length;
    result += original.slice(copiedTo, start) + MASK;
    copiedTo = readable.ends[at + length - 1] ?? original.length;
    at += length;
  }
  return result + original.slice(copiedTo);
}

/** NFKC character by character, so that places can be traced back; invisible characters and accents are left out. */
function readableForm(original: string): Readable {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let offset = 0;
  for (const character of original) {
    const plain = character.normalize("NFKC").replace(/[\p{Cf}\p{M}]/gu, "");
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    text += plain;
    offset += character.length;
  }
  return { text, starts, ends };
}

/** The length of the code that begins at the place, or 0. */
function codeLengthAt(text: string, at: number): number {
  return signedLengthAt(text, at) || unsignedLengthAt(text, at);
}

function signedLengthAt(text: string, at: number): number {
  SIGNED_CODE.lastIndex = at;
  const match = SIGNED_CODE.exec(text);
  if (!match) return 0;
  const [whole, day = "", afterDay = "", month = "", afterMonth = "", fullYear = "", ...tail] = match;
  const [beforeSign = "", afterSign = "", number = "", beforeCheck = "", check = ""] = tail;
  const year = withoutSpaces(fullYear);
  if (!isPlausible(day, month, number)) return 0;
  const after = text.slice(at + whole.length, at + whole.length + 12);
  if (readsAsDate(number + check + after)) return 0;
  const writtenApart = afterDay + afterMonth + beforeSign + afterSign !== "";
  if (writtenApart && AMOUNT.test(check + after)) return 0;
  if (hasRightCheck([day, month, year.slice(-2), number], check)) return whole.length;

  // With a wrong check character, what could just as well be a date and a dose, a time or a long number is left alone.
  const digitsRunOn = isDigit(text[at - 1]) || (isDigit(check) && isDigit(after[0]));
  const spacedDigits = [day, month, fullYear, number].some((part) => /\s/u.test(part));
  if (digitsRunOn || spacedDigits) return 0;
  if (!writtenApart && beforeCheck === "" && year.length === 2) return whole.length;
  if (writtenApart && beforeCheck !== "") return 0;
  const runsIntoWord = /[\p{L}\p{N}]/u.test(after[0] ?? "");
  return runsIntoWord || readsAsTime(number + check) ? 0 : whole.length;
}

function unsignedLengthAt(text: string, at: number): number {
  UNSIGNED_CODE.lastIndex = at;
  const match = UNSIGNED_CODE.exec(text);
  if (!match) return 0;
  const [whole, day = "", afterDay = "", month = "", , year = "", number = "", check = ""] = match;
  const digitsRunOn = isDigit(text[at - 1]) || (isDigit(check) && isDigit(text[at + whole.length]));
  if (digitsRunOn || !isPlausible(day, month, number)) return 0;
  if (afterDay.includes(".") && readsAsTime(number + check)) return 0;
  if (/^\d{10}$/.test(whole) && PHONE_WORD.test(text.slice(Math.max(0, at - 20), at))) return 0;
  return hasRightCheck([day, month, year, number], check) ? whole.length : 0;
}

function isPlausible(day: string, month: string, number: string): boolean {
  const dayOfMonth = Number(withoutSpaces(day));
  const days = DAYS_IN_MONTH[Number(withoutSpaces(month)) - 1] ?? 0;
  return dayOfMonth >= 1 && dayOfMonth <= days && Number(withoutSpaces(number)) >= 2;
}

function readsAsTime(digits: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
}

/** Whether the text begins with a date in digits alone, as the end of a span of dates does: 010124-150224. */
function readsAsDate(text: string): boolean {
  const [, day, month] = /^(\d\d)(\d\d)(?:\d\d){1,2}(?!\d)/.exec(text) ?? [];
  return day !== undefined && month !== undefined && isPlausible(day, month, "002");
}

function hasRightCheck(parts: readonly string[], check: string): boolean {
  return CHECK_CHARACTERS[Number(withoutSpaces(parts.join(""))) % 31] === check.toUpperCase();
}

function withoutSpaces(digits: string): string {
  return digits.replace(/\s/gu, "");
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}
