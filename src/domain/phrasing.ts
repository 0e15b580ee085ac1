import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import { isMasked } from "./masking.ts";
import { hasPersonalData, type KnownWords } from "./personalData.ts";

/** What somebody called the need that an article met. Counts in search only by the rule below. */
export interface Phrasing {
  /** Made from the article and the normalised words. */
  readonly id: string;
  readonly articleId: string;
  /** Masked. */
  readonly text: string;
  readonly language: Language;
  /** Ids of the people who confirmed that the article helped, each once. */
  readonly confirmedBy: readonly string[];
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** An article and what people call it, as an editor writes it. */
export interface Naming {
  readonly articleId: string;
  readonly text: string;
}

/** What the editors decided: the one counts at once, the other never, and wins where both are said. */
export interface PhrasingDecisions {
  readonly accepted: readonly Naming[];
  readonly withdrawn: readonly Naming[];
}

/** Where a phrasing stands. `waiting` for a second person or an editor. */
export type Standing = "counts" | "waiting" | "withdrawn";

/** For each text the places of those in its language that mean the same. */
export type FindAlike = (
  texts: readonly { readonly text: string; readonly language: Language }[],
) => readonly (readonly number[])[];

const PEOPLE_NEEDED = 2;
const LONGEST = 200;
const LEAST_TELLING = 2;
/** More digits than an error code has are the number of a phone, a person or a visit. */
const MOST_DIGITS = 6;

/** Without the content in hand any word with a capital letter may be somebody's name. */
const NONE_KNOWN: KnownWords = { isName: () => false, isWord: () => false };

/**
 * Whether the words of a question may be kept as a phrasing. Not when something was masked or tells of a person, as far as
 * can be seen with the words that are `known`: what counts is read by editors. Not a long text or several messages:
 * nobody asks so again, and the more is told, the more of it is about a patient. Not a single letter: it would be like
 * everything.
 */
export function isLearnable(text: string, known = NONE_KNOWN): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const telling = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    !isMasked(text) &&
    !hasPersonalData(text, known) &&
    !/[\n\r@]/u.test(text) &&
    text.length <= LONGEST &&
    digits <= MOST_DIGITS &&
    telling >= LEAST_TELLING
  );
}

/** The words of a text in lower case, without what stands between them. */
function normalised(text: string): string {
  const words = text.normalize("NFKC").toLowerCase();
  return (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

export function phrasingIdOf({ articleId, text }: Naming): string {
  return `${articleId}: ${normalised(text)}`;
}

/** A phrasing, new or known, after a person confirmed it. Pressing twice counts once. */
export function confirmed(
  known: Phrasing | undefined,
  by: { readonly personId: string; readonly at: Instant; readonly language: Language } & Naming,
): Phrasing {
  const { articleId, text, language, personId, at } = by;
  const id = phrasingIdOf(by);
  if (!known) return { id, articleId, text, language, confirmedBy: [personId], firstAt: at, lastAt: at };
  const confirmedBy = known.confirmedBy.includes(personId) ? known.confirmedBy : [...known.confirmedBy, personId];
  return { ...known, confirmedBy, lastAt: at };
}

/**
 * Where each phrasing stands. It counts when two people, by it and by what means the same of the same article, confirmed
 * it, or when an editor accepted it; what an editor withdrew takes with it what means the same, unless that is accepted.
 */
export function standingOf(
  phrasings: readonly Phrasing[],
  decisions: PhrasingDecisions,
  findAlike: FindAlike,
): ReadonlyMap<Phrasing, Standing> {
  const ids = { accepted: idsOf(decisions.accepted), withdrawn: idsOf(decisions.withdrawn) };
  const withdrawn = Map.groupBy(decisions.withdrawn, ({ articleId }) => articleId);
  const standings = [...Map.groupBy(phrasings, ({ articleId }) => articleId)].flatMap(([articleId, ofArticle]) => {
    const places = findAlike([...ofArticle, ...inEachLanguage(withdrawn.get(articleId) ?? [], ofArticle)]);
    const isWithdrawn = ({ id }: Phrasing, place: number): boolean =>
      ids.withdrawn.has(id) ||
      (!ids.accepted.has(id) && (places[place] ?? []).some((other) => other >= ofArticle.length));
    const left = ofArticle.map((phrasing, place) => (isWithdrawn(phrasing, place) ? undefined : phrasing));
    return ofArticle.map((phrasing, place): readonly [Phrasing, Standing] => {
      if (!left[place]) return [phrasing, "withdrawn"];
      const alike = [phrasing, ...(places[place] ?? []).flatMap((other) => left[other] ?? [])];
      const people = new Set(alike.flatMap(({ confirmedBy }) => confirmedBy));
      return [phrasing, ids.accepted.has(phrasing.id) || people.size >= PEOPLE_NEEDED ? "counts" : "waiting"];
    });
  });
  return new Map(standings);
}

/** What editors accepted, as far as they did not withdraw it as well. It counts, whether anybody said it or not. */
export function acceptedBy({ accepted, withdrawn }: PhrasingDecisions): readonly Naming[] {
  const never = idsOf(withdrawn);
  return accepted.filter((naming) => !never.has(phrasingIdOf(naming)));
}

function idsOf(namings: readonly Naming[]): ReadonlySet<string> {
  return new Set(namings.map(phrasingIdOf));
}

/** Editors do not say in which language their words are. */
function inEachLanguage(namings: readonly Naming[], phrasings: readonly Phrasing[]) {
  const languages = [...new Set(phrasings.map(({ language }) => language))];
  return namings.flatMap(({ text }) => languages.map((language) => ({ text, language })));
}
