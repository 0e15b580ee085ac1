import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../src/library/filesFound.ts";
import { makeEdition } from "../../src/library/makeEdition.ts";
import { FORMAT, readSaved, sealed, writeSaved } from "../../src/library/savedEdition.ts";
import { CARD, PRINTER, type Shelf, shelfWith, stepOf } from "./shelf.ts";

const SAVER = fileURLToPath(new URL("./saver.ts", import.meta.url));
const KILLS = 10;

async function shelfThatWasOpen(): Promise<Shelf> {
  const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/printer.md": PRINTER });
  await (await shelf.open()).close();
  return shelf;
}

function overwrite(file: string, at: number, byte: number): void {
  const bytes = readFileSync(file);
  bytes[at < 0 ? bytes.length + at : at] = byte;
  writeFileSync(file, bytes);
}

describe("What was kept", () => {
  it("comes back as it was", () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/printer.md": PRINTER });
    const edition = makeEdition({ folder: shelf.folder, organisationIds: ["city"] }, findFiles(shelf.folder));
    writeSaved(shelf.savedFile, sealed(edition));
    expect(readSaved(shelf.savedFile, shelf.folder)).toEqual(edition);
  });

  it("is not used for another folder", async () => {
    const shelf = await shelfThatWasOpen();
    expect(readSaved(shelf.savedFile, "content")).toEqual({ unusable: "it is of another folder" });
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ["is cut", (file) => truncateSync(file, 900), /it is damaged/u],
    ["is cut within its first line", (file) => truncateSync(file, 100), /it is damaged/u],
    ["is empty", (file) => truncateSync(file, 0), /it is damaged/u],
    ["has another byte in its articles", (file) => overwrite(file, 700, 1), /it is damaged/u],
    ["has another byte in its arrays", (file) => overwrite(file, -3, 255), /it is damaged/u],
    ["is something else", (file) => writeFileSync(file, "PK\u0003\u0004 something else"), /it is damaged/u],
    ["is of another version", otherVersion, /another version wrote it/u],
  ])("is made anew when its file %s", async (_, spoil, why) => {
    const shelf = await shelfThatWasOpen();
    spoil(shelf.savedFile);
    expect(readSaved(shelf.savedFile, shelf.folder)).toEqual({ unusable: expect.stringMatching(why) });
    expect(stepOf(await shelf.open(), "fi-card")).toBe("Hae varakortti vartijalta.");
    expect(readSaved(shelf.savedFile, shelf.folder)).toHaveProperty("articles");
  });

  it(`is the old or the new, whole, when the writer is killed at ${KILLS} random moments`, async () => {
    const shelf = await shelfThatWasOpen();
    const seen = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child: ChildProcess = spawn(process.execPath, [SAVER, shelf.folder, shelf.savedFile], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      if (!child.stdout) throw new Error("The saver has no output.");
      await once(child.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      child.kill("SIGKILL");
      await once(child, "close");
      const saved = readSaved(shelf.savedFile, shelf.folder);
      if ("unusable" in saved) throw new Error(saved.unusable);
      expect(saved.articles).toHaveLength(2);
      seen.add(saved.fingerprint);
    }
    expect(stepOf(await shelf.open(), "fi-card")).toBe("Hae varakortti vartijalta.");
    expect([...seen].every((fingerprint) => /^write \d+$/u.test(fingerprint))).toBe(true);
    expect(seen.size).toBeGreaterThan(1);
  }, 60_000);
});

function otherVersion(file: string): void {
  const text = readFileSync(file, "latin1");
  writeFileSync(file, text.replace(`{"format":${FORMAT},`, `{"format":${FORMAT - 1},`), "latin1");
}
