import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/desk/ports.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { readKeptFolder } from "../../src/store/readKeptFolder.ts";
import { commitOf, sampleIdea, samplePhrasing, sampleQuestion } from "../contract/store/samples.ts";
import { newFolder } from "./lowdbSpace.ts";

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await newFolder();
  store = await openLowdbStore({ folder, journalBytes: 2_000 });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function keepQuestion(number: number): Promise<void> {
  const value = sampleQuestion(`q-${number}`, "Miten perun lähetteen?");
  await store.commit(commitOf(`c-${number}`, { changes: [{ kind: "question", value, expected: 0 }] }));
}

async function journals(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("journal-")).sort();
}

describe("beside the process that has the store", () => {
  it("what is kept is read, in a snapshot or in the journal", async () => {
    await keepQuestion(1);
    await store.commit(
      commitOf("p", {
        changes: [
          { kind: "phrasing", value: samplePhrasing("card: kortti"), expected: 0 },
          { kind: "idea", value: sampleIdea("i-1"), expected: 0 },
        ],
      }),
    );
    expect(await readKeptFolder(folder)).toEqual({
      questions: [sampleQuestion("q-1", "Miten perun lähetteen?")],
      phrasings: [samplePhrasing("card: kortti")],
      ideas: [sampleIdea("i-1")],
    });
    await store.close();
    store = await openLowdbStore({ folder });
    await keepQuestion(2);
    const kept = await readKeptFolder(folder);
    expect(kept?.questions.map(({ id }) => id)).toEqual(["q-1", "q-2"]);
    expect(kept?.phrasings).toHaveLength(1);
  });

  it("nothing was kept yet, or there is no folder", async () => {
    expect(await readKeptFolder(folder)).toBeUndefined();
    expect(await readKeptFolder(join(folder, "nowhere"))).toBeUndefined();
  });

  it("a line that is being written is passed over and left as it is, and so is a snapshot", async () => {
    await keepQuestion(1);
    const journal = join(folder, (await journals()).at(-1) ?? "");
    const half = '{"crc":"00000000","seq":2,"syn';
    await appendFile(journal, half);
    await writeFile(join(folder, "snapshot.jsonl.new"), "half");
    expect((await readKeptFolder(folder))?.questions).toHaveLength(1);
    expect((await readFile(journal, "utf8")).endsWith(half)).toBe(true);
    expect(await readFile(join(folder, "snapshot.jsonl.new"), "utf8")).toBe("half");
    // Mended, so that the store can go on and close.
    await writeFile(journal, (await readFile(journal, "utf8")).slice(0, -half.length));
  });

  it("every question that was kept before is there, while snapshots take the journal's place", async () => {
    for (let before = 0; before < 200; before += 10) {
      const writing = Promise.all(Array.from({ length: 10 }, (_, index) => keepQuestion(before + index)));
      const kept = await readKeptFolder(folder);
      expect(kept?.questions.length ?? 0).toBeGreaterThanOrEqual(before);
      await writing;
    }
    expect((await readKeptFolder(folder))?.questions).toHaveLength(200);
  });

  it("damage is told with what to do", async () => {
    await keepQuestion(1);
    await store.close();
    await writeFile(join(folder, "snapshot.jsonl"), "not a line\n");
    await expect(readKeptFolder(folder)).rejects.toThrow(/backup/);
  });
});
