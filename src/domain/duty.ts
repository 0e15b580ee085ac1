import type { DutyHours, SupportPerson, Unit } from "./directory.ts";
import { goLiveAt } from "./goLive.ts";
import type { Instant } from "./instant.ts";
import { HELSINKI, wallTimeAt } from "./localTime.ts";
import type { Actor } from "./person.ts";

/** A support person on duty. */
export interface OnDuty extends Actor {
  /** There for the go-live, on the spot. */
  readonly onSite: boolean;
}

/**
 * The support persons of a unit who are on duty at an instant, in the order of the directory, but for those left out. In
 * a go-live those on the spot come first, by hours of their own.
 */
export function onDuty(unit: Unit, at: Instant, leftOut: ReadonlySet<string>): readonly OnDuty[] {
  const onSite = present(goLiveAt(unit, at)?.onSite ?? [], at, leftOut);
  const own = present(unit.supportPersons, at, new Set([...leftOut, ...onSite.map(({ id }) => id)]));
  return [
    ...onSite.map(({ id, name }) => ({ id, name, onSite: true })),
    ...own.map(({ id, name }) => ({ id, name, onSite: false })),
  ];
}

/** Whether the unit has anybody at all who could be asked in these days, on duty now or not. */
export function hasSupportPersons(unit: Unit, at: Instant): boolean {
  return unit.supportPersons.length > 0 || (goLiveAt(unit, at)?.onSite.length ?? 0) > 0;
}

/** Whether somebody may answer for the unit: whoever was asked on the spot may still do so when the go-live has ended. */
export function isSupportPerson({ supportPersons, goLive }: Unit, personId: string): boolean {
  return [...supportPersons, ...(goLive?.onSite ?? [])].some(({ id }) => id === personId);
}

function present(
  persons: readonly SupportPerson[],
  at: Instant,
  leftOut: ReadonlySet<string>,
): readonly SupportPerson[] {
  const { weekday, minute } = wallTimeAt(at, HELSINKI);
  return persons.filter(({ id, duty }) => !leftOut.has(id) && duty.some((hours) => covers(hours, weekday, minute)));
}

function covers(hours: DutyHours, weekday: number, minute: number): boolean {
  const startsToday = hours.days.includes(weekday);
  if (hours.fromMinute < hours.toMinute) {
    return startsToday && minute >= hours.fromMinute && minute < hours.toMinute;
  }
  const startedYesterday = hours.days.includes(weekday === 1 ? 7 : weekday - 1);
  return (startsToday && minute >= hours.fromMinute) || (startedYesterday && minute < hours.toMinute);
}
