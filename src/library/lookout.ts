import type { Instant } from "../domain/instant.ts";

/** When the files are looked at. */
export interface Lookout {
  /** Looks when it is time; resolves when that is done, for which nobody has to wait. */
  passTime(now: Instant): Promise<void>;
  /** Looks now; one look follows the other. */
  lookNow(): Promise<void>;
  /** How many looks in a row have failed. */
  failures(): number;
}

export interface LookoutOptions {
  /** Answers whether it could be looked. */
  readonly look: () => Promise<boolean>;
  /** In milliseconds; 0 is never. */
  readonly everyMs: number;
  /** Whether what is in use is older than the files: then it is looked at once, and until that succeeds. */
  readonly isBehind: boolean;
}

/** How often it is tried to catch up where files are not looked at otherwise. */
const CATCH_UP_MS = 5_000;
/** After failures in a row the pauses double, up to 64 times as long. */
const MOST_DOUBLINGS = 6;

export function createLookout({ look, everyMs, isBehind }: LookoutOptions): Lookout {
  let lookedAt: Instant | undefined;
  let failures = 0;
  let hasLooked = false;
  let waiting = 0;
  let looking: Promise<void> = Promise.resolve();

  async function lookOnce(): Promise<void> {
    const succeeded = await look();
    failures = succeeded ? 0 : failures + 1;
    hasLooked ||= succeeded;
    waiting -= 1;
  }

  function lookNow(): Promise<void> {
    waiting += 1;
    looking = looking.then(lookOnce);
    return looking;
  }

  function isDue(now: Instant): boolean {
    const mustCatchUp = isBehind && !hasLooked;
    if (lookedAt === undefined) return mustCatchUp;
    if (everyMs === 0 && !mustCatchUp) return false;
    return now - lookedAt >= (everyMs || CATCH_UP_MS) * 2 ** Math.min(failures, MOST_DOUBLINGS);
  }

  return {
    async passTime(now) {
      if (waiting > 0) return;
      const due = isDue(now);
      if (due || lookedAt === undefined) lookedAt = now;
      if (due) await lookNow();
    },
    lookNow,
    failures: () => failures,
  };
}
