import { describe, expect, it } from "vitest";
import type { FollowUp } from "../../src/domain/followUp.ts";
import {
  answer,
  type FollowUpOutcome,
  feedbackCame,
  followUpTimePassed,
  take,
} from "../../src/domain/followUpRules.ts";
import { HOUR } from "../../src/domain/instant.ts";
import type { Feedback, Score, Ticket } from "../../src/domain/ticket.ts";
import { openTicket } from "../../src/domain/ticketOpening.ts";
import { AINO, LEVELS, MATTI, NURSE, RULES, SIRU, WARD } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const ID = "T-1/1";

function ticketOf(): Ticket {
  const answers = { safety: false, impact: "unit", urgency: "cannotWork" } as const;
  const opening = { id: "T-1", at: AT, requester: NURSE, unit: WARD, tried: [], before: [], description: "x", answers };
  const outcome = openTicket(opening, RULES);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.state;
}

function gives(before: FollowUp | undefined, score: Score, more: Partial<Feedback> = {}, at = AT): FollowUpOutcome {
  const feedback = { at, score, ...more };
  return feedbackCame(before, { at, ticket: ticketOf(), resolutionId: ID, feedback, levels: LEVELS });
}

function stateOf(outcome: FollowUpOutcome): FollowUp {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.state;
}

const OPEN = stateOf(gives(undefined, 2, { comment: "Kesti kauan" }));
const TAKEN = stateOf(take(OPEN, MATTI));
const ANSWERED = stateOf(answer(TAKEN, { by: MATTI, at: AT + 1, text: "Sovimme uuden tavan." }));

describe("a low score", () => {
  it.each([
    [1, true],
    [2, true],
    [3, false],
    [4, false],
    [5, false],
  ] as const)("%s of 5 asks for an answer: %s", (score, asks) => {
    expect("state" in gives(undefined, score)).toBe(asks);
  });

  it("is answered within the working hours that are configured, with a reminder at three quarters", () => {
    expect(OPEN).toMatchObject({ dueAt: AT + 16 * HOUR, warnAt: AT + 12 * HOUR, nextCheckAt: AT + 12 * HOUR });
  });

  it("waits over a weekend where there are opening hours", () => {
    const hours = { fromMinute: 7 * 60, toMinute: 17 * 60 };
    const business = {
      kind: "business",
      timeZone: "Europe/Helsinki",
      hours: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
      closedOn: [],
      halfDays: {},
    } as const;
    const friday = Date.parse("2026-11-27T16:00:00+02:00");
    const feedback = { at: friday, score: 1 } as const;
    const levels = { ...LEVELS, calendars: { business } };
    const given = { at: friday, ticket: ticketOf(), resolutionId: ID, feedback, levels };
    expect(stateOf(feedbackCame(undefined, given)).dueAt).toBe(Date.parse("2026-12-01T12:00:00+02:00"));
  });

  it("given without the name keeps no name, and gets it when the person changes that", () => {
    const hidden = stateOf(gives(undefined, 1, { anonymous: true }));
    expect(JSON.stringify(hidden)).not.toContain(NURSE.name);
    expect(hidden.author).toEqual({ id: NURSE.id });
    expect(stateOf(gives(hidden, 1)).author).toEqual(NURSE);
    expect(JSON.stringify(stateOf(gives(OPEN, 2, { anonymous: true })))).not.toContain(NURSE.name);
  });

  it("raised before anybody answered needs no answer any more, and whoever took it hears that", () => {
    expect(gives(OPEN, 3)).toMatchObject({ state: { state: { status: "void" } }, effects: [] });
    const { nextCheckAt } = stateOf(gives(OPEN, 3));
    expect(nextCheckAt).toBeUndefined();
    expect(gives(TAKEN, 4)).toMatchObject({
      state: { score: 4, state: { status: "void" } },
      effects: [{ effect: "tellManagers", message: { say: "followUpChanged", over: true, ring: MATTI } }],
    });
  });

  it("changed while it waits keeps its time and who took it", () => {
    const later = gives(TAKEN, 1, { comment: "Vieläkään ei mitään" }, AT + HOUR);
    expect(later).toMatchObject({
      state: { score: 1, comment: "Vieläkään ei mitään", dueAt: OPEN.dueAt, state: TAKEN.state },
      effects: [{ message: { say: "followUpChanged", over: false } }],
    });
    expect(stateOf(gives(OPEN, 2)).comment).toBeUndefined();
  });

  it("lowered again comes up again with a new time", () => {
    const again = gives(stateOf(gives(TAKEN, 4)), 1, {}, AT + HOUR);
    expect(again).toMatchObject({
      state: { dueAt: AT + 17 * HOUR, reminded: "nothing", state: { status: "open" } },
      effects: [{ effect: "callManagers" }],
    });
  });

  it("with new words after the answer comes up again and keeps what was answered", () => {
    const again = stateOf(gives(ANSWERED, 2, { comment: "Tämä ei auttanut" }, AT + HOUR));
    expect(again).toMatchObject({ answers: ANSWERED.answers, state: { status: "open" } });
    expect(again.revision).toBeGreaterThan(ANSWERED.revision);
  });

  it("raised, or only without the name, after the answer stays answered", () => {
    expect(stateOf(gives(ANSWERED, 5)).state).toEqual({ status: "answered" });
    const hidden = gives(ANSWERED, 2, { comment: "Kesti kauan", anonymous: true });
    expect(hidden).toMatchObject({ state: { state: { status: "answered" } }, effects: [] });
  });
});

describe("the managers", () => {
  it("take it once: the first one has it", () => {
    expect(TAKEN.state).toEqual({ status: "taken", by: MATTI });
    expect(take(TAKEN, MATTI)).toEqual({ refused: "alreadyTaken" });
    expect(take(TAKEN, SIRU)).toEqual({ refused: "alreadyTaken" });
    expect(take(ANSWERED, SIRU)).toEqual({ refused: "ended" });
  });

  it("answer with words, also in the place of whoever took it, and the author hears them once", () => {
    expect(answer(TAKEN, { by: SIRU, at: AT, text: "  " })).toEqual({ refused: "nothingWritten" });
    expect(answer(OPEN, { by: SIRU, at: AT, text: " Soitamme jatkossa. " })).toMatchObject({
      state: { answers: [{ by: SIRU, text: "Soitamme jatkossa." }], state: { status: "answered" } },
      effects: [{ effect: "tellAuthor", by: SIRU, text: "Soitamme jatkossa." }],
    });
    expect(answer(ANSWERED, { by: AINO, at: AT, text: "Toinen" })).toEqual({ refused: "ended" });
    expect(ANSWERED.nextCheckAt).toBeUndefined();
  });

  it("are reminded once before and once when it is due, with whoever took it mentioned", () => {
    expect(followUpTimePassed(TAKEN, TAKEN.warnAt - 1)).toEqual({ refused: "notDue" });
    const nearing = followUpTimePassed(TAKEN, TAKEN.warnAt);
    expect(nearing).toMatchObject({
      state: { nextCheckAt: TAKEN.dueAt },
      effects: [{ message: { overdue: false, isTaken: true, ring: MATTI } }],
    });
    const overdue = followUpTimePassed(stateOf(nearing), TAKEN.dueAt);
    expect(overdue).toMatchObject({ effects: [{ message: { overdue: true } }] });
    expect(stateOf(overdue).nextCheckAt).toBeUndefined();
    expect(followUpTimePassed(stateOf(overdue), TAKEN.dueAt + HOUR)).toEqual({ refused: "notDue" });
  });

  it("are reminded once after a standstill, and not of what is answered", () => {
    const late = followUpTimePassed(OPEN, OPEN.dueAt + HOUR);
    expect(late).toMatchObject({ effects: [{ message: { overdue: true, isTaken: false } }] });
    expect(stateOf(late).nextCheckAt).toBeUndefined();
    expect(followUpTimePassed(ANSWERED, OPEN.dueAt)).toEqual({ refused: "notDue" });
  });
});
