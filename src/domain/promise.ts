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

/** When the group is warned that a promised word comes near: after a share of the time that there was for it. */
export function warnOfNextWordAt(
  { from, promisedBy, percent }: { readonly from: Instant; readonly promisedBy: Instant; readonly percent: number },
  priority: Priority,
  levels: ServiceLevels,
): Instant {
  const calendar = calendarOf(priority, levels);
  return addWorkingMinutes(from, (workingMinutesBetween(from, promisedBy, calendar) * percent) / 100, calendar);
}
