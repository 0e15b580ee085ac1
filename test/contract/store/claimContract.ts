import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../../src/desk/ports.ts";
import { claimIds, commitOf, LEASE_MS, NOW, queue, SHORT_LEASE_MS, sampleOutgoing, shortLeaseEnds } from "./samples.ts";
import type { GetSpace } from "./storeContract.ts";

/** The outbox: who gets which message when. */
export function claimContract(space: GetSpace): void {
  describe("claims", () => {
    it("a fresh message is handed out as it was committed, with no attempt before it", async () => {
      const { store } = space();
      await queue(store, ["m-1"]);
      expect(await store.claim(NOW + 5, LEASE_MS, 10)).toEqual([
        { outgoing: sampleOutgoing("m-1", { lane: "m-1" }), attempts: 0, interrupted: false, committedAt: NOW },
      ]);
    });

    it("are oldest first and at most as many as asked for", async () => {
      const { store } = space();
      await queue(store, ["m-3", "m-1"]);
      await queue(store, ["m-2"]);
      expect(await claimIds(store, NOW, 2)).toEqual(["m-3", "m-1"]);
      expect(await claimIds(store, NOW, 2)).toEqual(["m-2"]);
      expect(await claimIds(store, NOW, 2)).toEqual([]);
    });

    it("are never shared between two that claim at once", async () => {
      const { store, second } = space();
      const other = await second();
      const ids = Array.from({ length: 60 }, (_, index) => `m-${index}`);
      await queue(store, ids);
      const rounds = await Promise.all(
        Array.from({ length: 20 }, (_, index) => claimIds(index % 2 === 0 ? store : other, NOW, 5)),
      );
      const claimed = [...rounds.flat(), ...(await claimIds(store, NOW))];
      expect(claimed.sort()).toEqual([...ids].sort());
    });

    it("a settled message never comes again, whatever came of it, also after closing and after a crash", async () => {
      const { store, reopen, crash } = space();
      await queue(store, ["sent", "failed", "uncertain"]);
      await claimIds(store, NOW);
      await store.settle("sent", { outcome: "sent" });
      await store.settle("failed", { outcome: "failed" });
      await store.settle("uncertain", { outcome: "uncertain" });
      const late = NOW + 10 * LEASE_MS;
      expect(await claimIds(store, late)).toEqual([]);
      expect(await claimIds(await reopen(), late)).toEqual([]);
      expect(await claimIds(await crash(), late)).toEqual([]);
    });

    it("settling what is not there changes nothing", async () => {
      const { store } = space();
      await queue(store, ["m-1"]);
      await store.settle("unknown", { outcome: "sent" });
      expect(await claimIds(store, NOW)).toEqual(["m-1"]);
    });
  });

  describe("leases", () => {
    it("hold until they are over", async () => {
      const { store, second } = space();
      await queue(store, ["m-1"]);
      await claimIds(store, NOW);
      expect(await claimIds(await second(), NOW + LEASE_MS - 1)).toEqual([]);
    });

    it("end, and then the message comes again as interrupted", async () => {
      const { store, second } = space();
      await queue(store, ["m-1"]);
      await store.claim(NOW, SHORT_LEASE_MS, 10);
      const other = await second();
      const later = await shortLeaseEnds();
      expect(await other.claim(later, SHORT_LEASE_MS, 10)).toMatchObject([{ attempts: 1, interrupted: true }]);
      await shortLeaseEnds();
      const again = await other.claim(later + SHORT_LEASE_MS, LEASE_MS, 10);
      expect(again).toMatchObject([{ attempts: 2, interrupted: true }]);
    });

    it("that end give nothing to a caller who still sends it, and do not count as an interruption then", async () => {
      const { store } = space();
      await queue(store, ["m-1", "m-2"]);
      await store.claim(NOW, SHORT_LEASE_MS, 1);
      const later = await shortLeaseEnds();
      const claimed = await store.claim(later, LEASE_MS, 10, ["m-1"]);
      expect(claimed.map(({ outgoing }) => outgoing.id)).toEqual(["m-2"]);
      await store.settle("m-1", { outcome: "retry", notBefore: later });
      expect(await store.claim(later, LEASE_MS, 10)).toMatchObject([{ attempts: 1, interrupted: false }]);
    });

    it("a crash right after a message that goes at most once was handed out is told", async () => {
      const { store, crash } = space();
      await queue(store, ["m-1"], { lane: "m-1", delivery: "atMostOnce" });
      await queue(store, ["m-2"]);
      const first = await store.claim(NOW, SHORT_LEASE_MS, 10);
      expect(first.map(({ outgoing }) => outgoing.id)).toEqual(["m-1", "m-2"]);
      const claimed = await (await crash()).claim(await shortLeaseEnds(), LEASE_MS, 1);
      expect(claimed).toMatchObject([{ outgoing: { id: "m-1" }, attempts: 1, interrupted: true }]);
    });

    it("a crash right after a message that goes at least once was handed out brings it again", async () => {
      const { store, crash } = space();
      await queue(store, ["m-1"]);
      await store.claim(NOW, SHORT_LEASE_MS, 10);
      expect(await claimIds(await crash(), await shortLeaseEnds())).toEqual(["m-1"]);
    });

    it("an attempt that a commit came after is told after a crash", async () => {
      const { store, crash } = space();
      await queue(store, ["m-1"]);
      await store.claim(NOW, SHORT_LEASE_MS, 10);
      await store.commit(commitOf("after", {}));
      const claimed = await (await crash()).claim(await shortLeaseEnds(), LEASE_MS, 10);
      expect(claimed).toMatchObject([{ attempts: 1, interrupted: true }]);
    });

    it("the end of a lease that was settled in time opens nothing", async () => {
      const { store } = space();
      await queue(store, ["m-1"]);
      await claimIds(store, NOW);
      await store.settle("m-1", { outcome: "retry", notBefore: NOW + 10 * LEASE_MS });
      expect(await claimIds(store, NOW + LEASE_MS)).toEqual([]);
    });
  });

  describe("trying again", () => {
    it("waits for its instant, counts the attempts and is not an interruption", async () => {
      const { store, reopen } = space();
      await queue(store, ["m-1"]);
      await claimIds(store, NOW);
      await store.settle("m-1", { outcome: "retry", notBefore: NOW + 500 });
      expect(await claimIds(store, NOW + 499)).toEqual([]);
      const reopened = await reopen();
      expect(await claimIds(reopened, NOW + 499)).toEqual([]);
      expect(await reopened.claim(NOW + 500, LEASE_MS, 10)).toMatchObject([{ attempts: 1, interrupted: false }]);
    });

    it("an attempt that was interrupted once stays told after a later one was settled", async () => {
      const { store } = space();
      await queue(store, ["m-1"]);
      await store.claim(NOW, SHORT_LEASE_MS, 10);
      const later = await shortLeaseEnds();
      await claimIds(store, later);
      await store.settle("m-1", { outcome: "retry", notBefore: later });
      expect(await store.claim(later, LEASE_MS, 10)).toMatchObject([{ attempts: 2, interrupted: true }]);
    });
  });

  describe("what waits for a channel", () => {
    const toThread = (teamId: string, channelId: string): Outgoing["destination"] => {
      return { to: "thread", channel: { teamId, channelId }, postId: "T-1@desk" };
    };

    it.each(["team-1", "19:desk@thread"])(
      "goes out early when something is heard of %s, and nothing else does",
      async (id) => {
        const { store, second, reopen } = space();
        const outgoing = [
          { ...sampleOutgoing("m-1", { lane: "a" }), destination: toThread("team-1", "19:desk@thread") },
          { ...sampleOutgoing("m-2", { lane: "b" }), destination: toThread("team-2", "19:other@thread") },
          sampleOutgoing("m-3", { lane: "c" }),
        ];
        await store.commit(commitOf("messages", { outgoing }));
        await claimIds(store, NOW);
        for (const one of outgoing) await store.settle(one.id, { outcome: "retry", notBefore: NOW + 60_000 });
        await (await second()).hasten(id, NOW + 1);
        expect(await claimIds(store, NOW)).toEqual([]);
        expect(await claimIds(await reopen(), NOW + 1)).toEqual(["m-1"]);
      },
    );

    it("is left alone while it is under way", async () => {
      const { store, second } = space();
      const destination = toThread("team-1", "19:desk@thread");
      await store.commit(commitOf("message", { outgoing: [{ ...sampleOutgoing("m-1"), destination }] }));
      await claimIds(store, NOW);
      await (await second()).hasten("team-1", NOW + 1);
      expect(await claimIds(store, NOW + 1)).toEqual([]);
    });
  });

  describe("lanes", () => {
    it("hand out one message at a time, in the order of the commits, also after closing", async () => {
      const { store, second, reopen } = space();
      const other = await second();
      for (const id of ["m-1", "m-2", "m-3"]) await queue(store, [id], { lane: "aino" });
      await queue(store, ["x-1"], { lane: "ville" });
      expect(await claimIds(store, NOW)).toEqual(["m-1", "x-1"]);
      expect(await claimIds(other, NOW)).toEqual([]);
      await store.settle("x-1", { outcome: "sent" });
      await store.settle("m-1", { outcome: "sent" });
      expect(await claimIds(other, NOW)).toEqual(["m-2"]);
      await other.settle("m-2", { outcome: "failed" });
      expect(await claimIds(await reopen(), NOW)).toEqual(["m-3"]);
    });

    it("a message that waits to be tried again holds up its lane alone", async () => {
      const { store } = space();
      await queue(store, ["m-1", "m-2"], { lane: "aino" });
      await queue(store, ["x-1"], { lane: "ville" });
      await claimIds(store, NOW, 1);
      await store.settle("m-1", { outcome: "retry", notBefore: NOW + 500 });
      expect(await claimIds(store, NOW + 1)).toEqual(["x-1"]);
      expect(await claimIds(store, NOW + 500)).toEqual(["m-1"]);
    });

    it("the order holds when many commit, claim and settle at once", async () => {
      const { store, second } = space();
      const instances = [store, await second()] as const;
      const sent = new Map<string, string[]>();
      const lanes = ["a", "b", "c", "d"];
      for (let round = 0; round < 10; round += 1) {
        const outgoing = lanes.map((lane) => sampleOutgoing(`${lane}-${round}`, { lane }));
        await store.commit(commitOf(`round ${round}`, { outgoing }));
      }
      const send = async (index: number): Promise<void> => {
        const instance = instances[index % 2 === 0 ? 0 : 1];
        for (let rounds = 0; rounds < 40; rounds += 1) {
          for (const { outgoing } of await instance.claim(NOW, LEASE_MS, 3)) {
            sent.set(outgoing.lane, [...(sent.get(outgoing.lane) ?? []), outgoing.id]);
            await instance.settle(outgoing.id, { outcome: "sent" });
          }
        }
      };
      await Promise.all(Array.from({ length: 6 }, (_, index) => send(index)));
      for (const lane of lanes) {
        expect(sent.get(lane)).toEqual(Array.from({ length: 10 }, (_, round) => `${lane}-${round}`));
      }
    });
  });

  describe("what was settled", () => {
    it.each([
      { outcome: "sent" },
      { outcome: "failed" },
      { outcome: "uncertain" },
      { outcome: "retry", notBefore: NOW + 500 },
    ] as const)("is durable after a commit and after closing ($outcome)", async (settlement) => {
      const { store, reopen, crash } = space();
      await queue(store, ["m-1"]);
      await claimIds(store, NOW);
      await store.settle("m-1", settlement);
      await store.commit(commitOf("after", {}));
      const crashed = await crash();
      expect(await claimIds(crashed, NOW + 499)).toEqual([]);
      await queue(crashed, ["m-2"], { lane: "m-2", delivery: "atMostOnce" });
      await claimIds(crashed, NOW, 1);
      await crashed.settle("m-2", settlement);
      const reopened = await reopen();
      expect(await claimIds(reopened, NOW + 499)).toEqual([]);
      expect(await claimIds(reopened, NOW + 500)).toEqual(settlement.outcome === "retry" ? ["m-1", "m-2"] : []);
    });

    it("a message that goes at most once never comes unmarked after a crash, settled or not", async () => {
      const { store, crash } = space();
      await queue(store, ["m-1"], { delivery: "atMostOnce" });
      await claimIds(store, NOW);
      await store.settle("m-1", { outcome: "sent" });
      const claimed = await (await crash()).claim(NOW + LEASE_MS, LEASE_MS, 10);
      expect(claimed.filter(({ interrupted }) => !interrupted)).toEqual([]);
    });
  });

  describe("posts", () => {
    it("a post that was made is kept together with the settled message", async () => {
      const { store, reopen, crash } = space();
      await queue(store, ["m-1"]);
      await claimIds(store, NOW);
      const post = { id: "T-1001@desk", threadId: "thread-1", activityId: "1" };
      await store.settle("m-1", { outcome: "sent", post });
      for (const open of [async () => store, reopen, crash]) {
        const instance = await open();
        expect(await instance.get("post", post.id)).toEqual({ value: post, version: 1 });
        expect(await instance.postOfThread("thread-1")).toEqual(post);
        expect(await claimIds(instance, NOW + LEASE_MS)).toEqual([]);
      }
    });

    it("a post that was made anew takes the place of the old one", async () => {
      const { store } = space();
      await queue(store, ["m-1", "m-2"]);
      await claimIds(store, NOW);
      const post = { id: "T-1001@desk", threadId: "thread-1", activityId: "1" };
      await store.settle("m-1", { outcome: "sent", post });
      await store.settle("m-2", { outcome: "sent", post: { ...post, threadId: "thread-2", activityId: "2" } });
      expect((await store.get("post", post.id))?.version).toBe(2);
      expect(await store.postOfThread("thread-1")).toBeUndefined();
    });
  });

  describe("an empty store", () => {
    it("has nothing that is due", async () => {
      const { store } = space();
      expect(await store.due(NOW, 10)).toEqual([]);
      expect(await claimIds(store, NOW)).toEqual([]);
    });
  });
}
