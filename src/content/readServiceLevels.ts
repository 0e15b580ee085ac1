import type { ServiceCalendar, ServiceLevels } from "../domain/serviceLevels.ts";
import { check, placed } from "./check.ts";
import { ContentError } from "./mistake.ts";
import { finnishDays, isNamedDay } from "./publicHolidays.ts";
import { readText } from "./readText.ts";
import { checkServiceLevels } from "./serviceLevelsChecks.ts";
import { type CalendarEntry, serviceLevelsFormat } from "./serviceLevelsFormat.ts";
import { parseYamlText } from "./yamlText.ts";

/** Two working days, where the file does not say otherwise. */
const FEEDBACK_TASK_HOURS = 16;

/** Reads `content/service-levels.yaml`. Throws a `ContentError` with every mistake in it. */
export function readServiceLevels(file: string): ServiceLevels {
  const read = readText(file);
  if ("mistake" in read) throw new ContentError([read.mistake]);
  const yaml = parseYamlText(read.text, file);
  const checked = check(yaml, file, serviceLevelsFormat);
  if ("mistakes" in checked) throw new ContentError(checked.mistakes);
  const mistakes = placed(checkServiceLevels(checked.value), yaml, file);
  if (mistakes.length > 0) throw new ContentError(mistakes);

  const { matrix, priorities, calendars, feedbackTaskHours = FEEDBACK_TASK_HOURS, majorIncident } = checked.value;
  const days = finnishDays();
  return {
    matrix,
    targets: { 1: priorities.P1, 2: priorities.P2, 3: priorities.P3, 4: priorities.P4 },
    calendars: Object.fromEntries(Object.entries(calendars).map(([name, entry]) => [name, calendarOf(entry, days)])),
    feedbackTaskHours,
    ...(majorIncident ? { majorIncident } : {}),
  };
}

function calendarOf(entry: CalendarEntry, { publicHolidays, named }: ReturnType<typeof finnishDays>): ServiceCalendar {
  if (entry.kind === "always") return { kind: "always" };
  const datesOf = (text: string): readonly string[] => (isNamedDay(text) ? named[text] : [text]);
  const closed = [...(entry.publicHolidays ? publicHolidays : []), ...(entry.closedOn ?? []).flatMap(datesOf)];
  const early = Object.entries(entry.halfDays ?? {}).flatMap(([text, minute]) =>
    datesOf(text).map((date) => [date, minute]),
  );
  return {
    kind: "business",
    timeZone: entry.timeZone,
    hours: Object.fromEntries(
      entry.hours.flatMap(({ days, fromMinute, toMinute }) => days.map((day) => [day, { fromMinute, toMinute }])),
    ),
    closedOn: [...new Set(closed)].sort(),
    halfDays: Object.fromEntries(early),
  };
}
