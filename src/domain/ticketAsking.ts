import type { Instant } from "./instant.ts";
import { groupOf } from "./rules.ts";
import type { ServiceLevels } from "./serviceLevels.ts";
import type { Ticket, TicketState } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { resolved } from "./ticketResolving.ts";
import { type Moment, type Step, type TicketOutcome, tellGroup, tellNow, withUpdate } from "./ticketRules.ts";
import { type AtWork, type CommandOf, ownerOf } from "./ticketWork.ts";
import { addWorkingDays, workingDaysOf } from "./workingDays.ts";

/** Working days after the question at which it is repeated, and at last given up. */
const STEPS_AT_WORKING_DAYS = [1, 3, 7] as const;
const REMINDERS = STEPS_AT_WORKING_DAYS.length - 1;

type Waiting = Extract<TicketState, { reason: "awaitingRequester" }>;

/** A question waits for the requester: no word is promised until the answer comes. */
export function askRequester(
  { ticket, state, group, ...moment }: AtWork,
  command: CommandOf<"askRequester">,
): TicketOutcome {
  const { at, by, text } = command;
  const waiting: Waiting = {
    status: "onHold",
    reason: "awaitingRequester",
    owner: ownerOf(state, by),
    question: text,
    reminded: 0,
    nextStepAt: stepAt(at, 0, moment.rules.levels),
  };
  const next: Ticket = { ...withUpdate(ticket, { at, by, what: "asked", text }), state: waiting };
  const word = { say: "ticketQuestion", owner: by.name, group: group.name, question: text } as const;
  return changed(ticket, tellNow(next, word, moment), moment);
}

/** The question has waited: it is repeated, twice at most, and then the ticket is resolved as unanswered. */
export function questionWaited(ticket: Ticket, state: Waiting, moment: Moment): Step {
  const { at, rules } = moment;
  const { owner, question, reminded } = state;
  if (reminded >= REMINDERS) {
    const noted = withUpdate(ticket, { at, what: "resolved", text: "" });
    const step = resolved(noted, { at, by: owner, text: "", how: "unanswered" }, moment);
    return { ...step, effects: [...step.effects, tellGroup({ say: "gaveUpWaiting", ticketId: ticket.id, owner })] };
  }
  const askedAt = ticket.updates.findLast(({ what }) => what === "asked")?.at ?? at;
  const planned = stepAt(askedAt, reminded + 1, rules.levels);
  // After a standstill the next step does not come at the heels of this one.
  const nextStepAt = Math.max(planned, addWorkingDays(at, 1, workingDaysOf(rules.levels)));
  const next: Ticket = {
    ...withUpdate(ticket, { at, what: "reminded", text: "" }),
    state: { ...state, reminded: reminded + 1, nextStepAt },
  };
  const last = reminded + 1 === REMINDERS;
  const group = groupOf(rules.directory, ticket.groupId)?.name ?? { fi: "", sv: "", en: "" };
  return tellNow(
    next,
    { say: "questionReminder", owner: owner.name, group, question, last, until: nextStepAt },
    moment,
  );
}

function stepAt(askedAt: Instant, step: number, levels: ServiceLevels): Instant {
  return addWorkingDays(askedAt, STEPS_AT_WORKING_DAYS[step] ?? 0, workingDaysOf(levels));
}
