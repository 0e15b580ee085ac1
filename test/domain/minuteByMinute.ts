import fc from "fast-check";
import { DAY, HOUR, type Instant, MINUTE } from "../../src/domain/instant.ts";
import type { Pause } from "../../src/domain/serviceClock.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";

/**
 * The years 2025-2035 walked minute by minute, by none of the code under test: what clock arithmetic is compared with.
 */

export type BusinessCalendar = Extract<ServiceCalendar, { kind: "business" }>;

/** More runs on demand: `CALENDARS=200 CASES=50` makes 10,000 cases. */
export const CALENDARS = Number(process.env.CALENDARS ?? 8);
export const CASES = Number(process.env.CASES ?? 50);

/** Midnight in Helsinki. */
export const FIRST = Date.parse("2024-12-31T22:00:00Z");
export const MINUTES = (Date.parse("2035-12-31T22:00:00Z") - FIRST) / MINUTE;

/** Helsinki by the rule of the European Union: last Sundays of March and October, 01:00 UTC. */
const wallOffsets = helsinkiOffsets();

function helsinkiOffsets(): Int32Array {
  const offsets = new Int32Array(MINUTES + 1).fill(120);
  for (let year = 2025; year <= 2035; year += 1) {
    const from = (clockChangeOf(year, 3) - FIRST) / MINUTE;
    const to = (clockChangeOf(year, 10) - FIRST) / MINUTE;
    offsets.fill(180, from, to);
  }
  return offsets;
}

/** The instant in March or October of a year at which the clocks are changed. */
function clockChangeOf(year: number, month: number): Instant {
  const last = Date.UTC(year, month, 0);
  return last - new Date(last).getUTCDay() * DAY + HOUR;
}

/** `open[m]` is 1 while open in minute m, `worked[m]` the open minutes before it. */
export interface Walk {
  readonly open: Uint8Array;
  readonly worked: Int32Array;
}

export function walk(calendar: ServiceCalendar): Walk {
  const open = new Uint8Array(MINUTES).fill(calendar.kind === "always" ? 1 : 0);
  if (calendar.kind === "business") openHours(calendar, open);
  const worked = new Int32Array(MINUTES + 1);
  for (let m = 0; m < MINUTES; m += 1) worked[m + 1] = (worked[m] ?? 0) + (open[m] ?? 0);
  return { open, worked };
}

function openHours(calendar: BusinessCalendar, open: Uint8Array): void {
  let day = -1;
  let hours: { fromMinute: number; toMinute: number } | undefined;
  let hasOpened = false;
  let hasClosed = false;
  for (let m = 0; m < MINUTES; m += 1) {
    const wallMinute = FIRST / MINUTE + m + (wallOffsets[m] ?? 0);
    const today = Math.floor(wallMinute / 1440);
    if (today !== day) {
      day = today;
      const midnight = new Date(today * DAY);
      const date = midnight.toISOString().slice(0, 10);
      const usual = calendar.closedOn.includes(date) ? undefined : calendar.hours[midnight.getUTCDay() || 7];
      hours = usual && { ...usual, toMinute: Math.min(usual.toMinute, calendar.halfDays[date] ?? 1440) };
      hasOpened = false;
      hasClosed = false;
    }
    const minuteOfDay = wallMinute - today * 1440;
    // What has opened stays open and what has closed stays closed, also when the clock is put back.
    if (hours && minuteOfDay >= hours.fromMinute) hasOpened = true;
    if (hours && minuteOfDay >= hours.toMinute) hasClosed = true;
    open[m] = hasOpened && !hasClosed ? 1 : 0;
  }
}

/** The open milliseconds before an instant. */
export function workedBefore({ open, worked }: Walk, at: Instant): number {
  const m = Math.floor((at - FIRST) / MINUTE);
  return (worked[m] ?? Number.NaN) * MINUTE + (open[m] === 1 ? at - FIRST - m * MINUTE : 0);
}

/** The earliest instant by which so many open milliseconds have passed since another. */
export function workedAfter(walked: Walk, from: Instant, milliseconds: number): Instant {
  if (milliseconds === 0) return from;
  const wanted = workedBefore(walked, from) + milliseconds;
  let low = Math.floor((from - FIRST) / MINUTE);
  let high = MINUTES;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((walked.worked[middle] ?? 0) * MINUTE >= wanted) high = middle;
    else low = middle;
  }
  return FIRST + low * MINUTE + (wanted - (walked.worked[low] ?? 0) * MINUTE);
}

/** The same walk with the minutes of the pauses left out: the minute at which so many are full, undefined while paused. */
export function dueMinute(
  { open }: Walk,
  from: number,
  minutes: number,
  pauses: readonly { readonly from: number; readonly until?: number }[],
): number | undefined {
  let left = minutes;
  let m = from;
  for (; left > 0 && m < MINUTES; m += 1) {
    const pause = pauses.find((one) => one.from <= m && m < (one.until ?? Number.POSITIVE_INFINITY));
    if (pause && pause.until === undefined) return undefined;
    if (!pause) left -= open[m] ?? 0;
  }
  return m;
}

const minuteOfDay = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15);
const openHoursOfDay = fc
  .tuple(minuteOfDay, minuteOfDay)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ fromMinute: Math.min(one, other), toMinute: Math.max(one, other) }));
const date = fc
  .integer({ min: 0, max: MINUTES / 1440 - 1 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * DAY).toISOString().slice(0, 10));

export const calendars: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    days: fc.array(fc.option(openHoursOfDay, { nil: undefined, freq: 3 }), { minLength: 7, maxLength: 7 }),
    closedOn: fc.array(date, { maxLength: 200 }),
    half: fc.array(fc.tuple(date, minuteOfDay), { maxLength: 200 }),
  })
  .filter(({ days }) => days.some((hours) => hours !== undefined))
  .map(({ days, closedOn, half }) => ({
    kind: "business",
    timeZone: "Europe/Helsinki",
    hours: Object.fromEntries(days.flatMap((hours, index) => (hours ? [[index + 1, hours]] : []))),
    closedOn,
    halfDays: Object.fromEntries(half),
  }));

/** Clock-change nights come far more often than they would by chance. */
export const startMinute = fc.oneof(
  fc.integer({ min: 0, max: MINUTES - 1 - 60 * 1440 }),
  fc
    .record({
      year: fc.integer({ min: 2025, max: 2034 }),
      month: fc.constantFrom(3, 10),
      shift: fc.integer({ min: -1500, max: 600 }),
    })
    .map(({ year, month, shift }) => (clockChangeOf(year, month) - FIRST) / MINUTE + shift),
);

/** Pauses in order from the opening on, some of no length, back to back or across the end; the last may not have ended. */
export const pausesFrom = (from: number): fc.Arbitrary<readonly { from: number; until?: number }[]> =>
  fc
    .record({
      steps: fc.array(
        fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })), fc.integer({ min: 0, max: 9000 })),
        { maxLength: 5 },
      ),
      isOpen: fc.boolean(),
    })
    .map(({ steps, isOpen }) => {
      let at = from;
      return steps.map(([wait, length], index) => {
        const pause = { from: at + wait, until: at + wait + length };
        at = pause.until;
        return isOpen && index === steps.length - 1 ? { from: pause.from } : pause;
      });
    });

/** A pause in minutes of the walk as one in instants. */
export function instantsOf({ from, until }: { readonly from: number; readonly until?: number }): Pause {
  return { from: FIRST + from * MINUTE, ...(until === undefined ? {} : { until: FIRST + until * MINUTE }) };
}
