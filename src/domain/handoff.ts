import type { ArticleRef } from "./article.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";

/** A time-boxed request to the support persons of a unit. */
export interface Handoff {
  readonly id: string;
  readonly questionId: string;
  readonly requester: Actor;
  readonly unitId: string;
  /** Masked. */
  readonly question: string;
  readonly tried: readonly ArticleRef[];
  /** Everybody mentioned so far in order, with what came of it. */
  readonly asked: readonly Asked[];
  /** What was written from either side, masked, oldest first. */
  readonly written: readonly Written[];
  /** Raised by every change; buttons carry it. */
  readonly revision: number;
  /** When time has something to do with it again. */
  readonly nextCheckAt?: Instant;
  readonly state: HandoffState;
}

export interface Asked {
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
  readonly outcome?: "declined" | "silent";
}

export interface Written {
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
}

export type HandoffState =
  /** Waiting for the last one of `asked` until the time box is over. */
  | { readonly status: "asked"; readonly until: Instant }
  /** Looked at when nobody has written by `quietAt`; `reminded` once that has come. */
  | { readonly status: "taken"; readonly helper: Actor; readonly quietAt: Instant; readonly reminded?: true }
  | { readonly status: "solved"; readonly helper: Actor }
  /** The requester no longer needs it. */
  | { readonly status: "withdrawn" }
  /** The support person had written, and neither wrote any more. */
  | { readonly status: "faded"; readonly helper: Actor }
  /** Nobody of the unit could help. */
  | { readonly status: "exhausted" }
  /** Goes on as a ticket, at the wish of the support person or the requester. */
  | { readonly status: "ticket"; readonly by: Actor };
