import type { Instant } from "../../../src/domain/instant.ts";
import { addWorkingDays } from "../../../src/domain/workingDays.ts";
import { OFFICE } from "../organisation.ts";
import {
  dueAt,
  FIVE_MINUTES,
  isOpen,
  type Life,
  nextOf,
  running,
  runs,
  SEVEN_DAYS,
  stepAt,
  warnAt,
  warnOf,
  wordBy,
} from "./life.ts";
import { type Opened, TIERS } from "./stage.ts";

const ONE_MESSAGE_WITHIN = 2 * 60_000;
/** What the requester adds to the history is no word to them. */
const BY_REQUESTER = new Set(
  "opened requesterWrote corrected objected workaroundHelped workaroundFailed thanked confirmed reopened cancelled".split(
    " ",
  ),
);

/** A ticket that was opened this instant. */
export function lifeOf(opened: Opened, description: string): Life {
  const life: Life = {
    opened,
    now: opened.at,
    standing: "new",
    group: "desk",
    owner: undefined,
    priority: opened.priority,
    setByAgent: false,
    description,
    workaround: undefined,
    promise: undefined,
    missedInARow: 0,
    untold: [],
    tellBy: undefined,
    marks: 0,
    updates: 0,
    notes: 0,
    handOvers: 0,
    resolutions: [],
    call: undefined,
    question: undefined,
    runs: [],
    clocks: {
      response: { ended: false, warned: false, breached: false },
      resolution: { ended: false, warned: false, breached: false },
    },
    revision: 0,
    wrote: [],
    told: [],
    toldGroups: [],
  };
  write(life, "opened");
  promise(life, "responseMinutes");
  tell(life, "ticketOpened");
  settle({ ...life, group: "" }, life);
  return life;
}

/** The same at a later instant, at which nothing has happened yet. */
export function later(life: Life, now: Instant): Life {
  return { ...structuredClone(life), now, wrote: [], told: [], toldGroups: [] };
}

export function write(life: Life, ...whats: readonly string[]): void {
  life.wrote.push(...whats);
  life.updates += whats.length;
  for (const what of whats) {
    if (what === "promiseMissed") life.missedInARow += 1;
    else if (!BY_REQUESTER.has(what)) life.missedInARow = 0;
  }
}

/** One message, with everything that waited to be told. */
export function tell(life: Life, word?: string): void {
  life.told.push({ words: [...life.untold, ...(word === undefined ? [] : [word])] });
  life.untold = [];
  life.tellBy = undefined;
  life.marks += 1;
}

/** Within two minutes and before the word that was promised; at once with priority 1. */
export function tellSoon(life: Life, word: string, promisedBefore: Instant | undefined): void {
  if (life.priority === 1) {
    tell(life, word);
    return;
  }
  life.untold.push(word);
  const latest = [life.tellBy, life.now + ONE_MESSAGE_WITHIN, promisedBefore].filter((one) => one !== undefined);
  life.tellBy = Math.min(...latest);
}

/** The next word is promised anew; the same instant again is the same promise. */
export function promise(life: Life, kind: "responseMinutes" | "updateMinutes", times = 1): void {
  const by = wordBy(life, kind, times);
  if (life.promise?.by !== by) life.promise = { by, warnAt: undefined };
}

export function resolve(life: Life): void {
  write(life, "resolved");
  life.standing = "resolved";
  life.resolutions.push({ until: life.now + SEVEN_DAYS, feedback: undefined, score: 0 });
  tell(life, "ticketResolved");
}

/** What follows from where a change has led. */
export function settle(before: Life, life: Life, isSeen = true): void {
  if (isSeen) life.revision += 1;
  if (!isOpen(life)) life.owner = undefined;
  if (life.standing !== "awaitingRequester") life.question = undefined;
  settleClocks(life);
  settlePromise(before, life);
  settleCall(before, life);
  for (const told of life.told) told.outcome ??= { promise: life.promise?.by, priority: life.priority };
}

function settleClocks(life: Life): void {
  life.clocks.response.ended ||= life.standing !== "new";
  life.clocks.resolution.ended = !isOpen(life);
  const last = life.runs.at(-1);
  const ranUntilNow = last !== undefined && last.until === undefined;
  if (runs(life) && !ranUntilNow) life.runs.push({ from: life.now, until: undefined });
  if (!runs(life) && ranUntilNow) last.until = life.now;
  // What lies ahead again has not happened.
  for (const name of running(life)) {
    const clock = life.clocks[name];
    clock.warned &&= (warnAt(life, name) ?? Number.NaN) <= life.now;
    clock.breached &&= (dueAt(life, name) ?? Number.NaN) <= life.now;
  }
}

function settlePromise(before: Life, life: Life): void {
  if (!life.promise || !runs(life)) {
    life.promise = undefined;
    return;
  }
  const { by } = life.promise;
  if (before.promise?.by === by) return;
  const responseWarns = !life.clocks.response.ended && by <= (dueAt(life, "response") ?? Number.NaN);
  life.promise = { by, warnAt: responseWarns ? undefined : warnOf(life, by) };
}

function settleCall(before: Life, life: Life): void {
  const calls = life.standing === "new" && life.priority === 1;
  if (calls && life.call && before.group === life.group) return;
  if (life.call?.next !== undefined) life.toldGroups.push(`endCall ${life.call.next}`);
  life.call = undefined;
  if (!calls) return;
  life.call = { nextAt: life.now + FIVE_MINUTES, times: 1, next: undefined };
  life.toldGroups.push("priorityOneCalls 1");
}

/** Everything that the passing of time does; false when there was nothing to do. */
export function timePasses(life: Life): boolean {
  const isDue = (at: Instant | undefined) => at !== undefined && at <= life.now;
  if (!isDue(nextOf(life))) return false;
  const before = later(life, life.now);
  const { promise: promised, call, question, tellBy } = life;
  const closes = life.standing === "resolved" && isDue((life.resolutions.at(-1)?.until ?? Number.NaN) + 1);
  if (promised && isDue(promised.by)) missPromise(life, promised.by);
  else if (promised && isDue(promised.warnAt)) {
    life.toldGroups.push("clockRunsOut update near");
    promised.warnAt = undefined;
  }
  for (const name of running(before)) clockRuns(life, name);
  if (call && isDue(call.nextAt)) callAgain(life);
  if (question && isDue(question.nextStepAt)) repeat(life, question);
  if (life.untold.length > 0 && isDue(tellBy)) tell(life);
  if (closes) {
    write(life, "closed");
    life.standing = "closed";
  }
  // Of what time does a card shows the history and the targets that were missed.
  settle(before, life, life.wrote.length > 0 || life.toldGroups.some((told) => told.endsWith(" missed")));
  return true;
}

function missPromise(life: Life, promised: Instant): void {
  write(life, "promiseMissed");
  tell(life, "promiseMissed");
  life.toldGroups.push("promiseMissedInGroup");
  promise(life, "updateMinutes", [1, 2, 4][life.missedInARow - 1] ?? 8);
  const { response } = life.clocks;
  // The first promise is the response: one word about both. A response that was missed sooner has a word of its own.
  const responseDue = dueAt(life, "response") ?? Number.NaN;
  if (!response.ended && promised <= responseDue && responseDue <= life.now) {
    response.warned = true;
    response.breached = true;
  }
}

function clockRuns(life: Life, name: "response" | "resolution"): void {
  const clock = life.clocks[name];
  if (!clock.breached && (dueAt(life, name) ?? Number.NaN) <= life.now) {
    life.toldGroups.push(`clockRunsOut ${name} missed`);
    clock.warned = true;
    clock.breached = true;
  }
  if (!clock.warned && (warnAt(life, name) ?? Number.NaN) <= life.now) {
    life.toldGroups.push(`clockRunsOut ${name} near`);
    clock.warned = true;
  }
}

function callAgain(life: Life): void {
  const { call } = life;
  if (!call) return;
  const times = call.times + 1;
  const next = call.next ?? (life.group === TIERS[0] ? TIERS[1] : undefined);
  life.call = { nextAt: life.now + FIVE_MINUTES, times, next };
  life.toldGroups.push(`priorityOneCalls ${times}`);
  if (next !== undefined) life.toldGroups.push(`callNextGroup ${next} ${times}`);
}

/** After one and three working days the question is repeated, after seven given up; never sooner than a working day later. */
function repeat(life: Life, question: NonNullable<Life["question"]>): void {
  if (question.reminded === 2) {
    life.toldGroups.push("gaveUpWaiting");
    resolve(life);
    return;
  }
  write(life, "reminded");
  tell(life, "questionReminder");
  question.reminded += 1;
  question.nextStepAt = Math.max(stepAt(question.askedAt, question.reminded), addWorkingDays(life.now, 1, OFFICE));
}
