import type { SupportGroup } from "./directory.ts";
import { DAY, type Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import { nextWordBy } from "./promise.ts";
import { groupOf, isMember, organisationOf, type Rules } from "./rules.ts";
import type { Resolution, Ticket, TicketState } from "./ticket.ts";
import {
  changed,
  marked,
  REPLY_WINDOW_DAYS,
  type TicketOutcome,
  tellRequester,
  withUpdate,
  withWorkNote,
} from "./ticketRules.ts";

type TextVerb = "askRequester" | "updateRequester" | "addWorkNote" | "giveWorkaround" | "resolveTicket";

/** What a member of the group that has the ticket may do with it. */
export type AgentCommand = { readonly at: Instant; readonly by: Actor } & (
  | { readonly do: "takeTicket" }
  | { [Do in TextVerb]: { readonly do: Do; readonly text: string } }[TextVerb]
  | { readonly do: "handOverTicket"; readonly text: string; readonly toGroupId: string | undefined }
);

type OpenState = Extract<TicketState, { status: "new" | "inProgress" | "onHold" }>;

/** Decides an agent's command: only members of the group that has the ticket, only while it is open. */
export function decideForAgent(ticket: Ticket, command: AgentCommand, rules: Rules): TicketOutcome {
  const group = groupOf(rules.directory, ticket.groupId);
  if (!group || !isMember(rules.directory, ticket.groupId, command.by.id)) return { refused: "notAMember" };
  if ("text" in command && command.text.trim() === "") return { refused: "nothingWritten" };
  const { state } = ticket;
  if (command.do === "addWorkNote") return addWorkNote(ticket, command);
  if (command.do === "updateRequester" && state.status === "resolved")
    return addAfterResolution(ticket, command, group);
  if (state.status === "resolved" || state.status === "closed" || state.status === "cancelled")
    return { refused: "ended" };
  switch (command.do) {
    case "takeTicket":
      return take(ticket, state, command, group, rules);
    case "askRequester":
      return ask(ticket, state, command, group);
    case "updateRequester":
    case "giveWorkaround":
      return tell(ticket, state, command, group, rules);
    case "handOverTicket":
      return handOver(ticket, command, group, rules);
    case "resolveTicket":
      return resolve(ticket, command);
    default:
      return command satisfies never;
  }
}

type TextCommand = Extract<AgentCommand, { do: TextVerb }>;

/** Somebody who acts on a ticket that nobody had becomes its owner. */
function ownerOf(state: OpenState, by: Actor): Actor {
  return state.status === "new" ? { id: by.id, name: by.name } : state.owner;
}

function take(
  ticket: Ticket,
  state: OpenState,
  command: AgentCommand,
  group: SupportGroup,
  rules: Rules,
): TicketOutcome {
  const { at, by } = command;
  if (state.status !== "new" && state.owner.id === by.id) return { refused: "alreadyTaken" };
  const owner = { id: by.id, name: by.name };
  const promised = nextWordBy("update", at, ticket.priority, rules.levels);
  const next = marked(withUpdate(ticket, { at, by: owner, what: "taken", text: "" }));
  if (state.status === "onHold") {
    return changed(
      { ...next.ticket, state: { ...state, owner } },
      tellRequester({ say: "ticketTaken", mark: next.mark, owner: owner.name, group: group.name }),
    );
  }
  return changed(
    { ...next.ticket, promisedBy: promised, state: { status: "inProgress", owner } },
    tellRequester({ say: "ticketTaken", mark: next.mark, owner: owner.name, group: group.name, nextWordBy: promised }),
  );
}

/** A question waits for the requester: no word is promised until the answer comes. */
function ask(ticket: Ticket, state: OpenState, command: TextCommand, group: SupportGroup): TicketOutcome {
  const { at, by, text } = command;
  const owner = ownerOf(state, by);
  const next = marked(withUpdate(ticket, { at, by, what: "asked", text }));
  return changed(
    { ...next.ticket, state: { status: "onHold", reason: "awaitingRequester", owner, question: text } },
    tellRequester({ say: "ticketQuestion", mark: next.mark, owner: by.name, group: group.name, question: text }),
  );
}

/** An update or a workaround. A question that waits goes on waiting; else the next word is promised anew. */
function tell(
  ticket: Ticket,
  state: OpenState,
  command: TextCommand,
  group: SupportGroup,
  rules: Rules,
): TicketOutcome {
  const { at, by, text } = command;
  const isWorkaround = command.do === "giveWorkaround";
  const promised = nextWordBy("update", at, ticket.priority, rules.levels);
  const what = isWorkaround ? "workaround" : "updated";
  const next = marked(withUpdate(ticket, { at, by, what, text }));
  const waits = state.status === "onHold";
  return changed(
    {
      ...next.ticket,
      ...(isWorkaround ? { workaround: { seenBy: "requester", at, by, what, text } } : {}),
      promisedBy: promised,
      state: waits ? state : { status: "inProgress", owner: ownerOf(state, by) },
    },
    tellRequester({
      say: isWorkaround ? "ticketWorkaround" : "ticketUpdate",
      mark: next.mark,
      owner: by.name,
      group: group.name,
      text,
      ...(waits ? {} : { nextWordBy: promised }),
    }),
  );
}

function addWorkNote(ticket: Ticket, command: TextCommand): TicketOutcome {
  return changed(withWorkNote(ticket, { at: command.at, by: command.by, what: "note", text: command.text }));
}

/** A word after the resolution promises nothing and ends nothing. */
function addAfterResolution(ticket: Ticket, command: TextCommand, group: SupportGroup): TicketOutcome {
  const { at, by, text } = command;
  const next = marked(withUpdate(ticket, { at, by, what: "updated", text }));
  return changed(
    next.ticket,
    tellRequester({ say: "ticketUpdate", mark: next.mark, owner: by.name, group: group.name, text }),
  );
}

/** To another tier of the same organisation, upwards or back, with a summary for the colleagues there. */
function handOver(
  ticket: Ticket,
  command: Extract<AgentCommand, { do: "handOverTicket" }>,
  from: SupportGroup,
  rules: Rules,
): TicketOutcome {
  const { at, by, text, toGroupId } = command;
  const tiers: readonly string[] = organisationOf(rules.directory, ticket.organisationId)?.tiers ?? [];
  const to = toGroupId === undefined || toGroupId === from.id ? undefined : groupOf(rules.directory, toGroupId);
  if (!to || !tiers.includes(to.id)) return { refused: "unknownChoice" };
  const promised = nextWordBy("update", at, ticket.priority, rules.levels);
  const noted = withWorkNote(ticket, { at, by, what: "handOverSummary", text });
  const next = marked(withUpdate(noted, { at, by, what: "handedOver", text: to.id }));
  return changed(
    { ...next.ticket, groupId: to.id, promisedBy: promised, state: { status: "new" } },
    { effect: "moveCard", before: ticket },
    tellRequester({ say: "ticketHandedOver", mark: next.mark, from: from.name, to: to.name, nextWordBy: promised }),
  );
}

function resolve(ticket: Ticket, command: TextCommand): TicketOutcome {
  const { at, by, text } = command;
  const replyUntil = at + REPLY_WINDOW_DAYS * DAY;
  const next = marked(withUpdate(ticket, { at, by, what: "resolved", text }));
  const resolution: Resolution = {
    id: `${ticket.id}/${ticket.resolutions.length + 1}`,
    at,
    by: { id: by.id, name: by.name },
    text,
    message: next.mark.message,
    replyUntil,
  };
  return changed(
    {
      ...next.ticket,
      resolutions: [...ticket.resolutions, resolution],
      state: { status: "resolved", replyUntil },
    },
    tellRequester({ say: "ticketResolved", mark: next.mark, resolution }),
  );
}
