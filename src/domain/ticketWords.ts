import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { PriorityReason } from "./priority.ts";
import type { Priority } from "./serviceLevels.ts";
import type { HandOverReason, Resolution } from "./ticket.ts";

/** The stable mark by which a repeated message can be recognised: `T-1042 · viesti 3`. */
export interface Mark {
  readonly ticketId: string;
  readonly message: number;
}

/** Whom to call at once; on every message about a ticket of priority 1. */
export interface Emergency {
  readonly name: Localized;
  readonly number: string;
}

/** What every word about a ticket carries. */
interface Carried {
  readonly mark: Mark;
  /** What happened shortly before and is told by the same message, oldest first. */
  readonly earlier?: readonly HeldWord[];
  readonly emergency?: Emergency;
}

type Told<W> = W & Carried;

/** Who writes, and in which group. */
interface From {
  readonly owner: string;
  readonly group: Localized;
}

interface Next {
  /** By when the requester hears next; absent while nothing is promised. */
  readonly nextWordBy?: Instant;
}

/** Words that wait a moment for more, so that what belongs together is one message. */
export type HeldWord =
  | ({ readonly say: "ticketTaken" /** A question still waits for the requester. */; readonly waits?: true } & From &
      Next)
  | ({ readonly say: "ticketUpdate"; readonly text: string } & From & Next)
  | ({
      readonly say: "ticketHandedOver";
      readonly from: Localized;
      readonly to: Localized;
      readonly because: HandOverReason;
    } & Next)
  | ({
      readonly say: "priorityChanged";
      readonly before: Priority;
      readonly priority: Priority;
      readonly text: string;
    } & From &
      Next)
  | ({ readonly say: "ticketWithVendor"; readonly vendorCase: string } & From & Next)
  | ({ readonly say: "ticketBackFromVendor" } & From & Next);

/** Words that go out at once; what was held goes with them. */
export type UrgentWord =
  | {
      readonly say: "ticketOpened";
      readonly priority: Priority;
      readonly reason: PriorityReason;
      readonly group: Localized;
      readonly nextWordBy: Instant;
      readonly linkedTo?: string;
    }
  /** `personHelps`: a support person helps the requester with something else, and gets what is written in the chat. */
  | ({
      readonly say: "ticketQuestion";
      readonly question: string;
      readonly answered?: boolean;
      readonly personHelps?: true;
    } & From)
  /** The question is repeated: for the first or the last time. */
  | ({
      readonly say: "questionReminder";
      readonly question: string;
      readonly last: boolean;
      readonly until: Instant;
    } & From)
  | ({
      readonly say: "ticketWorkaround";
      readonly text: string;
      /** What the person answered, once they did. */
      readonly answered?: "helped" | "failed";
    } & From &
      Next)
  | {
      readonly say: "promiseMissed";
      readonly promised: Instant;
      readonly group: Localized;
      readonly nextWordBy: Instant;
    }
  | {
      readonly say: "ticketResolved";
      readonly resolution: Resolution;
      /** What the person answered, once they did. */
      readonly answered?: "works" | "notSolved";
    }
  | { readonly say: "ticketReopened"; readonly group: Localized; readonly nextWordBy: Instant }
  | { readonly say: "ticketWithdrawn" }
  /** What the person wrote was taken to the ticket; `text` is there for "this was a new question". */
  | ({ readonly say: "takenToTicket"; readonly group: Localized; readonly text: string } & Next);

/** A word about a ticket to its requester. */
export type TicketWord = Told<HeldWord> | Told<UrgentWord>;
