import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { freePorts } from "../freePorts.ts";
import { startProcess } from "./serviceProcess.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm run serve`'s program until it ends by itself; what it said on standard error. */
async function said(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly error: string }> {
  const settings = { DATA_DIR: join(folder, "data"), LOG_LEVEL: "fatal", NODE_ENV: "development", ...env };
  const child: ChildProcess = spawn(process.execPath, ["src/main.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let error = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    error += chunk.toString();
  });
  await once(child, "close");
  return { code: child.exitCode, error: error.trim() };
}

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { server, port: typeof address === "object" && address !== null ? address.port : 0 };
}

describe("a start that cannot be ends with one line that says what to do", () => {
  it("when the port is taken", async () => {
    const { server, port } = await listen();
    const { code, error } = await said({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(error).toBe(`PORT: ${port} is in use on 127.0.0.1. Stop what listens there, or write another port.`);
  });

  it.each(["192.0.2.1", "no-such-host.invalid"])("when nobody can listen on %s", async (host) => {
    const bot = { BOT_APP_ID: randomUUID(), BOT_TENANT_ID: randomUUID(), BOT_APP_PASSWORD: "secret" };
    const { code, error } = await said({ ...bot, HOST: host });
    expect(code).toBe(1);
    expect(error).toMatch(new RegExp(`^HOST: .*${host}.*\\. Write .*0\\.0\\.0\\.0`, "u"));
    expect(error).not.toContain("\n");
  });

  it("when another process holds the data folder", async () => {
    const store = await openLowdbStore({ folder: join(folder, "data") });
    const { code, error } = await said({});
    await store.close();
    expect(code).toBe(1);
    expect(error).toContain(`is in use by process ${process.pid}`);
    expect(error).not.toContain("\n");
  });

  it("when the directory has a mistake", async () => {
    const content = join(folder, "content");
    await cp("content", content, { recursive: true });
    const file = join(content, "directory.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("mon-sun 07:00-15:00", "mon-sun 7-15"));
    const { code, error } = await said({ CONTENT_DIR: content });
    expect(code).toBe(1);
    expect(error).toMatch(/directory\.yaml:\d+: .*Write days and times like/u);
    expect(error).not.toContain("\n");
  });

  it("when production has no app id", async () => {
    const { code, error } = await said({ NODE_ENV: "production" });
    expect(code).toBe(1);
    expect(error).toMatch(/^BOT_APP_ID: write the bot's app id\./u);
  });
});

describe("`npm run serve`", () => {
  /** The package as it is installed, with settings in `.env`. */
  async function installed(settings: Readonly<Record<string, string | number>>): Promise<string> {
    for (const part of ["src", "content", "node_modules", "package.json"]) {
      await symlink(resolve(part), join(folder, part));
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(join(folder, ".env"), lines.join(""));
    return folder;
  }

  it("takes its settings from .env, and stops when npm is told to", async () => {
    const port = await freePorts(1);
    const cwd = await installed({ PORT: port, DATA_DIR: join(folder, "data"), CONTENT_CHECK_SECONDS: 0 });
    const npm = startProcess({}, { command: "npm", args: ["run", "serve"], cwd });
    await npm.says("Tukipolku is up");
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    npm.signal("SIGTERM");
    // Its outputs are closed when the service that npm left behind has ended too.
    await npm.ended;
    expect(npm.said()).toContain("Tukipolku has stopped");
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  }, 60_000);
});
