import { DAY, HOUR, type Instant, MINUTE } from "../../src/domain/instant.ts";
import { HELSINKI, wallTimeAt } from "../../src/domain/localTime.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";
import { isOpen } from "../../src/domain/workingTime.ts";

/** From and to in hours of the day; the last runs over midnight, and each overlaps the next a little. */
const AROUND_THE_CLOCK = [
  { from: 6.75, to: 14.5 },
  { from: 13.75, to: 21.5 },
  { from: 20.75, to: 7.25 },
] as const;
const OFFICE = [
  { from: 7, to: 15 },
  { from: 9, to: 17 },
] as const;
const WORKS_OF_SEVEN = 5;

/** Finding out the time of day costs more than all else an agent does; shifts begin and end on quarters of an hour. */
const SLOT = 15 * MINUTE;

/** Whether the agent with this place in a group is at work. */
export type IsAtWork = (place: number, aroundTheClock: boolean, at: Instant) => boolean;

/** In three shifts on five days of seven, or in the hours of the office. */
export function createShifts(office: ServiceCalendar): IsAtWork {
  const slots = new Map<number, { readonly hour: number; readonly day: number; readonly isOpen: boolean }>();

  function slotAt(at: Instant) {
    const number = Math.floor(at / SLOT);
    const known = slots.get(number);
    if (known) return known;
    const begin = number * SLOT;
    const hour = wallTimeAt(begin, HELSINKI).minute / 60;
    const slot = { hour, day: Math.floor((begin - hour * HOUR) / DAY), isOpen: isOpen(begin, office) };
    slots.set(number, slot);
    return slot;
  }

  return (place, aroundTheClock, at) => {
    const { hour, day, isOpen } = slotAt(at);
    const shifts = aroundTheClock ? AROUND_THE_CLOCK : OFFICE;
    const shift = shifts[place % shifts.length];
    if (!shift) return false;
    if (!aroundTheClock) return isOpen && hour >= shift.from && hour < shift.to;
    const isOverMidnight = shift.to < shift.from;
    const beganYesterday = isOverMidnight && hour < shift.to;
    if (!beganYesterday && (hour < shift.from || (!isOverMidnight && hour >= shift.to))) return false;
    // The days off of colleagues in the same shift are spread over the week.
    const ownDay = (beganYesterday ? day - 1 : day) + Math.floor(place / shifts.length) * 3 + place;
    return ownDay % 7 < WORKS_OF_SEVEN;
  };
}
