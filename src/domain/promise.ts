import type { Instant } from "./instant.ts";
import type { Priority, ServiceLevels } from "./serviceLevels.ts";
import { addWorkingMinutes } from "./workingTime.ts";

/** The latest instant of the next word to the requester: the first one by the response target, later ones by the update target. */
export function nextWordBy(
  kind: "response" | "update",
  from: Instant,
  priority: Priority,
  levels: ServiceLevels,
): Instant {
  const target = levels.targets[priority];
  const calendar = levels.calendars[target.calendar];
  if (!calendar)
    throw new Error(`Priority ${priority} names the calendar "${target.calendar}", which is not configured.`);
  return addWorkingMinutes(from, kind === "response" ? target.responseMinutes : target.updateMinutes, calendar);
}
