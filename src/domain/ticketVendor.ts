import { nextWordBy } from "./promise.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { type TicketOutcome, tellSoon, withUpdate } from "./ticketRules.ts";
import { type AtWork, type CommandOf, ownerOf, working } from "./ticketWork.ts";

/** Longer than any vendor's number; it stands in the middle of sentences. */
const LONGEST_CASE = 60;

/** The vendor looks into it under a number of its own. The owner stays responsible, clocks and promises run on. */
export function sendToVendor(
  { ticket, state, group, ...moment }: AtWork,
  command: CommandOf<"sendToVendor">,
): TicketOutcome {
  const { at, by, text } = command;
  const vendorCase = text.trim().slice(0, LONGEST_CASE);
  const owner = ownerOf(state, by);
  const promisedBy = nextWordBy("update", at, ticket.priority, moment.rules.levels);
  const next: Ticket = {
    ...withUpdate(ticket, { at, by, what: "sentToVendor", text: vendorCase }),
    promisedBy,
    state: { status: "onHold", reason: "awaitingVendor", owner, vendorCase },
  };
  const word = {
    say: "ticketWithVendor",
    owner: owner.name,
    group: group.name,
    vendorCase,
    nextWordBy: promisedBy,
  } as const;
  return changed(ticket, tellSoon(next, word, ticket, moment), moment);
}

/** The vendor has answered: the owner goes on. */
export function backFromVendor(
  { ticket, state, group, ...moment }: AtWork,
  command: CommandOf<"backFromVendor">,
): TicketOutcome {
  const { at, by } = command;
  if (state.status !== "onHold" || state.reason !== "awaitingVendor") return { refused: "outdated" };
  const promisedBy = nextWordBy("update", at, ticket.priority, moment.rules.levels);
  const next: Ticket = {
    ...withUpdate(ticket, { at, by, what: "backFromVendor", text: "" }),
    promisedBy,
    state: working(ticket, state.owner),
  };
  const word = {
    say: "ticketBackFromVendor",
    owner: state.owner.name,
    group: group.name,
    nextWordBy: promisedBy,
  } as const;
  return changed(ticket, tellSoon(next, word, ticket, moment), moment);
}
