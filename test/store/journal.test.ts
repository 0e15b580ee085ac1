import { readFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Entry } from "../../src/store/formats/entryFormat.ts";
import { Journal } from "../../src/store/journal.ts";
import { journalPath, replayJournal } from "../../src/store/journalFiles.ts";
import { newFolder } from "./lowdbSpace.ts";

let folder: string;
let journal: Journal;
beforeEach(async () => {
  folder = await newFolder();
  journal = await Journal.open(folder, 0);
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const taken = (number: number): Entry => ({ what: "numberTaken", number });

async function numbersOnDisk(): Promise<number[]> {
  const numbers: number[] = [];
  await replayJournal(folder, 0, (entry) => {
    if (entry.what === "numberTaken") numbers.push(entry.number);
  });
  return numbers;
}

describe("a line that nobody waits for", () => {
  it("shares the sync of the line that is appended after it, and keeps its place", async () => {
    const noted = journal.note(taken(1));
    const appended = journal.append(taken(2));
    expect(noted).toBe(appended);
    await appended;
    expect(journal.durable).toBe(2);
    expect(await numbersOnDisk()).toEqual([1, 2]);
    await journal.close();
  });

  it("is not written for the sake of the line before it", async () => {
    // The moment after which it is written anyway must not come while the test looks.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await journal.append(taken(1));
    const noted = journal.note(taken(2));
    await journal.settled();
    expect(await numbersOnDisk()).toEqual([1]);
    expect(journal.append(taken(3))).toBe(noted);
    await journal.close();
  });

  it("is written soon when none comes after it, together with its like", async () => {
    const noted = journal.note(taken(1));
    expect(journal.note(taken(2))).toBe(noted);
    await noted;
    expect(journal.durable).toBe(2);
    expect(await numbersOnDisk()).toEqual([1, 2]);
    await journal.close();
  });

  it("is durable before a new file begins, and on closing", async () => {
    const first = journal.note(taken(1));
    expect(journal.rotate()).toBe(first);
    await first;
    expect((await readFile(journalPath(folder, 1), "utf8")).split("\n")).toHaveLength(2);
    const second = journal.note(taken(2));
    await journal.close();
    await second;
    expect(await numbersOnDisk()).toEqual([1, 2]);
  });
});
