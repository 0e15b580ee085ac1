import { type Instant, MINUTE } from "../domain/instant.ts";
import { countingPhrasings, type MeansTheSame, type PhrasingDecisions } from "../domain/phrasing.ts";
import type { Knowledge, Store } from "./ports.ts";

/** Keeps the knowledge told of what people call things. */
export interface Learning {
  /** Tells the knowledge which phrasings count, if anything was learnt since it was told. */
  lookAgain(): Promise<void>;
  /** Looks again once a minute: another process with the same store may have learnt something. */
  passTime(now: Instant): Promise<void>;
}

const OFTEN_ENOUGH = MINUTE;

/** `decisions` are absent when their file is broken: nobody knows then what was withdrawn, so nothing counts. */
export function createLearning(parts: {
  readonly store: Pick<Store, "phrasings">;
  readonly knowledge: Pick<Knowledge, "usePhrasings">;
  readonly decisions: PhrasingDecisions | undefined;
  readonly meansTheSame: MeansTheSame;
}): Learning {
  const { store, knowledge, decisions, meansTheSame } = parts;
  let told: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const stored = await store.phrasings();
    // Records only come and change, and every change raises a version.
    const known = `${stored.length}/${stored.reduce((sum, { version }) => sum + version, 0)}`;
    if (known === told) return;
    const phrasings = stored.map(({ value }) => value);
    knowledge.usePhrasings(decisions ? countingPhrasings(phrasings, decisions, meansTheSame) : []);
    told = known;
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
