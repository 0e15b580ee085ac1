import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import { addDays, instantOf, wallTimeAt, weekdayOf } from "../../src/domain/localTime.ts";

const HELSINKI = "Europe/Helsinki";
const at = (iso: string) => Date.parse(iso);

describe("wallTimeAt", () => {
  it("shows date, weekday and minute of the zone", () => {
    expect(wallTimeAt(at("2026-12-06T22:30:59.999Z"), HELSINKI)).toEqual({
      year: 2026,
      month: 12,
      day: 7,
      weekday: 1,
      minute: 30,
      date: "2026-12-07",
    });
  });

  it("shows midnight as minute 0 of the new day", () => {
    expect(wallTimeAt(at("2026-06-18T21:00:00Z"), HELSINKI)).toMatchObject({
      date: "2026-06-19",
      minute: 0,
      weekday: 5,
    });
  });

  it("jumps over the missing hour and shows the repeated hour twice", () => {
    const spring = at("2027-03-28T01:00:00Z");
    expect(wallTimeAt(spring - 1, HELSINKI).minute).toBe(2 * 60 + 59);
    expect(wallTimeAt(spring, HELSINKI).minute).toBe(4 * 60);
    const autumn = at("2026-10-25T00:30:00Z");
    expect(wallTimeAt(autumn, HELSINKI).minute).toBe(3 * 60 + 30);
    expect(wallTimeAt(autumn + HOUR, HELSINKI).minute).toBe(3 * 60 + 30);
  });

  it("shows instants before 1970 too", () => {
    expect(wallTimeAt(-1, "UTC")).toMatchObject({ date: "1969-12-31", weekday: 3, minute: 1439 });
  });

  it("refuses an unknown zone", () => {
    expect(() => wallTimeAt(0, "Europe/Atlantis")).toThrow(RangeError);
  });
});

describe("instantOf", () => {
  it("takes the first instant after the gap for a missing wall time", () => {
    expect(instantOf("2027-03-28", 3 * 60, HELSINKI)).toBe(at("2027-03-28T01:00:00Z"));
    expect(instantOf("2027-03-28", 3 * 60 + 30, HELSINKI)).toBe(at("2027-03-28T01:00:00Z"));
    expect(instantOf("2027-03-28", 4 * 60, HELSINKI)).toBe(at("2027-03-28T01:00:00Z"));
  });

  it("takes the first coming of a repeated wall time", () => {
    expect(instantOf("2026-10-25", 3 * 60, HELSINKI)).toBe(at("2026-10-25T00:00:00Z"));
    expect(instantOf("2026-10-25", 3 * 60 + 59, HELSINKI)).toBe(at("2026-10-25T00:59:00Z"));
    expect(instantOf("2026-10-25", 4 * 60, HELSINKI)).toBe(at("2026-10-25T02:00:00Z"));
  });

  it("takes minute 1440 as the midnight that ends the day", () => {
    expect(instantOf("2026-12-31", 1440, HELSINKI)).toBe(at("2026-12-31T22:00:00Z"));
  });

  it("finds the first instant of a day that has no midnight and after a day that was left out", () => {
    expect(instantOf("2018-11-04", 0, "America/Sao_Paulo")).toBe(at("2018-11-04T03:00:00Z"));
    expect(instantOf("2011-12-30", 720, "Pacific/Apia")).toBe(at("2011-12-30T10:00:00Z"));
  });

  it("is undone by wallTimeAt on every day of ten years, at every quarter of an hour in turn", () => {
    for (let instant = at("2025-01-01T00:00:00Z"); instant < at("2035-01-01T00:00:00Z"); instant += DAY + 15 * MINUTE) {
      const { date, minute } = wallTimeAt(instant, HELSINKI);
      expect([instant, instant - HOUR]).toContain(instantOf(date, minute, HELSINKI));
    }
  });

  it("refuses what is not a date", () => {
    for (const text of ["tomorrow", "2026-02-30", "2026-13-01", "2026-1-1"])
      expect(() => instantOf(text, 0, HELSINKI)).toThrow("YYYY-MM-DD");
  });
});

describe("addDays", () => {
  it("crosses months, leap days and years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-03-28", -1)).toBe("2027-03-27");
  });
});

describe("weekdayOf", () => {
  it("counts from Monday, also before 1970", () => {
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("2026-11-29")).toBe(7);
    expect(weekdayOf("1969-12-31")).toBe(3);
  });
});

describe("the zone of the process", () => {
  it("changes nothing", () => {
    const module = new URL("../../src/domain/localTime.ts", import.meta.url).href;
    const script = `
      import { createHash } from "node:crypto";
      const { instantOf, wallTimeAt } = await import(${JSON.stringify(module)});
      const digest = createHash("sha256");
      for (let instant = Date.UTC(2025, 0, 1); instant < Date.UTC(2036, 0, 1); instant += 43 * 60_000 * 7) {
        const { date, minute, weekday } = wallTimeAt(instant, "Europe/Helsinki");
        digest.update(date + " " + minute + " " + weekday + " ");
      }
      for (const date of ["2026-10-25", "2027-03-28", "2026-11-01", "2027-03-14"])
        for (let minute = 0; minute <= 1440; minute += 10) digest.update(instantOf(date, minute, "Europe/Helsinki") + " ");
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
