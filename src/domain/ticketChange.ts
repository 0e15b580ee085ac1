import { warnAtPercentFor } from "./goLive.ts";
import type { Instant } from "./instant.ts";
import { MINUTE } from "./instant.ts";
import { warnOfNextWordAt } from "./promise.ts";
import { groupOf, unitOf } from "./rules.ts";
import { reckon, type ServiceClock, type ServiceClocks } from "./serviceClock.ts";
import type { Ticket } from "./ticket.ts";
import {
  awaitsRequester,
  awaitsWord,
  isOpenTicket,
  type Moment,
  type Step,
  type TicketEffect,
  type TicketOutcome,
  tellGroup,
} from "./ticketRules.ts";

const CALL_AGAIN_AFTER = 5 * MINUTE;

/**
 * Ends a change: what follows from the state that was reached is found out here and nowhere else. Pauses begin and end,
 * clocks are reckoned, what is no longer promised is forgotten, a priority 1 that nobody has calls, and the instant is set
 * at which time has something to do again. The revision rises by one where the card shows a change: buttons on a card that
 * looks as before mean what they meant.
 */
export function changed(before: Ticket, { ticket, effects }: Step, moment: Moment): TicketOutcome {
  const paused = withPauses(before, ticket, moment.at);
  const clocked = { ...paused, clocks: clocksOf(paused, moment) };
  const promised = withPromise(before, clocked, moment);
  const called = withCall(before, promised, moment);
  const { nextCheckAt: _before, ...rest } = called.ticket;
  const wakesAt = wakesAtOf(called.ticket);
  const revision = looksAlike(before, called.ticket) ? before.revision : ticket.revision + 1;
  return {
    state: { ...rest, ...(wakesAt === undefined ? {} : { nextCheckAt: wakesAt }), revision },
    effects: [...effects, ...called.effects],
  };
}

function looksAlike(before: Ticket, after: Ticket): boolean {
  const [then, now] = [shownOf(before), shownOf(after)];
  return Object.keys({ ...then, ...now }).every((name) => then[name] === now[name]);
}

/** What the ticket's card may show: all but what is still to be told, who is called, and what time has yet to do. */
function shownOf(ticket: Ticket): Readonly<Record<string, unknown>> {
  const { held, messageCount, call, pauses, clocks, warnOfPromiseAt, nextCheckAt, revision, ...shown } = ticket;
  const limits = runningClocks(ticket).map(({ name, dueAt, breached }) => [name, dueAt, breached].join(" "));
  return { ...shown, limits: limits.join() };
}

/** The clocks that still run: none while the requester is asked. */
export function runningClocks({
  state,
  clocks,
}: Ticket): readonly (ServiceClock & { readonly name: keyof ServiceClocks })[] {
  if (!isOpenTicket(state) || awaitsRequester(state)) return [];
  return (["response", "resolution"] as const)
    .map((name) => ({ name, ...clocks[name] }))
    .filter(({ endedAt }) => endedAt === undefined);
}

/** A question to the requester pauses, and so does, once it is reopened, the time in which a ticket was thought solved. */
function withPauses(before: Ticket, ticket: Ticket, at: Instant): Ticket {
  const last = ticket.pauses.at(-1);
  const isPaused = last !== undefined && last.until === undefined;
  if (awaitsRequester(ticket.state)) return isPaused ? ticket : { ...ticket, pauses: [...ticket.pauses, { from: at }] };
  const pauses = isPaused ? [...ticket.pauses.slice(0, -1), { from: last.from, until: at }] : ticket.pauses;
  const solvedAt = ticket.clocks.resolution.endedAt;
  if (isOpenTicket(before.state) || !isOpenTicket(ticket.state) || solvedAt === undefined) return { ...ticket, pauses };
  const { endedAt: _ended, ...resolution } = ticket.clocks.resolution;
  return { ...ticket, pauses: [...pauses, { from: solvedAt, until: at }], clocks: { ...ticket.clocks, resolution } };
}

function clocksOf(ticket: Ticket, { at, rules }: Moment): ServiceClocks {
  const { response, resolution } = ticket.clocks;
  const ended = {
    response: ticket.state.status === "new" ? response : endedAt(response, at),
    resolution: isOpenTicket(ticket.state) ? resolution : endedAt(resolution, at),
  };
  // By the opening, like the targets: a warning that was given does not lie ahead again when a go-live ends.
  const warnAtPercent = percentOf(ticket, { at: ticket.openedAt, rules });
  return reckon({ ...ticket, warnAtPercent }, at, rules.levels, ended);
}

function endedAt(clock: ServiceClock, at: Instant): ServiceClock {
  return clock.endedAt === undefined ? { ...clock, endedAt: at } : clock;
}

/** The group is warned of the next word too, unless the response clock does that already: where the response is the next word. */
function withPromise(before: Ticket, ticket: Ticket, { at, rules }: Moment): Ticket {
  const { promisedBy, warnOfPromiseAt, ...rest } = ticket;
  if (promisedBy === undefined || !awaitsWord(ticket.state)) return rest;
  const isNew = promisedBy !== before.promisedBy || !awaitsWord(before.state);
  if (!isNew) return ticket;
  const { response } = ticket.clocks;
  if (response.endedAt === undefined && promisedBy <= response.dueAt) return { ...rest, promisedBy };
  const percent = percentOf(ticket, { at, rules });
  const warnAt = warnOfNextWordAt({ from: at, promisedBy, percent }, ticket.priority, rules.levels);
  return { ...rest, promisedBy, ...(warnAt < promisedBy ? { warnOfPromiseAt: warnAt } : {}) };
}

/** Nobody has a ticket of priority 1: its group is called at once, and again by the passing of time. */
function withCall(before: Ticket, ticket: Ticket, { at, rules }: Moment): Step {
  const { call, ...rest } = ticket;
  const isCalling = ticket.state.status === "new" && ticket.priority === 1;
  const left = call?.nextGroupId;
  const over: readonly TicketEffect[] = left === undefined ? [] : [{ effect: "endCall", groupId: left }];
  if (!isCalling) return { ticket: rest, effects: over };
  if (call && before.groupId === ticket.groupId) return { ticket, effects: [] };
  const members = groupOf(rules.directory, ticket.groupId)?.members ?? [];
  return {
    ticket: { ...rest, call: { nextAt: at + CALL_AGAIN_AFTER, times: 1 } },
    effects: [...over, tellGroup({ say: "priorityOneCalls", ticketId: ticket.id, members, times: 1 })],
  };
}

/** The next call of a priority 1 after this one. */
export function nextCallAfter(at: Instant): Instant {
  return at + CALL_AGAIN_AFTER;
}

function wakesAtOf(ticket: Ticket): Instant | undefined {
  const { state, held, call, promisedBy, warnOfPromiseAt } = ticket;
  const instants = [
    held?.until,
    call?.nextAt,
    ...(awaitsWord(state) ? [promisedBy, warnOfPromiseAt] : []),
    ...runningClocks(ticket).flatMap(({ warned, warnAt, breached, dueAt }) => [
      ...(warned ? [] : [warnAt]),
      ...(breached ? [] : [dueAt]),
    ]),
    ...(awaitsRequester(state) ? [state.nextStepAt] : []),
    // The window includes its last instant.
    ...(state.status === "resolved" ? [state.replyUntil + 1] : []),
  ].filter((instant) => instant !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function percentOf(ticket: Ticket, { at, rules }: Moment): number {
  return warnAtPercentFor(unitOf(rules.directory, ticket.unitId), at);
}
