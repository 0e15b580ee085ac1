import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import { type Service, startService } from "../../src/service.ts";
import type { SendLimits } from "../../src/teams/options.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";
import type { Answer, Channel, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";

const DIRECTORY = readDirectory("content/directory.yaml");
/** The unit of the stories; one of its support persons is on duty at any hour. */
const UNIT_ID = "helsinki-osasto-4";

/** Changes within this time are told in one message. */
const ONE_MESSAGE_WITHIN = 2 * MINUTE;

/** A Monday in winter at 10:00 in Helsinki. */
const MONDAY = Date.parse("2026-11-30T10:00:00+02:00");

/** Everything of a story over real HTTP: the service, Teams around it, the people, and a clock that is moved. */
export interface Stage {
  readonly teams: FakeTeams;
  readonly dataDir: string;
  readonly unitId: string;
  readonly unitChannel: Channel;
  readonly deskChannel: Channel;
  readonly specialistsChannel: Channel;
  /** On duty on weekdays 7 to 15 and 9 to 17. */
  readonly support: readonly [Person, Person];
  /** Two agents of the service desk; the second works in user support too. */
  readonly agents: readonly [Person, Person];
  readonly clock: { now: number };
  nurse(name?: string): Person;
  /** The nurse who has told the bot where she works. */
  nurseOfUnit(name?: string): Promise<Person>;
  /** A nurse of another unit, who has told so. */
  nurseIn(unitId: string, name?: string): Promise<Person>;
  /** Moves the clock, and lets the service look at it. */
  passes(ms: number): Promise<void>;
  /** Presses a button of a card in a channel as it stands when everything has arrived. */
  presses(who: Person, on: Posted, verb: string, typed?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Lets what was held for a moment, to be told together, go out. */
  readonly held: () => Promise<void>;
  /** Lets everything that is due arrive. */
  settles(): Promise<void>;
  /** Lets the service see what has changed in the content. */
  looksAtContent(): Promise<void>;
  /** What the health check answers. */
  health(): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Stops the service, does something with what it keeps if that is said, and starts it again. */
  restarts(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function setStage({
  at = MONDAY,
  contentDir = "content",
  pictureTimeoutMs = 7_000,
  sendLimits,
  databaseUrl,
  instances = 1,
}: {
  readonly at?: number;
  readonly contentDir?: string;
  readonly pictureTimeoutMs?: number;
  /** Those of Teams, or the like; none when not said. */
  readonly sendLimits?: SendLimits;
  /** Everything is kept in this PostgreSQL; else in the embedded store. */
  readonly databaseUrl?: string;
  /** How many processes share the work; Teams talks to them in turn. */
  readonly instances?: number;
} = {}): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), "tukipolku-e2e-"));
  const teams = await startFakeTeams();
  const clock = { now: at };
  const config = {
    ...readConfig({
      DATA_DIR: dataDir,
      CONTENT_DIR: contentDir,
      LOG_LEVEL: "fatal",
      SWEEP_MS: "60000",
      CONTENT_CHECK_SECONDS: "0",
      DATABASE_URL: databaseUrl,
    }),
    port: 0,
  };
  const start = (): Promise<Service> =>
    startService(config, {
      now: () => clock.now,
      teams: { defaultServiceUrl: teams.serviceUrl, pictureTimeoutMs, sendLimits },
    });
  const services: Service[] = [];
  const startAll = async (): Promise<void> => {
    services.push(...(await Promise.all(Array.from({ length: instances }, start))));
    teams.talksTo(...services.map(({ url }) => url));
  };
  const stopAll = () => Promise.all(services.splice(0).map((service) => service.stop()));
  const sweepAll = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.sweep()));
    // What one of them was still sending, another had left out.
    if (instances > 1) await Promise.all(services.map((service) => service.sweep()));
  };
  await startAll();

  const unit = DIRECTORY.units.find(({ id }) => id === UNIT_ID);
  const desk = DIRECTORY.groups.find(({ id }) => id === "tukipiste");
  const specialists = DIRECTORY.groups.find(({ id }) => id === "kayttajatuki");
  const [first, , , second] = unit?.supportPersons ?? [];
  const other = desk?.members.find(({ id }) => specialists?.members.every((member) => member.id !== id));
  const both = desk?.members.find(({ id }) => specialists?.members.some((member) => member.id === id));
  if (!unit || !desk || !specialists || !first || !second || !other || !both) {
    throw new Error("The sample directory lacks the people of the stories.");
  }

  const stage: Stage = {
    teams,
    dataDir,
    unitId: unit.id,
    unitChannel: teams.channel({ id: unit.channel.channelId }),
    deskChannel: teams.channel({ id: desk.channel.channelId }),
    specialistsChannel: teams.channel({ id: specialists.channel.channelId }),
    support: [teams.person(first), teams.person(second)],
    agents: [teams.person(other), teams.person(both)],
    clock,
    nurse: (name = "Niina Nurmi") => teams.person({ name }),
    nurseOfUnit: (name) => stage.nurseIn(UNIT_ID, name),
    async nurseIn(unitId, name) {
      const nurse = stage.nurse(name);
      await nurse.says("vaihda yksikkö");
      await nurse.clicks(await nurse.sees(hasButton("chooseUnit")), "chooseUnit", { unitId });
      await nurse.sees(/Yksikkösi on nyt/);
      return nurse;
    },
    async passes(ms) {
      // What is on its way would be taken for lost, and sent again, when hours pass at once.
      await sweepAll();
      clock.now += ms;
      await sweepAll();
    },
    async presses(who, on, verb, typed) {
      await sweepAll();
      return who.clicks(on, verb, typed);
    },
    held: () => stage.passes(ONE_MESSAGE_WITHIN),
    settles: sweepAll,
    async looksAtContent() {
      await Promise.all(services.map((service) => service.lookAtContent()));
    },
    async health() {
      const response = await fetch(`${services[0]?.url}/health`);
      return { status: response.status, body: await response.json() };
    },
    async restarts(meanwhile) {
      await stopAll();
      await meanwhile?.();
      await startAll();
    },
    async close() {
      await stopAll();
      await teams.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return stage;
}

/** A message with a button of this verb. */
export function hasButton(verb: string): (posted: Posted) => boolean {
  return ({ buttons }) => buttons.some((button) => button.verb === verb);
}

/** What a nurse fills into the ticket form. */
export const UNIT_CANNOT_WORK = { safety: "false", impact: "unit", urgency: "cannotWork" };

/** How many of the messages fit. */
export function count(list: readonly Posted[], pattern: RegExp): number {
  return list.filter(({ words }) => pattern.test(words)).length;
}

/** Whether a message mentions this person, so that Teams rings them. */
export function rings(posted: Posted, who: { readonly id: string }): boolean {
  return (posted.latest.entities ?? []).some((entity) => JSON.stringify(entity).includes(`"id":"${who.id}"`));
}

/** Walks a nurse through the form; resolves with the number and the card in the service desk's channel. */
export async function opensTicket(
  stage: Stage,
  nurse: Person,
  text: string,
  answers: Readonly<Record<string, string>> = UNIT_CANNOT_WORK,
): Promise<{ number: string; card: Posted; opened: Posted }> {
  await nurse.says("avaa tiketti");
  const form = await nurse.sees(hasButton("reviewTicket"));
  const readBack = await nurse.clicks(form, "reviewTicket", { description: text, ...answers });
  await nurse.clicks(readBack, "sendTicket");
  const opened = await nurse.sees(/Tiketti T-\d+ on avattu|Ärende T-\d+ är öppnat/);
  const number = /T-\d+/.exec(opened.words)?.[0] ?? "";
  const card = await stage.deskChannel.sees(new RegExp(`${number}\\b`));
  return { number, card, opened };
}
