import { describe, expect, it } from "vitest";
import { newPicture } from "../../../src/domain/picture.ts";
import type { TicketState } from "../../../src/domain/ticket.ts";
import {
  commitOf,
  NOW,
  person,
  sampleFollowUp,
  sampleHandoff,
  sampleIdea,
  samplePerson,
  samplePhrasing,
  sampleTicket,
} from "./samples.ts";
import type { GetSpace } from "./storeContract.ts";

/** Records: what is kept, found and handed out. */
export function recordContract(space: GetSpace): void {
  describe("records", () => {
    it("a record that was never kept is undefined", async () => {
      expect(await space().store.get("person", "nobody")).toBeUndefined();
    });

    it("has an id that no other has, the same for all that open it", async () => {
      const { store, second, reopen, crash } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0)] }));
      expect(store.id).toMatch(/^[0-9a-f-]{36}$/);
      expect((await second()).id).toBe(store.id);
      expect((await crash()).id).toBe(store.id);
      expect((await reopen()).id).toBe(store.id);
    });

    it("many are found at once, and those that are not there are left out", async () => {
      const { store } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0), person("ville", 0), person("eeva", 0)] }));
      const found = await store.getAll("person", ["ville", "nobody", "aino"]);
      expect(found.map(({ value }) => value.id).sort()).toEqual(["aino", "ville"]);
      expect(await store.getAll("ticket", ["aino"])).toEqual([]);
      expect(await store.getAll("person", [])).toEqual([]);
    });

    it("the first commit of a record makes version 1 and each change adds one", async () => {
      const { store } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0, "Aino")] }));
      expect(await store.get("person", "aino")).toEqual({ value: samplePerson("aino", "Aino"), version: 1 });
      await store.commit(commitOf("b", { changes: [person("aino", 1, "Aino V.")] }));
      expect(await store.get("person", "aino")).toEqual({ value: samplePerson("aino", "Aino V."), version: 2 });
    });

    it("quiet hours stay with the person", async () => {
      const { store, reopen, crash } = space();
      const quietHours = { fromMinute: 1320, toMinute: 420, days: "weekdays", letsThrough: "p1AndP2" } as const;
      const value = { ...samplePerson("aino"), quietHours };
      await store.commit(commitOf("a", { changes: [{ kind: "person", value, expected: 0 }] }));
      expect((await (await reopen()).get("person", "aino"))?.value).toEqual(value);
      expect((await (await crash()).get("person", "aino"))?.value).toEqual(value);
    });

    it("the same id in two kinds names two records", async () => {
      const { store } = space();
      const address = { id: "aino", serviceUrl: "https://service.example/", conversationId: "c-1", botId: "28:bot" };
      await store.commit(
        commitOf("a", { changes: [person("aino", 0), { kind: "address", value: address, expected: 0 }] }),
      );
      expect((await store.get("address", "aino"))?.value).toEqual(address);
      expect((await store.get("person", "aino"))?.value).toEqual(samplePerson("aino"));
    });

    it("what is committed is seen by the other instance and after closing and after a crash", async () => {
      const { store, second, reopen, crash } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0)] }));
      const expected = { value: samplePerson("aino"), version: 1 };
      expect(await (await second()).get("person", "aino")).toEqual(expected);
      expect(await (await reopen()).get("person", "aino")).toEqual(expected);
      expect(await (await crash()).get("person", "aino")).toEqual(expected);
    });

    it("neither what was given nor what is handed out can change the store", async () => {
      const { store } = space();
      const given = samplePerson("aino", "Aino");
      await store.commit(commitOf("a", { changes: [{ kind: "person", value: given, expected: 0 }] }));
      Reflect.set(given, "name", "changed");
      Reflect.set(given.dialogue, "step", "changed");
      const handedOut = await store.get("person", "aino");
      Reflect.set(handedOut ?? {}, "version", 99);
      Reflect.set(handedOut?.value ?? {}, "name", "changed");
      expect(await store.get("person", "aino")).toEqual({ value: samplePerson("aino", "Aino"), version: 1 });
    });

    it("what JSON cannot keep is not taken, and the store goes on", async () => {
      const { store } = space();
      const value = sampleHandoff("h-1", Number.NaN);
      const refused = store.commit(commitOf("a", { changes: [{ kind: "handoff", value, expected: 0 }] }));
      await expect(refused).rejects.toThrow();
      expect(await store.commit(commitOf("a", { changes: [person("aino", 0)] }))).toBe("committed");
    });

    it("a commit that changes one record twice is a mistake and keeps nothing", async () => {
      const { store } = space();
      const changes = [person("aino", 0, "first"), person("aino", 0, "second")];
      await expect(store.commit(commitOf("a", { changes }))).rejects.toThrow();
      expect(await store.get("person", "aino")).toBeUndefined();
      expect(await store.wasHandled("a")).toBe(false);
    });
  });

  describe("finding records", () => {
    it("the tickets of a requester come the newest first and alone", async () => {
      const { store, reopen } = space();
      const tickets = [
        sampleTicket("T-1001", { openedAt: NOW }),
        sampleTicket("T-1003", { openedAt: NOW + 2 }),
        sampleTicket("T-1002", { openedAt: NOW + 1 }),
        sampleTicket("T-1004", { requesterId: "other" }),
      ];
      const changes = tickets.map((value) => ({ kind: "ticket" as const, value, expected: 0 }));
      await store.commit(commitOf("a", { changes }));
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        const found = await instance.ticketsOf("aino");
        expect(found.map(({ value, version }) => [value.id, version])).toEqual([
          ["T-1003", 1],
          ["T-1002", 1],
          ["T-1001", 1],
        ]);
      }
    });

    it("everything that people called an article comes as it stands now", async () => {
      const { store, second, reopen, crash } = space();
      const once = { ...samplePhrasing("card: kortti jäi"), confirmedBy: ["aino"] };
      const twice = { ...once, confirmedBy: ["aino", "ville"] };
      const other = samplePhrasing("password: unohtui");
      expect(await store.phrasings()).toEqual([]);
      await store.commit(commitOf("a", { changes: [{ kind: "phrasing", value: once, expected: 0 }] }));
      await store.commit(
        commitOf("b", {
          changes: [
            { kind: "phrasing", value: twice, expected: 1 },
            { kind: "phrasing", value: other, expected: 0 },
          ],
        }),
      );
      for (const open of [async () => store, second, reopen, crash]) {
        const instance = await open();
        const found = [...(await instance.phrasings())].sort((a, b) => a.value.id.localeCompare(b.value.id));
        expect(found).toEqual([
          { value: twice, version: 2 },
          { value: other, version: 1 },
        ]);
      }
    });

    it("the ideas of an organisation come the oldest first, as they stand now, and alone", async () => {
      const { store, second, reopen, crash } = space();
      const early = sampleIdea("idea-2", { sentAt: NOW });
      const late = sampleIdea("idea-1", { sentAt: NOW + 1 });
      const joined = { ...late, joiners: [{ id: "ville", name: "Ville Salo", at: NOW + 2 }] };
      expect(await store.ideasOf("hus")).toEqual([]);
      const changes = [late, early, sampleIdea("idea-3", { organisationId: "helsinki" })];
      await store.commit(
        commitOf("a", { changes: changes.map((value) => ({ kind: "idea" as const, value, expected: 0 })) }),
      );
      await store.commit(commitOf("b", { changes: [{ kind: "idea", value: joined, expected: 1 }] }));
      for (const open of [async () => store, second, reopen, crash]) {
        expect(await (await open()).ideasOf("hus")).toEqual([
          { value: early, version: 1 },
          { value: joined, version: 2 },
        ]);
      }
    });

    it("a digest of ideas wakes like any record that waits", async () => {
      const { store, reopen } = space();
      const value = { id: "hus", nextCheckAt: NOW + 5, fresh: [{ ideaId: "idea-1", isNew: true, joined: 0 }] };
      await store.commit(commitOf("a", { changes: [{ kind: "ideaDigest", value, expected: 0 }] }));
      const reopened = await reopen();
      expect(await reopened.due(NOW + 4, 10)).toEqual([]);
      expect(await reopened.due(NOW + 5, 10)).toEqual([{ kind: "ideaDigest", id: "hus", nextCheckAt: NOW + 5 }]);
      expect((await reopened.get("ideaDigest", "hus"))?.value).toEqual(value);
    });

    it("low feedback that is followed up wakes when its answer is owed, and not once it was given", async () => {
      const { store, reopen } = space();
      const value = sampleFollowUp("T-1001/1", NOW + 5);
      const { nextCheckAt: _none, ...rest } = value;
      const answered = { ...rest, state: { status: "answered" } } as const;
      await store.commit(commitOf("a", { changes: [{ kind: "followUp", value, expected: 0 }] }));
      const reopened = await reopen();
      expect(await reopened.due(NOW + 5, 10)).toEqual([{ kind: "followUp", id: "T-1001/1", nextCheckAt: NOW + 5 }]);
      expect((await reopened.get("followUp", "T-1001/1"))?.value).toEqual(value);
      await reopened.commit(commitOf("b", { changes: [{ kind: "followUp", value: answered, expected: 1 }] }));
      expect(await reopened.due(NOW + 5, 10)).toEqual([]);
    });

    it("somebody without tickets has none", async () => {
      expect(await space().store.ticketsOf("nobody")).toEqual([]);
    });

    it("tickets of a group that are not over are found, whoever opened them, until they are closed or cancelled", async () => {
      const { store, second, reopen, crash } = space();
      const change = (id: string, state: TicketState, expected = 0) => ({
        kind: "ticket" as const,
        value: sampleTicket(id, { requesterId: `requester of ${id}`, state }),
        expected,
      });
      expect(await store.openTicketsOf("service-desk")).toEqual([]);
      const owner = { id: "matti", name: "Matti" };
      const changes = [
        change("T-1001", { status: "new" }),
        change("T-1002", { status: "inProgress", owner }),
        change("T-1003", {
          status: "onHold",
          reason: "awaitingRequester",
          owner,
          question: "?",
          reminded: 0,
          nextStepAt: NOW,
        }),
        change("T-1004", { status: "resolved", replyUntil: NOW }),
        change("T-1005", { status: "closed", closedAt: NOW }),
        change("T-1007", { status: "merged", incidentId: "I-1" }),
        change("T-1006", { status: "new" }),
      ];
      const elsewhere = { ...change("T-1008", { status: "new" }).value, title: '"groupId":"service-desk"' };
      const theirs = { kind: "ticket" as const, value: { ...elsewhere, groupId: "desk_%" }, expected: 0 };
      await store.commit(commitOf("a", { changes: [...changes, theirs] }));
      await store.commit(commitOf("b", { changes: [change("T-1006", { status: "cancelled", cancelledAt: NOW }, 1)] }));
      await store.commit(commitOf("c", { changes: [change("T-1005", { status: "new" }, 1)] }));
      for (const open of [async () => store, second, reopen, crash]) {
        const instance = await open();
        expect((await instance.openTicketsOf("desk_%")).map(({ value }) => value.id)).toEqual(["T-1008"]);
        const found = await instance.openTicketsOf("service-desk");
        expect(found.map(({ value, version }) => `${value.id} ${version}`).sort()).toEqual([
          "T-1001 1",
          "T-1002 1",
          "T-1003 1",
          "T-1004 1",
          "T-1005 2",
        ]);
      }
    });

    it("a post is found by its thread, and by the new one alone after it moved", async () => {
      const { store, reopen } = space();
      const post = { id: "T-1001@desk", threadId: "thread-1", activityId: "1" };
      const moved = { ...post, threadId: "thread-2" };
      await store.commit(commitOf("a", { changes: [{ kind: "post", value: post, expected: 0 }] }));
      expect(await store.postOfThread("thread-1")).toEqual(post);
      await store.commit(commitOf("b", { changes: [{ kind: "post", value: moved, expected: 1 }] }));
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        expect(await instance.postOfThread("thread-1")).toBeUndefined();
        expect(await instance.postOfThread("thread-2")).toEqual(moved);
      }
    });
  });

  describe("replies in a thread", () => {
    it("are kept as posts, and the thread still belongs to the post at its root, whichever was kept last", async () => {
      const { store, reopen } = space();
      const root = { id: "T-1001@desk", threadId: "thread-1", activityId: "1" };
      const reply = { id: "picture:p-1", threadId: "thread-1", activityId: "2", isReply: true };
      await store.commit(commitOf("a", { changes: [{ kind: "post", value: root, expected: 0 }] }));
      await store.commit(commitOf("b", { changes: [{ kind: "post", value: reply, expected: 0 }] }));
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        expect(await instance.postOfThread("thread-1")).toEqual(root);
        expect((await instance.get("post", "picture:p-1"))?.value).toEqual(reply);
      }
    });
  });

  describe("pictures", () => {
    it("are kept with all that is known of them, and come when they are to be deleted", async () => {
      const { store, reopen } = space();
      const sent = {
        id: "p-1",
        sender: { id: "aino", name: "Aino" },
        sentAt: NOW,
        type: "image/png",
        sha256: "0",
      } as const;
      const channel = { teamId: "t", channelId: "c" };
      const shownIn = [{ channel, language: "fi", postId: "handoff:h-1", number: 1 }] as const;
      const value = { ...newPicture(sent), about: { is: "question", questionId: "q-1" }, shownIn } as const;
      await store.commit(commitOf("a", { changes: [{ kind: "picture", value, expected: 0 }] }));
      const { nextCheckAt = 0 } = value;
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        expect(await instance.get("picture", "p-1")).toEqual({ value, version: 1 });
        expect(await instance.due(nextCheckAt - 1, 10)).toEqual([]);
        expect(await instance.due(nextCheckAt, 10)).toEqual([{ kind: "picture", id: "p-1", nextCheckAt }]);
      }
    });
  });

  describe("records that wait for an instant", () => {
    it("come when their instant is there, the longest waiting first, as many as were asked for", async () => {
      const { store, reopen } = space();
      const ticket = (id: string, nextCheckAt: number) => ({
        kind: "ticket" as const,
        value: sampleTicket(id, { nextCheckAt }),
        expected: 0,
      });
      const handoff = { kind: "handoff" as const, value: sampleHandoff("h-1", NOW + 1), expected: 0 };
      const changes = [ticket("T-1001", NOW + 2), handoff, ticket("T-1002", NOW), ticket("T-1003", NOW + 10)];
      await store.commit(commitOf("a", { changes }));
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        expect(await instance.due(NOW - 1, 10)).toEqual([]);
        expect(await instance.due(NOW, 10)).toEqual([{ kind: "ticket", id: "T-1002", nextCheckAt: NOW }]);
        expect(await instance.due(NOW + 5, 2)).toEqual([
          { kind: "ticket", id: "T-1002", nextCheckAt: NOW },
          { kind: "handoff", id: "h-1", nextCheckAt: NOW + 1 },
        ]);
        expect(await instance.due(NOW + 5, 10)).toHaveLength(3);
      }
    });

    it("keep the messages that wait in them", async () => {
      const { store, reopen, crash } = space();
      const message = { say: "noInstruction", questionId: "q-1" } as const;
      const box = { id: "aino", held: [{ at: NOW, message, ticketId: "T-1001" }], mails: 2, nextCheckAt: NOW + 5 };
      const line = { key: "ticket:T-1001", ticketId: "T-1001", held: box.held, shown: true };
      const mail = { id: "aino:2", personId: "aino", lines: [line] };
      await store.commit(
        commitOf("a", {
          changes: [
            { kind: "quietBox", value: box, expected: 0 },
            { kind: "quietMail", value: mail, expected: 0 },
          ],
        }),
      );
      for (const open of [async () => store, reopen, crash]) {
        const instance = await open();
        expect((await instance.get("quietBox", "aino"))?.value).toEqual(box);
        expect((await instance.get("quietMail", "aino:2"))?.value).toEqual(mail);
        expect(await instance.due(NOW + 4, 10)).toEqual([]);
        expect(await instance.due(NOW + 5, 10)).toEqual([{ kind: "quietBox", id: "aino", nextCheckAt: NOW + 5 }]);
      }
    });

    it("stay due until a commit changes them, and no longer", async () => {
      const { store } = space();
      const change = (state: Parameters<typeof sampleTicket>[1], expected: number) => ({
        kind: "ticket" as const,
        value: sampleTicket("T-1001", state),
        expected,
      });
      await store.commit(commitOf("a", { changes: [change({ nextCheckAt: NOW }, 0)] }));
      expect(await store.due(NOW, 10)).toHaveLength(1);
      expect(await store.due(NOW, 10)).toHaveLength(1);
      await store.commit(commitOf("b", { changes: [change({ nextCheckAt: NOW + 5 }, 1)] }));
      expect(await store.due(NOW + 4, 10)).toEqual([]);
      expect(await store.due(NOW + 5, 10)).toHaveLength(1);
      await store.commit(commitOf("c", { changes: [change({ nextCheckAt: undefined }, 2)] }));
      expect(await store.due(NOW + 100, 10)).toEqual([]);
    });
  });
}
