import { DAY, type Instant, MINUTE } from "./instant.ts";
import type { IncidentFollower, MajorIncident, Progress, Reach, Round } from "./majorIncident.ts";
import { REPLY_WINDOW_DAYS } from "./ticketRules.ts";

const SECOND = MINUTE / 60;
/** So many are told at a time; together with the pause this leaves room for those who just wrote. */
export const AT_A_TIME = 80;
const PAUSE = 2 * SECOND;
/** The card shows how far the telling is at most this often. */
const SHOWN_EVERY = 10 * SECOND;
const COUNTED_EVERY = MINUTE;
/** How often it is looked at, when messages wait long for somebody whose chat cannot be reached. */
const SELDOM = 10 * MINUTE;

/** Somebody who is to be told now, and the numbers of the updates to tell. */
export interface Telling {
  readonly follower: IncidentFollower;
  readonly numbers: readonly number[];
}

/** The next of those who are behind, each with all that they miss: afterwards they miss nothing. */
export function tellings(
  { updates }: MajorIncident,
  behind: readonly IncidentFollower[],
  at: Instant,
): readonly Telling[] {
  const solved = updates.at(-1)?.what === "resolved";
  return behind
    .filter(({ left, told }) => !left && told < updates.length)
    .slice(0, AT_A_TIME)
    .map((follower) => ({
      follower: {
        ...follower,
        told: updates.length,
        ...(solved ? { replyUntil: at + REPLY_WINDOW_DAYS * DAY } : {}),
      },
      numbers: updates.map((_, place) => place + 1).slice(follower.told),
    }));
}

/** When it is looked at how many follow. */
export function nextCountAt({ counted }: MajorIncident): Instant {
  return counted.at + COUNTED_EVERY;
}

/** The incident with how many follow now, when it is time to look; `show` when the card says something else. */
export function counted(
  incident: MajorIncident,
  people: number,
  at: Instant,
): { readonly state: MajorIncident; readonly show: boolean } {
  if (incident.state.status !== "open" || at < nextCountAt(incident)) return { state: incident, show: false };
  return { state: { ...incident, counted: { at, people } }, show: people !== incident.counted.people };
}

/** What one follower adds to the reach. */
export function reachOfOne(
  { left, ticketIds, told, undelivered }: IncidentFollower,
  from: number,
  upTo: number,
): Omit<Reach, "underWay"> {
  if (left) return NONE;
  return {
    people: 1,
    tickets: ticketIds.length,
    owed: Math.max(0, upTo - told),
    missed: undelivered.filter((number) => number >= from).length,
  };
}

/** Nobody is told anything. */
export const NONE: Omit<Reach, "underWay"> = { people: 0, tickets: 0, owed: 0, missed: 0 };

/** How far a round is. */
export function progressOf({ queued }: Round, { owed, underWay, missed }: Reach): Progress {
  return { total: queued + owed, missed, sent: Math.max(0, queued - underWay - missed) };
}

/**
 * The incident after one step of its round, in which some were told. `reach` is what there was before. `show` when the
 * card is to say how far it is now.
 */
export function afterTelling(
  incident: MajorIncident,
  told: readonly Telling[],
  { at, reach }: { readonly at: Instant; readonly reach: Reach },
): { readonly state: MajorIncident; readonly show: boolean } {
  const count = told.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const before = incident.round;
  if (!before && count === 0) return { state: incident, show: false };
  const first = Math.min(...told.flatMap(({ numbers }) => numbers), incident.updates.length);
  const shownBefore = { at, sent: 0, missed: 0, total: 0 };
  const begun: Round =
    before?.nextAt === undefined && count > 0
      ? { from: first, startedAt: at, queued: 0, nextAt: at, shown: shownBefore }
      : (before ?? { from: first, startedAt: at, queued: 0, shown: shownBefore });
  const round = { ...begun, queued: begun.queued + count };
  const now: Reach = { ...reach, owed: Math.max(0, reach.owed - count), underWay: reach.underWay + count };
  const progress = progressOf(round, now);
  const over = now.owed === 0 && now.underWay === 0;
  const isDue = at >= round.shown.at + SHOWN_EVERY;
  const isNew = progress.sent !== round.shown.sent || progress.missed !== round.shown.missed;
  const show = isDue && (isNew || progress.total !== round.shown.total);
  const shown = show ? { at, ...progress } : round.shown;
  const isShown = shown.sent === progress.sent && shown.missed === progress.missed && shown.total === progress.total;
  const { nextAt: _then, ...rest } = round;
  if (over && isShown) return { state: { ...incident, round: { ...rest, shown } }, show };
  const untilShown = shown.at + SHOWN_EVERY - at;
  const pause = now.owed > 0 ? PAUSE : Math.max(PAUSE, untilShown, seldomer(at - round.startedAt));
  return { state: { ...incident, round: { ...rest, shown, nextAt: at + pause } }, show };
}

/** What takes long is looked at less and less often. */
function seldomer(since: number): number {
  return Math.min(SELDOM, Math.floor(since / 4));
}
