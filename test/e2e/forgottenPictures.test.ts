import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Store } from "../../src/desk/ports.ts";
import { HOUR } from "../../src/domain/instant.ts";
import { newPicture } from "../../src/domain/picture.ts";
import { startService } from "../../src/service.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPostgresStore } from "../../src/store/postgres/postgresStore.ts";
import { commitOf, NOW } from "../contract/store/samples.ts";
import { type PostgresServer, startPostgres } from "../postgresServer.ts";

let server: PostgresServer;
let dataDir: string;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tukipolku-forgotten-"));
  await mkdir(join(dataDir, "pictures"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Puts pictures in the folder, as if hours ago; the store, if any, knows them. */
async function pictures(ids: readonly string[], store?: Store): Promise<void> {
  const longAgo = new Date(Date.now() - 2 * HOUR);
  for (const id of ids) {
    const sha256 = createHash("sha256").update(id).digest("hex");
    const path = join(dataDir, "pictures", `${id}.${sha256}`);
    await writeFile(path, id);
    await utimes(path, longAgo, longAgo);
    const value = newPicture({
      id,
      sender: { id: "niina", name: "Niina" },
      sentAt: Date.now(),
      type: "image/png",
      sha256,
    });
    await store?.commit(commitOf(id, { at: NOW, changes: [{ kind: "picture", value, expected: 0 }] }));
  }
}

/** Pictures that are there. */
async function there(): Promise<string[]> {
  const names = await readdir(join(dataDir, "pictures"));
  return names.filter((name) => name.includes(".")).map((name) => name.split(".")[0] ?? "");
}

/** Starts the service and stops it; what it logged. */
async function starts(databaseUrl = ""): Promise<string> {
  const lines: string[] = [];
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CONTENT_CHECK_SECONDS: "0" });
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  await (await startService({ ...config, port: 0 }, { log })).stop();
  return lines.join("");
}

const REMEDY = /pictures.*another store.*DATABASE_URL.*store-id/u;

describe.each([
  ["the embedded store", async () => ""],
  ["PostgreSQL", () => server.newDatabase()],
])("pictures that are kept beside %s", (_, databaseOf) => {
  it("survive a start over another database, which says so, and are in order again afterwards", async () => {
    const url = await databaseOf();
    const open = () => (url === "" ? openLowdbStore({ folder: dataDir }) : openPostgresStore({ url }));
    const store = await open();
    await pictures(["one", "two"], store);
    await store.close();
    await pictures(["half"]);
    // A folder of the version before: who has it is noted, and nothing is deleted.
    expect(await starts(url)).not.toMatch(REMEDY);
    expect(await there()).toEqual(["half", "one", "two"]);
    expect(await starts(await server.newDatabase())).toMatch(REMEDY);
    expect(await there()).toEqual(["half", "one", "two"]);
    // What a crash left behind is cleared away in the own folder alone.
    expect(await starts(url)).not.toMatch(REMEDY);
    expect(await there()).toEqual(["one", "two"]);
  }, 60_000);
});

describe("a folder of the version before", () => {
  it("of which the store knows no picture is left alone, and so it is at the next start", async () => {
    const url = await server.newDatabase();
    await pictures(["one", "two"]);
    expect(await starts(url)).toMatch(REMEDY);
    expect(await starts(url)).toMatch(REMEDY);
    expect(await there()).toEqual(["one", "two"]);
  }, 60_000);
});
