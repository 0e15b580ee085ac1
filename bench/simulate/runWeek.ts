import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Messenger, Store } from "../../src/desk/ports.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../../src/domain/instant.ts";
import { percentile } from "../retrieval/metrics.ts";
import { drawBurstMatter } from "./matters.ts";
import type { Arrival } from "./memoryTeams.ts";
import type { Options } from "./options.ts";
import { instantsOfQuestions } from "./rhythm.ts";
import { type Stage, setStage } from "./stage.ts";
import { residentOf } from "./town.ts";

/** A Monday at midnight in Helsinki: one unit of the sample goes live, and Christmas lies in the weeks after. */
const MONDAY = Date.parse("2026-12-07T00:00:00+02:00");
/** Long enough for every reminder, reply window and unanswered question of the last day. */
const WEEKS_AFTER = 5;
/** As often as the service looks at the time; when nothing is due, nothing would happen. */
const SWEEP_MS = 1_000;
/** How many questions make a ticket here: the others are answered before, or go to an organisation's own desk. */
const QUESTIONS_PER_TICKET = 6.5;
const BURST_AT = 2 * DAY + 8 * HOUR;
const BURST_LASTS = 80 * MINUTE;
const PEOPLE_PER_BURST_REPORT = 800;

/** All that happened, and the store as it stands at the end. */
export interface Happened
  extends Pick<Stage, "rules" | "ledger" | "teams" | "world" | "requesters" | "supportPersons" | "failures"> {
  readonly options: Options;
  /** Every message that reached somebody, in the order of their commits. */
  readonly arrivals: readonly Arrival[];
  readonly from: Instant;
  readonly now: Instant;
}

export interface Surroundings {
  /** Stands between the bot and Teams; tests break it. */
  readonly messenger?: (real: Messenger) => Messenger;
  readonly onProgress?: (said: string) => void;
}

/** Runs the weeks in a folder of their own, and looks at what came of them. */
export async function runWeek<T>(
  options: Options,
  look: (happened: Happened) => Promise<T>,
  { messenger = (real) => real, onProgress = () => {} }: Surroundings = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tukipolku-simulate-"));
  const stage = await setStage({ options, folder, begin: MONDAY, messenger });
  try {
    await stage.desk.begin();
    planQuestions(options, stage);
    const now = MONDAY + (options.days + WEEKS_AFTER * 7) * DAY;
    const arrivals = await live(stage, now, onProgress);
    return await look({ ...stage, options, arrivals, from: MONDAY, now });
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From one thing that happens to the next: somebody does something, or a record wants to wake. */
async function live(stage: Stage, until: Instant, onProgress: (said: string) => void): Promise<readonly Arrival[]> {
  const { clock, agenda, ledger, desk } = stage;
  const arrivals: Arrival[] = [];
  let sweepAt = await nextSweep(ledger.store, until);
  const sweeps: number[] = [];
  let toldDay = 0;
  for (;;) {
    const next = Math.min(sweepAt, agenda.nextAt() ?? until);
    if (next >= until) break;
    clock.now = Math.max(clock.now, next);
    const isSweep = sweepAt <= clock.now;
    if (isSweep) sweeps.push(await timed(() => desk.passTime()));
    else await agenda.take()?.();
    if (!isSweep && !stage.takeTouched()) continue;
    await settle(stage, arrivals);
    sweepAt = await nextSweep(ledger.store, until);
    const day = Math.floor((clock.now - MONDAY) / DAY) + 1;
    if (day > toldDay) onProgress(`day ${day}: ${ledger.commits()} commits, ${arrivals.length} messages`);
    toldDay = day;
  }
  clock.now = until;
  await desk.passTime();
  await settle(stage, arrivals);
  const [median, p99] = [percentile(0.5, sweeps), percentile(0.99, sweeps)].map((ms) => ms.toFixed(1));
  onProgress(`${sweeps.length} sweeps with something due: median ${median} ms, p99 ${p99} ms`);
  return arrivals;
}

/** In milliseconds of a real clock. */
async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

async function nextSweep(store: Store, until: Instant): Promise<Instant> {
  const [due] = await store.due(Number.POSITIVE_INFINITY, 1);
  return due ? Math.ceil(due.nextCheckAt / SWEEP_MS) * SWEEP_MS : until;
}

/** Everything that is due arrives, and is read in the order of the commits: which chat was quicker must not matter. */
async function settle(stage: Stage, arrivals: Arrival[]): Promise<void> {
  const { desk, teams, ledger } = stage;
  await desk.sent();
  const placeOf = ({ outgoing }: Arrival): number => ledger.queued.get(outgoing.id)?.place ?? 0;
  for (const arrival of [...teams.takeArrived()].sort((a, b) => placeOf(a) - placeOf(b))) {
    arrivals.push(arrival);
    read(arrival, stage);
  }
}

function read(arrival: Arrival, { requesters, supportPersons, agents }: Stage): void {
  const { destination, message } = arrival.outgoing;
  if (destination.to === "person") {
    requesters.reads(destination.personId, message);
    return;
  }
  supportPersons.reads(arrival);
  agents.reads(arrival);
}

function planQuestions(
  { people, days, ticketsPerDay, seed }: Options,
  { world, requesters, rules, agenda }: Stage,
): void {
  const { chance } = world;
  const somebody = () => residentOf(Math.floor(chance.random() * people), seed, rules.directory);
  const begun = world.now();
  const count = ticketsPerDay * days * QUESTIONS_PER_TICKET;
  for (const at of instantsOfQuestions(count, begun, begun + days * DAY, chance))
    agenda.plan(at, () => requesters.asks(somebody()));
  if (days * DAY < BURST_AT) return;
  for (let left = Math.ceil(people / PEOPLE_PER_BURST_REPORT); left > 0; left -= 1) {
    const who = somebody();
    agenda.plan(begun + BURST_AT + chance.between(0, BURST_LASTS), () =>
      requesters.asks(who, drawBurstMatter(who.language, chance)),
    );
  }
}
