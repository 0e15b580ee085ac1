import type { Unit } from "./directory.ts";
import { isSupportPerson, type OnDuty, onDuty } from "./duty.ts";
import { timeBoxMinutesOf } from "./goLive.ts";
import type { Asked, Handoff } from "./handoff.ts";
import { type Instant, MINUTE } from "./instant.ts";
import type { FormReason, RequesterMessage, UnitMessage } from "./messages.ts";
import type { Actor } from "./person.ts";
import type { Question } from "./question.ts";
import type { Outcome } from "./rules.ts";

/** What follows from a change of a request. Its card is drawn anew after every change, so that is no effect of its own. */
export type HandoffEffect =
  | { readonly effect: "tellRequester"; readonly message: RequesterMessage }
  /** In the thread under the request, in the unit's channel. */
  | { readonly effect: "tellUnit"; readonly message: UnitMessage }
  /** The request is over without a solution: the ticket form is shown to the requester. */
  | { readonly effect: "beginDraft"; readonly because: FormReason }
  /** The request is over and the requester's chat is free again. */
  | { readonly effect: "release" };

export type HandoffOutcome = Outcome<Handoff, HandoffEffect>;

export type HandoffCommand = { readonly at: Instant } & (
  | { readonly do: "takeHandoff" | "declineHandoff" | "solveHandoff" | "ticketFromHandoff"; readonly by: Actor }
  | { readonly do: "writeToRequester"; readonly by: Actor; readonly text: string }
  | { readonly do: "writeToPerson"; readonly text: string }
  /** The requester no longer needs it, or goes on to a ticket. */
  | { readonly do: "withdraw"; readonly for: "solved" | "ticket" }
  | { readonly do: "timePassed" }
);

/** Asks the first support person on duty; refused when there is none. */
export function startHandoff(
  start: { readonly id: string; readonly at: Instant; readonly question: Question; readonly requester: Actor },
  unit: Unit,
): HandoffOutcome {
  const { id, at, question, requester } = start;
  const person = nextOnDuty(unit, at, requester.id, []);
  if (!person) return { refused: "nobodyOnDuty" };
  const until = at + timeBoxMinutesOf(unit, at) * MINUTE;
  return {
    state: {
      id,
      questionId: question.id,
      requester: { id: requester.id, name: requester.name },
      unitId: unit.id,
      question: question.text,
      tried: question.shown,
      asked: [{ personId: person.id, name: person.name, at }],
      written: [],
      revision: 1,
      nextCheckAt: until,
      state: { status: "asked", until },
    },
    effects: [
      { effect: "tellUnit", message: { say: "handoffAsks", personId: person.id, person: person.name } },
      tellRequester({ say: "personAsked", questionId: question.id, person: person.name, unit: unit.name, until }),
    ],
  };
}

/** The support person who would be asked now. */
export function nextOnDuty(unit: Unit, at: Instant, requesterId: string, asked: readonly Asked[]): OnDuty | undefined {
  return onDuty(unit, at, new Set([requesterId, ...asked.map((one) => one.personId)]))[0];
}

/** Decides what the unit's support persons, the requester or time do to a request. */
export function decideHandoff(handoff: Handoff, command: HandoffCommand, unit: Unit): HandoffOutcome {
  const { state } = handoff;
  if ("by" in command && !isSupportPerson(unit, command.by.id)) return { refused: "notASupportPerson" };
  if (state.status !== "asked" && state.status !== "taken") return { refused: "ended" };
  switch (command.do) {
    case "takeHandoff":
      return take(handoff, command, unit);
    case "declineHandoff":
      return state.status === "taken" && state.helper.id !== command.by.id
        ? { refused: "alreadyTaken" }
        : moveOn(handoff, command.at, command.by, "declined", unit);
    case "solveHandoff":
      return solve(handoff, command.by);
    case "ticketFromHandoff":
      return end(
        handoff,
        { status: "ticket", by: actorOf(command.by) },
        { effect: "beginDraft", because: "personSuggested" },
      );
    case "writeToRequester":
      return writeToRequester(handoff, command, unit);
    case "writeToPerson":
      return writeToPerson(handoff, command, unit);
    case "withdraw":
      return withdraw(handoff, command.for);
    case "timePassed": {
      if (state.status === "taken") return stayedQuiet(handoff, state, command.at, unit);
      if (command.at < state.until) return { refused: "notDue" };
      const silent = handoff.asked.at(-1);
      return silent
        ? moveOn(handoff, command.at, { id: silent.personId, name: silent.name }, "silent", unit)
        : { refused: "notDue" };
    }
    default:
      return command satisfies never;
  }
}

function take(handoff: Handoff, { at, by }: { readonly at: Instant; readonly by: Actor }, unit: Unit): HandoffOutcome {
  if (handoff.state.status === "taken") return { refused: "alreadyTaken" };
  return changed(
    { ...handoff, state: takenBy(by, at, unit) },
    tellRequester({ say: "personTook", questionId: handoff.questionId, person: by.name }),
  );
}

/** Whoever took a request has so many time boxes for each word: they help a colleague beside their own patients. */
const BOXES_FOR_A_WORD = 3;

function takenBy(by: Actor, at: Instant, unit: Unit): Taken {
  const quietAt = at + BOXES_FOR_A_WORD * timeBoxMinutesOf(unit, at) * MINUTE;
  return { status: "taken", helper: actorOf(by), quietAt };
}

type Taken = Extract<Handoff["state"], { readonly status: "taken" }>;

/**
 * Nobody has written for long: whose turn it is hears of it, and if that changes nothing, the path goes on. A support
 * person who does not write is taken for one who cannot; where it is the requester's turn, the request just ends.
 */
function stayedQuiet(handoff: Handoff, state: Taken, at: Instant, unit: Unit): HandoffOutcome {
  if (at < state.quietAt) return { refused: "notDue" };
  const { questionId, requester, written } = handoff;
  const { helper } = state;
  const person = helper.name;
  const last = written.at(-1);
  // Any colleague of the unit may have answered, not only the one who took it.
  const waitsFor = last && last.by.id !== requester.id ? "requester" : "person";
  if (!state.reminded) {
    const reminded: Taken = { ...takenBy(helper, at, unit), reminded: true };
    const told = tellRequester({ say: "personQuiet", questionId, person, waitsFor, until: reminded.quietAt });
    const effects: readonly HandoffEffect[] =
      waitsFor === "requester"
        ? [told]
        : [{ effect: "tellUnit", message: { say: "requesterWaits", helper, requester: requester.name } }, told];
    return changed({ ...handoff, state: reminded }, ...effects);
  }
  if (waitsFor === "person") return moveOn(handoff, at, helper, "silent", unit);
  return end(handoff, { status: "faded", helper }, { effect: "release" }, [
    { effect: "tellUnit", message: { say: "handoffEnded", how: "faded" } },
    tellRequester({ say: "handoffFaded", questionId, person }),
  ]);
}

/** To the next support person on duty; when there is none left, to a ticket. */
function moveOn(
  handoff: Handoff,
  at: Instant,
  from: Actor,
  because: "declined" | "silent",
  unit: Unit,
): HandoffOutcome {
  const known = handoff.asked.some((one) => one.personId === from.id);
  const asked = known
    ? handoff.asked.map((one) => (one.personId === from.id ? { ...one, outcome: because } : one))
    : [...handoff.asked, { personId: from.id, name: from.name, at, outcome: because }];
  const current = handoff.asked.at(-1);
  // Somebody who was not the one asked says that they cannot: noted, and the one asked goes on having their time.
  if (handoff.state.status === "asked" && current?.personId !== from.id) {
    return changed({
      ...handoff,
      asked: current ? [...asked.filter((one) => one.personId !== current.personId), current] : asked,
    });
  }
  const next = nextOnDuty(unit, at, handoff.requester.id, asked);
  if (!next) {
    return end({ ...handoff, asked }, { status: "exhausted" }, { effect: "beginDraft", because: "nobodyCould" }, [
      { effect: "tellUnit", message: { say: "handoffEnded", how: "exhausted" } },
    ]);
  }
  const until = at + timeBoxMinutesOf(unit, at) * MINUTE;
  return changed(
    {
      ...handoff,
      asked: [...asked, { personId: next.id, name: next.name, at }],
      state: { status: "asked", until },
    },
    {
      effect: "tellUnit",
      message: { say: "handoffAsks", personId: next.id, person: next.name, previous: { person: from.name, because } },
    },
    tellRequester({
      say: "nextPersonAsked",
      questionId: handoff.questionId,
      person: from.name,
      because,
      next: next.name,
      until,
    }),
  );
}

function solve(handoff: Handoff, by: Actor): HandoffOutcome {
  return end(handoff, { status: "solved", helper: actorOf(by) }, { effect: "release" }, [
    tellRequester({ say: "personSolved", questionId: handoff.questionId, person: by.name }),
  ]);
}

/** Whoever answers in the thread has taken the request. */
function writeToRequester(
  handoff: Handoff,
  command: HandoffCommand & { readonly do: "writeToRequester" },
  unit: Unit,
): HandoffOutcome {
  const { at, by, text } = command;
  if (text.trim() === "") return { refused: "nothingWritten" };
  return changed(
    {
      ...handoff,
      written: [...handoff.written, { at, by: actorOf(by), text }],
      state: takenBy(handoff.state.status === "taken" ? handoff.state.helper : by, at, unit),
    },
    tellRequester({ say: "personWrote", questionId: handoff.questionId, person: by.name, text }),
  );
}

function writeToPerson(
  handoff: Handoff,
  command: HandoffCommand & { readonly do: "writeToPerson" },
  unit: Unit,
): HandoffOutcome {
  const { at, text } = command;
  const { state: before, requester } = handoff;
  const state = before.status === "taken" ? takenBy(before.helper, at, unit) : before;
  const helper = state.status === "taken" ? { helper: state.helper } : {};
  return changed(
    { ...handoff, state, written: [...handoff.written, { at, by: requester, text }] },
    { effect: "tellUnit", message: { say: "requesterWroteToPerson", requester: requester.name, text, ...helper } },
  );
}

/** Going on to a ticket is told in the thread when the ticket has its number. */
function withdraw(handoff: Handoff, reason: "solved" | "ticket"): HandoffOutcome {
  if (reason === "ticket") return end(handoff, { status: "ticket", by: handoff.requester }, { effect: "release" });
  return end(handoff, { status: "withdrawn" }, { effect: "release" }, [
    { effect: "tellUnit", message: { say: "handoffEnded", how: "requesterSolved" } },
  ]);
}

/** Its unit is no longer in the directory, so nobody can be asked: the requester goes on to a ticket. */
export function abandonHandoff(handoff: Handoff): HandoffOutcome {
  return end(handoff, { status: "exhausted" }, { effect: "beginDraft", because: "nobodyCould" });
}

function end(
  handoff: Handoff,
  state: Handoff["state"],
  last: HandoffEffect,
  before: readonly HandoffEffect[] = [],
): HandoffOutcome {
  return changed({ ...handoff, state }, ...before, last);
}

function changed(handoff: Handoff, ...effects: readonly HandoffEffect[]): HandoffOutcome {
  const { nextCheckAt: _before, ...rest } = handoff;
  return { state: { ...rest, ...wakesAt(handoff.state), revision: handoff.revision + 1 }, effects };
}

function wakesAt(state: Handoff["state"]): Pick<Handoff, "nextCheckAt"> {
  if (state.status === "asked") return { nextCheckAt: state.until };
  return state.status === "taken" ? { nextCheckAt: state.quietAt } : {};
}

function tellRequester(message: RequesterMessage): HandoffEffect {
  return { effect: "tellRequester", message };
}

function actorOf({ id, name }: Actor): Actor {
  return { id, name };
}
