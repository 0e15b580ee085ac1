import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import { dueAfter } from "../../src/domain/serviceClock.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";
import { addWorkingDays } from "../../src/domain/workingDays.ts";
import {
  CALENDARS,
  CASES,
  calendars,
  dueMinute,
  FIRST,
  instantsOf,
  MINUTES,
  pausesFrom,
  startMinute,
  walk,
} from "./minuteByMinute.ts";

const at = (iso: string) => Date.parse(iso);
const workday = { fromMinute: 7 * 60, toMinute: 17 * 60 };
const ALWAYS: ServiceCalendar = { kind: "always" };
const OFFICE: ServiceCalendar = {
  kind: "business",
  timeZone: "Europe/Helsinki",
  hours: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  closedOn: [
    ...["2026-04-03", "2026-04-06", "2026-06-19", "2026-12-24", "2026-12-25"],
    ...["2027-01-01", "2027-01-06", "2027-12-06"],
  ],
  halfDays: { "2026-12-31": 13 * 60 },
};

describe("a clock with pauses", () => {
  it("agrees with a minute-by-minute walk through 2025-2035", () => {
    const cases = startMinute.chain((from) =>
      fc.record({ from: fc.constant(from), minutes: fc.integer({ min: 0, max: 5000 }), pauses: pausesFrom(from) }),
    );
    for (const [index, calendar] of fc.sample(calendars, { seed: 2042, numRuns: CALENDARS }).entries()) {
      const always = index % 8 === 0;
      const walked = walk(always ? ALWAYS : calendar);
      fc.assert(
        fc.property(cases, ({ from, minutes, pauses }) => {
          const expected = dueMinute(walked, from, minutes, pauses);
          if (expected === MINUTES) return;
          const start = FIRST + from * MINUTE;
          const due = dueAfter(start, minutes, always ? ALWAYS : calendar, pauses.map(instantsOf));
          expect(due).toBe(expected === undefined ? undefined : FIRST + expected * MINUTE);
        }),
        { seed: 2042 + index, numRuns: CASES },
      );
    }
  });

  it("runs on after a pause with what was left", () => {
    const from = at("2026-11-30T10:00:00+02:00");
    const pauses = [{ from: from + HOUR, until: from + 3 * HOUR }];
    expect(dueAfter(from, 120, ALWAYS, pauses)).toBe(from + 4 * HOUR);
  });

  it("has no end while it is paused before its time is up", () => {
    const from = at("2026-11-30T10:00:00+02:00");
    expect(dueAfter(from, 120, ALWAYS, [{ from: from + HOUR }])).toBeUndefined();
    expect(dueAfter(from, 30, ALWAYS, [{ from: from + HOUR }])).toBe(from + 30 * MINUTE);
  });

  it("has its end at the very start of a pause when nothing is left then", () => {
    const from = at("2026-11-30T10:00:00+02:00");
    expect(dueAfter(from, 60, ALWAYS, [{ from: from + HOUR }])).toBe(from + HOUR);
    const closing = at("2026-11-30T17:00:00+02:00");
    expect(dueAfter(closing - HOUR, 60, OFFICE, [{ from: closing + HOUR }])).toBe(closing);
  });

  it.each([
    {
      when: "the spring night, paused into the missing hour",
      calendar: ALWAYS,
      from: "2027-03-28T02:00:00+02:00",
      pause: ["2027-03-28T02:30:00+02:00", "2027-03-28T04:30:00+03:00"],
      due: "2027-03-28T06:00:00+03:00",
    },
    {
      when: "the spring night, paused before it and out of it",
      calendar: ALWAYS,
      from: "2027-03-27T22:00:00+02:00",
      pause: ["2027-03-27T23:00:00+02:00", "2027-03-28T02:30:00+02:00"],
      due: "2027-03-28T04:30:00+03:00",
    },
    {
      when: "the autumn night, paused from the first to the second half past three",
      calendar: ALWAYS,
      from: "2026-10-25T02:30:00+03:00",
      pause: ["2026-10-25T03:30:00+03:00", "2026-10-25T03:30:00+02:00"],
      due: "2026-10-25T04:30:00+02:00",
    },
    {
      when: "the autumn night, paused over the whole of it",
      calendar: OFFICE,
      from: "2026-10-23T16:00:00+03:00",
      pause: ["2026-10-23T16:30:00+03:00", "2026-10-26T07:30:00+02:00"],
      due: "2026-10-26T09:00:00+02:00",
    },
    {
      when: "Easter",
      calendar: OFFICE,
      from: "2026-04-02T16:00:00+03:00",
      pause: ["2026-04-02T16:30:00+03:00", "2026-04-07T08:00:00+03:00"],
      due: "2026-04-07T09:30:00+03:00",
    },
    {
      when: "Midsummer, answered on Midsummer Eve",
      calendar: OFFICE,
      from: "2026-06-18T15:00:00+03:00",
      pause: ["2026-06-18T16:00:00+03:00", "2026-06-19T12:00:00+03:00"],
      due: "2026-06-22T08:00:00+03:00",
    },
    {
      when: "Independence Day, answered on the day",
      calendar: OFFICE,
      from: "2027-12-03T16:00:00+02:00",
      pause: ["2027-12-03T16:30:00+02:00", "2027-12-06T10:00:00+02:00"],
      due: "2027-12-07T08:30:00+02:00",
    },
    {
      when: "Christmas, where a pause within the closed days costs nothing",
      calendar: OFFICE,
      from: "2026-12-23T16:00:00+02:00",
      pause: ["2026-12-24T09:00:00+02:00", "2026-12-25T09:00:00+02:00"],
      due: "2026-12-28T08:00:00+02:00",
    },
    {
      when: "a half day, paused before it closes",
      calendar: OFFICE,
      from: "2026-12-31T12:00:00+02:00",
      pause: ["2026-12-31T12:30:00+02:00", "2026-12-31T12:45:00+02:00"],
      due: "2027-01-04T08:15:00+02:00",
    },
    {
      when: "the new year, paused from the one to the other",
      calendar: OFFICE,
      from: "2026-12-31T12:00:00+02:00",
      pause: ["2026-12-31T12:30:00+02:00", "2027-01-04T07:30:00+02:00"],
      due: "2027-01-04T09:00:00+02:00",
    },
  ])("has two hours over $when", ({ calendar, from, pause, due }) => {
    const [paused = "", until = ""] = pause;
    const end = dueAfter(at(from), 120, calendar, [{ from: at(paused), until: at(until) }]);
    expect(new Date(end ?? 0).toISOString()).toBe(new Date(at(due)).toISOString());
  });
});

describe("working days", () => {
  it("skip the weekend and holidays and keep the time of day", () => {
    const thursday = at("2026-04-02T10:15:00+03:00");
    expect(addWorkingDays(thursday, 1, OFFICE)).toBe(at("2026-04-07T10:15:00+03:00"));
    expect(addWorkingDays(at("2026-11-27T10:15:00+02:00"), 3, OFFICE)).toBe(at("2026-12-02T10:15:00+02:00"));
  });

  it("keep the time of day on the wall over a clock change", () => {
    expect(addWorkingDays(at("2027-03-26T10:15:00+02:00"), 1, OFFICE)).toBe(at("2027-03-29T10:15:00+03:00"));
    expect(addWorkingDays(at("2026-10-23T10:15:00+03:00"), 1, OFFICE)).toBe(at("2026-10-26T10:15:00+02:00"));
  });

  it("move a time at night into the opening hours, also those of a half day", () => {
    expect(addWorkingDays(at("2026-11-30T03:00:00+02:00"), 1, OFFICE)).toBe(at("2026-12-01T07:00:00+02:00"));
    expect(addWorkingDays(at("2026-12-30T16:00:00+02:00"), 1, OFFICE)).toBe(at("2026-12-31T12:59:00+02:00"));
  });
});
