import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/domain/instant.ts";
import { letsThrough, type QuietHours, quietPeriodAt, readQuietHours } from "../../src/domain/quietHours.ts";

const at = (text: string): number => Date.parse(text);
const NIGHT: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60, days: "everyDay", letsThrough: "p1" };
const WEEKNIGHTS: QuietHours = { ...NIGHT, days: "weekdays" };
const LUNCH: QuietHours = { ...NIGHT, fromMinute: 12 * 60, toMinute: 13 * 60 };

/** The end of the period as an ISO instant, or "not quiet". */
function until(hours: QuietHours, when: string): string {
  const period = quietPeriodAt(hours, at(when));
  return period ? new Date(period.until).toISOString() : "not quiet";
}

describe("Quiet hours", () => {
  it.each([
    ["begin on the minute", NIGHT, "2026-11-30T22:00:00+02:00", "2026-12-01T05:00:00.000Z"],
    ["have not begun a moment before", NIGHT, "2026-11-30T21:59:59.999+02:00", "not quiet"],
    ["go on after midnight", NIGHT, "2026-12-01T03:00:00+02:00", "2026-12-01T05:00:00.000Z"],
    ["are over at their end", NIGHT, "2026-12-01T07:00:00+02:00", "not quiet"],
    ["may lie within a day", LUNCH, "2026-11-30T12:30:00+02:00", "2026-11-30T11:00:00.000Z"],
    ["leave the rest of that day alone", LUNCH, "2026-11-30T13:00:00+02:00", "not quiet"],
    [
      "of weekdays begin on Friday too, and run into Saturday",
      WEEKNIGHTS,
      "2026-12-05T06:59:00+02:00",
      "2026-12-05T05:00:00.000Z",
    ],
    ["of weekdays do not begin on Saturday", WEEKNIGHTS, "2026-12-05T23:00:00+02:00", "not quiet"],
    ["of weekdays do not run into Monday", WEEKNIGHTS, "2026-12-07T03:00:00+02:00", "not quiet"],
    ["end by the clock when it is put forward", NIGHT, "2026-03-28T23:00:00+02:00", "2026-03-29T04:00:00.000Z"],
    ["end by the clock when it is put back", NIGHT, "2026-10-24T23:00:00+03:00", "2026-10-25T05:00:00.000Z"],
    [
      "whose end the clock passes over end after the gap",
      { ...NIGHT, toMinute: 3 * 60 + 30 },
      "2026-03-29T02:00:00+02:00",
      "2026-03-29T01:00:00.000Z",
    ],
  ] as const)("%s", (_, hours, when, expected) => {
    expect(until(hours, when)).toBe(expected);
  });

  it("always end, and are over when they do", () => {
    const minute = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.constantFrom("everyDay" as const, "weekdays" as const),
        fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z") }),
        (fromMinute, toMinute, days, now) => {
          fc.pre(fromMinute !== toMinute);
          const hours = { ...NIGHT, fromMinute, toMinute, days };
          const period = quietPeriodAt(hours, now);
          if (!period) return;
          expect(period.since).toBeLessThanOrEqual(now);
          expect(period.until).toBeGreaterThan(now);
          expect(period.until - period.since).toBeLessThanOrEqual(DAY + HOUR);
          expect(quietPeriodAt(hours, period.until)?.since ?? period.until).toBe(period.until);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("let priority 1 through always, and priority 2 for those who want it", () => {
    const through = (hours: QuietHours) => ([1, 2, 3, 4] as const).filter((priority) => letsThrough(hours, priority));
    expect(through(NIGHT)).toEqual([1]);
    expect(through({ ...NIGHT, letsThrough: "p1AndP2" })).toEqual([1, 2]);
  });

  it("need two times that differ", () => {
    expect(readQuietHours({ fromMinute: 0 })).toEqual({ wrong: "timesMissing" });
    expect(readQuietHours({ fromMinute: 60, toMinute: 60 })).toEqual({ wrong: "sameTimes" });
    expect(readQuietHours({ fromMinute: 0, toMinute: 60 })).toEqual({
      hours: { fromMinute: 0, toMinute: 60, days: "everyDay", letsThrough: "p1" },
    });
  });
});
