import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { Score } from "./ticket.ts";

/** What the support managers owe to somebody who gave a low score: an answer about what was done. */
export interface FollowUp {
  /** The resolution's. */
  readonly id: string;
  readonly ticketId: string;
  readonly organisationId: string;
  /** Who gets the answer. The name is absent when the feedback was given without it: then no manager reads it. */
  readonly author: { readonly id: string; readonly name?: string };
  readonly score: Score;
  readonly comment?: string;
  readonly openedAt: Instant;
  /** When the managers are reminded. */
  readonly warnAt: Instant;
  readonly dueAt: Instant;
  /** What they were reminded of so far. */
  readonly reminded: "nothing" | "nearing" | "overdue";
  /** What the author was answered, oldest first. */
  readonly answers: readonly FollowUpAnswer[];
  /** Raised by every change that the card shows; buttons carry it. */
  readonly revision: number;
  readonly nextCheckAt?: Instant;
  readonly state: FollowUpState;
}

export type FollowUpState =
  | { readonly status: "open" }
  | { readonly status: "taken"; readonly by: Actor }
  | { readonly status: "answered" }
  /** The score was raised before anybody answered. */
  | { readonly status: "void" };

export interface FollowUpAnswer {
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
}

/** A score up to this is followed up. */
const LOW_SCORE: Score = 2;

export function isFollowedUp(score: Score): boolean {
  return score <= LOW_SCORE;
}
