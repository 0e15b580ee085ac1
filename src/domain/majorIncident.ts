import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { Actor } from "./person.ts";
import type { Call } from "./ticket.ts";

/** One cause, many requesters: declared by an agent, told to everybody who follows. Always of priority 1. */
export interface MajorIncident {
  /** As people see it, e.g. `M-7`. */
  readonly id: string;
  /** For the groups alone: the title of the first ticket. Everybody else reads the public text. */
  readonly title: string;
  /** Where further tickets that report the same are suggested. */
  readonly suggestionId: string;
  readonly declaredAt: Instant;
  readonly declaredBy: Actor;
  readonly priority: 1;
  /** The service desk, then the groups that were called because nobody took it. Each has the card in its channel. */
  readonly groupIds: readonly string[];
  /** What people say who mean it: by these a question is known to be about it. */
  readonly words: readonly SpokenText[];
  /** What everybody who follows is told, the oldest first. The first is the public text of the declaration. */
  readonly updates: readonly IncidentUpdate[];
  /** By when everybody hears next; absent while nothing is promised. */
  readonly promisedBy?: Instant;
  /** When the groups are warned that the next word comes near; absent once they were. */
  readonly warnOfPromiseAt?: Instant;
  /** Nobody has it yet: its groups are called again and again. */
  readonly call?: Call;
  /** How far the telling of the updates has come; absent until there was something to tell. */
  readonly round?: Round;
  /** How many followed when its card was last looked at; a tap of one of them does not draw it anew. */
  readonly counted: { readonly at: Instant; readonly people: number };
  /** Raised by what an agent does and by a broken promise, not by the telling; buttons carry it. */
  readonly revision: number;
  /** When time has something to do with it again. */
  readonly nextCheckAt?: Instant;
  readonly state: IncidentState;
}

export type IncidentState =
  | { readonly status: "open"; readonly owner?: Actor }
  /** `until`: when it is closed. Everybody has a reply window of their own. */
  | { readonly status: "resolved"; readonly owner: Actor; readonly until: Instant }
  | { readonly status: "closed"; readonly closedAt: Instant };

export interface SpokenText {
  readonly text: string;
  readonly language: Language;
}

/** A public word: its number is its place, counted from 1. */
export interface IncidentUpdate {
  readonly at: Instant;
  /** Absent when time did it. */
  readonly by?: Actor;
  readonly what: "declared" | "updated" | "workaround" | "promiseMissed" | "resolved";
  readonly text: string;
  /** The promise that was made with it. */
  readonly nextWordBy?: Instant;
  /** The promise that was broken. */
  readonly promised?: Instant;
}

/**
 * The telling of one or more updates to many: some at a time, so that neither the store nor the people who just wrote wait
 * for it.
 */
export interface Round {
  /** Number of the first update of this round. */
  readonly from: number;
  readonly startedAt: Instant;
  /** Messages that were handed to delivery. */
  readonly queued: number;
  /** When to go on; absent when everything has been dealt with. */
  readonly nextAt?: Instant;
  /** What the card shows. */
  readonly shown: { readonly at: Instant } & Progress;
}

/** How many messages of a round were sent, and how many will never arrive or may not have. */
export interface Progress {
  readonly sent: number;
  readonly missed: number;
  readonly total: number;
}

/** Somebody who is told about an incident, as a record of its own: a tap touches nothing that others touch. */
export interface IncidentFollower {
  /** The incident's and the person's. */
  readonly id: string;
  readonly incidentId: string;
  readonly personId: string;
  readonly since: Instant;
  /** What they asked when they were shown the incident. */
  readonly questionId?: string;
  /** Own tickets that go on as part of it, the latest last. */
  readonly ticketIds: readonly string[];
  /** Number of the latest update that was handed to delivery, or that stood there already when they joined. */
  readonly told: number;
  /** Numbers of the updates that did not arrive, or may not have. */
  readonly undelivered: readonly number[];
  /** Once the solution was told: until when an answer to it is asked for. */
  readonly replyUntil?: Instant;
  /** What they answered to the solution. */
  readonly answered?: "works" | "notSolved";
  /** Does not follow any more. */
  readonly left?: boolean;
}

/** What the telling comes to, counted over all who follow. */
export interface Reach {
  readonly people: number;
  readonly tickets: number;
  /** Messages that are still to be handed to delivery. */
  readonly owed: number;
  /** Messages that delivery still has. */
  readonly underWay: number;
  /** Messages of the round that did not arrive, or may not have. */
  readonly missed: number;
}

/** Tickets that report alike, shown to the service desk as one group. */
export interface IncidentSuggestion {
  readonly id: string;
  /** The service desk that is shown it. */
  readonly groupId: string;
  /** Tickets to be decided about. */
  readonly ticketIds: readonly string[];
  /** The incident that was declared; further like tickets are suggested for it. */
  readonly incidentId?: string;
  readonly revision: number;
}

/** A new ticket that is compared with others once, and the suggestion in which it was shown. */
export interface TicketLikeness {
  /** The ticket's. */
  readonly id: string;
  /** The one it is written in, once it was compared. */
  readonly language?: Language;
  readonly suggestionId?: string;
  /** An agent said that it is not the same matter. */
  readonly dismissed?: boolean;
  readonly nextCheckAt?: Instant;
}

export function followerId(incidentId: string, personId: string): string {
  return `${incidentId}:${personId}`;
}

/** The words that the agent who declared it gave it. */
export function publicText({ updates }: MajorIncident): string {
  return updates[0]?.text ?? "";
}

/** The service desk that answers for it. */
export function deskIdOf({ groupIds }: MajorIncident): string {
  return groupIds[0] ?? "";
}
