import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/desk/ports.ts";
import { followerId } from "../../src/domain/majorIncident.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, opensTicket, type Stage, setStage } from "./stage.ts";

const FOLLOWERS = 2_000;
const UNREACHABLE = 3;
/** Teams' own proportions, ten times as fast. */
const PER_SECOND = 500;
const SEND_LIMITS = {
  perConversation: [{ count: 7, withinMs: 1000 }],
  overall: [{ count: PER_SECOND, withinMs: 1000 }],
  broadcasts: [{ count: 400, withinMs: 1000 }],
};
/** What left within the limit arrives a little closer together when the machine is busy. */
const BUNCHED = 1.2;
const PAUSE = 2_000;

describe("an update to 2,000 people", () => {
  let stage: Stage;
  let incident: Posted;

  beforeAll(async () => {
    stage = await setStage({ sendLimits: SEND_LIMITS });
    const nurse = await stage.nurseOfUnit("Niina Nurmi");
    const { card } = await opensTicket(stage, nurse, "Lääkelista ei avaudu");
    await stage.presses(stage.agents[0], card, "declareFromTicket", { text: "Lääkelista ei avaudu kaikille." });
    incident = await stage.deskChannel.sees(/M-1 ·/);
    await stage.restarts(() => keepFollowers(stage));
    for (let place = 0; place < FOLLOWERS; place += 1) {
      stage.teams.person({ id: personId(place), name: `Seuraaja ${place}` });
    }
    const blocked = Array.from({ length: UNREACHABLE }, (_, place) => encodeURIComponent(`a:${personId(place)}`));
    stage.teams.fails({
      only: ({ path }) => blocked.some((id) => path.includes(`/${id}/`)),
      times: Number.POSITIVE_INFINITY,
      answer: 403,
      code: "ConversationBlockedByUser",
    });
  }, 60_000);
  afterAll(() => stage.close());

  it("reaches each once, within the limit, across a restart, while somebody else is answered", async () => {
    await stage.settles();
    const asker = await stage.nurseOfUnit("Anna Asko");
    const before = stage.teams.requests.length;
    await stage.presses(stage.agents[0], incident, "updateIncident", { text: "Vika on löytynyt." });
    await stage.passes(1);
    for (let wakes = 0; wakes < 9; wakes += 1) await stage.passes(PAUSE);
    await stage.settles();
    expect(incident.words).toMatch(/\d{3} \/ 2\u00a0001 viestiä lähetetty/);

    // In the middle of it all: one is in delivery while the service stops, and somebody asks.
    const waits = stage.passes(PAUSE);
    await asker.says("tarratulostin tulostaa tyhjiä tarroja");
    await asker.sees(hasButton("didNotHelp"));
    expect(told().length).toBeLessThan(FOLLOWERS / 2);
    await waits;
    const half = stage.passes(PAUSE);
    await stage.restarts();
    const restarted = stage.teams.requests.length;
    await half;

    // Two sweeps at a time. The limit counts real time, which cannot be moved.
    for (let wakes = 0; wakes < 400 && told().length < FOLLOWERS - UNREACHABLE + 1; wakes += 1) {
      await Promise.all([stage.passes(PAUSE), stage.passes(0)]);
      await setTimeout(20);
    }
    await stage.passes(60_000);
    expect(told()).toHaveLength(FOLLOWERS - UNREACHABLE + 1);
    expect(new Set(told().map(({ conversationId }) => conversationId)).size).toBe(told().length);
    // A process counts what it sends itself; Teams holds back the rest of a second in which another one sent too.
    for (const life of [stage.teams.requests.slice(before, restarted), stage.teams.requests.slice(restarted)]) {
      expect(mostWithin(life, 1000)).toBeLessThanOrEqual(PER_SECOND * BUNCHED);
    }
    expect(incident.words).toContain("1\u00a0998 / 2\u00a0001 viestiä lähetetty, 3 ei mennyt perille.");
  }, 60_000);

  function told(): readonly Posted[] {
    return stage.teams.posted.filter(({ latest }) => latest.summary?.startsWith("Laaja häiriö M-1: uusi päivitys."));
  }
});

function personId(place: number): string {
  return `follower-${place}`;
}

/** So many people who have talked with the bot and follow. */
async function keepFollowers(stage: Stage): Promise<void> {
  const store = await openLowdbStore({ folder: stage.dataDir });
  const changes = Array.from({ length: FOLLOWERS }, (_, place): readonly Change[] => {
    const id = personId(place);
    const address = { id, serviceUrl: stage.teams.serviceUrl, conversationId: `a:${id}`, botId: "28:tukipolku" };
    const person = { id, name: `Seuraaja ${place}`, language: "fi", languageChosen: false } as const;
    const dialogue = { version: 1, step: "idle" } as const;
    const follower = { id: followerId("M-1", id), incidentId: "M-1", personId: id, since: stage.clock.now };
    return [
      { kind: "person", value: { ...person, dialogue }, expected: 0 },
      { kind: "address", value: address, expected: 0 },
      {
        kind: "incidentFollower",
        value: { ...follower, questionId: "q", ticketIds: [], told: 1, undelivered: [] },
        expected: 0,
      },
    ];
  });
  await store.commit({ cause: "followers", at: stage.clock.now, changes: changes.flat(), outgoing: [] });
  await store.close();
}

/** The most that arrived within any such time. */
function mostWithin(arrivals: readonly { readonly at: number }[], withinMs: number): number {
  let from = 0;
  let most = 0;
  for (const [place, { at }] of arrivals.entries()) {
    while ((arrivals[from]?.at ?? at) <= at - withinMs) from += 1;
    most = Math.max(most, place - from + 1);
  }
  return most;
}
