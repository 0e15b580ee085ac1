import { z } from "zod";
import type { DutyHours } from "../domain/directory.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const HOURS = /^(\S+) (\d\d):(\d\d)-(\d\d):(\d\d)$/;

export const WEEKLY_HOURS_REMEDY =
  'Write days and times like "mon-fri 07:00-15:30" or "mon,wed 21:00-07:00"; days are mon tue wed thu fri sat sun.';

/** `mon-fri 07:00-15:30`; a shift that ends at or before its beginning runs over midnight; `24:00` ends a day. */
export const weeklyHours = z.string(WEEKLY_HOURS_REMEDY).transform((text, context): DutyHours => {
  const hours = parseWeeklyHours(text);
  if (hours) return hours;
  context.addIssue({ code: "custom", message: WEEKLY_HOURS_REMEDY });
  return z.NEVER;
});

const TIME_REMEDY = 'Write a time of the day in quotes, for example "12:00".';

/** `12:00` as minutes after midnight, 1..1440. */
export const timeOfDay = z.string(TIME_REMEDY).transform((text, context): number => {
  const [hour, minute] = /^\d\d:\d\d$/.test(text) ? text.split(":") : [];
  const minutes = minuteOfDay(hour, minute, 1440);
  if (minutes) return minutes;
  context.addIssue({ code: "custom", message: TIME_REMEDY });
  return z.NEVER;
});

/** The hours that a text like `mon-fri 07:00-15:30` names; `undefined` when it names none. */
function parseWeeklyHours(text: string): DutyHours | undefined {
  const [, days, fromHour, fromMin, toHour, toMin] = HOURS.exec(text.trim()) ?? [];
  const dayNumbers = parseDays(days ?? "");
  const fromMinute = minuteOfDay(fromHour, fromMin, 1439);
  const toMinute = minuteOfDay(toHour, toMin, 1440);
  if (!dayNumbers || fromMinute === undefined || toMinute === undefined) return undefined;
  // The end of a shift is never 0: midnight at the end of a day is 1440.
  return { days: dayNumbers, fromMinute, toMinute: toMinute === 0 ? 1440 : toMinute };
}

function minuteOfDay(hour: string | undefined, minute: string | undefined, last: number): number | undefined {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= last ? minutes : undefined;
}

/** `mon-fri`, `mon,wed`, `fri-mon` (over the weekend), `sat`. */
function parseDays(text: string): readonly number[] | undefined {
  const days = new Set<number>();
  for (const part of text.split(",")) {
    const [first = "", last = first, ...rest] = part.split("-");
    const from = DAYS.indexOf(first);
    const to = DAYS.indexOf(last);
    if (from < 0 || to < 0 || rest.length > 0) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === to) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}
