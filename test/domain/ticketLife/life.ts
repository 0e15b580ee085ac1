import type { Instant } from "../../../src/domain/instant.ts";
import type { Priority } from "../../../src/domain/serviceLevels.ts";
import { addWorkingDays } from "../../../src/domain/workingDays.ts";
import { type Walk, walk, workedAfter, workedBefore } from "../minuteByMinute.ts";
import { OFFICE } from "../organisation.ts";
import { LEVELS, type Opened, percentAt } from "./stage.ts";
import type { Standing } from "./table.ts";

/** What is expected of a ticket, kept beside it: reckoned from what happened, by none of the rules under test. */
export interface Life {
  readonly opened: Opened;
  now: Instant;
  standing: Standing;
  group: string;
  owner: string | undefined;
  priority: Priority;
  setByAgent: boolean;
  description: string;
  workaround: { helped: boolean | undefined } | undefined;
  promise: Promised | undefined;
  /** Promises that passed without a word of anybody but the requester. */
  missedInARow: number;
  /** Words that the requester has not been told yet, and by when they are. */
  untold: string[];
  tellBy: Instant | undefined;
  marks: number;
  updates: number;
  notes: number;
  handOvers: number;
  resolutions: { until: Instant; feedback: string | undefined; score: number }[];
  call: { nextAt: Instant; times: number; next: string | undefined } | undefined;
  question: { askedAt: Instant; reminded: number; nextStepAt: Instant } | undefined;
  /** When the resolution clock ran. */
  runs: { from: Instant; until: Instant | undefined }[];
  clocks: { response: Clock; resolution: Clock };
  revision: number;
  /** What the present step wrote to the history, told the requester (each message with what it took along), and the groups. */
  wrote: string[];
  told: Told[];
  toldGroups: string[];
}

/** One message, and what held when the change that told it was over. */
export interface Told {
  readonly words: readonly string[];
  /** Absent on what carries no mark. */
  outcome?: { readonly promise: Instant | undefined; readonly priority: Priority };
}

export interface Promised {
  readonly by: Instant;
  warnAt: Instant | undefined;
}

export interface Clock {
  ended: boolean;
  warned: boolean;
  breached: boolean;
}

const MINUTE = 60_000;
export const FIVE_MINUTES = 5 * MINUTE;
export const SEVEN_DAYS = 7 * 24 * 60 * MINUTE;
const walked: { always?: Walk; office?: Walk } = {};

/** Open milliseconds count by the calendar of a priority; each is walked once. */
function walkOf(priority: Priority): Walk {
  if (priority <= 2) {
    walked.always ??= walk({ kind: "always" });
    return walked.always;
  }
  walked.office ??= walk(OFFICE);
  return walked.office;
}

/** By when the requester is told next, from now. */
export function wordBy(life: Life, kind: "responseMinutes" | "updateMinutes", times = 1): Instant {
  return workedAfter(walkOf(life.priority), life.now, times * LEVELS.targets[life.priority][kind] * MINUTE);
}

/** When a share of the time until the promise is gone. */
export function warnOf(life: Life, by: Instant): Instant | undefined {
  const calendar = walkOf(life.priority);
  const available = workedBefore(calendar, by) - workedBefore(calendar, life.now);
  const warnAt = workedAfter(calendar, life.now, Math.round((available * percentAt(life.opened, life.now)) / 100));
  return warnAt < by ? warnAt : undefined;
}

/** When a clock has used up a share of its target; undefined while it stands still before. */
function usedUpAt({ opened, priority, runs }: Life, clock: "response" | "resolution", share: number) {
  const target = LEVELS.targets[priority];
  const minutes = clock === "response" ? target.responseMinutes : target.resolutionMinutes;
  const calendar = walkOf(priority);
  let left = Math.round(minutes * MINUTE * share);
  for (const { from, until } of clock === "response" ? [{ from: opened.at, until: undefined }] : runs) {
    const available =
      until === undefined ? Number.POSITIVE_INFINITY : workedBefore(calendar, until) - workedBefore(calendar, from);
    if (left <= available) return workedAfter(calendar, from, left);
    left -= available;
  }
  return undefined;
}

export function dueAt(life: Life, clock: "response" | "resolution"): Instant | undefined {
  return usedUpAt(life, clock, 1);
}

export function warnAt(life: Life, clock: "response" | "resolution"): Instant | undefined {
  return usedUpAt(life, clock, percentAt(life.opened, life.opened.at) / 100);
}

export function stepAt(askedAt: Instant, step: number): Instant {
  return addWorkingDays(askedAt, [1, 3, 7][step] ?? Number.NaN, OFFICE);
}

export function isOpen({ standing }: Life): boolean {
  return standing !== "resolved" && standing !== "closed" && standing !== "cancelled";
}

/** Whether the requester is owed a word, and the resolution clock runs. */
export function runs(life: Life): boolean {
  return isOpen(life) && life.standing !== "awaitingRequester";
}

/** The clocks that run now. */
export function running(life: Life): ("response" | "resolution")[] {
  const clocks: ("response" | "resolution")[] = ["response", "resolution"];
  return clocks.filter((name) => !life.clocks[name].ended && runs(life));
}

/** The earliest thing that is to happen. */
export function nextOf(life: Life): Instant | undefined {
  const { promise, tellBy, call, question, standing, clocks } = life;
  const instants = [
    tellBy,
    call?.nextAt,
    promise?.by,
    promise?.warnAt,
    question?.nextStepAt,
    ...(standing === "resolved" ? [(life.resolutions.at(-1)?.until ?? Number.NaN) + 1] : []),
    ...running(life).flatMap((name) => [
      clocks[name].warned ? undefined : warnAt(life, name),
      clocks[name].breached ? undefined : dueAt(life, name),
    ]),
  ].filter((instant) => instant !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
