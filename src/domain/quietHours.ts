import type { Instant } from "./instant.ts";
import { addDays, HELSINKI, instantOf, wallTimeAt, weekdayOf } from "./localTime.ts";
import type { Priority } from "./serviceLevels.ts";

const FRIDAY = 5;

export const QUIET_DAYS = ["everyDay", "weekdays"] as const;
/** A night belongs to the day on which it begins. */
export type QuietDays = (typeof QUIET_DAYS)[number];

export const LETS_THROUGH = ["p1", "p1AndP2"] as const;
/** Which of the person's own tickets may be heard of all the same, by priority. */
export type LetsThrough = (typeof LETS_THROUGH)[number];

/** When a person does not want to be written to without having written. Nobody has any unless they choose them. */
export interface QuietHours {
  /** Minutes after midnight, 0..1439. */
  readonly fromMinute: number;
  /** Minutes after midnight, 0..1439; before `fromMinute` it is that of the next day. The two are never the same. */
  readonly toMinute: number;
  readonly days: QuietDays;
  readonly letsThrough: LetsThrough;
}

/** From `since` up to, not including, `until`. */
export interface QuietPeriod {
  readonly since: Instant;
  readonly until: Instant;
}

/** The quiet period that an instant lies in; undefined when it lies in none. */
export function quietPeriodAt(hours: QuietHours, at: Instant): QuietPeriod | undefined {
  const today = wallTimeAt(at, HELSINKI).date;
  return [addDays(today, -1), today]
    .flatMap((date) => periodFrom(date, hours) ?? [])
    .find(({ since, until }) => since <= at && at < until);
}

function periodFrom(date: string, { fromMinute, toMinute, days }: QuietHours): QuietPeriod | undefined {
  if (days === "weekdays" && weekdayOf(date) > FRIDAY) return undefined;
  const lastDate = toMinute <= fromMinute ? addDays(date, 1) : date;
  return { since: instantOf(date, fromMinute, HELSINKI), until: instantOf(lastDate, toMinute, HELSINKI) };
}

/** Whether a matter of this priority is told in quiet hours too. The most urgent ones always are. */
export function letsThrough({ letsThrough: chosen }: QuietHours, priority: Priority): boolean {
  return priority === 1 || (priority === 2 && chosen === "p1AndP2");
}

/** What was filled in as quiet hours, or what is wrong with it. */
export function readQuietHours(
  filled: Partial<QuietHours>,
): { readonly hours: QuietHours } | { readonly wrong: "timesMissing" | "sameTimes" } {
  const { fromMinute, toMinute, days = "everyDay", letsThrough: chosen = "p1" } = filled;
  if (fromMinute === undefined || toMinute === undefined) return { wrong: "timesMissing" };
  // It would be quiet without an end.
  if (fromMinute === toMinute) return { wrong: "sameTimes" };
  return { hours: { fromMinute, toMinute, days, letsThrough: chosen } };
}
