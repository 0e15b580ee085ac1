import { nextWordBy } from "./promise.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { awaitsRequester, type TicketOutcome, tellSoon, withUpdate } from "./ticketRules.ts";
import type { AtWork, CommandOf } from "./ticketWork.ts";

/** An agent sets another priority and says why; the requester is told and may object. */
export function changePriority(
  { ticket, state, group, ...moment }: AtWork,
  command: CommandOf<"changePriority">,
): TicketOutcome {
  const { at, by, text, priority } = command;
  if (priority === undefined || priority === ticket.priority) return { refused: "unknownChoice" };
  const promisedBy = nextWordBy("update", at, priority, moment.rules.levels);
  const promised = awaitsRequester(state) ? {} : { promisedBy };
  const next: Ticket = {
    ...withUpdate(ticket, { at, by, what: "priorityChanged", text }),
    priority,
    priorityReason: { because: "agent", by: by.name, text },
    ...promised,
  };
  const word = {
    say: "priorityChanged",
    owner: by.name,
    group: group.name,
    before: ticket.priority,
    priority,
    text,
    ...(awaitsRequester(state) ? {} : { nextWordBy: promisedBy }),
  } as const;
  return changed(ticket, tellSoon(next, word, ticket, moment), moment);
}
