import { DAY, type Instant } from "./instant.ts";
import { addDays, instantOf, wallTimeAt } from "./localTime.ts";
import type { ServiceCalendar, ServiceLevels } from "./serviceLevels.ts";
import { openHoursOn } from "./workingTime.ts";

/**
 * The same time of day so many working days later, moved into the opening hours of that day: nobody is reminded in the
 * middle of the night. By a calendar that is always open, or none, every day counts.
 */
export function addWorkingDays(from: Instant, days: number, calendar: ServiceCalendar | undefined): Instant {
  if (calendar?.kind !== "business") return from + days * DAY;
  const { date: first, minute } = wallTimeAt(from, calendar.timeZone);
  let date = first;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (openHoursOn(date, calendar)) left -= 1;
  }
  const hours = openHoursOn(date, calendar);
  const within = hours ? Math.min(Math.max(minute, hours.fromMinute), hours.toMinute - 1) : minute;
  return instantOf(date, within, calendar.timeZone);
}

/** The calendar whose open days are working days: the first that has opening hours. */
export function workingDaysOf({ calendars }: ServiceLevels): ServiceCalendar | undefined {
  return Object.values(calendars).find(({ kind }) => kind === "business");
}
