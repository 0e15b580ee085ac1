import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { newFolder } from "./lowdbSpace.ts";
import { startWriter } from "./writerProcess.ts";

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(() => rm(folder, { recursive: true }));

describe("a folder that is in use", () => {
  it("refuses a second process with one line that names the first, until the first is gone", async () => {
    const first = startWriter({ folder });
    await first.said("open");
    const second = startWriter({ folder });
    const refusal = await second.said("refused");
    expect(refusal).toContain(`${folder} is in use by process ${first.pid} on `);
    await second.ended();
    expect(second.lines).toHaveLength(1);
    await first.kill();
    const third = startWriter({ folder, first: 1_000_000 });
    await third.said("committed");
    await third.kill();
  });

  it("refuses the same process as well, and lets it in after closing", async () => {
    const store = await openLowdbStore({ folder });
    await expect(openLowdbStore({ folder })).rejects.toThrow(`is in use by process ${process.pid}`);
    await store.close();
    await (await openLowdbStore({ folder })).close();
  });

  it("lets in exactly one of six that start at once, after the one before was killed", async () => {
    const before = startWriter({ folder });
    await before.said("open");
    await before.kill();
    const writers = Array.from({ length: 6 }, (_, index) => startWriter({ folder, first: (index + 1) * 1_000_000 }));
    const outcomes = await Promise.all(
      writers.map((writer) => Promise.any([writer.said("open"), writer.said("refused")])),
    );
    expect(outcomes.filter((words) => words === "open")).toHaveLength(1);
    await Promise.all(writers.map((writer) => writer.kill()));
  });
});
