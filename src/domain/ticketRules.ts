import type { SupportGroup } from "./directory.ts";
import type { Instant } from "./instant.ts";
import { MINUTE } from "./instant.ts";
import type { GroupMessage, RequesterMessage } from "./messages.ts";
import type { Written } from "./requesterCommand.ts";
import { type Outcome, organisationOf, type Rules } from "./rules.ts";
import type { Ticket, TicketState, TicketUpdate, WorkNote } from "./ticket.ts";
import type { Emergency, HeldWord, UrgentWord } from "./ticketWords.ts";

/** What follows from a change of a ticket. Its card is drawn anew when the revision rises: no effect of its own. */
export type TicketEffect =
  | { readonly effect: "tellRequester"; readonly message: RequesterMessage }
  /** In the thread under the ticket's card, in the channel of the group that has it now. */
  | { readonly effect: "tellGroup"; readonly message: GroupMessage }
  /** The ticket left this group: a fresh card goes to the new one, and the old card becomes a pointer. */
  | { readonly effect: "moveCard"; readonly before: Ticket }
  /** A priority 1 that nobody takes: shown in another group's channel too, whose members are called there. */
  | { readonly effect: "callNextGroup"; readonly groupId: string; readonly times: number }
  /** Somebody has it, or it ended: the call in the other group's channel is over. */
  | { readonly effect: "endCall"; readonly groupId: string }
  /** A score of 1 or 2: the support managers see to it. */
  | { readonly effect: "followUp"; readonly resolutionId: string };

export type TicketOutcome = Outcome<Ticket, TicketEffect>;

/** A ticket in the middle of a change, and what follows so far. */
export interface Step {
  readonly ticket: Ticket;
  readonly effects: readonly TicketEffect[];
}

/** When something happens, and by which rules. */
export interface Moment {
  readonly at: Instant;
  readonly rules: Rules;
}

/** How long a reply reopens a resolved ticket: seven times 24 hours, also across a clock change. */
export const REPLY_WINDOW_DAYS = 7;
/** Changes within this time of each other are told in one message. */
const ONE_MESSAGE_WITHIN = 2 * MINUTE;

export type OpenState = Extract<TicketState, { status: "new" | "inProgress" | "workedAround" | "onHold" }>;

/** Whether somebody is still to solve it. */
export function isOpenTicket(state: TicketState): state is OpenState {
  const { status } = state;
  return status === "new" || status === "inProgress" || status === "workedAround" || status === "onHold";
}

/** Whether it waits for the requester's answer: then no word is promised and no clock runs. */
export function awaitsRequester(state: TicketState): state is Extract<TicketState, { reason: "awaitingRequester" }> {
  return state.status === "onHold" && state.reason === "awaitingRequester";
}

/** Whether the requester is owed a next word: not while a question waits for them, nor after the end. */
export function awaitsWord(state: TicketState): boolean {
  return isOpenTicket(state) && !awaitsRequester(state);
}

/** The ticket with one more entry that the requester may read. */
export function withUpdate(ticket: Ticket, update: Omit<TicketUpdate, "seenBy">): Ticket {
  return { ...ticket, updates: [...ticket.updates, { seenBy: "requester", ...update }] };
}

/** The ticket with one more entry for the groups alone. */
export function withWorkNote(ticket: Ticket, note: Omit<WorkNote, "seenBy">): Ticket {
  return { ...ticket, workNotes: [...ticket.workNotes, { seenBy: "groups", ...note }] };
}

/** Tells the requester at once, together with what was held. */
export function tellNow(ticket: Ticket, word: UrgentWord | HeldWord, { rules }: Pick<Moment, "rules">): Step {
  const { held, ...rest } = ticket;
  const message = ticket.messageCount + 1;
  return {
    ticket: { ...rest, messageCount: message },
    effects: [
      tellRequester({
        ...word,
        mark: { ticketId: ticket.id, message },
        ...(held ? { earlier: held.words } : {}),
        ...emergencyOf(ticket, rules),
      }),
    ],
  };
}

/** Whom to call at once: on every word about a ticket of priority 1. */
export function emergencyOf(
  { priority, organisationId }: Ticket,
  { directory }: Moment["rules"],
): { readonly emergency?: Emergency } {
  const emergency = organisationOf(directory, organisationId)?.emergency;
  return priority === 1 && emergency ? { emergency } : {};
}

/**
 * Tells the requester within two minutes, so that what happens meanwhile is told by the same message; at once with
 * priority 1, and never later than the word that was promised `before`.
 */
export function tellSoon(ticket: Ticket, word: HeldWord, before: Ticket, moment: Moment): Step {
  if (ticket.priority === 1) return tellNow(ticket, word, moment);
  const latest = Math.min(moment.at + ONE_MESSAGE_WITHIN, before.promisedBy ?? Number.POSITIVE_INFINITY);
  const { until = latest, words = [] } = ticket.held ?? {};
  return { ticket: { ...ticket, held: { until: Math.min(until, latest), words: [...words, word] } }, effects: [] };
}

/** Sends what was held as one message, with the promise as it stands now. */
export function tellHeld(ticket: Ticket, moment: Pick<Moment, "rules">): Step {
  const { held, ...rest } = ticket;
  const last = held?.words.at(-1);
  if (!held || !last) return { ticket, effects: [] };
  const { nextWordBy: _then, ...word } = last;
  const promised = awaitsWord(ticket.state) && ticket.promisedBy !== undefined ? { nextWordBy: ticket.promisedBy } : {};
  const earlier = held.words.slice(0, -1);
  const waiting = earlier.length === 0 ? rest : { ...rest, held: { until: held.until, words: earlier } };
  return tellNow(waiting, { ...word, ...promised }, moment);
}

/** What answers words to a ticket. They are repeated only while they may have been meant as a new question. */
export function taken(
  { name }: SupportGroup,
  { text, isNamed }: Written,
): Extract<UrgentWord, { say: "takenToTicket" }> {
  return { say: "takenToTicket", group: name, text: isNamed ? "" : text };
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
