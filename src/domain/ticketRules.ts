import type { GroupMessage, Mark, RequesterMessage } from "./messages.ts";
import type { Outcome } from "./rules.ts";
import type { Ticket, TicketState, TicketUpdate, WorkNote } from "./ticket.ts";

/** What follows from a change of a ticket. Its card is drawn anew after every change, so that is no effect of its own. */
export type TicketEffect =
  | { readonly effect: "tellRequester"; readonly message: RequesterMessage }
  /** In the thread under the ticket's card, in the channel of the group that has it now. */
  | { readonly effect: "tellGroup"; readonly message: GroupMessage }
  /** The ticket left this group: a fresh card goes to the new one, and the old card becomes a pointer. */
  | { readonly effect: "moveCard"; readonly before: Ticket };

export type TicketOutcome = Outcome<Ticket, TicketEffect>;

/** How long a reply reopens a resolved ticket: seven times 24 hours, also across a clock change. */
export const REPLY_WINDOW_DAYS = 7;

/** The ticket with one more entry that the requester may read. */
export function withUpdate(ticket: Ticket, update: Omit<TicketUpdate, "seenBy">): Ticket {
  return { ...ticket, updates: [...ticket.updates, { seenBy: "requester", ...update }] };
}

/** The ticket with one more entry for the groups alone. */
export function withWorkNote(ticket: Ticket, note: Omit<WorkNote, "seenBy">): Ticket {
  return { ...ticket, workNotes: [...ticket.workNotes, { seenBy: "groups", ...note }] };
}

/** Counts one more message to the requester and makes its mark. */
export function marked(ticket: Ticket): { readonly ticket: Ticket; readonly mark: Mark } {
  const messageCount = ticket.messageCount + 1;
  return { ticket: { ...ticket, messageCount }, mark: { ticketId: ticket.id, message: messageCount } };
}

/**
 * The outcome of a change, with the revision raised by one: each change is seen by the buttons of the cards. What is no
 * longer promised is forgotten, and when time has something to do again is found out anew.
 */
export function changed(ticket: Ticket, ...effects: readonly TicketEffect[]): TicketOutcome {
  const { nextCheckAt: _before, promisedBy, ...rest } = ticket;
  const promised = awaitsWord(ticket.state) && promisedBy !== undefined ? { promisedBy } : {};
  const wakesAt = ticket.state.status === "resolved" ? ticket.state.replyUntil + 1 : promised.promisedBy;
  const wakes = wakesAt === undefined ? {} : { nextCheckAt: wakesAt };
  return { state: { ...rest, ...promised, ...wakes, revision: ticket.revision + 1 }, effects };
}

/** Whether the requester is owed a next word: not while a question waits for them, nor after the end. */
function awaitsWord({ status }: TicketState): boolean {
  return status === "new" || status === "inProgress";
}

export function tellRequester(message: RequesterMessage): TicketEffect {
  return { effect: "tellRequester", message };
}

export function tellGroup(message: GroupMessage): TicketEffect {
  return { effect: "tellGroup", message };
}

/** How many times the ticket was handed over: each group that gets it gets a card of its own. */
export function handOverCount(ticket: Ticket): number {
  return ticket.updates.filter((update) => update.what === "handedOver").length;
}
