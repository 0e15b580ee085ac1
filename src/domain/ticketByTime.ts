import type { Instant } from "./instant.ts";
import { nextWordAfterMiss } from "./promise.ts";
import type { Rules } from "./rules.ts";
import { groupOf, organisationOf } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { adopted } from "./ticketAdopted.ts";
import { questionWaited } from "./ticketAsking.ts";
import { changed, nextCallAfter, runningClocks } from "./ticketChange.ts";
import {
  awaitsRequester,
  awaitsWord,
  type Moment,
  type Step,
  type TicketEffect,
  type TicketOutcome,
  tellGroup,
  tellHeld,
  tellNow,
  withUpdate,
  withWorkNote,
} from "./ticketRules.ts";

/** Something that time does to a ticket once its instant has come. */
interface Due {
  readonly at: Instant;
  readonly happens: (ticket: Ticket, moment: Moment) => Step;
}

/** Everything that the passing of time does to a ticket that was due: in the order of its instants, what was held at last. */
export function timePassed(ticket: Ticket, at: Instant, rules: Rules): TicketOutcome {
  const moment = { at, rules };
  const [first, ...others] = dueOf(ticket, at);
  if (!first) return { refused: "notDue" };
  let step = first.happens(adopted(ticket, moment), moment);
  // What the earlier ones did may have done away with a later one.
  for (const { happens } of others) {
    const next = happens(step.ticket, moment);
    step = { ticket: next.ticket, effects: [...step.effects, ...next.effects] };
  }
  return changed(ticket, step, moment);
}

/**
 * Decides a command for the ticket as time has left it: what was due is done first, also when nobody has looked yet. So no
 * promise breaks unseen, and nobody is told of an instant that has passed. When it is refused, all waits for the next look.
 */
export function decideAfterTime(
  ticket: Ticket,
  moment: Moment,
  decide: (current: Ticket) => TicketOutcome,
): TicketOutcome {
  const passed = timePassed(ticket, moment.at, moment.rules);
  if ("refused" in passed) return decide(adopted(ticket, moment));
  const outcome = decide(passed.state);
  return "refused" in outcome ? outcome : { ...outcome, effects: [...passed.effects, ...outcome.effects] };
}

function dueOf(ticket: Ticket, now: Instant): readonly Due[] {
  const { state, promisedBy, warnOfPromiseAt, held, call } = ticket;
  const all: readonly (Due | undefined)[] = [
    promisedBy !== undefined && awaitsWord(state) ? { at: promisedBy, happens: missPromise } : undefined,
    warnOfPromiseAt !== undefined && awaitsWord(state) ? { at: warnOfPromiseAt, happens: warnOfPromise } : undefined,
    ...runningClocks(ticket).flatMap(({ name, warned, warnAt, breached, dueAt }): readonly Due[] => [
      ...(warned || breached
        ? []
        : [{ at: warnAt, happens: (one: Ticket, moment: Moment) => warnOfClock(one, name, moment) }]),
      ...(breached ? [] : [{ at: dueAt, happens: (one: Ticket, moment: Moment) => breachClock(one, name, moment) }]),
    ]),
    call && { at: call.nextAt, happens: callAgain },
    awaitsRequester(state) ? { at: state.nextStepAt, happens: waitedForRequester } : undefined,
    state.status === "resolved" ? { at: state.replyUntil + 1, happens: close } : undefined,
  ];
  const due = all
    .filter((one) => one !== undefined)
    .filter((one) => one.at <= now)
    .sort((a, b) => a.at - b.at);
  // At last, because an apology or a reminder takes along what was held.
  return held && held.until <= now ? [...due, { at: held.until, happens: tellHeld }] : due;
}

/** The promise is apologised for, made anew, and told to the group and its lead. */
function missPromise(ticket: Ticket, moment: Moment): Step {
  const { at, rules } = moment;
  const group = groupOf(rules.directory, ticket.groupId);
  const promised = ticket.promisedBy;
  if (!group || promised === undefined || promised > at) return { ticket, effects: [] };
  const promisedBy = nextWordAfterMiss(missedInARow(ticket), at, ticket.priority, rules.levels);
  const { response } = ticket.clocks;
  const isResponse = response.endedAt === undefined && response.dueAt <= at;
  const missed: Ticket = {
    ...withUpdate(ticket, { at, what: "promiseMissed", text: "" }),
    promisedBy,
    // The first promise is the response: one word about both.
    ...(isResponse ? { clocks: { ...ticket.clocks, response: { ...response, warned: true, breached: true } } } : {}),
  };
  const step = tellNow(missed, { say: "promiseMissed", promised, group: group.name, nextWordBy: promisedBy }, moment);
  const told = tellGroup({
    say: "promiseMissedInGroup",
    ticketId: ticket.id,
    promised,
    nextWordBy: promisedBy,
    ...concerned(ticket, moment),
  });
  return { ...step, effects: [...step.effects, told] };
}

/** What the requester writes meanwhile keeps no promise to them. */
function missedInARow({ updates, requester }: Ticket): number {
  const told = updates.filter(({ by }) => by?.id !== requester.id);
  return told.length - 1 - told.findLastIndex(({ what }) => what !== "promiseMissed");
}

function warnOfPromise(ticket: Ticket, moment: Moment): Step {
  const { warnOfPromiseAt: _done, ...rest } = ticket;
  const { promisedBy } = ticket;
  if (promisedBy === undefined || promisedBy <= moment.at) return { ticket: rest, effects: [] };
  return {
    ticket: rest,
    effects: [clockTold(ticket, { clock: "update", dueAt: promisedBy, breached: false }, moment)],
  };
}

function warnOfClock(ticket: Ticket, name: "response" | "resolution", moment: Moment): Step {
  const clock = ticket.clocks[name];
  const warned: Ticket = { ...ticket, clocks: { ...ticket.clocks, [name]: { ...clock, warned: true } } };
  // After a standstill the breach says it all.
  if (clock.warned || clock.dueAt <= moment.at) return { ticket: warned, effects: [] };
  return { ticket: warned, effects: [clockTold(ticket, { clock: name, dueAt: clock.dueAt, breached: false }, moment)] };
}

function breachClock(ticket: Ticket, name: "response" | "resolution", moment: Moment): Step {
  const clock = ticket.clocks[name];
  if (clock.breached) return { ticket, effects: [] };
  const breached: Ticket = {
    ...ticket,
    clocks: { ...ticket.clocks, [name]: { ...clock, warned: true, breached: true } },
  };
  return {
    ticket: breached,
    effects: [clockTold(ticket, { clock: name, dueAt: clock.dueAt, breached: true }, moment)],
  };
}

function clockTold(
  ticket: Ticket,
  told: { readonly clock: "response" | "update" | "resolution"; readonly dueAt: Instant; readonly breached: boolean },
  moment: Moment,
): TicketEffect {
  return tellGroup({ say: "clockRunsOut", ticketId: ticket.id, ...told, ...concerned(ticket, moment) });
}

/** Who is mentioned when a target is in danger: the owner, and the lead of the group. */
function concerned({ state, groupId }: Ticket, { rules }: Moment) {
  const lead = groupOf(rules.directory, groupId)?.lead;
  return { ...("owner" in state ? { owner: state.owner } : {}), ...(lead ? { lead } : {}) };
}

/** Still nobody has the priority 1: its group is called again, and the next one too. */
function callAgain(ticket: Ticket, { at, rules }: Moment): Step {
  const { call } = ticket;
  if (!call) return { ticket, effects: [] };
  const tiers: readonly string[] = organisationOf(rules.directory, ticket.organisationId)?.tiers ?? [];
  const nextGroupId = call.nextGroupId ?? tiers[tiers.indexOf(ticket.groupId) + 1];
  const times = call.times + 1;
  const members = groupOf(rules.directory, ticket.groupId)?.members ?? [];
  return {
    ticket: {
      ...ticket,
      call: { nextAt: nextCallAfter(at), times, ...(nextGroupId === undefined ? {} : { nextGroupId }) },
    },
    effects: [
      tellGroup({ say: "priorityOneCalls", ticketId: ticket.id, members, times }),
      ...(nextGroupId === undefined ? [] : [{ effect: "callNextGroup", groupId: nextGroupId, times } as const]),
    ],
  };
}

function waitedForRequester(ticket: Ticket, moment: Moment): Step {
  return awaitsRequester(ticket.state) ? questionWaited(ticket, ticket.state, moment) : { ticket, effects: [] };
}

/** Quietly: the requester was told the instant when it was resolved. */
function close(ticket: Ticket, { at }: Moment): Step {
  const closed: Ticket = {
    ...withUpdate(ticket, { at, what: "closed", text: "" }),
    state: { status: "closed", closedAt: at },
  };
  return { ticket: closed, effects: [] };
}

/** A message to the requester did not arrive, or may not have: the groups see it on the card and in the thread. */
export function messageNotDelivered(
  ticket: Ticket,
  { mark, certain }: { readonly mark: number; readonly certain: boolean },
  moment: Moment,
): TicketOutcome {
  const noted = withWorkNote(ticket, {
    at: moment.at,
    what: certain ? "undelivered" : "uncertain",
    text: String(mark),
  });
  return changed(
    ticket,
    { ticket: noted, effects: [tellGroup({ say: "notDelivered", ticketId: ticket.id, mark, certain })] },
    moment,
  );
}
