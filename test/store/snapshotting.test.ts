import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/instant.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { claimIds, commitOf, NOW, person, queue } from "../contract/store/samples.ts";
import { leftBehind, newFolder } from "./lowdbSpace.ts";

const folders: string[] = [];
async function folderOf(): Promise<string> {
  const folder = await newFolder();
  folders.push(folder);
  return folder;
}
async function copyOf(folder: string): Promise<string> {
  const copy = await leftBehind(folder);
  folders.push(copy);
  return copy;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !/^(lock|store-id)/.test(name)).sort();
}

describe("a crash between the steps of a snapshot", () => {
  /** As the process left it before, and after a snapshot: the steps between are made of the files of both. */
  let before: string;
  let after: string;
  beforeEach(async () => {
    const folder = await folderOf();
    const first = await openLowdbStore({ folder });
    await first.commit(commitOf("c-1", { changes: [person("aino", 0, "one")] }));
    await first.close();
    const store = await openLowdbStore({ folder });
    await store.commit(commitOf("c-2", { changes: [person("aino", 1, "two")] }));
    await queue(store, ["m-1", "m-2"]);
    await claimIds(store, NOW, 1);
    await store.settle("m-1", { outcome: "sent" });
    expect(await store.takeTicketNumber()).toBe(1001);
    before = await copyOf(folder);
    await store.close();
    after = await copyOf(folder);
  });

  const steps: readonly (readonly [string, (step: string) => Promise<void>])[] = [
    ["nothing was begun", async () => {}],
    ["the next journal is there", (step) => addNextJournal(step)],
    [
      "the snapshot is written aside in part",
      async (step) => {
        await addNextJournal(step);
        const bytes = await readFile(join(after, "snapshot.jsonl"));
        await writeFile(join(step, "snapshot.jsonl.new"), bytes.subarray(0, bytes.length / 2));
      },
    ],
    [
      "the snapshot is written aside whole",
      async (step) => {
        await addNextJournal(step);
        await cp(join(after, "snapshot.jsonl"), join(step, "snapshot.jsonl.new"));
      },
    ],
    [
      "the snapshot has taken its place and the old journal is still there",
      async (step) => {
        await addNextJournal(step);
        await cp(join(after, "snapshot.jsonl"), join(step, "snapshot.jsonl"));
      },
    ],
    [
      "the old journal is gone",
      async (step) => {
        await rm(step, { recursive: true });
        await mkdir(step);
        await cp(after, step, { recursive: true });
      },
    ],
  ];
  async function addNextJournal(step: string): Promise<void> {
    for (const name of await namesIn(after)) {
      if (name.startsWith("journal-")) await cp(join(after, name), join(step, name));
    }
  }

  it.each(steps)("when %s everything is there once", async (_, prepare) => {
    const step = await copyOf(before);
    await prepare(step);
    // Twice, because starting makes a snapshot of its own.
    for (const starts of [1, 2]) {
      const store = await openLowdbStore({ folder: step });
      expect(await store.get("person", "aino")).toMatchObject({ version: 2, value: { name: "two" } });
      expect(await store.wasHandled("c-1")).toBe(true);
      expect(await store.wasHandled("c-2")).toBe(true);
      expect(await claimIds(store, NOW)).toEqual(["m-2"]);
      expect(await store.takeTicketNumber()).toBe(1001 + starts);
      await store.close();
    }
    expect(await namesIn(step)).toHaveLength(2);
  });
});

describe("snapshots by size", () => {
  it("are made while commits go on, keep the journal short and lose nothing", async () => {
    const folder = await folderOf();
    const store = await openLowdbStore({ folder, journalBytes: 10_000 });
    let next = 0;
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        while (next < 1000) {
          const index = next;
          next += 1;
          await store.commit(commitOf(`c-${index}`, { changes: [person(`p-${index}`, 0)] }));
        }
      }),
    );
    const crashed = await copyOf(folder);
    await store.close();
    const names = await namesIn(crashed);
    expect(names).toContain("snapshot.jsonl");
    expect(names).not.toContain("journal-000000000001.jsonl");
    const again = await openLowdbStore({ folder: crashed });
    for (let index = 0; index < 1000; index += 1) expect(await again.wasHandled(`c-${index}`)).toBe(true);
    await again.close();
  });

  it("are not made when nothing happened", async () => {
    const folder = await folderOf();
    const store = await openLowdbStore({ folder });
    await store.commit(commitOf("a", {}));
    await store.close();
    const before = await readFile(join(folder, "snapshot.jsonl"));
    await (await openLowdbStore({ folder })).close();
    expect(await readFile(join(folder, "snapshot.jsonl"))).toEqual(before);
  });
});

describe("what a snapshot forgets", () => {
  it("causes older than seven days, counted from the latest commit", async () => {
    const folder = await folderOf();
    const store = await openLowdbStore({ folder });
    await store.commit(commitOf("old", { at: NOW - 1 }));
    await store.commit(commitOf("kept", { at: NOW }));
    await store.commit(commitOf("latest", { at: NOW + 7 * DAY }));
    expect(await store.wasHandled("old")).toBe(true);
    await store.close();
    const again = await openLowdbStore({ folder });
    expect(await again.wasHandled("old")).toBe(false);
    expect(await again.wasHandled("kept")).toBe(true);
    await again.close();
  });
});
