import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { claimIds, commitOf, NOW } from "../contract/store/samples.ts";
import { newFolder } from "./lowdbSpace.ts";
import { startWriter } from "./writerProcess.ts";

const KILLS = 20;
/** As many as write side by side: of so many commits said after a message was sent, one was begun after it. */
const WRITERS = 8;
/** So small that snapshots are made all the time and kills hit every step of them. */
const JOURNAL_BYTES = 20_000;

it(`a writer killed at ${KILLS} random moments loses nothing acknowledged and doubles nothing`, async () => {
  const folder = await newFolder();
  const committed = new Set<number>();
  const numbers: string[] = [];
  const sent = new Set<string>();
  const durablySent = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = startWriter({ folder, journalBytes: JOURNAL_BYTES, first: kill * 100_000 });
    await writer.said("open");
    const moment = 20 + Math.random() * 150;
    await new Promise((resolve) => setTimeout(resolve, moment));
    await writer.kill();
    let commitsToCome = writer.lines.filter((line) => line.startsWith("committed")).length;
    for (const line of writer.lines) {
      const [what, which = ""] = line.split(" ");
      expect(["open", "committed", "number", "sent"], line).toContain(what);
      if (what === "committed") {
        committed.add(Number(which));
        commitsToCome -= 1;
      }
      if (what === "number") numbers.push(which);
      if (what === "sent") sent.add(which);
      if (what === "sent" && commitsToCome >= WRITERS) durablySent.add(which);
    }
  }
  expect(committed.size).toBeGreaterThan(KILLS);
  expect(new Set(numbers).size).toBe(numbers.length);

  const store = await openLowdbStore({ folder });
  for (const index of committed) {
    expect((await store.get("person", `p-${index}`))?.version).toBe(1);
    expect(await store.commit(commitOf(`cause ${index}`, {}))).toBe("alreadyHandled");
  }
  for (let kill = 0; kill < KILLS; kill += 1) {
    // What was under way at the kill is there whole or not at all.
    for (let index = kill * 100_000; committed.has(index - 20) || index % 100_000 < 20; index += 1) {
      const isKept = (await store.get("person", `p-${index}`)) !== undefined;
      expect(await store.wasHandled(`cause ${index}`)).toBe(isKept);
    }
  }
  expect(numbers.map(Number)).not.toContain(await store.takeTicketNumber());
  const waiting = await claimIds(store, NOW, 1_000_000);
  expect(new Set(waiting).size).toBe(waiting.length);
  expect(durablySent.size).toBeGreaterThan(KILLS);
  expect(waiting.filter((id) => durablySent.has(id))).toEqual([]);
  const known = new Set([...waiting, ...sent]);
  // What was settled without being told so before the kill is neither waiting nor said: allow for those alone.
  const missing = [...committed].filter((index) => !known.has(`m-${index}`));
  expect(missing.length).toBeLessThanOrEqual(KILLS * 16);
  await store.close();
  await rm(folder, { recursive: true });
}, 180_000);
