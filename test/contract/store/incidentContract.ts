import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../../src/desk/ports.ts";
import type { IncidentFollower, MajorIncident } from "../../../src/domain/majorIncident.ts";
import { claimIds, commitOf, NOW, sampleOutgoing, sampleTicket } from "./samples.ts";
import type { GetSpace } from "./storeContract.ts";

function incident(id: string, declaredAt = NOW): MajorIncident {
  const by = { id: "samu", name: "Samu Peltoranta" };
  return {
    id,
    title: "Lääkelista ei avaudu",
    suggestionId: "T-1001",
    declaredAt,
    declaredBy: by,
    priority: 1,
    groupIds: ["service-desk"],
    words: [{ text: "Lääkelista ei avaudu", language: "fi" }],
    updates: [{ at: declaredAt, by, what: "declared", text: "Selvitämme vikaa.", nextWordBy: NOW + 5 }],
    counted: { at: declaredAt, people: 0 },
    revision: 1,
    nextCheckAt: NOW + 5,
    state: { status: "open" },
  };
}

function follower(personId: string, given: Partial<IncidentFollower> = {}): IncidentFollower {
  const incidentId = given.incidentId ?? "M-1";
  return {
    id: `${incidentId}:${personId}`,
    incidentId,
    personId,
    since: NOW,
    ticketIds: [],
    told: 1,
    undelivered: [],
    ...given,
  };
}

function broadcast(id: string): Outgoing {
  const about = { incidentId: "M-1", followerId: `M-1:${id}`, number: 2 };
  return { ...sampleOutgoing(id, { lane: `news:${id}` }), broadcast: about };
}

/** Major incidents: whom there is to tell, and that telling them holds up nobody. */
export function incidentContract(space: GetSpace): void {
  describe("major incidents", () => {
    it("come in the order in which they were declared, as they stand now, and wake", async () => {
      const { store, reopen, crash } = space();
      const [first, second] = [incident("M-2", NOW), incident("M-10", NOW + 1)];
      expect(await store.incidents()).toEqual([]);
      const changes = [second, first].map((value) => ({ kind: "majorIncident" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes }));
      for (const open of [async () => store, reopen, crash]) {
        const instance = await open();
        expect((await instance.incidents()).map(({ value }) => value)).toEqual([first, second]);
        expect(await instance.due(NOW + 5, 1)).toEqual([
          expect.objectContaining({ kind: "majorIncident", nextCheckAt: NOW + 5 }),
        ]);
      }
    });

    it("those who were not told so far are found, a few at a time, and not who left or follows another", async () => {
      const { store, second, reopen } = space();
      const all = [
        follower("a"),
        follower("b", { told: 2 }),
        follower("c", { left: true }),
        follower("d"),
        follower("e"),
        follower("a", { incidentId: "M-2", told: 0 }),
      ];
      const changes = all.map((value) => ({ kind: "incidentFollower" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes }));
      for (const open of [async () => store, second, reopen]) {
        const instance = await open();
        const found = await instance.followersBehind("M-1", 2, 2);
        expect(found.map(({ value }) => value.personId)).toEqual(["a", "d"]);
        expect(found.map(({ version }) => version)).toEqual([1, 1]);
        expect(await instance.followersBehind("M-1", 2, 10)).toHaveLength(3);
        expect(await instance.followersBehind("M-1", 1, 10)).toEqual([]);
        expect(await instance.followersBehind("M-3", 2, 10)).toEqual([]);
      }
    });

    it("what the telling comes to is counted over all who follow, with what delivery still has", async () => {
      const { store, reopen } = space();
      const all = [
        follower("a", { told: 1, ticketIds: ["T-1001", "T-1002"] }),
        follower("b", { told: 3, undelivered: [1, 3] }),
        follower("c", { told: 1, undelivered: [3], ticketIds: ["T-1003"], left: true }),
      ];
      const changes = all.map((value) => ({ kind: "incidentFollower" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes, outgoing: [broadcast("a"), broadcast("b")] }));
      const reach = { people: 2, tickets: 2, owed: 2, missed: 1, underWay: 2 };
      for (const open of [async () => store, reopen]) expect(await (await open()).reachOf("M-1", 2, 3)).toEqual(reach);
      const instance = await reopen();
      await claimIds(instance, NOW);
      expect((await instance.reachOf("M-1", 2, 3)).underWay).toBe(2);
      await instance.settle("a", { outcome: "sent" });
      await instance.settle("a", { outcome: "sent" });
      expect((await instance.reachOf("M-1", 2, 3)).underWay).toBe(1);
      expect((await instance.reachOf("M-9", 1, 1)).people).toBe(0);
    });

    it("a message of a broadcast goes out after all others, also those that came later", async () => {
      const { store, reopen } = space();
      await store.commit(commitOf("a", { outgoing: [broadcast("a"), broadcast("b")] }));
      await store.commit(commitOf("b", { outgoing: [sampleOutgoing("answer", { lane: "person:a" })] }));
      const instance = await reopen();
      expect(await claimIds(instance, NOW, 1)).toEqual(["answer"]);
      expect(await claimIds(instance, NOW)).toEqual(["a", "b"]);
    });
  });

  describe("tickets by the time of their opening", () => {
    it("come the oldest first, from that instant on, as they stand now", async () => {
      const { store, second, reopen } = space();
      const ticket = (id: string, openedAt: number) => sampleTicket(id, { openedAt });
      const late = ticket("T-1002", NOW + 2);
      const all = [late, ticket("T-1001", NOW + 1), ticket("T-1003", NOW), ticket("T-1004", NOW + 2)];
      const changes = all.map((value) => ({ kind: "ticket" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes }));
      const closed = { ...late, state: { status: "closed" as const, closedAt: NOW } };
      await store.commit(commitOf("b", { changes: [{ kind: "ticket", value: closed, expected: 1 }] }));
      for (const open of [async () => store, second, reopen]) {
        const instance = await open();
        const found = await instance.ticketsOpenedSince(NOW + 1);
        expect(found.map(({ value }) => value.id)).toEqual(["T-1001", "T-1002", "T-1004"]);
        expect(found[1]).toEqual({ value: closed, version: 2 });
        expect(await instance.ticketsOpenedSince(NOW + 3)).toEqual([]);
      }
    });

    it("are found by a workaround as long as it can be offered, with all that stands beside them left out", async () => {
      const { store, second, reopen } = space();
      const workaround = { text: "Käytä toista konetta", message: 1, at: NOW, by: { id: "matti", name: "Matti" } };
      const all = [
        { ...sampleTicket("T-1001", { openedAt: NOW + 1 }), workaround },
        sampleTicket("T-1002", { openedAt: NOW + 1 }),
        { ...sampleTicket("T-1003", { openedAt: NOW + 1 }), workaround: { ...workaround, helped: false } },
        { ...sampleTicket("T-1004", { openedAt: NOW }), workaround },
        { ...sampleTicket("T-1005", { openedAt: NOW + 2 }), title: '"workaround":' },
        { ...sampleTicket("T-1006", { openedAt: NOW + 2, state: { status: "closed", closedAt: NOW } }), workaround },
        { ...sampleTicket("T-1007", { openedAt: NOW + 3 }), workaround: { ...workaround, helped: true } },
      ];
      const changes = all.map((value) => ({ kind: "ticket" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes }));
      for (const open of [async () => store, second, reopen]) {
        const found = await (await open()).ticketsWithWorkaround(NOW + 1);
        expect(found.map(({ value, version }) => `${value.id} ${version}`)).toEqual(["T-1001 1", "T-1007 1"]);
      }
    });
  });
}
