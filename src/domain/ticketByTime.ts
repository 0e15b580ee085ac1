import type { Instant } from "./instant.ts";
import { nextWordBy } from "./promise.ts";
import { groupOf, type Rules } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import {
  changed,
  marked,
  type TicketOutcome,
  tellGroup,
  tellRequester,
  withUpdate,
  withWorkNote,
} from "./ticketRules.ts";

/** What the passing of time does to a ticket that was due: a missed promise apologises, an ended reply window closes. */
export function timePassed(ticket: Ticket, at: Instant, rules: Rules): TicketOutcome {
  const { state } = ticket;
  switch (state.status) {
    case "new":
    case "inProgress":
      return ticket.promisedBy === undefined || at < ticket.promisedBy
        ? { refused: "notDue" }
        : missPromise(ticket, ticket.promisedBy, at, rules);
    case "resolved":
      // The window includes its last instant: a reply at exactly `replyUntil` still reopens.
      return at <= state.replyUntil ? { refused: "notDue" } : close(ticket, at);
    case "onHold":
    case "closed":
    case "cancelled":
      return { refused: "notDue" };
    default:
      return state satisfies never;
  }
}

function missPromise(ticket: Ticket, promised: Instant, at: Instant, rules: Rules): TicketOutcome {
  const group = groupOf(rules.directory, ticket.groupId);
  if (!group) return { refused: "ended" };
  const next = marked(withUpdate(ticket, { at, what: "promiseMissed", text: "" }));
  const promisedAnew = nextWordBy("update", at, ticket.priority, rules.levels);
  return changed(
    { ...next.ticket, promisedBy: promisedAnew },
    tellRequester({ say: "promiseMissed", mark: next.mark, promised, group: group.name, nextWordBy: promisedAnew }),
    tellGroup({ say: "promiseMissedInGroup", ticketId: ticket.id, promised, nextWordBy: promisedAnew }),
  );
}

/** Quietly: the requester was told the instant when it was resolved. */
function close(ticket: Ticket, at: Instant): TicketOutcome {
  return changed({
    ...withUpdate(ticket, { at, what: "closed", text: "" }),
    state: { status: "closed", closedAt: at },
  });
}

/** A message to the requester did not arrive, or may not have: the groups see it on the card and in the thread. */
export function messageNotDelivered(ticket: Ticket, at: Instant, mark: number, certain: boolean): TicketOutcome {
  return changed(
    withWorkNote(ticket, { at, what: certain ? "undelivered" : "uncertain", text: String(mark) }),
    tellGroup({ say: "notDelivered", ticketId: ticket.id, mark, certain }),
  );
}
