import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../src/desk/ports.ts";
import { type Parts, perform } from "../../src/desk/work.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { commitOf, NOW, samplePerson, sampleTicket } from "../contract/store/samples.ts";
import { RULES } from "../domain/organisation.ts";

let folder: string;
let store: Store;
let parts: Parts;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-perform-"));
  store = await openLowdbStore({ folder });
  const knowledge: Parts["knowledge"] = {
    prepare: async () => undefined,
    search: () => ({ outcome: "none" }),
    article: () => undefined,
    sectionFor: () => 0,
    languageOf: () => undefined,
    troubleShared: () => 0,
    usePhrasings: () => undefined,
  };
  parts = {
    store,
    knowledge,
    findLike: () => [],
    rules: RULES,
    now: () => NOW,
    pictures: await openPictureFiles(join(folder, "pictures")),
    fetchPicture: async () => ({ refused: "unreachable" }),
    pictureMegabytes: 10,
  };
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it("a record that somebody else changed between two readings is decided about anew, not written over", async () => {
  await store.commit(commitOf("a", { changes: [{ kind: "person", value: samplePerson("aino", "A"), expected: 0 }] }));
  let attempts = 0;
  await perform(parts, "b", async (work) => {
    attempts += 1;
    const read = await work.get("person", "aino");
    if (attempts === 1) {
      const changed = samplePerson("aino", "AB");
      await store.commit(commitOf("c", { changes: [{ kind: "person", value: changed, expected: 1 }] }));
    }
    await work.get("person", "aino");
    if (read) work.put("person", { ...read, name: `${read.name}C` });
  });
  expect(attempts).toBe(2);
  expect((await store.get("person", "aino"))?.value.name).toBe("ABC");
});

it("nor is one that a query found changed after it was read", async () => {
  const ticket = (title: string) => ({ ...sampleTicket("T-1"), title });
  await store.commit(commitOf("a", { changes: [{ kind: "ticket", value: ticket("A"), expected: 0 }] }));
  let attempts = 0;
  await perform(parts, "b", async (work) => {
    attempts += 1;
    const read = await work.get("ticket", "T-1");
    if (attempts === 1) {
      await store.commit(commitOf("c", { changes: [{ kind: "ticket", value: ticket("AB"), expected: 1 }] }));
    }
    await work.ticketsOpenedSince(NOW);
    if (read) work.put("ticket", { ...read, title: `${read.title}C` });
  });
  expect((await store.get("ticket", "T-1"))?.value.title).toBe("ABC");
});
