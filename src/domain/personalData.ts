const HIDDEN = "…";

/** What is known to be no name of a person, whatever its form. The content knows it; the rules here have no dictionary. */
export interface KnownWords {
  /** Systems, units and the like: stays readable wherever it stands. */
  isName(word: string): boolean;
  /** Any other word that the content has. */
  isWord(word: string): boolean;
}

const MAIL_ADDRESS = /\S+@\S+/gu;
/** As many digits as the number of a phone, a person or a visit has, however they are grouped. */
const LONG_NUMBER = /\+?\p{N}(?:[\s.-]?\p{N}){5,}/gu;
/** A day with its year, as people write when somebody was born: `1.2.54`. */
const DATE = /(?<![\p{N}.])[0-3]?\d([./])\s?[01]?\d\1\s?(?:\d{2}|\d{4})(?!\.?\p{N})/gu;
const STREET =
  /(?<!\p{L})(\p{L}[\p{L}-]{2,}(?:katu|kadu|tie|kuja|polku|polu|väylä|kaari|kaare|rinne|aukio|gata|väg|gränd|stig|street|road)\p{L}{0,4})\s+\p{N}+(?:\s?\p{L}(?!\p{L})(?:\s?\p{N}+)?)?/giu;

const CAPITALISED = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*`;
/** Words beside each other that begin as names do, with initials between them. */
const CAPITALISED_RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${CAPITALISED}(?:\s+(?:\p{Lu}\.?\s+)*${CAPITALISED})*`,
  "gu",
);
/** Where a sentence begins; what is short before a point is an abbreviation, as in `pot. Virtanen`. */
const SENTENCE_BEGINS = /(?:^|[!?:\n]|\p{L}{4,}\.)[\s"'”’()–-]*$/u;

/** The text without addresses, long numbers, dates of birth, and what looks like the name of a person. */
export function withoutPersonalData(text: string, known: KnownWords): string {
  return withoutNumbers(text, known).replace(CAPITALISED_RUN, (run: string, at: number, whole: string) =>
    withoutNames(run, SENTENCE_BEGINS.test(whole.slice(0, at)), known),
  );
}

/** Whether there is any of that in the text. */
export function hasPersonalData(text: string, known: KnownWords): boolean {
  return withoutPersonalData(text, known) !== text;
}

function withoutNumbers(text: string, { isWord }: KnownWords): string {
  return text
    .replace(MAIL_ADDRESS, HIDDEN)
    .replace(LONG_NUMBER, HIDDEN)
    .replace(DATE, HIDDEN)
    .replace(STREET, (whole: string, street: string) => (isWord(street) ? whole : HIDDEN));
}

/**
 * A capital letter inside a sentence makes a name of what nobody knows, and so do two beside each other: `Matti Virta` is a
 * person, although `virta` is a word. Where a sentence begins, one alone says nothing.
 */
function withoutNames(run: string, beginsSentence: boolean, known: KnownWords): string {
  const kept: string[] = [];
  let together: string[] = [];
  const end = () => {
    const isFirst = beginsSentence && kept.length === 0;
    if (isFirst && together[0] !== undefined && isWord(together[0], known)) kept.push(...together.splice(0, 1));
    const unknown = together.filter((word) => !isWord(word, known));
    const isPerson = unknown.length > 0 && (together.length > 1 || !beginsSentence || kept.length > 0);
    kept.push(...(isPerson ? [HIDDEN] : together));
    together = [];
  };
  for (const word of run.split(/\s+/u)) {
    if (known.isName(partsOf(word)[0] ?? "")) {
      end();
      kept.push(word);
    } else together.push(word);
  }
  end();
  return kept.join(" ");
}

function isWord(word: string, known: KnownWords): boolean {
  return partsOf(word).every((part) => known.isWord(part) || known.isName(part));
}

function partsOf(word: string): readonly string[] {
  return word.split("-").filter((part) => part !== "");
}
