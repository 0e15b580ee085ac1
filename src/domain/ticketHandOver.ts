import { nextWordBy } from "./promise.ts";
import { groupOf, isMember, organisationOf } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import {
  handOverCount,
  type Moment,
  type TicketEffect,
  type TicketOutcome,
  tellGroup,
  tellSoon,
  withUpdate,
  withWorkNote,
} from "./ticketRules.ts";
import { type AtWork, type CommandOf, working } from "./ticketWork.ts";

/** From this hand-over on the groups are warned that the ticket goes to and fro. */
const OFTEN = 3;

/** To another tier of the same organisation, upwards or back, with a reason and a summary for the colleagues there. */
export function handOver(
  { ticket, state, group: from, ...moment }: AtWork,
  command: CommandOf<"handOverTicket">,
): TicketOutcome {
  const { at, by, text, toGroupId, because } = command;
  const { directory, levels } = moment.rules;
  const tiers: readonly string[] = organisationOf(directory, ticket.organisationId)?.tiers ?? [];
  const to = toGroupId === undefined || toGroupId === from.id ? undefined : groupOf(directory, toGroupId);
  if (!to || !tiers.includes(to.id) || because === undefined) return { refused: "unknownChoice" };
  const promisedBy = nextWordBy("update", at, ticket.priority, levels);
  const owner = state.status === "new" ? {} : { owner: state.owner };
  const noted = withWorkNote(ticket, { at, by, what: "handOverSummary", text });
  const moved = withUpdate(noted, { at, by, what: "handedOver", text: to.id, because, ...owner });
  const next: Ticket = { ...moved, groupId: to.id, promisedBy, state: { status: "new" } };
  const word = { say: "ticketHandedOver", from: from.name, to: to.name, because, nextWordBy: promisedBy } as const;
  const step = tellSoon(next, word, ticket, moment);
  const effects: readonly TicketEffect[] = [
    { effect: "moveCard", before: ticket },
    ...step.effects,
    ...toAndFro(next, to.lead),
  ];
  return changed(ticket, { ...step, effects }, moment);
}

function toAndFro(
  ticket: Ticket,
  lead: { readonly id: string; readonly name: string } | undefined,
): readonly TicketEffect[] {
  const count = handOverCount(ticket);
  if (count < OFTEN) return [];
  return [tellGroup({ say: "handedOverOften", ticketId: ticket.id, count, ...(lead ? { lead } : {}) })];
}

/** A priority 1 that its own group left waiting goes to the group of whoever takes it. */
export function takeCalled(ticket: Ticket, { at, by }: CommandOf<"takeCalledTicket">, moment: Moment): TicketOutcome {
  const { directory, levels } = moment.rules;
  const { call, state } = ticket;
  if (state.status !== "new" || call?.nextGroupId === undefined) return { refused: "alreadyTaken" };
  const from = groupOf(directory, ticket.groupId);
  const to = groupOf(directory, call.nextGroupId);
  if (!to || !isMember(directory, to.id, by.id)) return { refused: "notAMember" };
  const owner = { id: by.id, name: by.name };
  const promisedBy = nextWordBy("update", at, ticket.priority, levels);
  const moved = withUpdate(ticket, { at, by: owner, what: "handedOver", text: to.id, because: "needsExpertise" });
  const next: Ticket = {
    ...withUpdate(moved, { at, by: owner, what: "taken", text: "" }),
    groupId: to.id,
    promisedBy,
    state: working(ticket, owner),
  };
  const word = { say: "ticketTaken", owner: owner.name, group: to.name, nextWordBy: promisedBy } as const;
  const step = tellSoon(next, word, ticket, moment);
  const move: readonly TicketEffect[] = from ? [{ effect: "moveCard", before: ticket }] : [];
  return changed(ticket, { ...step, effects: [...move, ...step.effects] }, moment);
}
