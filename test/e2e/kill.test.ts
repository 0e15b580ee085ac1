import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import type { Activity } from "../fakeConnector/activities.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";
import type { Channel, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { freePorts } from "../freePorts.ts";
import { hasButton } from "./stage.ts";

const KILLS = 100;
const NURSES = 6;
/** Killed so soon after it is up, at random. */
const LIFE_MS = { from: 5, to: 250 };
const MINUTES_MS = 60_000;
/** A message may need several lives of the service to arrive. */
const PATIENCE_MS = MINUTES_MS;

const directory = readDirectory("content/directory.yaml");
const desk = directory.groups.find(({ id }) => id === "tukipiste");

let folder: string;
let teams: FakeTeams;
let deskChannel: Channel;
let agent: Person;
let bot: Bot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-kill-"));
  teams = await startFakeTeams({ patienceMs: PATIENCE_MS });
  const member = desk?.members[0];
  if (!desk || !member) throw new Error("The sample directory lacks a service desk.");
  deskChannel = teams.channel({ id: desk.channel.channelId });
  agent = teams.person(member);
  bot = new Bot(await thinContent(), await freePorts());
  teams.talksTo(bot.url);
  // What a life has compiled is kept for the next ones when it ends in good order: a hundred starts are most of the work.
  await bot.start();
  await bot.kill("SIGTERM");
  await bot.start();
});
afterAll(async () => {
  await bot.kill();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
});

/** The whole service as a process of its own, killed without warning and started again. */
class Bot {
  readonly url: string;
  readonly #env: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();

  constructor(contentDir: string, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    const settings = {
      CONTENT_DIR: contentDir,
      DATA_DIR: join(folder, "data"),
      PORT: String(port),
      NODE_COMPILE_CACHE: join(folder, "compiled"),
    };
    this.#env = { ...process.env, ...settings, LOG_LEVEL: "info", NODE_ENV: "development" };
  }

  start(): Promise<void> {
    const child = spawn(process.execPath, ["src/main.ts"], { env: this.#env, stdio: ["ignore", "pipe", "inherit"] });
    this.#process = child;
    this.#up = new Promise((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes("Tukipolku is up")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`The service ended with ${code}:\n${printed}`)));
    });
    // Whoever waits for it hears of it; nobody has to.
    this.#up.catch(() => undefined);
    return this.#up;
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  /** Resolves when it is up, however often it is killed meanwhile. */
  async isUp(): Promise<void> {
    for (;;) {
      const up = this.#up;
      await up.catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
      if (up === this.#up) return;
    }
  }
}

/** The sample organisation without its articles, which are not asked for here and take long to read. */
async function thinContent(): Promise<string> {
  const thin = join(folder, "content");
  await mkdir(join(thin, "articles"), { recursive: true });
  for (const file of ["directory.yaml", "service-levels.yaml"]) await copyFile(join("content", file), join(thin, file));
  return thin;
}

/** As Teams does: the same activity again and again until it is taken. */
async function insist(activity: Activity): Promise<unknown> {
  for (;;) {
    const delivered = await teams.deliver(activity).catch(() => undefined);
    if (delivered?.status === 200) return delivered.body;
    await bot.isUp();
  }
}

/** What was acknowledged and must therefore be in the store. */
interface Acknowledged {
  readonly nurse: string;
  readonly number: string;
  readonly answer: string;
  readonly feedback: string;
}

/** One nurse's life: ticket after ticket, each resolved, with feedback and an answer in words, until told to stop. */
async function live(nurse: Person, acknowledged: Acknowledged[], goesOn: () => boolean): Promise<void> {
  await insist(nurse.message("vaihda yksikkö"));
  const choice = await nurse.sees(hasButton("chooseUnit"));
  await insist(nurse.click(choice, "chooseUnit", { unitId: "helsinki-osasto-4" }));
  const filled = new Set<unknown>();
  for (let round = 1; goesOn(); round += 1) {
    const name = `${nurse.name}-${round}`;
    await insist(nurse.message("avaa tiketti"));
    // A form may come twice, when it was sent and the service died before it could note that.
    const form = await nurse.sees((posted) => hasButton("reviewTicket")(posted) && !filled.has(questionOf(posted)));
    const questionId = questionOf(form);
    filled.add(questionId);
    const answers = { safety: "false", impact: "oneself", urgency: "hardly" };
    await insist(nurse.click(form, "reviewTicket", { description: `asia ${name}.`, details: "", ...answers }));
    await insist(pressed(nurse, form, { verb: "sendTicket", data: { questionId } }));
    // The service desk is also shown tickets that report alike, on a card of their own.
    const card = await deskChannel.sees(({ words }) => /^T-\d/.test(words) && words.includes(`asia ${name}.`));
    const number = /T-\d+/.exec(card.words)?.[0] ?? "";
    await resolve(card, number);
    const resolved = await nurse.sees((posted) => hasButton("giveFeedback")(posted) && posted.words.includes(number));
    const answer = "ei toimi vieläkään";
    await insist(nurse.click(resolved, "giveFeedback", { score: "3", comment: `palaute ${name}.` }));
    await insist(nurse.message(answer));
    acknowledged.push({ nurse: nurse.id, number, answer, feedback: `palaute ${name}.` });
  }
}

function questionOf({ buttons }: Posted): unknown {
  return buttons.find(({ verb }) => verb === "reviewTicket")?.data.questionId;
}

/** The button of a card that came as the answer to a press on this one. */
function pressed(who: Person, on: Posted, press: { verb: string; data: Record<string, unknown> }): Activity {
  const click = who.click(on, on.buttons[0]?.verb ?? "");
  return { ...click, value: { action: { type: "Action.Execute", ...press } } };
}

/** An agent resolves it, on the present card however often it changes meanwhile. */
async function resolve(card: Posted, ticketId: string): Promise<void> {
  let revision = 0;
  for (;;) {
    const data = { ticketId, revision, text: "Korjattu." };
    const answer = JSON.stringify(await insist(pressed(agent, card, { verb: "resolveTicket", data })));
    if (!answer.includes('"resolveTicket"')) return;
    revision = Number(/"revision":(\d+)/.exec(answer)?.[1]);
  }
}

it(
  `loses nothing that was acknowledged and doubles nothing when killed ${KILLS} times under load`,
  async () => {
    const acknowledged: Acknowledged[] = [];
    let killed = 0;
    const nurses = Array.from({ length: NURSES }, (_, index) => teams.person({ name: `Nurse${index + 1}` }));
    await deskChannel.addsBot(agent);
    let failed = false;
    const goesOn = (): boolean => killed < KILLS && !failed;
    const lives = Promise.all(nurses.map((nurse) => live(nurse, acknowledged, goesOn)));
    lives.catch(() => {
      failed = true;
    });
    while (goesOn()) {
      await bot.isUp();
      const life = LIFE_MS.from + Math.random() * (LIFE_MS.to - LIFE_MS.from);
      await new Promise((resolve) => setTimeout(resolve, life));
      await bot.kill();
      killed += 1;
      await bot.start();
    }
    await lives;
    await bot.kill("SIGTERM");

    expect(acknowledged.length).toBeGreaterThan(NURSES);
    const store = await openLowdbStore({ folder: join(folder, "data") });
    const tickets = new Map<string, readonly Ticket[]>();
    for (const { id } of nurses)
      tickets.set(
        id,
        (await store.ticketsOf(id)).map(({ value }) => value),
      );
    await store.close();
    for (const { nurse, number, answer, feedback } of acknowledged) {
      const own = tickets.get(nurse) ?? [];
      const ticket = own.filter(({ id }) => id === number);
      expect(ticket, number).toHaveLength(1);
      const texts = ticket.flatMap(({ updates }) => updates.map(({ text }) => text));
      expect(
        texts.filter((text) => text === answer),
        `the answer to ${number}`,
      ).toHaveLength(1);
      const comments = ticket.flatMap(({ resolutions }) =>
        resolutions.map((resolution) => resolution.feedback?.comment),
      );
      expect(comments, `the feedback on ${number}`).toEqual([feedback]);
    }
    for (const own of tickets.values()) {
      const descriptions = own.map(({ description }) => description);
      expect(new Set(descriptions).size, "one ticket for each matter").toBe(descriptions.length);
    }
  },
  15 * MINUTES_MS,
);
