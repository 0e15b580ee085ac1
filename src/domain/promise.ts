import type { Instant } from "./instant.ts";
import { calendarOf } from "./serviceClock.ts";
import type { Priority, ServiceLevels } from "./serviceLevels.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./workingTime.ts";

/** The latest instant of the next word to the requester: the first one by the response target, later ones by the update target. */
export function nextWordBy(
  kind: "response" | "update",
  from: Instant,
  priority: Priority,
  levels: ServiceLevels,
): Instant {
  const { responseMinutes, updateMinutes } = levels.targets[priority];
  return addWorkingMinutes(from, kind === "response" ? responseMinutes : updateMinutes, calendarOf(priority, levels));
}

/** Promises that are missed one after the other lie further and further apart, up to this many times the update target. */
const FARTHEST = 8;

/**
 * The next word promised with an apology. Where one promise after the other passes without a word of a person, as when a
 * group is at home for the weekend, the next one is made later: what nobody keeps must not be promised every half an hour.
 *
 * @param missedBefore how many were missed in a row before this one
 */
export function nextWordAfterMiss(
  missedBefore: number,
  from: Instant,
  priority: Priority,
  levels: ServiceLevels,
): Instant {
  const { updateMinutes } = levels.targets[priority];
  const minutes = updateMinutes * Math.min(2 ** missedBefore, FARTHEST);
  return addWorkingMinutes(from, minutes, calendarOf(priority, levels));
}

/** When the group is warned that a promised word comes near: after a share of the time that there was for it. */
export function warnOfNextWordAt(
  { from, promisedBy, percent }: { readonly from: Instant; readonly promisedBy: Instant; readonly percent: number },
  priority: Priority,
  levels: ServiceLevels,
): Instant {
  const calendar = calendarOf(priority, levels);
  return addWorkingMinutes(from, (workingMinutesBetween(from, promisedBy, calendar) * percent) / 100, calendar);
}
