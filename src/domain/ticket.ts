import type { ArticleRef } from "./article.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { ListedPicture } from "./picture.ts";
import type { PriorityReason, TicketAnswers } from "./priority.ts";
import type { Pause, ServiceClocks } from "./serviceClock.ts";
import type { Priority } from "./serviceLevels.ts";
import type { HeldWord } from "./ticketWords.ts";

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
  /** The latest one, also when it did not help. */
  readonly workaround?: Workaround;
  /** What the requester sees of its life, oldest first. */
  readonly updates: readonly TicketUpdate[];
  /** What the requester never sees, oldest first. */
  readonly workNotes: readonly WorkNote[];
  /** Every resolution so far, the latest last, each with its feedback. */
  readonly resolutions: readonly Resolution[];
  /** What the requester sent, in the order of their numbers, counted from 1. */
  readonly pictures?: readonly ListedPicture[];
  /** How many messages about it the requester has been sent; the number of the latest is its visible mark. */
  readonly messageCount: number;
  /** Raised by every change that the card shows; buttons carry it. */
  readonly revision: number;
  /** By when the requester hears next; absent while nothing is promised. */
  readonly promisedBy?: Instant;
  /** When the group is warned that the next word comes near; absent once it was, and where the response clock warns of it. */
  readonly warnOfPromiseAt?: Instant;
  readonly clocks: ServiceClocks;
  /** Times that the clocks do not count, oldest first. */
  readonly pauses: readonly Pause[];
  /** Words to the requester that wait a moment for more, so that what belongs together is one message. */
  readonly held?: { readonly until: Instant; readonly words: readonly HeldWord[] };
  /** Priority 1 calls until somebody takes it. */
  readonly call?: Call;
  /** When time has something to do with it again. */
  readonly nextCheckAt?: Instant;
  readonly state: TicketState;
}

export type TicketState =
  | { readonly status: "new" }
  | { readonly status: "inProgress"; readonly owner: Actor }
  /** The requester can go on working; the lasting solution is still owed. */
  | { readonly status: "workedAround"; readonly owner: Actor }
  /** The requester was asked; no word is promised while it waits. */
  | {
      readonly status: "onHold";
      readonly reason: "awaitingRequester";
      readonly owner: Actor;
      readonly question: string;
      /** How often it was repeated so far. */
      readonly reminded: number;
      /** When it is repeated, or after the last time given up. */
      readonly nextStepAt: Instant;
    }
  /** The vendor looks into it; the owner stays responsible here, and the next word is still promised. */
  | {
      readonly status: "onHold";
      readonly reason: "awaitingVendor";
      readonly owner: Actor;
      readonly vendorCase: string;
    }
  /** `replyUntil` is the end of the reply window of the latest resolution. */
  | { readonly status: "resolved"; readonly replyUntil: Instant }
  | { readonly status: "closed"; readonly closedAt: Instant }
  | { readonly status: "cancelled"; readonly cancelledAt: Instant }
  /** Goes on as part of a major incident. */
  | { readonly status: "merged"; readonly incidentId: string };

export type TicketStatus = TicketState["status"];

/** A way to go on working while the lasting solution is owed. */
export interface Workaround {
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
  /** The number of the message that told it. */
  readonly message: number;
  /** What the requester said; absent until they do. */
  readonly helped?: boolean;
  /** How many others it helped who then needed no ticket. */
  readonly helpedOthers?: number;
}

/** A priority 1 that nobody has taken: its group is called again and again, from the second time on the next group too. */
export interface Call {
  readonly nextAt: Instant;
  readonly times: number;
  /** The next group, once it was called too. */
  readonly nextGroupId?: string;
}

export const HAND_OVER_REASONS = ["needsExpertise", "needsFix", "belongsThere", "returned"] as const;
/** Why a ticket was handed over; the requester reads it in plain words. */
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

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
    | "workaroundHelped"
    | "workaroundFailed"
    | "handedOver"
    | "priorityChanged"
    | "objected"
    | "sentToVendor"
    | "backFromVendor"
    | "corrected"
    | "reminded"
    | "resolved"
    | "thanked"
    | "confirmed"
    | "reopened"
    | "promiseMissed"
    | "closed"
    | "cancelled"
    | "merged"
    | "leftIncident";
  /** The words that go with it; for `handedOver` the id of the group it went to, for `sentToVendor` the vendor's number, for `merged` and `leftIncident` the incident's. */
  readonly text: string;
  /** For `handedOver`. */
  readonly because?: HandOverReason;
  /** Who had it until then, for `handedOver`. */
  readonly owner?: Actor;
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
  /** `unanswered`: given up because a question was not answered. */
  readonly how?: "unanswered";
  /** The major incident with which it was solved. */
  readonly incidentId?: string;
  /** Not asked of somebody whose own group solved it, nor where it was solved as part of a major incident. */
  readonly asksFeedback: boolean;
  readonly feedback?: Feedback;
}

export type Score = 1 | 2 | 3 | 4 | 5;

/** One per resolution, changeable until the end of its reply window. */
export interface Feedback {
  readonly at: Instant;
  readonly score: Score;
  readonly comment?: string;
  /** Given without the name: reports do not tell whose it is. */
  readonly anonymous?: boolean;
}
