import { type Instant, MINUTE } from "../../src/domain/instant.ts";
import { HELSINKI, wallTimeAt } from "../../src/domain/localTime.ts";
import type { Chance } from "./chance.ts";

/** How much is asked in each hour of a weekday, compared with the others; shifts change at 7, 14 and 21. */
const HOURS = [2, 1.5, 1, 1, 1, 2, 5, 12, 14, 13, 12, 10, 8, 10, 11, 9, 6, 5, 4, 4, 4, 6, 4, 3];
/** Only those who work around the clock ask on weekends. */
const WEEKEND = 0.35;
const STEP = 10 * MINUTE;

/** So many instants in a time, more of them when more people are at work. */
export function instantsOfQuestions(count: number, from: Instant, to: Instant, chance: Chance): readonly Instant[] {
  const steps: { readonly at: Instant; readonly weight: number }[] = [];
  for (let at = from; at < to; at += STEP) steps.push({ at, weight: weightAt(at) });
  const whole = steps.reduce((sum, { weight }) => sum + weight, 0);
  return steps.flatMap(({ at, weight }) => {
    const expected = (count * weight) / whole;
    const many = Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0);
    return Array.from({ length: many }, () => Math.floor(at + chance.between(0, STEP)));
  });
}

function weightAt(at: Instant): number {
  const { weekday, minute } = wallTimeAt(at, HELSINKI);
  return (HOURS[Math.floor(minute / 60)] ?? 0) * (weekday > 5 ? WEEKEND : 1);
}
