import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError, type Mistake } from "../../src/content/mistake.ts";
import { readServiceLevels } from "../../src/content/readServiceLevels.ts";
import type { ServiceLevels } from "../../src/domain/serviceLevels.ts";
import { changed, folderWith } from "./files.ts";

const TARGET = "responseMinutes: 15, updateMinutes: 30, resolutionMinutes: 60, calendar: office";
const NAME = "name: { fi: a, sv: b, en: c }";
const GOOD = `sample: true
priorities:
  P1: { ${NAME}, responseMinutes: 15, updateMinutes: 30, resolutionMinutes: 240, calendar: always }
  P2: { ${NAME}, ${TARGET} }
  P3: { ${NAME}, ${TARGET} }
  P4: { ${NAME}, ${TARGET} }
matrix:
  oneself: { canWork: P4, hardly: P4, cannotWork: P3 }
  several: { canWork: P3, hardly: P3, cannotWork: P2 }
  unit: { canWork: P3, hardly: P2, cannotWork: P2 }
  organisation: { canWork: P3, hardly: P2, cannotWork: P1 }
calendars:
  always: { kind: always }
  office:
    kind: business
    timeZone: Europe/Helsinki
    hours: ["mon-thu 07:00-17:00", "fri 07:00-15:00"]
    publicHolidays: FI
    closedOn: [midsummerEve, "2026-05-15"]
    halfDays: { newYearsEve: "12:00", "2026-04-02": "13:30" }
`;

function read(text: string): ServiceLevels {
  return readServiceLevels(join(folderWith({ "levels.yaml": text }), "levels.yaml"));
}

function mistakesIn(text: string): readonly Mistake[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
  return [];
}

function office(text: string) {
  const calendar = read(text).calendars.office;
  if (calendar?.kind !== "business") throw new Error("no business calendar");
  return calendar;
}

describe("Service levels without a mistake", () => {
  it("become a matrix, targets and calendars", () => {
    const { matrix, targets, calendars } = read(GOOD);
    expect(matrix.organisation.cannotWork).toBe(1);
    expect(matrix.oneself.canWork).toBe(4);
    expect(targets[1]).toMatchObject({ responseMinutes: 15, resolutionMinutes: 240, calendar: "always" });
    expect(calendars.always).toEqual({ kind: "always" });
  });

  it("say within how many hours low feedback is answered, two working days unless named", () => {
    expect(read(GOOD).feedbackTaskHours).toBe(16);
    expect(read(`${GOOD}feedbackTaskHours: 8\n`).feedbackTaskHours).toBe(8);
  });

  it("say when like tickets are shown as one group, if they are to be", () => {
    const thresholds = { windowMinutes: 30, requesters: 4, units: 3 };
    expect(read(GOOD).majorIncident).toBeUndefined();
    expect(read(`${GOOD}majorIncident: ${JSON.stringify(thresholds)}\n`).majorIncident).toEqual(thresholds);
  });

  it("open by weekday", () => {
    expect(office(GOOD).hours).toEqual({
      1: { fromMinute: 420, toMinute: 1020 },
      2: { fromMinute: 420, toMinute: 1020 },
      3: { fromMinute: 420, toMinute: 1020 },
      4: { fromMinute: 420, toMinute: 1020 },
      5: { fromMinute: 420, toMinute: 900 },
    });
  });

  it("are closed on public holidays, and on eves only when the calendar says so", () => {
    const { closedOn } = office(GOOD);
    expect(closedOn).toEqual(
      expect.arrayContaining(["2024-01-01", "2026-04-03", "2026-05-14", "2026-06-20", "2040-12-26"]),
    );
    expect(closedOn).toEqual(expect.arrayContaining(["2026-06-19", "2027-06-25", "2026-05-15"]));
    expect(closedOn).not.toContain("2026-12-24");
    expect(closedOn).not.toContain("2026-05-10");
  });

  it("stay open on public holidays when the calendar does not name a country", () => {
    const text = changed(changed(GOOD, "    publicHolidays: FI\n", ""), "midsummerEve, ", "");
    expect(office(text).closedOn).toEqual(["2026-05-15"]);
  });

  it("close early on half days, named or dated", () => {
    const { halfDays } = office(GOOD);
    expect(halfDays).toMatchObject({ "2026-12-31": 720, "2027-12-31": 720, "2026-04-02": 810 });
  });
});

describe("A mistake in the service levels is told with its line and its remedy", () => {
  it.each([
    ["a missing priority", / {2}P3: .*\n/, "", "P1:", '"P3" is missing.', "Write the keys"],
    [
      "a missing cell of the matrix",
      ", cannotWork: P2 }\n  organisation",
      " }\n  organisation",
      "  unit:",
      '"cannotWork" is missing.',
      "Write P1, P2, P3 or P4.",
    ],
    ["a missing row of the matrix", / {2}several: .*\n/, "", "oneself:", '"several" is missing.', "Write the keys"],
    [
      "a wrong priority",
      "cannotWork: P1",
      "cannotWork: P0",
      "P0",
      '"cannotWork" cannot be "P0".',
      "Write P1, P2, P3 or P4.",
    ],
    [
      "no minutes",
      "updateMinutes: 30, resolutionMinutes: 240",
      "updateMinutes: 0, resolutionMinutes: 240",
      "P1:",
      '"updateMinutes" cannot be 0.',
      "at least 1",
    ],
    [
      "half a minute",
      "resolutionMinutes: 240",
      "resolutionMinutes: 0.5",
      "P1:",
      '"resolutionMinutes" cannot be 0.5.',
      "whole minutes",
    ],
    [
      "a response after the resolution",
      "resolutionMinutes: 240",
      "resolutionMinutes: 10",
      "P1:",
      "due after its resolution",
      "Write at most 10.",
    ],
    [
      "an unknown calendar",
      "calendar: always }",
      "calendar: nights }",
      "P1:",
      "There is no calendar nights.",
      "Use one of: always, office.",
    ],
    [
      "a calendar of no kind",
      "{ kind: always }",
      "{ kind: often }",
      "often",
      '"kind" cannot be "often".',
      "kind: business",
    ],
    [
      "a calendar that never opens",
      '["mon-thu 07:00-17:00", "fri 07:00-15:00"]',
      "[]",
      "hours: []",
      "The calendar office never opens.",
      "Give it hours",
    ],
    [
      "a day that closes before it opens",
      "fri 07:00-15:00",
      "fri 15:00-07:00",
      "hours:",
      "closes before it opens",
      "24:00",
    ],
    [
      "a weekday named twice",
      "fri 07:00-15:00",
      "thu-fri 07:00-15:00",
      "hours:",
      "names a day of the week twice",
      "one opening",
    ],
    [
      "no time to answer feedback",
      "calendars:",
      "feedbackTaskHours: 0\ncalendars:",
      "feedbackTaskHours",
      '"feedbackTaskHours" cannot be 0.',
      "from 1 to 200",
    ],
    ["an unknown time zone", "Europe/Helsinki", "Europe/Helsinky", "timeZone", '"timeZone" cannot be', "IANA"],
    [
      "a day that is not in the calendar",
      '"2026-05-15"',
      '"2026-02-30"',
      "closedOn",
      '"closedOn", item 2, cannot be "2026-02-30".',
      "Write a day like",
    ],
    [
      "an unknown name of a day",
      "midsummerEve",
      "midsommarafton",
      "closedOn",
      '"closedOn", item 1,',
      "midsummerEve, christmasEve, newYearsEve",
    ],
    [
      "an unknown half day",
      '"2026-04-02": "13:30"',
      '"2026-04-31": "13:30"',
      "halfDays",
      "2026-04-31",
      "Write a day like",
    ],
    [
      "a wrong closing time",
      '"13:30"',
      '"25:30"',
      "halfDays",
      '"2026-04-02" cannot be "25:30".',
      "Write a time of the day",
    ],
    [
      "one requester that would be many",
      "calendars:\n",
      "majorIncident: { windowMinutes: 60, requesters: 1, units: 2 }\ncalendars:\n",
      "requesters: 1",
      '"requesters" cannot be 1.',
      "at least 2",
    ],
    [
      "a window without its numbers",
      "calendars:\n",
      "majorIncident: { windowMinutes: 60, requesters: 3 }\ncalendars:\n",
      "majorIncident",
      '"units" is missing.',
      "at least 2",
    ],
    [
      "holidays of another country",
      "publicHolidays: FI",
      "publicHolidays: SE",
      "SE",
      '"publicHolidays" cannot be "SE".',
      "Write FI",
    ],
  ])("%s", (_, from, to, at, message, remedy) => {
    const text = typeof from === "string" ? changed(GOOD, from, to) : GOOD.replace(from, to);
    const mistakes = mistakesIn(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toContain(message);
    expect(mistakes[0]?.remedy).toContain(remedy);
    expect(
      text
        .split("\n")
        .slice((mistakes[0]?.line ?? 0) - 1)
        .slice(0, 2)
        .join("\n"),
    ).toContain(at);
  });
});
