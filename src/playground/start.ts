/** `npm start`: the service, and beside it three Playgrounds, so that a newcomer plays every side of the path. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readDirectory } from "../content/readDirectory.ts";
import { type Cast, castOf } from "./cast.ts";
import { type Child, firstToEnd, startChild, stopAll } from "./children.ts";
import { channelIds, playgroundConfiguration, ROLES, type Role } from "./configuration.ts";
import { isFree, untilListening } from "./ports.ts";
import { startPage } from "./startPage.ts";

const servicePort = portFrom("PORT", 3978);
const firstChatPort = portFrom("PLAYGROUND_PORT", 3979);
const chatFolder = resolve(process.env.DATA_DIR ?? "data", "playground");
const directoryFile = fileURLToPath(new URL("../../content/directory.yaml", import.meta.url));
const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const insideOnly = new URL("./insideOnly.ts", import.meta.url).href;

const children: Child[] = [];
const asked = new Promise<"asked">((stop) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop("asked"));
});

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAll(children);
}

async function run(): Promise<number> {
  await refuseBusyPorts();
  const directory = readDirectory(directoryFile);
  const cast = castOf(directory, Date.now());
  children.push(startChild({ name: "The service", args: [main], env: process.env, shown: true }));
  for (const role of ROLES) {
    const folder = join(chatFolder, role);
    mkdirSync(folder, { recursive: true });
    // Every JSON text is a YAML text.
    const configuration = JSON.stringify(playgroundConfiguration(role, cast, directory), null, 2);
    writeFileSync(join(folder, ".m365agentsplayground.yml"), configuration);
    children.push(startPlayground(role, folder));
  }
  const ended = Promise.race([asked, firstToEnd(children)]);
  const givenUp = new AbortController();
  const listening = untilListening([servicePort, ...ROLES.map(chatPort)], givenUp.signal).then(() => "up" as const);
  const outcome = await Promise.race([ended, listening]);
  givenUp.abort();
  if (outcome !== "up") return afterwards(outcome);
  await introduceChannels(cast);
  console.log(startPage(cast, address));
  return afterwards(await ended);
}

function startPlayground(role: Role, folder: string): Child {
  const bot = `http://127.0.0.1:${servicePort}/api/messages`;
  const options = ["-e", bot, "-c", "msteams", "-p", String(chatPort(role)), "--disable-telemetry"];
  return startChild({
    name: `The chat of the ${role} (its log is in ${join(folder, "devTools")})`,
    args: ["--import", insideOnly, playgroundProgram(), "start", ...options],
    cwd: folder,
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, ".m365agentsplayground.yml"),
      NO_PROXY: "localhost,127.0.0.1",
    },
    shown: false,
  });
}

function playgroundProgram(): string {
  try {
    return fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js"));
  } catch {
    throw new Error("The chats are not installed: run npm ci, or run npm run serve for the service alone.");
  }
}

/** Tells the bot of the channels as Teams does when the bot is added to a team, so that it can post before a visit. */
async function introduceChannels(cast: Cast): Promise<void> {
  for (const role of ROLES) {
    for (const id of channelIds(role, cast)) {
      const url = `${address(role)}/_debug/conversation/${encodeURIComponent(id)}/installation`;
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      if (!response.ok) throw new Error(`The chat of the ${role} does not know its channel ${id}: ${response.status}`);
    }
  }
}

async function refuseBusyPorts(): Promise<void> {
  for (const [port, setting] of [
    [servicePort, `PORT=${servicePort + 100}`],
    ...ROLES.map((role) => [chatPort(role), `PLAYGROUND_PORT=${firstChatPort + 100}`] as const),
  ] as const) {
    if (await isFree(port)) continue;
    throw new Error(`Port ${port} is in use: stop the program that uses it, or choose others: ${setting} npm start`);
  }
}

function afterwards(outcome: "asked" | Child): number {
  if (outcome === "asked") return 0;
  console.error(`${outcome.name} has ended, so the rest is stopped too.`);
  return 1;
}

function address(role: Role): string {
  return `http://localhost:${chatPort(role)}`;
}

function chatPort(role: Role): number {
  return firstChatPort + ROLES.indexOf(role);
}

function portFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_000) return port;
  console.error(`${name} is "${text}": write a port number between 1 and 64999, for example ${fallback}.`);
  process.exit(1);
}
