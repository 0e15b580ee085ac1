import type { MajorIncident } from "./majorIncident.ts";
import type { Actor } from "./person.ts";
import { nextWordBy } from "./promise.ts";
import type { Written } from "./requesterCommand.ts";
import { groupOf } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { resolved } from "./ticketResolving.ts";
import {
  isOpenTicket,
  type Moment,
  type TicketOutcome,
  taken,
  tellGroup,
  tellHeld,
  tellNow,
  withUpdate,
} from "./ticketRules.ts";

/** The ticket goes on as part of a major incident: its own clocks and promises end. What was held goes out before. */
export function merge(ticket: Ticket, incidentId: string, by: Actor, moment: Moment): TicketOutcome {
  if (!isOpenTicket(ticket.state)) return { refused: "ended" };
  const noted = withUpdate(ticket, {
    at: moment.at,
    by: { id: by.id, name: by.name },
    what: "merged",
    text: incidentId,
  });
  return changed(ticket, tellHeld({ ...noted, state: { status: "merged", incidentId } }, moment), moment);
}

/** It is another matter after all: it is a ticket of its own again, for the group that had it. */
export function leaveIncident(ticket: Ticket, by: Actor, moment: Moment): TicketOutcome {
  const { state } = ticket;
  const { at, rules } = moment;
  const group = groupOf(rules.directory, ticket.groupId);
  if (state.status !== "merged" || !group) return { refused: "ended" };
  const promisedBy = nextWordBy("response", at, ticket.priority, rules.levels);
  const who = { id: by.id, name: by.name };
  const next: Ticket = {
    ...withUpdate(ticket, { at, by: who, what: "leftIncident", text: state.incidentId }),
    promisedBy,
    state: { status: "new" },
  };
  return changed(
    ticket,
    tellNow(next, { say: "ticketReopened", group: group.name, nextWordBy: promisedBy }, moment),
    moment,
  );
}

/** The incident is solved, and with it the ticket: the reply window is the requester's own. Only one ticket of theirs tells. */
export function resolveMerged(
  ticket: Ticket,
  incident: Pick<MajorIncident, "id">,
  { by, text, tells }: { readonly by: Actor; readonly text: string; readonly tells: boolean },
  moment: Moment,
): TicketOutcome {
  const { state } = ticket;
  if (state.status !== "merged" || state.incidentId !== incident.id) return { refused: "ended" };
  const { at } = moment;
  const noted = withUpdate(ticket, { at, by, what: "resolved", text });
  const step = resolved(noted, { at, by, text, incidentId: incident.id }, moment);
  return changed(ticket, tells ? step : { ...step, effects: [] }, moment);
}

/** Anything worth telling while it is part of an incident: the group that has the ticket reads it. */
export function writeWhileMerged(ticket: Ticket, written: Written, moment: Moment): TicketOutcome {
  const { text } = written;
  const { requester, groupId } = ticket;
  const { at, rules } = moment;
  const group = groupOf(rules.directory, groupId);
  if (!group) return { refused: "ended" };
  if (text.trim() === "") return { refused: "nothingWritten" };
  const next = withUpdate(ticket, { at, by: requester, what: "requesterWrote", text });
  const step = tellNow(next, taken(group, written), moment);
  const told = tellGroup({ say: "requesterWrote", ticketId: ticket.id, requester: requester.name, text });
  return changed(ticket, { ...step, effects: [told, ...step.effects] }, moment);
}
