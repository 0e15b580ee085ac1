import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/desk/ports.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { commitOf, person, samplePerson } from "../contract/store/samples.ts";
import { leftBehind, newFolder } from "./lowdbSpace.ts";

const folders: string[] = [];
let live: Store;
let folder: string;

/** The files of a process that was killed after it kept five persons one by one. */
beforeEach(async () => {
  const origin = await newFolder();
  live = await openLowdbStore({ folder: origin });
  for (let index = 1; index <= 5; index += 1) {
    await live.commit(commitOf(`c-${index}`, { changes: [person(`p-${index}`, 0)] }));
  }
  folder = await leftBehind(origin);
  folders.push(origin, folder);
});
afterEach(async () => {
  await live.close();
  await Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true })));
});

async function journalOf(of: string): Promise<string> {
  const names = (await readdir(of)).filter((name) => name.startsWith("journal-")).sort();
  return join(of, names[0] ?? "");
}

/** Which of the five persons a store on the folder knows; it is closed again. */
async function knownIn(of: string): Promise<string> {
  const store = await openLowdbStore({ folder: of });
  let known = "";
  for (let index = 1; index <= 5; index += 1) if (await store.get("person", `p-${index}`)) known += index;
  await store.close();
  return known;
}

describe("a torn tail", () => {
  it("is dropped wherever in the last line it was torn", async () => {
    const bytes = await readFile(await journalOf(folder));
    const lastLine = bytes.lastIndexOf("\n", bytes.length - 2) + 1;
    for (let length = lastLine; length < bytes.length; length += 1) {
      const torn = join(folder, `torn-${length}`);
      await mkdir(torn);
      await writeFile(await journalOf(folder).then((path) => path.replace(folder, torn)), bytes.subarray(0, length));
      expect(await knownIn(torn)).toBe("1234");
    }
  }, 60_000);

  it("is cut off before anything is written after it", async () => {
    const path = await journalOf(folder);
    await truncate(path, (await readFile(path)).length - 5);
    const store = await openLowdbStore({ folder });
    expect(await store.wasHandled("c-5")).toBe(false);
    expect(await store.commit(commitOf("c-5", { changes: [person("p-5", 0)] }))).toBe("committed");
    const after = await leftBehind(folder);
    folders.push(after);
    await store.close();
    expect(await knownIn(after)).toBe("12345");
  });

  it("with garbage of any kind at its end is dropped", async () => {
    for (const garbage of ["\0\0\0\0", "\n", "{}\n", '{"crc":"00000000","seq":6}\n', "\n\n\0\n"]) {
      const copy = await leftBehind(folder);
      folders.push(copy);
      await writeFile(await journalOf(copy), garbage, { flag: "a" });
      expect(await knownIn(copy)).toBe("12345");
    }
  });

  it("of several lines that were never acknowledged is dropped, though a later one is whole", async () => {
    const origin = await newFolder();
    const store = await openLowdbStore({ folder: origin });
    await store.commit(commitOf("c-1", { changes: [person("p-1", 0)] }));
    await Promise.all(
      [2, 3, 4].map((index) => store.commit(commitOf(`c-${index}`, { changes: [person(`p-${index}`, 0)] }))),
    );
    const copy = await leftBehind(origin);
    folders.push(origin, copy);
    await store.close();
    await damageLine(copy, 3);
    expect(await knownIn(copy)).toBe("12");
  });
});

async function damageLine(of: string, number: number): Promise<void> {
  const path = await journalOf(of);
  const lines = (await readFile(path, "utf8")).split("\n");
  lines[number - 1] = (lines[number - 1] ?? "").replace("Aino", "Eino");
  await writeFile(path, lines.join("\n"));
}

describe("damage in the middle", () => {
  it.each([1, 2, 3, 4])("of an acknowledged line refuses to start and names file and line %i", async (number) => {
    await damageLine(folder, number);
    const before = await readFile(await journalOf(folder));
    await expect(openLowdbStore({ folder })).rejects.toThrow(
      `${await journalOf(folder)}:${number}: the journal is damaged, its checksum does not fit. Put the folder back from a backup.`,
    );
    expect(await readFile(await journalOf(folder))).toEqual(before);
  });

  it("a line that is missing refuses to start", async () => {
    const path = await journalOf(folder);
    const lines = (await readFile(path, "utf8")).split("\n");
    await writeFile(path, lines.toSpliced(2, 1).join("\n"));
    await expect(openLowdbStore({ folder })).rejects.toThrow(`${path}:3: the journal is damaged, it is not line 3`);
  });

  it("a journal without the snapshot before it refuses to start", async () => {
    const path = await journalOf(folder);
    await copyFile(path, join(folder, "journal-000000000007.jsonl"));
    await rm(path);
    await expect(openLowdbStore({ folder })).rejects.toThrow("journal-000000000007.jsonl:1: the journal is damaged");
  });

  it("a refusal lets go of the folder", async () => {
    const path = await journalOf(folder);
    const good = await readFile(path);
    await damageLine(folder, 2);
    await expect(openLowdbStore({ folder })).rejects.toThrow("damaged");
    await writeFile(path, good);
    expect(await knownIn(folder)).toBe("12345");
  });

  it.each(["cut short", "changed"])("a snapshot that was %s refuses to start", async (how) => {
    await knownIn(folder);
    const path = join(folder, "snapshot.jsonl");
    const words = await readFile(path, "utf8");
    if (how === "changed") await writeFile(path, words.replace("Aino", "Eino"));
    else await truncate(path, words.lastIndexOf("\n", words.length - 2) + 1);
    await expect(openLowdbStore({ folder })).rejects.toThrow(/snapshot\.jsonl:\d+: the snapshot is damaged/);
  });
});

describe("what other versions wrote", () => {
  /** Puts other words in the snapshot, with a seal that fits. */
  async function rewriteSnapshot(from: string, to: string): Promise<void> {
    const { sealedLine } = await import("../../src/store/sealedLine.ts");
    await knownIn(folder);
    const path = join(folder, "snapshot.jsonl");
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    const resealed = lines.map((line) => {
      const { crc: _, ...content } = JSON.parse(line.replace(from, to));
      return sealedLine(content);
    });
    await writeFile(path, resealed.join(""));
  }

  it.each([
    ["an older version", '"version":1,"step":"idle"', '"version":0,"step":"somewhere","since":"noon"'],
    ["a step that is not known", '"step":"idle"', '"step":"elsewhere"'],
  ])("a dialogue of %s is started over and the person is kept", async (_, from, to) => {
    await rewriteSnapshot(from, to);
    const store = await openLowdbStore({ folder });
    expect(await store.get("person", "p-1")).toEqual({ value: samplePerson("p-1"), version: 1 });
    await store.close();
  });

  it("a record that this version cannot read refuses to start and names what is wrong", async () => {
    await rewriteSnapshot('"language":"fi"', '"language":"kl"');
    await expect(openLowdbStore({ folder })).rejects.toThrow(/snapshot\.jsonl:2: this version cannot read .*language/);
  });
});
