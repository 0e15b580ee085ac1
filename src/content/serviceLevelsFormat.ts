import { z } from "zod";
import type { Priority } from "../domain/serviceLevels.ts";
import { day, list, localized, record, sample } from "./fields.ts";
import { timeOfDay, WEEKLY_HOURS_REMEDY, weeklyHours } from "./hours.ts";
import { isNamedDay, NAMED_DAYS } from "./publicHolidays.ts";

/** The form of `content/service-levels.yaml`, key by key; `serviceLevelsChecks.ts` has what must hold between the keys. */

const PRIORITY_BY_NAME = { P1: 1, P2: 2, P3: 3, P4: 4 } as const satisfies Record<string, Priority>;

const priority = z
  .enum(["P1", "P2", "P3", "P4"], "Write P1, P2, P3 or P4.")
  .transform((name): Priority => PRIORITY_BY_NAME[name]);

const urgencies = record({ canWork: priority, hardly: priority, cannotWork: priority });

const MINUTES_REMEDY = "Write whole minutes, at least 1.";
const minutes = z.int(MINUTES_REMEDY).min(1, MINUTES_REMEDY);

const HOURS_REMEDY = "Write whole working hours from 1 to 200, or leave the key out for 16.";
const hours = z.int(HOURS_REMEDY).min(1, HOURS_REMEDY).max(200, HOURS_REMEDY);
const SEVERAL_REMEDY = "Write a whole number, at least 2.";
const several = z.int(SEVERAL_REMEDY).min(2, SEVERAL_REMEDY);

const target = record({
  name: localized,
  responseMinutes: minutes,
  updateMinutes: minutes,
  resolutionMinutes: minutes,
  calendar: z.string("Write the name of one of the calendars."),
});

const NAMED_OR_DAY_REMEDY = `Write a day like "2026-12-31", or one of: ${NAMED_DAYS.join(", ")}.`;
const dayOrName = z
  .string(NAMED_OR_DAY_REMEDY)
  .refine((text) => isNamedDay(text) || day.safeParse(text).success, NAMED_OR_DAY_REMEDY);

const ZONE_REMEDY = "Write a time zone of the IANA list, for example Europe/Helsinki.";

const calendar = z.discriminatedUnion(
  "kind",
  [
    record({ kind: z.literal("always") }),
    record({
      kind: z.literal("business"),
      timeZone: z.string(ZONE_REMEDY).refine(isTimeZone, ZONE_REMEDY),
      hours: list(weeklyHours, WEEKLY_HOURS_REMEDY),
      publicHolidays: z.literal("FI", "Write FI, or leave the key out.").exactOptional(),
      closedOn: list(dayOrName, "List the days, or leave the key out.").exactOptional(),
      halfDays: z
        .record(dayOrName, timeOfDay, 'Write days and closing times, for example "2026-12-31": "12:00".')
        .exactOptional(),
    }),
  ],
  { error: "Write kind: always or kind: business." },
);

export const serviceLevelsFormat = record({
  sample,
  priorities: record({ P1: target, P2: target, P3: target, P4: target }),
  matrix: record({ oneself: urgencies, several: urgencies, unit: urgencies, organisation: urgencies }),
  calendars: z.record(z.string(), calendar, "Write each calendar under its name."),
  feedbackTaskHours: hours.exactOptional(),
  majorIncident: record({ windowMinutes: minutes, requesters: several, units: several }).exactOptional(),
});

export type ServiceLevelsFile = z.infer<typeof serviceLevelsFormat>;
export type CalendarEntry = ServiceLevelsFile["calendars"][string];

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
