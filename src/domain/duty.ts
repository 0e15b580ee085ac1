import type { DutyHours, SupportPerson, Unit } from "./directory.ts";
import type { Instant } from "./instant.ts";
import { HELSINKI, wallTimeAt } from "./localTime.ts";

/** The support persons of a unit who are on duty at an instant, in the order of the directory, but for those left out. */
export function onDuty(unit: Unit, at: Instant, leftOut: ReadonlySet<string>): readonly SupportPerson[] {
  const { weekday, minute } = wallTimeAt(at, HELSINKI);
  return unit.supportPersons.filter(
    (person) => !leftOut.has(person.id) && person.duty.some((hours) => covers(hours, weekday, minute)),
  );
}

function covers(hours: DutyHours, weekday: number, minute: number): boolean {
  const startsToday = hours.days.includes(weekday);
  if (hours.fromMinute < hours.toMinute) {
    return startsToday && minute >= hours.fromMinute && minute < hours.toMinute;
  }
  const startedYesterday = hours.days.includes(weekday === 1 ? 7 : weekday - 1);
  return (startsToday && minute >= hours.fromMinute) || (startedYesterday && minute < hours.toMinute);
}
