import { describe, expect, it } from "vitest";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import { recordFormats } from "../../src/store/formats/recordFormats.ts";
import { NOW } from "../contract/store/samples.ts";

const samu = { id: "samu", name: "Samu Peltoranta" };

/** As a ticket was kept when its instant stood in its state. */
function olderTicket(state: Readonly<Record<string, unknown>>) {
  return {
    id: "T-1001",
    kind: "incident",
    requester: { id: "aino", name: "Aino Virtanen" },
    unitId: "ward-1",
    organisationId: "hus",
    openedAt: NOW,
    title: "Lääkelista ei avaudu",
    description: "Lääkelista ei avaudu",
    tried: [],
    answers: { safety: false, impact: "unit", urgency: "hardly" },
    priority: 2,
    priorityReason: { because: "matrix", impact: "unit", urgency: "hardly" },
    groupId: "service-desk",
    workaround: { seenBy: "requester", at: NOW, by: samu, what: "workaround", text: "Kirjaa paperille." },
    updates: [{ seenBy: "requester", at: NOW - 5, by: samu, what: "asked", text: "Mikä huone?" }],
    workNotes: [],
    resolutions: [{ id: "T-1001/1", at: NOW, by: samu, text: "Johto oli irti.", message: 3, replyUntil: NOW + 7 }],
    messageCount: 3,
    revision: 4,
    state,
  };
}

const read = (state: Readonly<Record<string, unknown>>) => recordFormats.ticket.parse(olderTicket(state));

describe("A ticket of an older version", () => {
  it.each([
    ["new", { status: "new", nextCheckAt: NOW + 1 }, { status: "new" }],
    ["in progress", { status: "inProgress", owner: samu, nextCheckAt: NOW + 1 }, { status: "inProgress", owner: samu }],
  ])("that is %s keeps its promise and wakes for it", (_, older, state) => {
    expect(read(older)).toMatchObject({ promisedBy: NOW + 1, nextCheckAt: NOW + 1, state });
  });

  it("that is resolved closes after its window", () => {
    const ticket = read({ status: "resolved", nextCheckAt: NOW + 7 });
    expect(ticket).toMatchObject({ nextCheckAt: NOW + 8, state: { status: "resolved", replyUntil: NOW + 7 } });
    expect(ticket.promisedBy).toBeUndefined();
    expect(ticket.resolutions[0]?.asksFeedback).toBe(true);
  });

  it("that waits for the requester is reminded a day after the question", () => {
    const older = { status: "onHold", reason: "awaitingRequester", owner: samu, question: "Mikä huone?" };
    expect(read(older)).toMatchObject({
      nextCheckAt: NOW - 5 + DAY,
      state: { ...older, reminded: 0, nextStepAt: NOW - 5 + DAY },
    });
  });

  it("has no clock that runs, and the words of its workaround", () => {
    const { clocks, pauses, workaround } = read({ status: "closed", closedAt: NOW });
    expect([clocks.response.endedAt, clocks.resolution.endedAt, pauses]).toEqual([0, 0, []]);
    expect(workaround).toEqual({ at: NOW, by: samu, text: "Kirjaa paperille.", message: 0 });
  });

  it("is read as it is once it was kept anew", () => {
    const once = read({ status: "inProgress", owner: samu, nextCheckAt: NOW + 1 });
    expect(recordFormats.ticket.parse(once)).toEqual(once);
  });
});

describe("a request of an older version", () => {
  const ville = { id: "ville", name: "Ville Salo" };
  const REQUEST = {
    id: "h-1",
    questionId: "q-1",
    requester: { id: "aino", name: "Aino Virtanen" },
    unitId: "ward-1",
    question: "Miten perun lähetteen?",
    tried: [],
    asked: [{ personId: ville.id, name: ville.name, at: NOW }],
    written: [],
    revision: 1,
  };

  it("keeps its time box", () => {
    expect(recordFormats.handoff.parse({ ...REQUEST, state: { status: "asked", nextCheckAt: NOW + 9 } })).toEqual({
      ...REQUEST,
      nextCheckAt: NOW + 9,
      state: { status: "asked", until: NOW + 9 },
    });
  });

  it("that was taken, and had no clock then, is looked at half an hour after its last word", () => {
    const written = [{ at: NOW + 7, by: ville, text: "Katson." }];
    const state = { status: "taken", helper: ville };
    const quietAt = NOW + 7 + 30 * MINUTE;
    expect(recordFormats.handoff.parse({ ...REQUEST, written, state })).toEqual({
      ...REQUEST,
      written,
      nextCheckAt: quietAt,
      state: { ...state, quietAt },
    });
  });
});
