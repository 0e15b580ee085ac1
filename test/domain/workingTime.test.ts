import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import { addWorkingMinutes, isOpen, workingMinutesBetween } from "../../src/domain/workingTime.ts";
import {
  type BusinessCalendar,
  CALENDARS,
  CASES,
  calendars,
  FIRST,
  MINUTES,
  startMinute,
  walk,
} from "./minuteByMinute.ts";

const at = (iso: string) => Date.parse(iso);
const workday = { fromMinute: 8 * 60, toMinute: 16 * 60 };
const office: BusinessCalendar = {
  kind: "business",
  timeZone: "Europe/Helsinki",
  hours: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  closedOn: ["2026-04-03", "2026-04-06", "2026-06-19", "2026-12-24", "2026-12-25", "2027-01-06"],
  halfDays: { "2026-04-02": 12 * 60, "2026-06-18": 14 * 60 },
};
const roundTheClock: BusinessCalendar = {
  ...office,
  hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, { fromMinute: 0, toMinute: 1440 }])),
  closedOn: [],
  halfDays: {},
};

describe("the clock of opening hours", () => {
  it("agrees with a minute-by-minute walk through 2025-2035", () => {
    for (const [index, calendar] of fc.sample(calendars, { seed: 1042, numRuns: CALENDARS }).entries()) {
      const { open, worked } = walk(calendar);
      const workedAt = (m: number) => worked[m] ?? Number.NaN;
      fc.assert(
        fc.property(
          startMinute,
          fc.integer({ min: 0, max: 30 * 1440 }),
          fc.integer({ min: 1, max: 5000 }),
          (from, span, minutes) => {
            const start = FIRST + from * MINUTE;
            expect(isOpen(start, calendar)).toBe(open[from] === 1);
            const between = workingMinutesBetween(start, start + span * MINUTE, calendar);
            expect(between).toBe(workedAt(from + span) - workedAt(from));

            const end = (addWorkingMinutes(start, minutes, calendar) - FIRST) / MINUTE;
            if (end > MINUTES) return;
            expect(workedAt(end) - workedAt(from)).toBe(minutes);
            expect(workedAt(end - 1) - workedAt(from)).toBe(minutes - 1);
          },
        ),
        { seed: 1042 + index, numRuns: CASES },
      );
    }
  });

  it("is exact to the millisecond", () => {
    const start = at("2026-11-24T06:00:00.250Z");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 * DAY }), (milliseconds) => {
        const end = addWorkingMinutes(start, milliseconds / MINUTE, office);
        expect(workingMinutesBetween(start, end, office) * MINUTE).toBeCloseTo(milliseconds, 3);
      }),
      { numRuns: 100 },
    );
  });
});

describe("addWorkingMinutes", () => {
  it("adds plain minutes when the clock always runs", () => {
    expect(addWorkingMinutes(1_000, 1.5, { kind: "always" })).toBe(91_000);
  });

  it("waits for the opening, spends the weekend closed and ends at closing time", () => {
    const friday = at("2026-11-27T13:30:00Z");
    expect(addWorkingMinutes(friday, 30, office)).toBe(at("2026-11-27T14:00:00Z"));
    expect(addWorkingMinutes(friday, 31, office)).toBe(at("2026-11-30T06:01:00Z"));
    expect(addWorkingMinutes(at("2026-11-28T10:00:00Z"), 60, office)).toBe(at("2026-11-30T07:00:00Z"));
  });

  it("ends at its start when there is nothing to add", () => {
    expect(addWorkingMinutes(at("2026-11-28T10:00:00Z"), 0, office)).toBe(at("2026-11-28T10:00:00Z"));
  });

  it("counts the night without the missing hour and with the repeated one", () => {
    expect(addWorkingMinutes(at("2027-03-27T22:00:00Z"), 240, roundTheClock)).toBe(at("2027-03-28T02:00:00Z"));
    const springDay = workingMinutesBetween(at("2027-03-27T22:00:00Z"), at("2027-03-28T21:00:00Z"), roundTheClock);
    expect(springDay).toBe(23 * 60);
    const autumnDay = workingMinutesBetween(at("2026-10-24T21:00:00Z"), at("2026-10-25T22:00:00Z"), roundTheClock);
    expect(autumnDay).toBe(25 * 60);
  });

  it("keeps eight hours in the wall clock's day on both sides of a clock change", () => {
    expect(addWorkingMinutes(at("2027-03-26T13:00:00Z"), 120, office)).toBe(at("2027-03-29T06:00:00Z"));
    expect(addWorkingMinutes(at("2026-10-23T12:00:00Z"), 120, office)).toBe(at("2026-10-26T07:00:00Z"));
  });

  it("closes at noon on Maundy Thursday and stays closed over Easter", () => {
    expect(addWorkingMinutes(at("2026-04-02T08:00:00Z"), 61, office)).toBe(at("2026-04-07T05:01:00Z"));
    expect(workingMinutesBetween(at("2026-04-02T05:00:00Z"), at("2026-04-07T05:00:00Z"), office)).toBe(240);
  });

  it("closes early before Midsummer and stays closed on Midsummer Eve", () => {
    expect(addWorkingMinutes(at("2026-06-18T10:30:00Z"), 60, office)).toBe(at("2026-06-22T05:30:00Z"));
  });

  it("stays closed on Independence Day when it is a weekday", () => {
    const calendar = { ...office, closedOn: ["2027-12-06"] };
    expect(addWorkingMinutes(at("2027-12-03T13:00:00Z"), 90, calendar)).toBe(at("2027-12-07T06:30:00Z"));
    expect(isOpen(at("2027-12-06T10:00:00Z"), calendar)).toBe(false);
  });

  it("throws when the calendar never opens", () => {
    expect(() => addWorkingMinutes(0, 1, { ...office, hours: {} })).toThrow("never opens");
    const closed = { ...office, hours: { 1: { fromMinute: 600, toMinute: 600 } } };
    expect(() => addWorkingMinutes(0, 1, closed)).toThrow("never opens");
  });

  it("throws when the minutes are negative or endless", () => {
    expect(() => addWorkingMinutes(0, -1, office)).toThrow("0 or more");
    expect(() => addWorkingMinutes(0, Number.POSITIVE_INFINITY, office)).toThrow("0 or more");
    expect(() => addWorkingMinutes(0, Number.NaN, office)).toThrow("0 or more");
  });
});

describe("workingMinutesBetween", () => {
  it("is 0 when the end is not later than the start", () => {
    expect(workingMinutesBetween(at("2026-11-24T10:00:00Z"), at("2026-11-24T09:00:00Z"), office)).toBe(0);
    expect(workingMinutesBetween(5, 5, { kind: "always" })).toBe(0);
  });

  it("counts fractions of a minute", () => {
    expect(workingMinutesBetween(0, 30_000, { kind: "always" })).toBe(0.5);
  });
});

describe("the zone of the process", () => {
  it("changes nothing", () => {
    const module = (name: string) => JSON.stringify(new URL(`../../src/domain/${name}.ts`, import.meta.url).href);
    const script = `
      import { createHash } from "node:crypto";
      const { addWorkingMinutes, isOpen, workingMinutesBetween } = await import(${module("workingTime")});
      const { dueAfter } = await import(${module("serviceClock")});
      const { addWorkingDays } = await import(${module("workingDays")});
      const HOUR = 3_600_000;
      const digest = createHash("sha256");
      for (const calendar of ${JSON.stringify([office, roundTheClock])})
        for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2036, 0, 1); at += 7 * 24 * HOUR + 43 * 60_000) {
          const end = addWorkingMinutes(at, 500, calendar);
          const pauses = [{ from: at + HOUR, until: at + 5 * HOUR }, { from: at + 9 * HOUR, until: at + 70 * HOUR }];
          const due = dueAfter(at, 500, calendar, pauses);
          const days = [1, 3, 7].map((count) => addWorkingDays(at, count, calendar));
          digest.update([end, isOpen(at, calendar), workingMinutesBetween(at, end, calendar), due, ...days].join(" "));
        }
      console.log(digest.digest("hex"));`;
    const digests = ["UTC", "Europe/Helsinki", "America/New_York"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(digests).size).toBe(1);
  });
});

describe("isOpen", () => {
  it("is true from the opening minute until just before closing", () => {
    expect(isOpen(at("2026-11-24T06:00:00Z") - 1, office)).toBe(false);
    expect(isOpen(at("2026-11-24T06:00:00Z"), office)).toBe(true);
    expect(isOpen(at("2026-11-24T14:00:00Z") - 1, office)).toBe(true);
    expect(isOpen(at("2026-11-24T14:00:00Z"), office)).toBe(false);
    expect(isOpen(0, { kind: "always" })).toBe(true);
  });
});
