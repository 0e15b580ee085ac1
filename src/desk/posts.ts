import type { Handoff } from "../domain/handoff.ts";
import type { MessageOf } from "../domain/messages.ts";
import { groupOf, organisationOf, type Rules, unitOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { handOverCount } from "../domain/ticketRules.ts";

/** The card that shows a ticket in the channel of the group that has it: each group gets one of its own. */
export function ticketPostId(ticket: Ticket): string {
  return `ticket:${ticket.id}:${handOverCount(ticket)}`;
}

/** The card that shows a request in the unit's channel. */
export function handoffPostId(handoff: Handoff): string {
  return `handoff:${handoff.id}`;
}

/** The card of a priority 1 in the channel of a group that was called beside its own. */
export function callPostId(ticketId: string, groupId: string): string {
  return `call:${ticketId}:${groupId}`;
}

/** What a post shows, read back from its id. */
export function subjectOf(postId: string): { readonly ticketId: string } | { readonly handoffId: string } | undefined {
  const ticketId = /^ticket:(.+):\d+$/u.exec(postId)?.[1];
  if (ticketId !== undefined) return { ticketId };
  const handoffId = /^handoff:(.+)$/u.exec(postId)?.[1];
  return handoffId === undefined ? undefined : { handoffId };
}

/** The ticket's card with all that it shows; `undefined` when the directory no longer knows its unit or group. */
export function ticketCard(ticket: Ticket, { directory }: Rules): MessageOf<"ticketCard"> | undefined {
  const unit = unitOf(directory, ticket.unitId);
  const organisation = organisationOf(directory, ticket.organisationId);
  const group = groupOf(directory, ticket.groupId);
  if (!unit || !organisation || !group) return undefined;
  const nextGroups = organisation.tiers
    .filter((id) => id !== ticket.groupId)
    .flatMap((id) => groupOf(directory, id) ?? [])
    .map(({ id, name }) => ({ id, name }));
  return {
    say: "ticketCard",
    ticket,
    unit: unit.name,
    organisation: organisation.name,
    group: group.name,
    nextGroups,
    emergency: organisation.emergency,
  };
}

/** A priority 1 that is called in another group's channel; over once that group is no longer called. */
export function callCard(ticket: Ticket, groupId: string, { directory }: Rules): MessageOf<"callCard"> | undefined {
  const unit = unitOf(directory, ticket.unitId);
  const organisation = organisationOf(directory, ticket.organisationId);
  const group = groupOf(directory, ticket.groupId);
  if (!unit || !organisation || !group) return undefined;
  const owner = "owner" in ticket.state ? { owner: ticket.state.owner.name } : {};
  return {
    say: "callCard",
    ticketId: ticket.id,
    unit: unit.name,
    group: group.name,
    openedAt: ticket.openedAt,
    emergency: organisation.emergency,
    // It may be called elsewhere by now: handed over before anybody took it.
    ...(ticket.call?.nextGroupId === groupId ? {} : { over: { ...owner, group: group.name } }),
  };
}

export function handoffCard(handoff: Handoff, { directory }: Rules): MessageOf<"handoffCard"> | undefined {
  const unit = unitOf(directory, handoff.unitId);
  return unit && { say: "handoffCard", handoff, unit: unit.name };
}
