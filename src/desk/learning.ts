import { type Instant, MINUTE } from "../domain/instant.ts";
import {
  acceptedBy,
  type FindAlike,
  type Naming,
  type PhrasingDecisions,
  phrasingIdOf,
  standingOf,
} from "../domain/phrasing.ts";
import type { Knowledge, Store, Stored } from "./ports.ts";

/** Keeps the knowledge told of what people call things. */
export interface Learning {
  /** Tells the knowledge which phrasings count, if anything was learnt since it was told. */
  lookAgain(): Promise<void>;
  /** Looks again once a minute: another process with the same store may have learnt something. */
  passTime(now: Instant): Promise<void>;
}

const OFTEN_ENOUGH = MINUTE;

/**
 * `decisions` are those of the editors as they stand now; absent when their file is broken: nobody knows then what was
 * withdrawn, so nothing counts.
 */
export function createLearning(parts: {
  readonly store: Pick<Store, "phrasings">;
  readonly knowledge: Pick<Knowledge, "usePhrasings">;
  readonly decisions: () => PhrasingDecisions | undefined;
  readonly findAlike: FindAlike;
}): Learning {
  const { store, knowledge, findAlike } = parts;
  const learntOf = new Map<string, { readonly state: string; readonly counting: readonly Naming[] }>();
  let lastDecisions: PhrasingDecisions | undefined;
  let told: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  /** Of one article; found out anew only when a phrasing of it changed, because comparing them takes time. */
  function learnt(articleId: string, stored: readonly Stored<"phrasing">[], known: PhrasingDecisions) {
    // Records only come and change, and every change raises a version.
    const state = `${stored.length}/${stored.reduce((sum, { version }) => sum + version, 0)}`;
    const before = learntOf.get(articleId);
    if (before?.state === state) return before.counting;
    const standings = standingOf(
      stored.map(({ value }) => value),
      known,
      findAlike,
    );
    const counting = [...standings].flatMap(([phrasing, standing]) => (standing === "counts" ? [phrasing] : []));
    learntOf.set(articleId, { state, counting });
    return counting;
  }

  async function look(): Promise<void> {
    const decisions = parts.decisions();
    if (decisions !== lastDecisions) learntOf.clear();
    lastDecisions = decisions;
    const byArticle = Map.groupBy(await store.phrasings(), ({ value }) => value.articleId);
    const counting = decisions
      ? [...acceptedBy(decisions), ...[...byArticle].flatMap(([id, stored]) => learnt(id, stored, decisions))]
      : [];
    const names = counting.map(phrasingIdOf).join("\n");
    if (names === told) return;
    knowledge.usePhrasings(counting.map(({ articleId, text }) => ({ articleId, text })));
    told = names;
  }

  /** One after the other, so that what was read later is told later. */
  function lookAgain(): Promise<void> {
    looking = looking.then(look, look);
    return looking;
  }

  return {
    lookAgain,
    async passTime(now) {
      if (now - lookedAt < OFTEN_ENOUGH) return;
      lookedAt = now;
      await lookAgain();
    },
  };
}
