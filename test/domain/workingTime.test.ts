import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";
import { addWorkingMinutes, isOpen, workingMinutesBetween } from "../../src/domain/workingTime.ts";

type BusinessCalendar = Extract<ServiceCalendar, { kind: "business" }>;

/** More runs on demand: `CALENDARS=200 CASES=50` makes 10,000 cases. */
const CALENDARS = Number(process.env.CALENDARS ?? 8);
const CASES = Number(process.env.CASES ?? 50);

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

const FIRST = at("2024-12-31T22:00:00Z");
const MINUTES = (at("2035-12-31T22:00:00Z") - FIRST) / MINUTE;

/** Helsinki by the rule of the European Union, without the code under test: last Sundays of March and October, 01:00 UTC. */
const wallOffsets = helsinkiOffsets();

function helsinkiOffsets(): Int32Array {
  const offsets = new Int32Array(MINUTES + 1).fill(120);
  for (let year = 2025; year <= 2035; year += 1) {
    const from = (lastSunday(year, 3) + HOUR - FIRST) / MINUTE;
    const to = (lastSunday(year, 10) + HOUR - FIRST) / MINUTE;
    offsets.fill(180, from, to);
  }
  return offsets;
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0);
  return last - new Date(last).getUTCDay() * DAY;
}

/** Walks minute by minute: `open[m]` is 1 while open, `worked[m]` the open minutes before minute m. */
function walk(calendar: BusinessCalendar): { open: Uint8Array; worked: Int32Array } {
  const open = new Uint8Array(MINUTES);
  const worked = new Int32Array(MINUTES + 1);
  let day = -1;
  let hours: { fromMinute: number; toMinute: number } | undefined;
  let hasOpened = false;
  let hasClosed = false;
  for (let m = 0; m < MINUTES; m += 1) {
    const wallMinute = FIRST / MINUTE + m + (wallOffsets[m] ?? 0);
    const today = Math.floor(wallMinute / 1440);
    if (today !== day) {
      day = today;
      const midnight = new Date(today * DAY);
      const date = midnight.toISOString().slice(0, 10);
      const usual = calendar.closedOn.includes(date) ? undefined : calendar.hours[midnight.getUTCDay() || 7];
      hours = usual && { ...usual, toMinute: Math.min(usual.toMinute, calendar.halfDays[date] ?? 1440) };
      hasOpened = false;
      hasClosed = false;
    }
    const minuteOfDay = wallMinute - today * 1440;
    // What has opened stays open and what has closed stays closed, also when the clock is put back.
    if (hours && minuteOfDay >= hours.fromMinute) hasOpened = true;
    if (hours && minuteOfDay >= hours.toMinute) hasClosed = true;
    open[m] = hasOpened && !hasClosed ? 1 : 0;
    worked[m + 1] = (worked[m] ?? 0) + (open[m] ?? 0);
  }
  return { open, worked };
}

const minuteOfDay = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15);
const openHours = fc
  .tuple(minuteOfDay, minuteOfDay)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ fromMinute: Math.min(one, other), toMinute: Math.max(one, other) }));
const date = fc
  .integer({ min: 0, max: MINUTES / 1440 - 1 })
  .map((days) => new Date(at("2025-01-01T00:00:00Z") + days * DAY).toISOString().slice(0, 10));
const calendars: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    days: fc.array(fc.option(openHours, { nil: undefined, freq: 3 }), { minLength: 7, maxLength: 7 }),
    closedOn: fc.array(date, { maxLength: 200 }),
    half: fc.array(fc.tuple(date, minuteOfDay), { maxLength: 200 }),
  })
  .filter(({ days }) => days.some((hours) => hours !== undefined))
  .map(({ days, closedOn, half }) => ({
    kind: "business",
    timeZone: "Europe/Helsinki",
    hours: Object.fromEntries(days.flatMap((hours, index) => (hours ? [[index + 1, hours]] : []))),
    closedOn,
    halfDays: Object.fromEntries(half),
  }));

/** Clock-change nights come far more often than they would by chance. */
const startMinute = fc.oneof(
  fc.integer({ min: 0, max: MINUTES - 1 - 60 * 1440 }),
  fc
    .record({
      year: fc.integer({ min: 2025, max: 2034 }),
      month: fc.constantFrom(3, 10),
      shift: fc.integer({ min: -1500, max: 600 }),
    })
    .map(({ year, month, shift }) => (lastSunday(year, month) + HOUR - FIRST) / MINUTE + shift),
);

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
    const module = new URL("../../src/domain/workingTime.ts", import.meta.url).href;
    const script = `
      import { createHash } from "node:crypto";
      const { addWorkingMinutes, isOpen, workingMinutesBetween } = await import(${JSON.stringify(module)});
      const digest = createHash("sha256");
      for (const calendar of ${JSON.stringify([office, roundTheClock])})
        for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2036, 0, 1); at += 7 * 24 * 3_600_000 + 43 * 60_000) {
          const end = addWorkingMinutes(at, 500, calendar);
          digest.update(end + " " + isOpen(at, calendar) + " " + workingMinutesBetween(at, end, calendar) + " ");
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
