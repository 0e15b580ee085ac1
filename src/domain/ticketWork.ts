import type { SupportGroup } from "./directory.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { Priority } from "./serviceLevels.ts";
import type { HandOverReason, Ticket, TicketState } from "./ticket.ts";
import type { Moment, OpenState } from "./ticketRules.ts";

type TextVerb = "askRequester" | "updateRequester" | "addWorkNote" | "giveWorkaround" | "resolveTicket";

/** What a member of the group that has the ticket may do with it. */
export type AgentCommand = { readonly at: Instant; readonly by: Actor } & (
  | { readonly do: "takeTicket" }
  /** By a member of the next group, which was called because nobody took a priority 1. */
  | { readonly do: "takeCalledTicket" }
  | { [Do in TextVerb]: { readonly do: Do; readonly text: string } }[TextVerb]
  | {
      readonly do: "handOverTicket";
      readonly text: string;
      readonly toGroupId: string | undefined;
      readonly because: HandOverReason | undefined;
    }
  | { readonly do: "changePriority"; readonly text: string; readonly priority: Priority | undefined }
  /** `text` is the vendor's number of the case. */
  | { readonly do: "sendToVendor"; readonly text: string }
  | { readonly do: "backFromVendor" }
);

export type CommandOf<Do extends AgentCommand["do"]> = Extract<AgentCommand, { readonly do: Do }>;

/** What an agent's rule decides about: an open ticket, the group that has it, and the moment. */
export interface AtWork extends Moment {
  readonly ticket: Ticket;
  readonly state: OpenState;
  readonly group: SupportGroup;
}

/** Somebody who acts on a ticket that nobody had becomes its owner. */
export function ownerOf(state: OpenState, { id, name }: Actor): Actor {
  return state.status === "new" ? { id, name } : state.owner;
}

/** Being worked on; with a workaround that has not failed, the requester can go on meanwhile. */
export function working({ workaround }: Pick<Ticket, "workaround">, owner: Actor): TicketState {
  return { status: workaround && workaround.helped !== false ? "workedAround" : "inProgress", owner };
}
