import type { GoLive, Unit } from "./directory.ts";
import type { Instant } from "./instant.ts";

/** When so much of a target's time is gone, its clock warns, where no unit says otherwise. */
export const WARN_AT_PERCENT = 75;

/** The go-live in which the unit is at an instant: its first and its last day belong to it whole. */
export function goLiveAt({ goLive }: Unit, at: Instant): GoLive | undefined {
  return goLive && goLive.from <= at && at < goLive.until ? goLive : undefined;
}

/** How long one support person has to react to a request that reaches them at an instant. */
export function timeBoxMinutesOf(unit: Unit, at: Instant): number {
  return goLiveAt(unit, at)?.timeBoxMinutes ?? unit.timeBoxMinutes;
}

/** When so much of a target's time is gone, the clock of the unit's ticket warns. */
export function warnAtPercentFor(unit: Unit | undefined, at: Instant): number {
  return (unit && goLiveAt(unit, at)?.warnAtPercent) ?? WARN_AT_PERCENT;
}
