import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import { dueAfter } from "../../src/domain/serviceClock.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";
import { addWorkingDays } from "../../src/domain/workingDays.ts";

const at = (iso: string) => Date.parse(iso);
const workday = { fromMinute: 7 * 60, toMinute: 17 * 60 };
const ALWAYS: ServiceCalendar = { kind: "always" };
const OFFICE: ServiceCalendar = {
  kind: "business",
  timeZone: "Europe/Helsinki",
  hours: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  closedOn: ["2026-04-03", "2026-04-06", "2026-12-24", "2026-12-25"],
  halfDays: { "2026-12-31": 13 * 60 },
};

describe("a clock with pauses", () => {
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

  it("waits over Easter without counting it", () => {
    const thursday = at("2026-04-02T16:00:00+03:00");
    const pauses = [{ from: thursday + 30 * MINUTE, until: at("2026-04-07T08:00:00+03:00") }];
    expect(dueAfter(thursday, 60, OFFICE, pauses)).toBe(at("2026-04-07T08:30:00+03:00"));
  });
});

describe("working days", () => {
  it("skip the weekend and holidays and keep the time of day", () => {
    const thursday = at("2026-04-02T10:15:00+03:00");
    expect(addWorkingDays(thursday, 1, OFFICE)).toBe(at("2026-04-07T10:15:00+03:00"));
    expect(addWorkingDays(at("2026-11-27T10:15:00+02:00"), 3, OFFICE)).toBe(at("2026-12-02T10:15:00+02:00"));
  });

  it("move a time at night into the opening hours, also those of a half day", () => {
    expect(addWorkingDays(at("2026-11-30T03:00:00+02:00"), 1, OFFICE)).toBe(at("2026-12-01T07:00:00+02:00"));
    expect(addWorkingDays(at("2026-12-30T16:00:00+02:00"), 1, OFFICE)).toBe(at("2026-12-31T12:59:00+02:00"));
  });
});
