import type { SupportGroup } from "./directory.ts";
import { nextWordBy } from "./promise.ts";
import { groupOf, isMember, type Rules } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { askRequester } from "./ticketAsking.ts";
import { decideAfterTime } from "./ticketByTime.ts";
import { changed } from "./ticketChange.ts";
import { handOver, takeCalled } from "./ticketHandOver.ts";
import { changePriority } from "./ticketPriority.ts";
import { resolved } from "./ticketResolving.ts";
import {
  isOpenTicket,
  type Moment,
  type TicketOutcome,
  tellNow,
  tellSoon,
  withUpdate,
  withWorkNote,
} from "./ticketRules.ts";
import { backFromVendor, sendToVendor } from "./ticketVendor.ts";
import { type AgentCommand, type AtWork, type CommandOf, ownerOf, working } from "./ticketWork.ts";

/** Decides an agent's command: only members of the group that has the ticket, only while it is open. */
export function decideForAgent(ticket: Ticket, command: AgentCommand, rules: Rules): TicketOutcome {
  const moment = { at: command.at, rules };
  return decideAfterTime(ticket, moment, (current) => decide(current, command, moment));
}

function decide(ticket: Ticket, command: AgentCommand, moment: Moment): TicketOutcome {
  const { state } = ticket;
  const { rules } = moment;
  const group = groupOf(rules.directory, ticket.groupId);
  if (command.do === "takeCalledTicket") return takeCalled(ticket, command, moment);
  if (!group || !isMember(rules.directory, ticket.groupId, command.by.id)) return { refused: "notAMember" };
  if ("text" in command && command.text.trim() === "") return { refused: "nothingWritten" };
  if (command.do === "addWorkNote") return addWorkNote(ticket, command, moment);
  if (command.do === "updateRequester" && state.status === "resolved")
    return addAfterResolution(ticket, command, { ...moment, group });
  if (!isOpenTicket(state)) return { refused: "ended" };
  const atWork = { ticket, state, group, ...moment };
  switch (command.do) {
    case "takeTicket":
      return take(atWork, command);
    case "askRequester":
      return askRequester(atWork, command);
    case "updateRequester":
      return update(atWork, command);
    case "giveWorkaround":
      return giveWorkaround(atWork, command);
    case "handOverTicket":
      return handOver(atWork, command);
    case "changePriority":
      return changePriority(atWork, command);
    case "sendToVendor":
      return sendToVendor(atWork, command);
    case "backFromVendor":
      return backFromVendor(atWork, command);
    case "resolveTicket":
      return resolve(atWork, command);
    default:
      return command satisfies never;
  }
}

function take({ ticket, state, group, ...moment }: AtWork, { at, by }: CommandOf<"takeTicket">): TicketOutcome {
  if (state.status !== "new" && state.owner.id === by.id) return { refused: "alreadyTaken" };
  const owner = { id: by.id, name: by.name };
  const noted = withUpdate(ticket, { at, by: owner, what: "taken", text: "" });
  const who = { owner: owner.name, group: group.name };
  if (state.status === "onHold" && state.reason === "awaitingRequester") {
    const next: Ticket = { ...noted, state: { ...state, owner } };
    return changed(ticket, tellSoon(next, { say: "ticketTaken", ...who, waits: true }, ticket, moment), moment);
  }
  const promisedBy = nextWordBy("update", at, ticket.priority, moment.rules.levels);
  const taken = state.status === "onHold" ? { ...state, owner } : working(ticket, owner);
  const next: Ticket = { ...noted, promisedBy, state: taken };
  return changed(
    ticket,
    tellSoon(next, { say: "ticketTaken", ...who, nextWordBy: promisedBy }, ticket, moment),
    moment,
  );
}

/** A word on how it goes. What waits for the requester or the vendor goes on waiting. */
function update({ ticket, state, group, ...moment }: AtWork, command: CommandOf<"updateRequester">): TicketOutcome {
  const { at, by, text } = command;
  const word = { say: "ticketUpdate", owner: by.name, group: group.name, text } as const;
  const noted = withUpdate(ticket, { at, by, what: "updated", text });
  if (state.status === "onHold" && state.reason === "awaitingRequester")
    return changed(ticket, tellSoon(noted, word, ticket, moment), moment);
  const promisedBy = nextWordBy("update", at, ticket.priority, moment.rules.levels);
  const next: Ticket = {
    ...noted,
    promisedBy,
    state: state.status === "onHold" ? state : working(ticket, ownerOf(state, by)),
  };
  return changed(ticket, tellSoon(next, { ...word, nextWordBy: promisedBy }, ticket, moment), moment);
}

/** The requester can go on working. The clock of the resolution runs on: it is not solved. */
function giveWorkaround(
  { ticket, state, group, ...moment }: AtWork,
  command: CommandOf<"giveWorkaround">,
): TicketOutcome {
  const { at, by, text } = command;
  const waits = state.status === "onHold" && state.reason === "awaitingRequester";
  const promisedBy = nextWordBy("update", at, ticket.priority, moment.rules.levels);
  const workaround = { at, by: { id: by.id, name: by.name }, text, message: ticket.messageCount + 1 };
  const next: Ticket = {
    ...withUpdate(ticket, { at, by, what: "workaround", text }),
    workaround,
    ...(waits ? {} : { promisedBy }),
    state: state.status === "onHold" ? state : working({ workaround }, ownerOf(state, by)),
  };
  const word = { say: "ticketWorkaround", owner: by.name, group: group.name, text } as const;
  return changed(ticket, tellNow(next, waits ? word : { ...word, nextWordBy: promisedBy }, moment), moment);
}

function addWorkNote(ticket: Ticket, { at, by, text }: CommandOf<"addWorkNote">, moment: Moment): TicketOutcome {
  const noted = withWorkNote(ticket, { at, by, what: "note", text });
  return changed(ticket, { ticket: noted, effects: [] }, moment);
}

/** A word after the resolution promises nothing and ends nothing. */
function addAfterResolution(
  ticket: Ticket,
  { at, by, text }: CommandOf<"updateRequester">,
  { group, ...moment }: Moment & { readonly group: SupportGroup },
): TicketOutcome {
  const noted = withUpdate(ticket, { at, by, what: "updated", text });
  const word = { say: "ticketUpdate", owner: by.name, group: group.name, text } as const;
  return changed(ticket, tellSoon(noted, word, ticket, moment), moment);
}

function resolve({ ticket, ...moment }: AtWork, { at, by, text }: CommandOf<"resolveTicket">): TicketOutcome {
  const noted = withUpdate(ticket, { at, by, what: "resolved", text });
  return changed(ticket, resolved(noted, { at, by: { id: by.id, name: by.name }, text }, moment), moment);
}
