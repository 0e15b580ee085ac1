import type { Finding } from "./check.ts";
import type { CalendarEntry, ServiceLevelsFile } from "./serviceLevelsFormat.ts";

const PRIORITY_NAMES = ["P1", "P2", "P3", "P4"] as const;

/** What must hold between the entries of service levels that are right in form. */
export function checkServiceLevels(file: ServiceLevelsFile): readonly Finding[] {
  return [
    ...PRIORITY_NAMES.flatMap((name) => checkTarget(name, file)),
    ...Object.entries(file.calendars).flatMap(([name, calendar]) => checkCalendar(name, calendar)),
  ];
}

function checkTarget(name: (typeof PRIORITY_NAMES)[number], { priorities, calendars }: ServiceLevelsFile): Finding[] {
  const { calendar, responseMinutes, resolutionMinutes } = priorities[name];
  const findings: Finding[] = [];
  if (!Object.hasOwn(calendars, calendar)) {
    findings.push({
      path: ["priorities", name, "calendar"],
      message: `There is no calendar ${calendar}.`,
      remedy: `Use one of: ${Object.keys(calendars).join(", ")}.`,
    });
  }
  if (responseMinutes > resolutionMinutes) {
    findings.push({
      path: ["priorities", name, "responseMinutes"],
      message: `The response of ${name} is due after its resolution.`,
      remedy: `Write at most ${resolutionMinutes}.`,
    });
  }
  return findings;
}

function checkCalendar(name: string, calendar: CalendarEntry): readonly Finding[] {
  if (calendar.kind === "always") return [];
  const path = ["calendars", name, "hours"];
  if (calendar.hours.length === 0) {
    return [
      { path, message: `The calendar ${name} never opens.`, remedy: "Give it hours on at least one day of the week." },
    ];
  }
  const seen = new Set<number>();
  return calendar.hours.flatMap(({ days, fromMinute, toMinute }, index) => {
    const findings: Finding[] = [];
    if (toMinute <= fromMinute) {
      findings.push({
        path: [...path, index],
        message: `The calendar ${name} closes before it opens.`,
        remedy: "Write hours within one day; 24:00 is the end of the day.",
      });
    }
    if (days.some((day) => seen.has(day))) {
      findings.push({
        path: [...path, index],
        message: `The calendar ${name} names a day of the week twice.`,
        remedy: "Write one opening and one closing time for each day.",
      });
    }
    for (const day of days) seen.add(day);
    return findings;
  });
}
