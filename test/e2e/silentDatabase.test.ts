import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import { type Service, startService } from "../../src/service.ts";
import { type PostgresServer, startPostgres } from "../postgresServer.ts";

let server: PostgresServer;
let dataDir: string;
let host: Awaited<ReturnType<typeof startHost>>;
const lines: string[] = [];
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tukipolku-silent-"));
  host = await startHost(await server.newDatabase());
  lines.length = 0;
});
afterEach(async () => {
  host.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A database whose host can vanish, as by a cut cable: nothing is answered any more, and nothing is reset. */
async function startHost(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const target = Number(url.port);
  const sockets: Socket[] = [];
  let isSilent = false;
  const proxy: Server = createServer((client) => {
    const database = connect(target, "127.0.0.1");
    sockets.push(client, database);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      from.on("data", (bytes) => isSilent || to.write(bytes));
      from.on("end", () => isSilent || to.end());
      from.on("error", () => {});
    }
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => proxy.once("listening", resolve));
  url.port = String((proxy.address() as AddressInfo).port);
  // Of the driver: the time in which an answer has to come.
  url.searchParams.set("query_timeout", "300");
  return {
    url: url.href,
    vanishes() {
      isSilent = true;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

function start(clock: { readonly now: number }, sweepMs: number): Promise<Service> {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: host.url, CONTENT_CHECK_SECONDS: "0" });
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  return startService({ ...config, port: 0, sweepMs }, { now: () => clock.now, log });
}

async function health({ url }: Service): Promise<string> {
  const response = await fetch(`${url}/health`);
  return `${response.status} ${await response.text()}`;
}

describe("a database that does not answer any more, without a word", () => {
  it("is told by the health check as soon as the passing of time was not looked at for long", async () => {
    const clock = { now: Date.parse("2026-11-30T10:00:00+02:00") };
    const service = await start(clock, HOUR);
    await service.sweep();
    clock.now += MINUTE;
    expect(await health(service)).toMatch(/^200/);
    host.vanishes();
    clock.now += 2 * MINUTE;
    expect(await health(service)).toMatch(/^503 .*passing of time.*2026-11-30T08:00:00/);
    await service.stop();
  });

  it("is logged, and the process stops nevertheless", async () => {
    const service = await start({ now: Date.now() }, 100);
    await service.sweep();
    host.vanishes();
    while (!lines.some((line) => line.includes("sweep failed"))) await pause(20);
    expect(await health(service)).toMatch(/^503 .*passing of time/);
    const began = performance.now();
    await service.stop();
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 90_000);
});
