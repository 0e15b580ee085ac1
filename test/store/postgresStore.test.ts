import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/desk/ports.ts";
import { DAY } from "../../src/domain/instant.ts";
import { openPostgresStore } from "../../src/store/postgres/postgresStore.ts";
import { nameOf, readKept } from "../../src/store/readKept.ts";
import { StoreError } from "../../src/store/storeError.ts";
import {
  claimIds,
  commitOf,
  NOW,
  person,
  queue,
  sampleHandoff,
  sampleIdea,
  sampleOutgoing,
  samplePhrasing,
  sampleQuestion,
} from "../contract/store/samples.ts";
import { type PostgresServer, startPostgres } from "../postgresServer.ts";

let server: PostgresServer;
let url: string;
let stores: Store[];

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
});

async function open(): Promise<Store> {
  const store = await openPostgresStore({ url });
  stores.push(store);
  return store;
}

/** Runs one statement beside the store. */
async function query(sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

it("A process whose clock is ahead takes nothing from another that still sends it", async () => {
  const [one, ahead] = [await open(), await open()];
  await queue(one, ["m-1"]);
  expect(await claimIds(one, NOW)).toEqual(["m-1"]);
  expect(await claimIds(ahead, NOW + DAY)).toEqual([]);
});

async function failureOf(opening: Promise<Store>): Promise<Error> {
  const thrown = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof StoreError)) throw new Error("It was to be refused with a StoreError.");
  return thrown;
}

describe("the PostgreSQL store", () => {
  it("makes its tables once, however many processes start at once", async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, open));
    const outcomes = await Promise.all(
      opened.map((store, index) => store.commit(commitOf(`c-${index}`, { changes: [person(`p-${index}`, 0)] }))),
    );
    expect(new Set(outcomes)).toEqual(new Set(["committed"]));
    expect(await query("select number from tukipolku.migration")).toEqual([1, 2, 3].map((number) => ({ number })));
  });

  it("does not touch what a newer version of the service has made", async () => {
    await open();
    await query("insert into tukipolku.migration (number) values (999)");
    expect((await failureOf(openPostgresStore({ url }))).message).toMatch(/newer version.*999.*Start that version/);
  });

  it.each([
    ["nobody listens", (address: URL) => Object.assign(address, { port: "1" })],
    ["the password is wrong", (address: URL) => Object.assign(address, { password: "secret-of-theirs" })],
    ["the database is not there", (address: URL) => Object.assign(address, { pathname: "/elsewhere" })],
  ])("says in one line what to look at, without the password, when %s", async (_, change) => {
    const address = change(new URL(url)).href;
    const { message } = await failureOf(openPostgresStore({ url: address }));
    expect(message).toMatch(/^The database .*DATABASE_URL.*\.$/);
    expect(message).not.toContain(new URL(address).password);
  });

  it("keeps words that PostgreSQL itself would refuse", async () => {
    const store = await open();
    const name = "nolla \u0000, puolikas \ud83d, koko \u{1F600}";
    await store.commit(commitOf("a", { changes: [person("aino", 0, name)] }));
    expect((await store.get("person", "aino"))?.value.name).toBe(name);
  });

  it("names a record that cannot be read, and hands out the others", async () => {
    const store = await open();
    await store.commit(commitOf("a", { changes: [person("aino", 0), person("ville", 0)] }));
    await query(`update tukipolku.record set value = '{"id":"aino"}' where id = 'aino'`);
    await expect(store.get("person", "aino")).rejects.toThrow(/The person "aino" .*backup/s);
    expect(await store.get("person", "ville")).toBeDefined();
  });

  it("hands out all messages but one that a newer version wrote, which stays as it is for that version", async () => {
    const told: string[] = [];
    const store = await openPostgresStore({ url, onTrouble: ({ message }) => told.push(message) });
    stores.push(store);
    await queue(store, ["theirs", "after"], { lane: "aino", delivery: "atMostOnce" });
    await queue(store, ["ours-1", "ours-2", "ours-3"]);
    await query(`update tukipolku.outgoing set value = '{"id":"theirs","message":{"say":"new"}}' where id = 'theirs'`);
    const row =
      "select attempts, under_way, interrupted, not_before, leased_until from tukipolku.outgoing where id = 'theirs'";
    const before = await query(row);
    expect(await claimIds(store, NOW, 2)).toEqual(["ours-1", "ours-2"]);
    expect(await claimIds(store, NOW)).toEqual(["ours-3"]);
    expect(await query(row)).toEqual(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/message "theirs".*Start the version that wrote it/);
    expect(await store.unreadable()).toEqual([expect.stringMatching(/"theirs"/)]);
    // As when the newer version has sent it.
    await query("delete from tukipolku.outgoing where id = 'theirs'");
    expect(await store.unreadable()).toEqual([]);
    expect(await claimIds(store, NOW)).toEqual(["after"]);
  });

  it("wakes all records but those of a kind that only a newer version knows", async () => {
    const told: string[] = [];
    const store = await openPostgresStore({ url, onTrouble: ({ message }) => told.push(message) });
    stores.push(store);
    await store.commit(
      commitOf("a", { changes: [{ kind: "handoff", value: sampleHandoff("h-1", NOW), expected: 0 }] }),
    );
    await query(
      "insert into tukipolku.record (kind, id, version, value, next_check_at) select 'brandNew', i, 1, '{}', i from generate_series(1, 3) as i",
    );
    for (let looked = 0; looked < 2; looked += 1) expect(await store.due(NOW, 1)).toMatchObject([{ id: "h-1" }]);
    expect(told).toEqual([expect.stringMatching(/kind "brandNew".*"1".*Start the version that wrote/)]);
    expect(await store.unreadable()).toEqual([expect.stringMatching(/"brandNew"/)]);
  });

  it("forgets causes that are too old to come again", async () => {
    const store = await open();
    await store.commit(commitOf("old", { at: NOW }));
    await store.commit(commitOf("new", { at: NOW + 8 * DAY }));
    expect(await query("select cause from tukipolku.handled")).toEqual([{ cause: "new" }]);
  });

  it("gives the messages of a lane in the order of their commits, also when the later one began first", async () => {
    const store = await open();
    const slow = new pg.Client({ connectionString: url });
    await slow.connect();
    try {
      // A process that has locked the lane and is slow to commit: whoever comes after has to wait for it.
      await slow.query("begin");
      await slow.query("select pg_advisory_xact_lock(hashtextextended('aino', 0))");
      let isKept = false;
      const late = queue(store, ["late"], { lane: "aino" }).then(() => {
        isKept = true;
      });
      const waiting = "select from pg_locks where locktype = 'advisory' and not granted";
      while (!isKept && (await query(waiting)).length === 0);
      await slow.query(
        "insert into tukipolku.outgoing (id, lane, value, committed_at) values ('early', 'aino', $1, 0)",
        [JSON.stringify(sampleOutgoing("early", { lane: "aino" }))],
      );
      await slow.query("commit");
      await late;
    } finally {
      await slow.end();
    }
    expect(await claimIds(store, NOW)).toEqual(["early"]);
  });

  it("keeps each commit once, though connections are cut in the middle of them", async () => {
    const store = await open();
    const commits = Array.from({ length: 120 }, (_, index) =>
      commitOf(`c-${index}`, { changes: [person(`p-${index}`, 0)], outgoing: [sampleOutgoing(`m-${index}`)] }),
    );
    let isOver = false;
    const first = Promise.allSettled(commits.map((commit) => store.commit(commit))).finally(() => {
      isOver = true;
    });
    const cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tukipolku'";
    while (!isOver) await query(cut);
    const failed = (await first).filter(({ status }) => status === "rejected");
    expect(failed.length).toBeGreaterThan(0);
    const again = await Promise.all(commits.map((commit) => store.commit(commit)));
    expect(again.filter((outcome) => outcome === "conflict")).toEqual([]);
    expect(await query("select count(*)::int as count, max(version) as version from tukipolku.record")).toEqual([
      { count: 120, version: 1 },
    ]);
    expect(await query("select count(*)::int as count from tukipolku.outgoing")).toEqual([{ count: 120 }]);
  });

  it("lets nobody in after it was closed", async () => {
    const store = await open();
    await Promise.all([store.close(), store.close()]);
    await expect(store.get("person", "aino")).rejects.toThrow(/closed/);
  });
});

describe("what reports read of a database", () => {
  it("is all that they need, beside the processes that use it", async () => {
    const store = await open();
    const [question, phrasing, idea] = [sampleQuestion("q-1", "?"), samplePhrasing("a: b"), sampleIdea("idea-1", {})];
    await store.commit(
      commitOf("a", {
        changes: [
          { kind: "question", value: question, expected: 0 },
          { kind: "phrasing", value: phrasing, expected: 0 },
          { kind: "idea", value: idea, expected: 0 },
        ],
      }),
    );
    expect(await readKept({ dataDir: "unused", databaseUrl: url })).toEqual({
      questions: [question],
      phrasings: [phrasing],
      ideas: [idea],
    });
  });

  it("is nothing where the service never was, and its name has no password", async () => {
    expect(await readKept({ dataDir: "unused", databaseUrl: url })).toBeUndefined();
    expect(nameOf({ dataDir: "unused", databaseUrl: "postgres://a:secret@host:5432/tukipolku" })).toBe(
      "host:5432/tukipolku",
    );
  });
});
