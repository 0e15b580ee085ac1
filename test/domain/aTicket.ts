import type { GroupMessage } from "../../src/domain/messages.ts";
import type { RequesterCommand } from "../../src/domain/requesterCommand.ts";
import type { Rules } from "../../src/domain/rules.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { decideForAgent } from "../../src/domain/ticketByAgent.ts";
import { decideForRequester } from "../../src/domain/ticketByRequester.ts";
import { timePassed } from "../../src/domain/ticketByTime.ts";
import { type Opening, openTicket } from "../../src/domain/ticketOpening.ts";
import type { TicketEffect, TicketOutcome } from "../../src/domain/ticketRules.ts";
import type { AgentCommand } from "../../src/domain/ticketWork.ts";
import { NURSE, RULES, WARD } from "./organisation.ts";

/** A Monday at noon in Helsinki. */
export const OPENED = Date.UTC(2026, 10, 30, 10, 0);

/** A ticket of priority 2 with the service desk. */
export function opened(differing: Partial<Opening> = {}, rules: Rules = RULES): Ticket {
  const opening: Opening = {
    id: "T-1042",
    at: OPENED,
    requester: NURSE,
    unit: WARD,
    tried: [],
    before: [],
    description: "Kukaan ei pysty kirjaamaan\nlisää rivejä",
    answers: { safety: false, impact: "unit", urgency: "cannotWork" },
    ...differing,
  };
  return stateOf(openTicket(opening, rules));
}

export function stateOf(outcome: TicketOutcome): Ticket {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.state;
}

export function effectsOf(outcome: TicketOutcome): readonly TicketEffect[] {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.effects;
}

/** What is said, or done besides, in order. */
export function said(outcome: TicketOutcome): readonly string[] {
  return effectsOf(outcome).flatMap((effect) => ("message" in effect ? [effect.message.say] : [effect.effect]));
}

type Told = Extract<TicketEffect, { effect: "tellRequester" }>["message"];

export function messagesOf(outcome: TicketOutcome): readonly Told[] {
  return effectsOf(outcome).flatMap((effect) => (effect.effect === "tellRequester" ? [effect.message] : []));
}

export function groupMessagesOf(outcome: TicketOutcome): readonly GroupMessage[] {
  return effectsOf(outcome).flatMap((effect) => (effect.effect === "tellGroup" ? [effect.message] : []));
}

/** What the requester hears, at once or when what was held goes out. */
export function toldRequester(outcome: TicketOutcome): Told {
  const { held } = stateOf(outcome);
  const [first] = messagesOf(held ? timePassed(stateOf(outcome), held.until, RULES) : outcome);
  if (!first) throw new Error("the requester was told nothing");
  return first;
}

export function agent(ticket: Ticket, command: AgentCommand, rules: Rules = RULES): TicketOutcome {
  return decideForAgent(ticket, command, rules);
}

export function requester(ticket: Ticket, command: RequesterCommand, rules: Rules = RULES): TicketOutcome {
  return decideForRequester(ticket, command, rules);
}

/** The ticket once nothing is due any more, as somebody leaves it who looks at an instant. */
export function lookedAt(ticket: Ticket, at: number, rules: Rules = RULES): Ticket {
  const outcome = timePassed(ticket, at, rules);
  return "refused" in outcome ? ticket : outcome.state;
}
