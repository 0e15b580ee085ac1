import type { RequesterCommandOf } from "./requesterCommand.ts";
import { groupOf } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { titleOf } from "./ticketOpening.ts";
import {
  isOpenTicket,
  type Moment,
  type TicketEffect,
  type TicketOutcome,
  taken,
  tellGroup,
  tellNow,
  withUpdate,
} from "./ticketRules.ts";

/** Whether the workaround helped. Where it did not, the requester cannot go on working, and the owner hears of it. */
export function answerWorkaround(
  ticket: Ticket,
  { helped, text }: RequesterCommandOf<"answerWorkaround">,
  moment: Moment,
): TicketOutcome {
  const { workaround, state, requester } = ticket;
  const { at } = moment;
  if (!workaround || !isOpenTicket(state)) return { refused: "ended" };
  if (workaround.helped === helped && text.trim() === "") return { refused: "outdated" };
  const what = helped ? "workaroundHelped" : "workaroundFailed";
  const answered: Ticket = {
    ...withUpdate(ticket, { at, by: requester, what, text }),
    workaround: { ...workaround, helped },
    state:
      state.status === "workedAround" || state.status === "inProgress"
        ? { status: helped ? "workedAround" : "inProgress", owner: state.owner }
        : state,
  };
  return changed(
    ticket,
    { ticket: answered, effects: [toGroup(ticket, "workaroundAnswered", text, { helped })] },
    moment,
  );
}

/** The requester does not agree with the priority that an agent set: the owner hears it and decides. */
export function objectToPriority(ticket: Ticket, text: string, moment: Moment): TicketOutcome {
  if (!isOpenTicket(ticket.state)) return { refused: "ended" };
  if (ticket.priorityReason.because !== "agent") return { refused: "outdated" };
  if (text.trim() === "") return { refused: "nothingWritten" };
  return noted(ticket, { what: "objected", say: "requesterObjects", text }, moment);
}

/** The description in better words; what stood there before stays in the history. */
export function correct(ticket: Ticket, text: string, moment: Moment): TicketOutcome {
  if (!isOpenTicket(ticket.state)) return { refused: "ended" };
  if (text.trim() === "") return { refused: "nothingWritten" };
  if (text.trim() === ticket.description) return { refused: "outdated" };
  const corrected = { ...ticket, title: titleOf(text), description: text.trim() };
  return noted(corrected, { what: "corrected", say: "requesterCorrected", text: text.trim() }, moment, ticket);
}

/** The requester no longer needs it. */
export function withdraw(ticket: Ticket, text: string, moment: Moment): TicketOutcome {
  if (!isOpenTicket(ticket.state)) return { refused: "ended" };
  const { at } = moment;
  const next: Ticket = {
    ...withUpdate(ticket, { at, by: ticket.requester, what: "cancelled", text }),
    state: { status: "cancelled", cancelledAt: at },
  };
  const step = tellNow(next, { say: "ticketWithdrawn" }, moment);
  return changed(ticket, { ...step, effects: [toGroup(ticket, "requesterWithdrew", text), ...step.effects] }, moment);
}

/** Something the requester wrote that the group reads, answered like any word to the ticket. */
function noted(
  ticket: Ticket,
  { what, say, text }: { readonly what: "objected" | "corrected"; readonly say: ToldGroup; readonly text: string },
  moment: Moment,
  before = ticket,
): TicketOutcome {
  const { at, rules } = moment;
  const group = groupOf(rules.directory, ticket.groupId);
  if (!group) return { refused: "ended" };
  const next: Ticket = withUpdate(ticket, { at, by: ticket.requester, what, text });
  const promised = ticket.promisedBy === undefined ? {} : { nextWordBy: ticket.promisedBy };
  const step = tellNow(next, { ...taken(group, { text, isNamed: true }), ...promised }, moment);
  return changed(before, { ...step, effects: [toGroup(ticket, say, text), ...step.effects] }, moment);
}

type ToldGroup = "requesterObjects" | "requesterCorrected" | "requesterWithdrew";

function toGroup(ticket: Ticket, say: ToldGroup, text: string): TicketEffect;
function toGroup(
  ticket: Ticket,
  say: "workaroundAnswered",
  text: string,
  more: { readonly helped: boolean },
): TicketEffect;
function toGroup(
  { id, requester, state }: Ticket,
  say: ToldGroup | "workaroundAnswered",
  text: string,
  { helped = false } = {},
): TicketEffect {
  const about = { ticketId: id, requester: requester.name, text, ...("owner" in state ? { owner: state.owner } : {}) };
  return say === "workaroundAnswered" ? tellGroup({ say, ...about, helped }) : tellGroup({ say, ...about });
}
