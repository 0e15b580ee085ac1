import type { Instant } from "./instant.ts";
import { MINUTE } from "./instant.ts";
import type { Priority, ServiceCalendar, ServiceLevels } from "./serviceLevels.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./workingTime.ts";

/** How far a ticket is from one of its targets. Reckoned from the opening of the ticket. */
export interface ServiceClock {
  /** When the target is missed, if nothing pauses the clock before. */
  readonly dueAt: Instant;
  /** When its people are warned that this comes near. */
  readonly warnAt: Instant;
  readonly warned: boolean;
  readonly breached: boolean;
  /** When the target was met, or no longer mattered; absent while it is still to be met. */
  readonly endedAt?: Instant;
}

export type ClockName = "response" | "resolution";
export type ServiceClocks = Readonly<Record<ClockName, ServiceClock>>;

/** A time that does not count, e.g. while the requester is asked; it has not ended while `until` is absent. */
export interface Pause {
  readonly from: Instant;
  readonly until?: Instant;
}

/**
 * The earliest instant by which so many working minutes have passed since `from`, those within the pauses left out;
 * undefined while a pause that has not ended comes first. Pauses are in order and do not overlap.
 */
export function dueAfter(
  from: Instant,
  minutes: number,
  calendar: ServiceCalendar,
  pauses: readonly Pause[],
): Instant | undefined {
  let start = from;
  let left = Math.round(minutes * MINUTE);
  for (const pause of pauses) {
    const available = Math.round(workingMinutesBetween(start, pause.from, calendar) * MINUTE);
    if (left <= available) break;
    left -= available;
    if (pause.until === undefined) return undefined;
    start = Math.max(start, pause.until);
  }
  return addWorkingMinutes(start, left / MINUTE, calendar);
}

/** The calendar by which the clocks of a priority run. Throws when the configuration names one that is not there. */
export function calendarOf(priority: Priority, levels: ServiceLevels): ServiceCalendar {
  const { calendar } = levels.targets[priority];
  const found = levels.calendars[calendar];
  if (!found) throw new Error(`Priority ${priority} names the calendar "${calendar}", which is not configured.`);
  return found;
}

/** What the clocks of a ticket are reckoned from. */
export interface Reckoning {
  readonly openedAt: Instant;
  readonly priority: Priority;
  readonly pauses: readonly Pause[];
  readonly warnAtPercent: number;
}

/**
 * The clocks reckoned anew at an instant, with what is known of them so far. One that has ended or is paused stays as it is;
 * a warning or a breach that lies ahead again has not happened.
 */
export function reckon(
  { openedAt, priority, pauses, warnAtPercent }: Reckoning,
  at: Instant,
  levels: ServiceLevels,
  known?: ServiceClocks,
): ServiceClocks {
  const target = levels.targets[priority];
  const calendar = calendarOf(priority, levels);
  const clock = (name: ClockName, minutes: number): ServiceClock => {
    const before = known?.[name];
    const dueAt = dueAfter(openedAt, minutes, calendar, pauses);
    const warnAt = dueAfter(openedAt, (minutes * warnAtPercent) / 100, calendar, pauses);
    if (before && (before.endedAt !== undefined || dueAt === undefined)) return before;
    const due = dueAt ?? openedAt;
    const warn = warnAt ?? due;
    return {
      dueAt: due,
      warnAt: warn,
      warned: (before?.warned ?? false) && warn <= at,
      breached: (before?.breached ?? false) && due <= at,
    };
  };
  return {
    response: clock("response", target.responseMinutes),
    resolution: clock("resolution", target.resolutionMinutes),
  };
}
