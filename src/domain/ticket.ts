import type { ArticleRef } from "./article.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { PriorityReason, TicketAnswers } from "./priority.ts";
import type { Priority } from "./serviceLevels.ts";

export interface Ticket {
  /** As people see it, e.g. `T-1042`. */
  readonly id: string;
  readonly kind: "incident" | "serviceRequest";
  readonly requester: Actor;
  readonly unitId: string;
  readonly organisationId: string;
  readonly openedAt: Instant;
  /** First line of the description, at most 80 characters. */
  readonly title: string;
  /** Masked. */
  readonly description: string;
  readonly tried: readonly ArticleRef[];
  readonly answers: TicketAnswers;
  readonly priority: Priority;
  readonly priorityReason: PriorityReason;
  /** The support group that has it now. */
  readonly groupId: string;
  /** The ticket that this one continues. */
  readonly linkedTo?: string;
  readonly workaround?: TicketUpdate;
  /** What the requester sees of its life, oldest first. */
  readonly updates: readonly TicketUpdate[];
  /** What the requester never sees, oldest first. */
  readonly workNotes: readonly WorkNote[];
  /** Every resolution so far, the latest last, each with its feedback. */
  readonly resolutions: readonly Resolution[];
  /** How many messages about it the requester has been sent; the number of the latest is its visible mark. */
  readonly messageCount: number;
  /** Raised by every change; buttons carry it. */
  readonly revision: number;
  /** By when the requester hears next; absent while nothing is promised. */
  readonly promisedBy?: Instant;
  /** When time has something to do with it again. */
  readonly nextCheckAt?: Instant;
  readonly state: TicketState;
}

export type TicketState =
  | { readonly status: "new" }
  | { readonly status: "inProgress"; readonly owner: Actor }
  /** The requester was asked; no word is promised while it waits. */
  | {
      readonly status: "onHold";
      readonly reason: "awaitingRequester";
      readonly owner: Actor;
      readonly question: string;
    }
  /** `replyUntil` is the end of the reply window of the latest resolution. */
  | { readonly status: "resolved"; readonly replyUntil: Instant }
  | { readonly status: "closed"; readonly closedAt: Instant }
  | { readonly status: "cancelled"; readonly cancelledAt: Instant };

/** Something in the ticket's life that the requester may read. */
export interface TicketUpdate {
  readonly seenBy: "requester";
  readonly at: Instant;
  /** Absent when time did it. */
  readonly by?: Actor;
  readonly what:
    | "opened"
    | "taken"
    | "asked"
    | "requesterWrote"
    | "updated"
    | "workaround"
    | "handedOver"
    | "resolved"
    | "thanked"
    | "confirmed"
    | "reopened"
    | "promiseMissed"
    | "closed"
    | "cancelled";
  /** The words that go with it; for `handedOver` the id of the group it went to. */
  readonly text: string;
}

/** Something for the support groups alone: a type of its own, so that no flag can leak one. */
export interface WorkNote {
  readonly seenBy: "groups";
  readonly at: Instant;
  readonly by?: Actor;
  /** For `undelivered` and `uncertain` the text is the number of the message. */
  readonly what: "note" | "handOverSummary" | "undelivered" | "uncertain";
  readonly text: string;
}

/** What ended a ticket. */
export interface Resolution {
  /** `T-1042/1`: the ticket and the ordinal. */
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
  /** The number of the message that told it. */
  readonly message: number;
  /** Until this instant a reply reopens the ticket. */
  readonly replyUntil: Instant;
  readonly feedback?: Feedback;
}

export type Score = 1 | 2 | 3 | 4 | 5;

/** Given once per resolution. */
export interface Feedback {
  readonly at: Instant;
  readonly score: Score;
  readonly comment?: string;
}
