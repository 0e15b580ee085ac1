import type { Commit, Store } from "../../src/desk/ports.ts";
import type { Instant } from "../../src/domain/instant.ts";

export interface Queued {
  readonly place: number;
  readonly at: Instant;
  /** The ticket, or what the message says. */
  readonly about: string;
}

/** What was promised to be sent: every message of every commit, in the order of the commits. */
export interface Ledger {
  readonly store: Store;
  readonly queued: ReadonlyMap<string, Queued>;
  commits(): number;
}

/** The store with somebody beside it who writes down what every commit sends. */
export function ledgerOf(store: Store): Ledger {
  const queued = new Map<string, Queued>();
  let commits = 0;
  return {
    queued,
    commits: () => commits,
    store: {
      ...store,
      async commit(commit: Commit) {
        const outcome = await store.commit(commit);
        if (outcome === "committed") {
          commits += 1;
          for (const { id, ticketId, message } of commit.outgoing)
            queued.set(id, { place: queued.size, at: commit.at, about: ticketId ?? message.say });
        }
        return outcome;
      },
    },
  };
}
