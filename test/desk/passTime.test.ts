import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { passTime } from "../../src/desk/passTime.ts";
import type { Pictures } from "../../src/desk/picturePorts.ts";
import type { Store } from "../../src/desk/ports.ts";
import type { Parts } from "../../src/desk/work.ts";
import { HOUR } from "../../src/domain/instant.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { commitOf, NOW, sampleHandoff, samplePerson, sampleQuestion, sampleTicket } from "../contract/store/samples.ts";
import { RULES } from "../domain/organisation.ts";

let folder: string;
let store: Store;
let pictures: Pictures;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-time-"));
  store = await openLowdbStore({ folder });
  pictures = await openPictureFiles(join(folder, "pictures"));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing is asked of the knowledge while time passes. */
function parts(at: number, over: Store = store): Parts {
  const knowledge: Parts["knowledge"] = {
    prepare: async () => undefined,
    search: () => ({ outcome: "none" }),
    article: () => undefined,
    sectionFor: () => 0,
    languageOf: () => undefined,
    troubleShared: () => 0,
    usePhrasings: () => undefined,
  };
  return {
    store: over,
    knowledge,
    findLike: () => [],
    rules: RULES,
    now: () => at,
    pictures,
    fetchPicture: async () => ({ refused: "unreachable" }),
    pictureMegabytes: 10,
  };
}

async function keepTickets(count: number): Promise<void> {
  const changes = Array.from({ length: count }, (_, index) => ({
    kind: "ticket" as const,
    value: { ...sampleTicket(`T-${index}`), organisationId: "city", unitId: "ward", groupId: "desk", promisedBy: NOW },
    expected: 0,
  }));
  await store.commit(commitOf("opened", { changes }));
}

it("wakes more records than are looked at in one go, and none of them again", async () => {
  await keepTickets(250);
  expect(await passTime(parts(NOW + 1))).toBe(250);
  expect(await passTime(parts(NOW + 1))).toBe(0);
});

it("a record that cannot be woken is told and holds up no other", async () => {
  await keepTickets(120);
  const broken: Store = {
    ...store,
    get: (kind, id) => (id === "T-0" ? Promise.reject(new Error("unreadable")) : store.get(kind, id)),
  };
  await expect(passTime(parts(NOW + 1, broken))).rejects.toThrow("unreadable");
  expect(await store.due(NOW + 1, 10)).toMatchObject([{ id: "T-0" }]);
});

it("a request of a unit that is no longer in the directory goes on to a ticket", async () => {
  const handoff = { ...sampleHandoff("h-1", NOW), unitId: "gone" };
  const question = { ...sampleQuestion("q-1", "Miten perun lähetteen?"), handoffId: "h-1" };
  await store.commit(
    commitOf("asked", {
      changes: [
        { kind: "handoff", value: handoff, expected: 0 },
        { kind: "question", value: question, expected: 0 },
        { kind: "person", value: { ...samplePerson("aino"), unitId: "ward" }, expected: 0 },
      ],
    }),
  );
  await passTime(parts(NOW + HOUR));
  expect((await store.get("handoff", "h-1"))?.value.state).toEqual({ status: "exhausted" });
  expect(await store.due(NOW + HOUR, 10)).toEqual([]);
  const [form] = await store.claim(NOW + HOUR, 1_000, 10);
  expect(form?.outgoing.message).toMatchObject({ say: "ticketForm", because: "nobodyCould" });
});
