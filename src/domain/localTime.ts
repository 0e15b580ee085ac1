import { DAY, type Instant, MINUTE } from "./instant.ts";

const SECOND = 1_000;

/** The zone in which duty hours, quiet hours, mornings and the days of a go-live are given. */
export const HELSINKI = "Europe/Helsinki";

/** What the clock on the wall and the calendar beside it show. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number;
  /** Whole minutes after midnight by the wall clock, 0 ... 1439. */
  readonly minute: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Making a formatter costs far more than using it; there are only as many as there are zones in the configuration. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The wall time at an instant in a zone (IANA name). Throws a RangeError if the zone is unknown. */
export function wallTimeAt(instant: Instant, timeZone: string): WallTime {
  const wall = instant + offsetAt(instant, timeZone);
  const dayNumber = Math.floor(wall / DAY);
  const date = dateOf(dayNumber);
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    weekday: weekdayOfDay(dayNumber),
    minute: Math.floor((wall - dayNumber * DAY) / MINUTE),
    date,
  };
}

/**
 * The instant when the wall clock of a zone shows a date (`YYYY-MM-DD`) and a minute after midnight (1440 is the
 * midnight that ends the day). A wall time that is passed over in spring is the first instant after the gap; one that
 * comes twice in autumn is its first coming.
 */
export function instantOf(date: string, minute: number, timeZone: string): Instant {
  const wall = dayNumberOf(date) * DAY + minute * MINUTE;
  const offsetBefore = offsetAt(wall - DAY, timeZone);
  const offsetAfter = offsetAt(wall + DAY, timeZone);
  const earlier = wall - Math.max(offsetBefore, offsetAfter);
  const later = wall - Math.min(offsetBefore, offsetAfter);
  if (earlier + offsetAt(earlier, timeZone) === wall) return earlier;
  if (later + offsetAt(later, timeZone) === wall) return later;
  return offsetChangeBetween(earlier, later, timeZone);
}

/** The date (`YYYY-MM-DD`) so many days after another; negative days go back. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumberOf(date) + days);
}

/** The weekday of a date (`YYYY-MM-DD`), the same in every zone: 1 = Monday ... 7 = Sunday. Throws if it is no date. */
export function weekdayOf(date: string): number {
  return weekdayOfDay(dayNumberOf(date));
}

function weekdayOfDay(dayNumber: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** The first instant with the new offset, when the offset changes once between the two. */
function offsetChangeBetween(before: Instant, after: Instant, timeZone: string): Instant {
  const oldOffset = offsetAt(before, timeZone);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === oldOffset) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds to add to an instant to get its wall time as if it were UTC. */
function offsetAt(instant: Instant, timeZone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return wall - Math.floor(instant / SECOND) * SECOND;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function dayNumberOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  const dayNumber = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day ?? Number.NaN) / DAY;
  // Date.UTC would read the 30th of February as the 2nd of March.
  if (Number.isNaN(dayNumber) || dateOf(dayNumber) !== date)
    throw new Error(`"${date}" is not a date: write YYYY-MM-DD.`);
  return dayNumber;
}

function dateOf(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}
