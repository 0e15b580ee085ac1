import { groupOf, organisationOf } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { type Moment, withUpdate, withWorkNote } from "./ticketRules.ts";

/**
 * A group that the directory no longer has can neither hear nor do anything: its ticket goes to the first group of the
 * organisation. That is a hand-over, so that a card of its own appears there.
 */
export function adopted(ticket: Ticket, { at, rules }: Moment): Ticket {
  const { directory } = rules;
  if (groupOf(directory, ticket.groupId)) return ticket;
  const first = organisationOf(directory, ticket.organisationId)?.tiers[0];
  const group = directory.groups.find(({ id }) => id === first) ?? directory.groups[0];
  if (!group) return ticket;
  const noted = withWorkNote(ticket, { at, what: "note", text: ticket.groupId });
  const moved = withUpdate(noted, { at, what: "handedOver", text: group.id, because: "belongsThere" });
  return { ...moved, groupId: group.id };
}
