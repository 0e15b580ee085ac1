import { type Instant, MINUTE } from "./instant.ts";
import { addDays, instantOf, wallTimeAt, weekdayOf } from "./localTime.ts";
import type { ServiceCalendar } from "./serviceLevels.ts";

type BusinessCalendar = Extract<ServiceCalendar, { kind: "business" }>;

/** From `opens` up to, not including, `closes`. */
interface OpenTime {
  readonly opens: Instant;
  readonly closes: Instant;
}

/**
 * The earliest instant by which so many working minutes (0 or more, fractions count to a millisecond) have passed since `from`. Minutes
 * that run out at closing time end at closing time, not at the next opening; no minutes end at `from`.
 * Throws if the calendar never opens: the reader of the configuration refuses such a calendar.
 */
export function addWorkingMinutes(from: Instant, minutes: number, calendar: ServiceCalendar): Instant {
  if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
    throw new Error(`Working minutes are 0 or more, not ${minutes}.`);
  }
  let left = Math.round(minutes * MINUTE);
  if (left === 0) return from;
  if (calendar.kind === "always") return from + left;
  refuseNeverOpen(calendar);
  for (let date = dateAt(from, calendar); ; date = addDays(date, 1)) {
    const { opens, closes } = openTimeOn(date, calendar) ?? { opens: from, closes: from };
    const start = Math.max(opens, from);
    const available = Math.max(0, closes - start);
    if (left <= available) return start + left;
    left -= available;
  }
}

/** How many working minutes, with fractions, there are from one instant to a later one; 0 if it is not later. */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: ServiceCalendar): number {
  if (to <= from) return 0;
  if (calendar.kind === "always") return (to - from) / MINUTE;
  let worked = 0;
  const lastDate = dateAt(to, calendar);
  for (let date = dateAt(from, calendar); date <= lastDate; date = addDays(date, 1)) {
    const { opens, closes } = openTimeOn(date, calendar) ?? { opens: from, closes: from };
    worked += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return worked / MINUTE;
}

/** Whether the clock of the calendar runs at an instant: at opening time it does, at closing time it does not. */
export function isOpen(instant: Instant, calendar: ServiceCalendar): boolean {
  if (calendar.kind === "always") return true;
  const openTime = openTimeOn(dateAt(instant, calendar), calendar);
  return openTime !== undefined && instant >= openTime.opens && instant < openTime.closes;
}

function dateAt(instant: Instant, calendar: BusinessCalendar): string {
  return wallTimeAt(instant, calendar.timeZone).date;
}

function openTimeOn(date: string, calendar: BusinessCalendar): OpenTime | undefined {
  const hours = openHoursOn(date, calendar);
  return (
    hours && {
      opens: instantOf(date, hours.fromMinute, calendar.timeZone),
      closes: instantOf(date, hours.toMinute, calendar.timeZone),
    }
  );
}

/** The opening hours of a date (`YYYY-MM-DD`) in minutes after midnight; undefined when it is closed all day. */
export function openHoursOn(
  date: string,
  calendar: BusinessCalendar,
): { readonly fromMinute: number; readonly toMinute: number } | undefined {
  if (calendar.closedOn.includes(date)) return undefined;
  const hours = calendar.hours[weekdayOf(date)];
  if (!hours) return undefined;
  const toMinute = Math.min(hours.toMinute, calendar.halfDays[date] ?? hours.toMinute);
  return toMinute <= hours.fromMinute ? undefined : { fromMinute: hours.fromMinute, toMinute };
}

/** Without this the search for the next open minute would not end. Closed dates cannot do it alone: their list is finite. */
function refuseNeverOpen(calendar: BusinessCalendar): void {
  const opens = [1, 2, 3, 4, 5, 6, 7].some((weekday) => {
    const hours = calendar.hours[weekday];
    return hours !== undefined && hours.fromMinute < hours.toMinute;
  });
  if (!opens) throw new Error("A service calendar never opens: give at least one weekday opening hours.");
}
