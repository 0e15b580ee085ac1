import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SupportGroup } from "../../src/domain/directory.ts";
import { type GroupDigest, morningDigest, nextMorning } from "../../src/domain/groupDigest.ts";
import { DAY, HOUR, type Instant } from "../../src/domain/instant.ts";
import type { ServiceClock } from "../../src/domain/serviceClock.ts";
import type { Ticket, TicketUpdate } from "../../src/domain/ticket.ts";
import { sampleTicket } from "../contract/store/samples.ts";

const at = (text: string): number => Date.parse(text);
const same = (text: string) => ({ fi: text, sv: text, en: text });
const OFFICE: SupportGroup = {
  id: "specialists",
  name: same("Käyttäjätuki"),
  tier: "userSupport",
  language: "fi",
  channel: { teamId: "t", channelId: "c" },
  aroundTheClock: false,
  members: [],
};
const DESK: SupportGroup = { ...OFFICE, tier: "serviceDesk" };
const OWNER = { id: "siru", name: "Siru Suo" };
/** A Tuesday. */
const MORNING = at("2026-12-01T07:30:00+02:00");
const PLANNED: GroupDigest = { id: OFFICE.id, lastDay: "2026-11-30", nextCheckAt: MORNING };

const LATER: Instant = MORNING + 30 * DAY;

/** A ticket that was answered and whose solution is due at an instant. */
function clocksOf(resolutionDueAt: Instant, response: Partial<ServiceClock> = { endedAt: MORNING }) {
  const clock = { warnAt: LATER, warned: false, breached: false };
  return { response: { ...clock, dueAt: LATER, ...response }, resolution: { ...clock, dueAt: resolutionDueAt } };
}

function ticket(id: string, given: Partial<Ticket> = {}): Ticket {
  return { ...sampleTicket(id), groupId: OFFICE.id, clocks: clocksOf(LATER), ...given };
}

function update(what: TicketUpdate["what"], when: string): TicketUpdate {
  return { seenBy: "requester", at: at(when), what, text: "" };
}

function digestOf(tickets: readonly Ticket[], digest = PLANNED, now = MORNING, group = OFFICE) {
  return morningDigest(digest, group, tickets, now);
}

const names = (section: { readonly first: readonly { readonly ticketId: string }[] } | undefined) =>
  section?.first.map(({ ticketId }) => ticketId);

describe("A group's next morning", () => {
  it.each([
    ["is today before half past seven", OFFICE, "2026-12-01T07:29:59+02:00", "2026-12-01T07:30:00+02:00"],
    ["is tomorrow from then on", OFFICE, "2026-12-01T07:30:00+02:00", "2026-12-02T07:30:00+02:00"],
    ["after Friday's is Monday's", OFFICE, "2026-12-04T08:00:00+02:00", "2026-12-07T07:30:00+02:00"],
    ["of the service desk is Saturday's as well", DESK, "2026-12-04T08:00:00+02:00", "2026-12-05T07:30:00+02:00"],
    [
      "of a group around the clock is Saturday's as well",
      { ...OFFICE, aroundTheClock: true },
      "2026-12-04T08:00:00+02:00",
      "2026-12-05T07:30:00+02:00",
    ],
    [
      "comes by the clock also when that is put forward",
      DESK,
      "2026-03-28T08:00:00+02:00",
      "2026-03-29T07:30:00+03:00",
    ],
  ] as const)("%s", (_, group, after, expected) => {
    expect(nextMorning(group, at(after))).toBe(at(expected));
  });
});

describe("The morning digest", () => {
  it("is none when there is nothing to tell, and the next one is planned all the same", () => {
    expect(digestOf([])).toEqual({
      digest: { id: OFFICE.id, lastDay: "2026-12-01", nextCheckAt: MORNING + DAY },
    });
    expect(digestOf([ticket("T-1", { groupId: "other" })]).message).toBeUndefined();
  });

  it("tells what is open by how soon something is due, whatever that is, and first what is late", () => {
    const { message } = digestOf([
      ticket("T-1"),
      ticket("T-2", { promisedBy: MORNING + 2 * HOUR }),
      ticket("T-3", { promisedBy: MORNING + HOUR, state: { status: "inProgress", owner: OWNER } }),
      ticket("T-4", { promisedBy: MORNING + 2 * HOUR, priority: 1 }),
      ticket("T-5", { promisedBy: MORNING + 4 * HOUR, clocks: clocksOf(MORNING - HOUR) }),
      ticket("T-6", { promisedBy: LATER, clocks: clocksOf(LATER, { dueAt: MORNING + 3 * HOUR }) }),
    ]);
    expect(message?.open.first.map(({ ticketId, due }) => [ticketId, due])).toEqual([
      ["T-5", "resolution"],
      ["T-3", "word"],
      ["T-4", "word"],
      ["T-2", "word"],
      ["T-6", "response"],
      ["T-1", "resolution"],
    ]);
    expect(message?.open.first[1]).toMatchObject({ owner: OWNER.name, at: MORNING + HOUR });
  });

  it("tells what waits for its requester, and since when", () => {
    const onHold = { status: "onHold", owner: OWNER } as const;
    const state = { ...onHold, reason: "awaitingRequester", question: "?", reminded: 0, nextStepAt: LATER } as const;
    const asked = [update("asked", "2026-11-27T10:00:00+02:00"), update("asked", "2026-11-30T10:00:00+02:00")];
    const { message } = digestOf([
      ticket("T-1", { state, updates: asked }),
      ticket("T-2", { state, updates: asked.slice(0, 1) }),
      ticket("T-3", { state: { ...onHold, reason: "awaitingVendor", vendorCase: "4711" } }),
    ]);
    expect(names(message?.open)).toEqual(["T-3"]);
    expect(names(message?.waiting)).toEqual(["T-2", "T-1"]);
    expect(message?.waiting.first[1]?.at).toBe(at("2026-11-30T10:00:00+02:00"));
  });

  it("tells what was reopened and how many times, unless it is resolved again", () => {
    const updates = [update("reopened", "2026-11-27T10:00:00+02:00"), update("reopened", "2026-11-30T10:00:00+02:00")];
    const resolved = { status: "resolved", replyUntil: MORNING + DAY } as const;
    const { message } = digestOf([ticket("T-1", { updates }), ticket("T-2", { updates, state: resolved })]);
    expect(message?.reopened.first).toMatchObject([{ ticketId: "T-1", times: 2 }]);
  });

  it("tells the promises that were broken yesterday, of resolved tickets too, and none of today", () => {
    const resolved = { status: "resolved", replyUntil: MORNING + DAY } as const;
    const { message } = digestOf([
      ticket("T-1", { updates: [update("promiseMissed", "2026-11-30T00:00:00+02:00")], state: resolved }),
      ticket("T-2", { updates: [update("promiseMissed", "2026-12-01T00:00:00+02:00")] }),
      ticket("T-3", { updates: [update("promiseMissed", "2026-11-29T23:59:00+02:00")] }),
    ]);
    expect(names(message?.broken)).toEqual(["T-1"]);
    expect(message?.isYesterday).toBe(true);
  });

  it("of Monday tells what broke since Friday", () => {
    const friday = { id: OFFICE.id, lastDay: "2026-12-04" };
    const broken = ticket("T-1", { updates: [update("promiseMissed", "2026-12-04T15:00:00+02:00")] });
    const { message } = digestOf([broken], friday, at("2026-12-07T07:30:00+02:00"));
    expect(message).toMatchObject({ since: "2026-12-04", isYesterday: false, broken: { count: 1 } });
  });

  it("names ten of each and counts the others", () => {
    const { message } = digestOf(Array.from({ length: 22 }, (_, index) => ticket(`T-${index}`)));
    expect(message?.open.count).toBe(22);
    expect(message?.open.first).toHaveLength(10);
  });

  it("waits for Monday when Friday's was slept through", () => {
    const saturday = at("2026-12-05T10:00:00+02:00");
    const { digest, message } = digestOf([ticket("T-1")], PLANNED, saturday);
    expect(message).toBeUndefined();
    expect(digest.nextCheckAt).toBe(at("2026-12-07T07:30:00+02:00"));
  });

  it("comes at most once a day, whenever the service wakes and however long it slept", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 40 }),
        fc.constantFrom(OFFICE, DESK),
        (sleeps, group) => {
          let digest: GroupDigest = { id: group.id, nextCheckAt: nextMorning(group, MORNING - DAY) };
          let now = MORNING - DAY;
          const days: string[] = [];
          for (const hours of sleeps) {
            now += hours * HOUR;
            let woken = 0;
            while (digest.nextCheckAt !== undefined && digest.nextCheckAt <= now) {
              const outcome = morningDigest(digest, group, [ticket("T-1")], now);
              if (outcome.message) days.push(outcome.digest.lastDay ?? "");
              digest = outcome.digest;
              woken += 1;
            }
            expect(woken).toBeLessThanOrEqual(1);
          }
          expect(new Set(days).size).toBe(days.length);
        },
      ),
    );
  });
});
