import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { IncidentUpdate, MajorIncident, Progress, Reach } from "./majorIncident.ts";
import type { Actor } from "./person.ts";
import type { Emergency } from "./ticketWords.ts";

/** Everything that is said about major incidents, and about workarounds of somebody else's ticket. */
export type IncidentMessage = IncidentChatMessage | IncidentGroupMessage;

/** A refusal that the person can cause; each has words that say what to do instead. */
export type IncidentRefusal = "unknownIncident" | "over" | "notInGroup" | "nothingWritten" | "noTickets" | "outdated";

/** What everybody who is told of an incident reads. */
interface Told {
  readonly incidentId: string;
  readonly group: Localized;
  readonly nextWordBy?: Instant;
  readonly emergency?: Emergency;
}

/** To the person in the 1:1 chat. */
export type IncidentChatMessage =
  /** A question, or a ticket before it is sent, seems to be about it. */
  | (Told & {
      readonly say: "knownIncident";
      readonly questionId: string;
      readonly text: string;
      /** The latest word, where there was one since it was declared. */
      readonly latest?: IncidentUpdate;
      /** What the person answered, once they did: the buttons are gone then. */
      readonly answered?: "following" | "another";
    })
  | (Told & { readonly say: "incidentFollowed" })
  | { readonly say: "incidentLeft"; readonly incidentId: string }
  /** Own tickets go on as part of it. */
  | (Told & {
      readonly say: "incidentJoined";
      readonly ticketIds: readonly string[];
      readonly text: string;
      readonly latest?: IncidentUpdate;
    })
  /** `number` is the update's: its visible mark. */
  | (Told & {
      readonly say: "incidentNews";
      readonly number: number;
      readonly update: IncidentUpdate;
      readonly ticketIds: readonly string[];
    })
  /** To somebody who follows without a ticket. */
  | {
      readonly say: "incidentResolved";
      readonly incidentId: string;
      readonly number: number;
      readonly text: string;
      readonly replyUntil: Instant;
      readonly answered?: "works" | "notSolved";
    }
  /** A way to go on working that somebody else was given. */
  | {
      readonly say: "workaroundOffered";
      readonly questionId: string;
      readonly text: string;
      /** `ticket`: before it is sent. */
      readonly before: "answer" | "ticket";
      readonly helped?: boolean;
    }
  | { readonly say: "incidentRefused"; readonly why: IncidentRefusal; readonly incidentId?: string };

/** To the channels of the support groups. */
export type IncidentGroupMessage =
  | {
      readonly say: "incidentSuggestion";
      readonly suggestionId: string;
      readonly revision: number;
      /** Those that are to be decided about. */
      readonly tickets: readonly SuggestedTicket[];
      /** The incident that was declared of tickets alike. */
      readonly incidentId?: string;
      /** Words that were typed on an outdated card. */
      readonly keptText?: string;
    }
  | {
      readonly say: "incidentCard";
      readonly incident: MajorIncident;
      readonly group: Localized;
      readonly reach: Reach;
      /** How far the telling is; absent while there was nothing to tell. */
      readonly progress?: Progress;
      /** Words an agent had typed on an outdated card, kept in the field they stood in. */
      readonly kept?: { readonly verb: string; readonly text: string };
    }
  /** Mentions everybody of a group: an incident that nobody has taken. */
  | {
      readonly say: "incidentCalls";
      readonly incidentId: string;
      readonly members: readonly Actor[];
      readonly times: number;
    }
  /** The next word comes near, or was not given in time. */
  | {
      readonly say: "incidentClock";
      readonly incidentId: string;
      readonly promised: Instant;
      /** Set when it was missed: the new promise. */
      readonly nextWordBy?: Instant;
      readonly owner?: Actor;
      readonly lead?: Actor;
    };

export interface SuggestedTicket {
  readonly id: string;
  readonly title: string;
  readonly unit: Localized;
  readonly openedAt: Instant;
}
