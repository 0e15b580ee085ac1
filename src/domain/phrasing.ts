import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import { isMasked } from "./masking.ts";

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

/** Whether two texts in one language mean the same. */
export type MeansTheSame = (one: string, other: string, language: Language) => boolean;

const PEOPLE_NEEDED = 2;
const LONGEST = 200;
const LEAST_TELLING = 2;
/** More digits than an error code has are the number of a phone, a person or a visit. */
const MOST_DIGITS = 6;

/**
 * Whether the words of a question may be kept as a phrasing. Not when something was masked or looks like a number or an
 * address of somebody: what counts is read by editors. Not a long text or several messages: nobody asks so again, and the
 * more is told, the more of it is about a patient. Not a single letter: it would be like everything.
 */
export function isLearnable(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const telling = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    !isMasked(text) &&
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
  meansTheSame: MeansTheSame,
): ReadonlyMap<Phrasing, Standing> {
  const accepted = new Set(decisions.accepted.map(phrasingIdOf));
  const withdrawn = new Set(decisions.withdrawn.map(phrasingIdOf));
  const withdrawnOf = Map.groupBy(decisions.withdrawn, ({ articleId }) => articleId);
  const standing = new Map<Phrasing, Standing>();
  for (const ofArticle of Map.groupBy(phrasings, ({ articleId }) => articleId).values()) {
    const isWithdrawn = ({ id, articleId, text, language }: Phrasing): boolean =>
      withdrawn.has(id) ||
      (!accepted.has(id) &&
        (withdrawnOf.get(articleId) ?? []).some((naming) => meansTheSame(naming.text, text, language)));
    const left = ofArticle.filter((phrasing) => !isWithdrawn(phrasing));
    for (const phrasing of ofArticle) {
      if (!left.includes(phrasing)) standing.set(phrasing, "withdrawn");
      else if (accepted.has(phrasing.id) || hasEnoughPeople(phrasing, left, meansTheSame))
        standing.set(phrasing, "counts");
      else standing.set(phrasing, "waiting");
    }
  }
  return standing;
}

/** Everything that counts in search: what was learnt and what editors wrote themselves. */
export function countingPhrasings(
  phrasings: readonly Phrasing[],
  decisions: PhrasingDecisions,
  meansTheSame: MeansTheSame,
): readonly Naming[] {
  const withdrawn = new Set(decisions.withdrawn.map(phrasingIdOf));
  const counting = new Map<string, Naming>();
  for (const naming of decisions.accepted) {
    if (!withdrawn.has(phrasingIdOf(naming))) counting.set(phrasingIdOf(naming), naming);
  }
  for (const [{ id, articleId, text }, standing] of standingOf(phrasings, decisions, meansTheSame)) {
    if (standing === "counts") counting.set(id, { articleId, text });
  }
  return [...counting.values()];
}

function hasEnoughPeople(phrasing: Phrasing, all: readonly Phrasing[], meansTheSame: MeansTheSame): boolean {
  const people = new Set(phrasing.confirmedBy);
  for (const other of all) {
    if (people.size >= PEOPLE_NEEDED) return true;
    const isNew = other.confirmedBy.some((person) => !people.has(person));
    if (isNew && meansTheSame(phrasing.text, other.text, phrasing.language)) {
      for (const person of other.confirmedBy) people.add(person);
    }
  }
  return people.size >= PEOPLE_NEEDED;
}
