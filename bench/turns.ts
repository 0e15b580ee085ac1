/**
 * `npm run bench`: question turns per second of the service against a bare botbuilder + restify echo bot, in the same
 * run on the same machine. A turn lasts from posting the message until both the answer has arrived at the connector
 * and the request is answered. The figures of one machine mean little; the ratio of the two bots is what counts.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchConnector, startConnector } from "./connector.ts";

const IN_FLIGHT = [1, 16, 64];
const WARM_UP_TURNS = 1_500;
const TURNS = 3_000;
const ROUNDS = 3;
const QUESTIONS = [
  "unohdin toimikortin kotiin, miten kirjaudun",
  "tarratulostin tulostaa tyhjää",
  "resepti ei lähde reseptikeskukseen",
  "miten tilaan laboratoriokokeen",
  "potilas puuttuu potilaslistalta",
  "miten korjaan kirjauksen allekirjoituksen jälkeen",
];

interface Bot {
  readonly name: string;
  readonly url: URL;
  readonly process: ChildProcess;
}

interface Figures {
  readonly turnsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

let activities = 0;
const folder = mkdtempSync(join(tmpdir(), "tukipolku-bench-"));
const connector = await startConnector();
const bots = [
  startBot("floor", fileURLToPath(new URL("echoBot.ts", import.meta.url)), 39_781, {}),
  startBot("tukipolku", fileURLToPath(new URL("../src/main.ts", import.meta.url)), 39_782, {
    DATA_DIR: folder,
    LOG_LEVEL: "error",
  }),
] as const;

try {
  await run();
} finally {
  for (const bot of bots) bot.process.kill("SIGKILL");
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  for (const bot of bots) {
    console.error(`warming up: ${bot.name}`);
    await untilUp(bot);
    await greet(bot);
    await measure(bot, 64, WARM_UP_TURNS);
  }
  console.log("in flight   bot         turns/s   p50 ms   p99 ms   ratio of turns/s");
  for (const inFlight of IN_FLIGHT) {
    const results = bots.map((): Figures[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, bot] of bots.entries()) {
        console.error(`${inFlight} in flight, round ${round + 1} of ${ROUNDS}: ${bot.name}`);
        results[index]?.push(await measure(bot, inFlight, TURNS));
      }
    }
    const [floor, own] = results.map(median);
    if (!floor || !own) throw new Error("nothing was measured");
    printRow(inFlight, "floor", floor, "");
    printRow(inFlight, "tukipolku", own, (own.turnsPerSecond / floor.turnsPerSecond).toFixed(2));
  }
}

function startBot(name: string, program: string, port: number, env: Record<string, string>): Bot {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: "development" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { name, url: new URL(`http://127.0.0.1:${port}/api/messages`), process: child };
}

async function untilUp({ name, url, process: child }: Bot): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until && child.exitCode === null) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not start`);
}

/** Everybody says hello once, so that the welcome, which the bot says once, is no part of a measured turn. */
async function greet(bot: Bot): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (let index = 0; index < Math.max(...IN_FLIGHT); index += 1) {
    await turn(bot, agent, connector, `bench-${index}`, "hei");
  }
  agent.destroy();
}

async function measure(bot: Bot, inFlight: number, turns: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const took: number[] = [];
  let left = turns;
  const started = performance.now();
  const person = async (index: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await turn(bot, agent, connector, `bench-${index}`, QUESTIONS[left % QUESTIONS.length] ?? "");
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, index) => person(index)));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { turnsPerSecond: turns / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

async function turn(bot: Bot, agent: Agent, to: BenchConnector, person: string, text: string): Promise<void> {
  activities += 1;
  const body = JSON.stringify({
    type: "message",
    id: `${process.pid}-${activities}`,
    channelId: "msteams",
    serviceUrl: to.serviceUrl,
    conversation: { id: `chat-${person}`, conversationType: "personal", tenantId: "bench" },
    from: { id: `29:${person}`, aadObjectId: person, name: person },
    recipient: { id: "28:bot", name: "Tukipolku" },
    channelData: { tenant: { id: "bench" } },
    locale: "fi-FI",
    textFormat: "plain",
    text,
  });
  const arrived = to.next(`chat-${person}`);
  await Promise.all([arrived, post(bot.url, agent, body)]);
}

function post(url: URL, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => {
        const { statusCode = 0 } = response;
        if (statusCode < 300) resolve();
        else reject(new Error(`${url} answered ${statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function median(figures: readonly Figures[]): Figures | undefined {
  return figures.toSorted((a, b) => a.turnsPerSecond - b.turnsPerSecond)[Math.floor(figures.length / 2)];
}

function printRow(inFlight: number, bot: string, figures: Figures, ratio: string): void {
  const { turnsPerSecond, p50Ms, p99Ms } = figures;
  const columns = [
    String(inFlight).padStart(9),
    bot.padEnd(9),
    turnsPerSecond.toFixed(0).padStart(9),
    p50Ms.toFixed(1).padStart(8),
    p99Ms.toFixed(1).padStart(8),
    ratio.padStart(8),
  ];
  console.log(columns.join("   "));
}
