import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { StoreError } from "../../src/store/storeError.ts";
import { newFolder } from "./lowdbSpace.ts";
import { startWriter } from "./writerProcess.ts";

describe("a disk that takes no more", () => {
  it("stops the store with one line, and every acknowledged commit is there at the next start", async () => {
    const folder = await newFolder();
    const writer = startWriter({ folder, largestFileKib: 64 });
    const refusal = await writer.said("refused");
    await writer.ended();
    expect(refusal).toMatch(/journal-\d+\.jsonl could not be written \(EFBIG: .*\), so nothing more is accepted\./);
    expect(writer.lines.filter((line) => line.startsWith("trouble "))).toEqual([refusal.replace("refused", "trouble")]);
    const journals = (await readdir(folder)).filter((name) => name.startsWith("journal-"));
    expect((await stat(join(folder, journals[0] ?? ""))).size).toBe(64 * 1024);

    const store = await openLowdbStore({ folder });
    const committed = writer.lines.filter((line) => line.startsWith("committed "));
    expect(committed.length).toBeGreaterThan(20);
    for (const line of committed) expect(await store.wasHandled(`cause ${line.split(" ")[1]}`)).toBe(true);
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("for a snapshot is told, and commits go on in the journal", async () => {
    const folder = await newFolder();
    const writer = startWriter({ folder, largestFileKib: 64, journalBytes: 1 });
    await writer.said("trouble No snapshot could be written; the journal still holds everything (EFBIG: ");
    const until = writer.lines.length;
    await writer.said("committed ", until);
    await writer.kill();
    const store = await openLowdbStore({ folder });
    for (const line of writer.lines) {
      if (line.startsWith("committed ")) expect(await store.wasHandled(`cause ${line.split(" ")[1]}`)).toBe(true);
    }
    await store.close();
    await rm(folder, { recursive: true });
  });
});

describe("a folder", () => {
  it("is made when it is not there, and a closed store says that it is closed", async () => {
    const folder = await newFolder();
    const store = await openLowdbStore({ folder: join(folder, "made", "when", "missing") });
    await store.close();
    await expect(store.get("person", "aino")).rejects.toThrow(StoreError);
    await rm(folder, { recursive: true });
  });

  it("that cannot be made is refused with its name", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "file"), "");
    const below = join(folder, "file", "below");
    await expect(openLowdbStore({ folder: below })).rejects.toThrow(`The folder ${below} cannot be made (ENOTDIR`);
    await rm(folder, { recursive: true });
  });
});
