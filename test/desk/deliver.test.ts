import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createPump, type Pump } from "../../src/desk/deliver.ts";
import type { SendOutcome, Store } from "../../src/desk/ports.ts";
import { HOUR } from "../../src/domain/instant.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { NOW, queue } from "../contract/store/samples.ts";
import { RULES } from "../domain/organisation.ts";

let folder: string;
let store: Store;
let clock: number;
/** Ids of what was handed to Teams, and how each is answered. */
let sent: string[];
let answer: (outcome: SendOutcome) => void;
let answered: Promise<SendOutcome>;
let failures: unknown[];
let troubles: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-deliver-"));
  store = await openLowdbStore({ folder });
  clock = NOW;
  sent = [];
  failures = [];
  troubles = [];
  const { promise, resolve } = Promise.withResolvers<SendOutcome>();
  answered = promise;
  answer = resolve;
});
afterEach(async () => {
  expect(failures).toEqual([]);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function pump(): Promise<Pump> {
  const knowledge = {
    prepare: async () => undefined,
    search: () => ({ outcome: "none" }) as const,
    article: () => undefined,
    sectionFor: () => 0,
    languageOf: () => undefined,
    troubleShared: () => 0,
    usePhrasings: () => undefined,
  };
  return createPump(
    {
      store,
      knowledge,
      findLike: () => [],
      rules: RULES,
      pictures: await openPictureFiles(join(folder, "pictures")),
      fetchPicture: async () => ({ refused: "unreachable" }),
      pictureMegabytes: 10,
      now: () => clock,
      messenger: {
        send({ outgoing }) {
          sent.push(outgoing.id);
          return answered;
        },
      },
      jitter: () => 0,
      onTrouble: (trouble) => troubles.push(trouble),
      onShut: () => undefined,
    },
    (failure) => failures.push(failure),
  );
}

const MANY = Array.from({ length: 200 }, (_, index) => `m-${index}`);

it("Who stops sends nothing more than what is under way; the next to start sends the rest, each once", async () => {
  await queue(store, MANY);
  const first = await pump();
  first.kick();
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  const stopped = first.stop();
  const underWay = sent.length;
  answer({ outcome: "sent" });
  await stopped;
  first.kick();
  await first.idle();
  expect(sent).toHaveLength(underWay);
  expect(underWay).toBeLessThan(MANY.length);
  await (await pump()).idle();
  expect([...sent].sort()).toEqual([...MANY].sort());
});

it.each(["atLeastOnce", "atMostOnce"] as const)(
  "A clock that jumps takes nothing for lost that is under way (%s)",
  async (delivery) => {
    await queue(store, ["m-1"], { lane: "aino", delivery });
    const only = await pump();
    only.kick();
    await expect.poll(() => sent.length).toBe(1);
    clock += HOUR;
    await queue(store, ["m-2"]);
    only.kick();
    await expect.poll(() => sent.length).toBe(2);
    expect(sent).toEqual(["m-1", "m-2"]);
    answer({ outcome: "sent" });
    await only.idle();
    expect(sent).toEqual(["m-1", "m-2"]);
    expect(troubles).toEqual([]);
  },
);
