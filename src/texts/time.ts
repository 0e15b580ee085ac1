import type { Instant } from "../domain/instant.ts";

/** What a clock on a Helsinki wall shows, and the calendar beside it. */
export interface ShownTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Monday ... 6 = Sunday. */
  readonly weekday: number;
  readonly hour: number;
  /** Two digits. */
  readonly minute: string;
}

const CLOCK = new Intl.DateTimeFormat("en-GB-u-ca-iso8601-nu-latn", {
  timeZone: "Europe/Helsinki",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** The Helsinki time of an instant, and how much of its date must be told to somebody who reads it at `now`. */
export function shownTime(
  at: Instant,
  now: Instant,
): { readonly time: ShownTime; readonly tell: "time" | "day" | "year" } {
  const time = partsOf(at);
  const today = partsOf(now);
  if (time.year !== today.year) return { time, tell: "year" };
  return { time, tell: time.month === today.month && time.day === today.day ? "time" : "day" };
}

/** The parts of a date given as `YYYY-MM-DD`, or undefined if it is none. */
export function shownDate(
  date: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function partsOf(at: Instant): ShownTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of CLOCK.formatToParts(at)) parts[type] = value;
  const year = Number(parts.year);
  const month = Number(parts.month);
  const day = Number(parts.day);
  return {
    year,
    month,
    day,
    weekday: (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7,
    hour: Number(parts.hour),
    minute: (parts.minute ?? "").padStart(2, "0"),
  };
}
