import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/domain/directory.ts";
import { hasSupportPersons, isSupportPerson, onDuty } from "../../src/domain/duty.ts";
import { timeBoxMinutesOf, warnAtPercentFor } from "../../src/domain/goLive.ts";
import { decideHandoff, startHandoff } from "../../src/domain/handoffRules.ts";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import { HELSINKI, instantOf, wallTimeAt } from "../../src/domain/localTime.ts";
import { AINO, NURSE, WARD } from "./organisation.ts";

const ULLA = { id: "ulla", name: "Ulla Ura" };
const ALWAYS = [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }];
const MORNINGS = [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 7 * 60, toMinute: 12 * 60 }];

/** A go-live of whole days in Helsinki, the last one included. */
function inGoLive(from: string, until: string, duty = ALWAYS): Unit {
  return {
    ...WARD,
    goLive: {
      from: instantOf(from, 0, HELSINKI),
      until: instantOf(until, 1440, HELSINKI),
      timeBoxMinutes: 4,
      warnAtPercent: 50,
      onSite: [{ ...ULLA, duty }],
    },
  };
}

const DECEMBER = inGoLive("2026-12-07", "2026-12-18");
const firstAsked = (unit: Unit, at: number) => onDuty(unit, at, new Set())[0];

describe("a go-live", () => {
  it.each([
    ["the last millisecond before the first day", DECEMBER, Date.parse("2026-12-06T23:59:59.999+02:00"), false],
    ["the beginning of the first day", DECEMBER, Date.parse("2026-12-07T00:00+02:00"), true],
    ["the last millisecond of the last day", DECEMBER, Date.parse("2026-12-18T23:59:59.999+02:00"), true],
    ["the midnight that ends the last day", DECEMBER, Date.parse("2026-12-19T00:00+02:00"), false],
    // In October 2026 the clock goes back on Sunday the 25th, in March 2027 forward on Sunday the 28th.
    ["the first day in summer time", inGoLive("2026-10-19", "2026-10-30"), Date.parse("2026-10-19T00:00+03:00"), true],
    [
      "the last hour in winter time, after the clock went back",
      inGoLive("2026-10-19", "2026-10-30"),
      Date.parse("2026-10-30T23:30+02:00"),
      true,
    ],
    ["the hour after it", inGoLive("2026-10-19", "2026-10-30"), Date.parse("2026-10-31T00:00+02:00"), false],
    [
      "the last hour of a day of 25 hours",
      inGoLive("2026-10-25", "2026-10-25"),
      Date.parse("2026-10-25T23:59+02:00"),
      true,
    ],
    [
      "the last hour in summer time, after the clock went forward",
      inGoLive("2027-03-22", "2027-03-28"),
      Date.parse("2027-03-28T23:30+03:00"),
      true,
    ],
    ["the hour after that", inGoLive("2027-03-22", "2027-03-28"), Date.parse("2027-03-29T00:00+03:00"), false],
  ])("at %s", (_, unit, at, isOn) => {
    expect(timeBoxMinutesOf(unit, at)).toBe(isOn ? 4 : 10);
    expect(warnAtPercentFor(unit, at)).toBe(isOn ? 50 : 75);
    expect(firstAsked(unit, at)).toEqual(isOn ? { ...ULLA, onSite: true } : { ...AINO, onSite: false });
  });

  it("is on exactly on its days by the calendar of Helsinki, whatever the days", () => {
    const day = fc.integer({ min: 0, max: 10 * 365 }).map((days) => Date.UTC(2025, 0, 1) + days * DAY);
    const date = (at: number) => new Date(at).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.nat(30), fc.integer({ min: -3 * 1440, max: 34 * 1440 }), (first, length, minutes) => {
        const from = date(first);
        const until = date(first + length * DAY);
        const at = instantOf(from, 0, HELSINKI) + minutes * MINUTE;
        const today = wallTimeAt(at, HELSINKI).date;
        expect(timeBoxMinutesOf(inGoLive(from, until), at)).toBe(from <= today && today <= until ? 4 : 10);
      }),
      { numRuns: 500 },
    );
  });

  it("asks who is on the spot by their own hours, the unit's own support persons outside them", () => {
    const unit = inGoLive("2026-12-07", "2026-12-18", MORNINGS);
    expect(firstAsked(unit, Date.parse("2026-12-08T11:59+02:00"))).toMatchObject(ULLA);
    expect(firstAsked(unit, Date.parse("2026-12-08T12:00+02:00"))).toMatchObject(AINO);
  });

  it("names somebody who is in both lists once, by the hours on the spot or else by their own", () => {
    const at = Date.parse("2026-12-08T13:00+02:00");
    const both = (duty: typeof ALWAYS): Unit => ({
      ...inGoLive("2026-12-07", "2026-12-18", duty),
      supportPersons: [
        { ...AINO, duty: ALWAYS },
        { ...ULLA, duty: ALWAYS },
      ],
    });
    expect(onDuty(both(ALWAYS), at, new Set()).map(({ id }) => id)).toEqual(["ulla", "aino"]);
    expect(onDuty(both(MORNINGS), at, new Set())).toEqual([
      { ...AINO, onSite: false },
      { ...ULLA, onSite: false },
    ]);
  });

  it("gives a unit without support persons somebody to ask, in its days alone", () => {
    const unit = { ...DECEMBER, supportPersons: [] };
    expect(hasSupportPersons(unit, Date.parse("2026-12-08T12:00+02:00"))).toBe(true);
    expect(hasSupportPersons(unit, Date.parse("2026-12-19T12:00+02:00"))).toBe(false);
  });
});

describe("a request in a go-live", () => {
  const at = Date.parse("2026-12-18T23:58+02:00");
  const question = {
    id: "q1",
    requesterId: NURSE.id,
    text: "Tarrat eivät tulostu",
    language: "fi",
    askedAt: at,
    outcome: "none",
    shown: [],
  } as const;

  function started() {
    const outcome = startHandoff({ id: "h1", at, question, requester: NURSE }, DECEMBER);
    if ("refused" in outcome) throw new Error(outcome.refused);
    return outcome.state;
  }

  it("goes to who is on the spot, for the shorter time box", () => {
    expect(started()).toMatchObject({ asked: [{ personId: ULLA.id }], nextCheckAt: at + 4 * MINUTE });
  });

  it("may still be taken by whom it reached when the last day has ended meanwhile", () => {
    expect(isSupportPerson(DECEMBER, ULLA.id)).toBe(true);
    const taken = decideHandoff(started(), { do: "takeHandoff", at: at + 3 * MINUTE, by: ULLA }, DECEMBER);
    expect(taken).toMatchObject({ state: { state: { status: "taken", helper: ULLA } } });
  });

  it("moves on after the last day to the unit's own support persons, with the unit's own time box", () => {
    const due = at + 4 * MINUTE;
    const moved = decideHandoff(started(), { do: "timePassed", at: due }, DECEMBER);
    expect(moved).toMatchObject({
      state: {
        asked: [{ personId: ULLA.id, outcome: "silent" }, { personId: AINO.id }],
        nextCheckAt: due + 10 * MINUTE,
      },
    });
  });
});
