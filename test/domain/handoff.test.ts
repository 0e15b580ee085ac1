import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/domain/directory.ts";
import { onDuty } from "../../src/domain/duty.ts";
import type { Handoff } from "../../src/domain/handoff.ts";
import {
  decideHandoff,
  type HandoffCommand,
  type HandoffOutcome,
  startHandoff,
} from "../../src/domain/handoffRules.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import type { Question } from "../../src/domain/question.ts";
import { AINO, BENGT, MATTI, NURSE, WARD } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const QUESTION: Question = {
  id: "q1",
  requesterId: NURSE.id,
  text: "Tarrat eivät tulostu",
  language: "fi",
  askedAt: AT,
  outcome: "none",
  shown: [],
};

const started = (requester = NURSE, unit = WARD) =>
  startHandoff({ id: "h1", at: AT, question: QUESTION, requester }, unit);
const decide = (handoff: Handoff, command: HandoffCommand) => decideHandoff(handoff, command, WARD);

function stateOf(outcome: HandoffOutcome): Handoff {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.state;
}

function said(outcome: HandoffOutcome): readonly string[] {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.effects.map((effect) => ("message" in effect ? effect.message.say : effect.effect));
}

describe("a request to a support person", () => {
  it("asks the first one on duty for the unit's time box", () => {
    expect(stateOf(started())).toMatchObject({
      asked: [{ personId: AINO.id }],
      nextCheckAt: AT + 10 * MINUTE,
      state: { status: "asked", until: AT + 10 * MINUTE },
    });
  });

  it("never asks the requester", () => {
    expect(stateOf(started(AINO)).asked).toMatchObject([{ personId: BENGT.id }]);
  });

  it("is refused where nobody is on duty", () => {
    expect(started(NURSE, { ...WARD, supportPersons: [] })).toEqual({ refused: "nobodyOnDuty" });
  });

  it("moves on to the next one when the time box is over, and not before", () => {
    const due = AT + 10 * MINUTE;
    expect(decide(stateOf(started()), { do: "timePassed", at: due - 1 })).toEqual({ refused: "notDue" });
    const outcome = decide(stateOf(started()), { do: "timePassed", at: due });
    expect(stateOf(outcome)).toMatchObject({
      asked: [{ personId: AINO.id, outcome: "silent" }, { personId: BENGT.id }],
      nextCheckAt: due + 10 * MINUTE,
      state: { status: "asked", until: due + 10 * MINUTE },
    });
    expect(said(outcome)).toEqual(["handoffAsks", "nextPersonAsked"]);
  });

  it("becomes a ticket form when nobody is left", () => {
    const second = stateOf(decide(stateOf(started()), { do: "declineHandoff", at: AT, by: AINO }));
    const outcome = decide(second, { do: "declineHandoff", at: AT, by: BENGT });
    expect(stateOf(outcome).state.status).toBe("exhausted");
    expect(said(outcome)).toEqual(["handoffEnded", "beginDraft"]);
  });

  it("goes on waiting for the one asked when another one declines, and does not ask that other one later", () => {
    const declined = stateOf(decide(stateOf(started()), { do: "declineHandoff", at: AT, by: BENGT }));
    expect(declined.state).toEqual({ status: "asked", until: AT + 10 * MINUTE });
    const outcome = decide(declined, { do: "timePassed", at: AT + 10 * MINUTE });
    expect(stateOf(outcome).state.status).toBe("exhausted");
  });

  it("may be acted on by the unit's support persons alone", () => {
    for (const act of ["takeHandoff", "declineHandoff", "solveHandoff", "ticketFromHandoff"] as const) {
      expect(decide(stateOf(started()), { do: act, at: AT, by: MATTI })).toEqual({ refused: "notASupportPerson" });
    }
  });

  it("is taken once", () => {
    const taken = stateOf(decide(stateOf(started()), { do: "takeHandoff", at: AT, by: AINO }));
    expect(decide(taken, { do: "takeHandoff", at: AT, by: BENGT })).toEqual({ refused: "alreadyTaken" });
  });

  it("is taken by whoever answers in the thread", () => {
    const outcome = decide(stateOf(started()), { do: "writeToRequester", at: AT, by: BENGT, text: "Katso johto" });
    expect(stateOf(outcome).state).toMatchObject({ status: "taken", helper: BENGT });
    expect(said(outcome)).toEqual(["personWrote"]);
  });

  it("frees the requester's chat when solved, and then takes nothing more", () => {
    const outcome = decide(stateOf(started()), { do: "solveHandoff", at: AT, by: AINO });
    expect(said(outcome)).toEqual(["personSolved", "release"]);
    expect(decide(stateOf(outcome), { do: "writeToPerson", at: AT, text: "kiitos" })).toEqual({ refused: "ended" });
  });
});

describe("duty hours", () => {
  const night: Unit = {
    ...WARD,
    supportPersons: [{ ...AINO, duty: [{ days: [7], fromMinute: 21 * 60, toMinute: 7 * 60 }] }],
  };
  // 2026-11-29 is a Sunday; Helsinki is two hours ahead of UTC.
  const isOnDuty = (day: number, hour: number, minute = 0) =>
    onDuty(night, Date.UTC(2026, 10, day, hour - 2, minute), new Set()).length > 0;

  it("run over midnight into the next day, the first week day after the last included", () => {
    expect(isOnDuty(29, 20, 59)).toBe(false);
    expect(isOnDuty(29, 21)).toBe(true);
    expect(isOnDuty(30, 6, 59)).toBe(true);
    expect(isOnDuty(30, 7)).toBe(false);
    expect(isOnDuty(30, 22)).toBe(false);
  });
});

describe("a request that was taken and in which nobody writes", () => {
  const QUIET = 30 * MINUTE;
  const taken = () => stateOf(decide(stateOf(started()), { do: "takeHandoff", at: AT, by: AINO }));
  const looked = (handoff: Handoff, at: number) => decide(handoff, { do: "timePassed", at });

  it("rings the support person after three time boxes, and tells the requester until when", () => {
    expect(taken().nextCheckAt).toBe(AT + QUIET);
    expect(looked(taken(), AT + QUIET - 1)).toEqual({ refused: "notDue" });
    const outcome = looked(taken(), AT + QUIET);
    expect(said(outcome)).toEqual(["requesterWaits", "personQuiet"]);
    expect(stateOf(outcome).nextCheckAt).toBe(AT + 2 * QUIET);
    expect(outcome).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ message: expect.objectContaining({ waitsFor: "person", until: AT + 2 * QUIET }) }),
      ]),
    });
  });

  it("goes to the next one on duty when that did not help", () => {
    const reminded = stateOf(looked(taken(), AT + QUIET));
    const outcome = looked(reminded, AT + 2 * QUIET);
    expect(stateOf(outcome)).toMatchObject({
      asked: [{ personId: AINO.id, outcome: "silent" }, { personId: BENGT.id }],
      state: { status: "asked" },
    });
    expect(said(outcome)).toEqual(["handoffAsks", "nextPersonAsked"]);
  });

  it("starts its time again with every word, from either side", () => {
    const reminded = stateOf(looked(taken(), AT + QUIET));
    for (const word of [
      { do: "writeToPerson", at: AT + 45 * MINUTE, text: "Vieläkin jumissa" },
      { do: "writeToRequester", at: AT + 45 * MINUTE, by: AINO, text: "Katson kohta" },
    ] as const) {
      const after = stateOf(decide(reminded, word));
      expect(after.nextCheckAt).toBe(AT + 45 * MINUTE + QUIET);
      expect(after.state).not.toHaveProperty("reminded");
    }
  });

  it("asks the requester where the support person wrote last, and bothers nobody else", () => {
    const wrote = stateOf(decide(taken(), { do: "writeToRequester", at: AT, by: AINO, text: "Kokeile uudelleen" }));
    const outcome = looked(wrote, AT + QUIET);
    expect(said(outcome)).toEqual(["personQuiet"]);
    const byAnother = decide(taken(), { do: "writeToRequester", at: AT, by: BENGT, text: "Kokeile uudelleen" });
    expect(said(looked(stateOf(byAnother), AT + QUIET))).toEqual(["personQuiet"]);
    const faded = looked(stateOf(outcome), AT + 2 * QUIET);
    expect(stateOf(faded).state).toEqual({ status: "faded", helper: AINO });
    expect(stateOf(faded)).not.toHaveProperty("nextCheckAt");
    expect(said(faded)).toEqual(["handoffEnded", "handoffFaded", "release"]);
  });
});
