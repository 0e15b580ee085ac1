import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passTime } from "../../src/desk/passTime.ts";
import type { Outgoing, Store } from "../../src/desk/ports.ts";
import { setQuietHours } from "../../src/desk/quietClicks.ts";
import { type Parts, perform } from "../../src/desk/work.ts";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import { newcomer } from "../../src/domain/person.ts";
import { letsThrough, type QuietHours, quietPeriodAt } from "../../src/domain/quietHours.ts";
import type { Priority } from "../../src/domain/serviceLevels.ts";
import { LEASE_MS, sampleTicket } from "../contract/store/samples.ts";
import { openParts } from "./openParts.ts";

const GROUP = { fi: "Tukipiste", sv: "Servicepunkten", en: "Service desk" };
const START = Date.parse("2026-11-26T12:00:00+02:00");
const clock = { now: START };
let folder: string;
let store: Store;
let parts: Parts;
let runs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-quiet-"));
  parts = await openParts(folder, { now: () => clock.now });
  store = parts.store;
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

type Step =
  /** Somebody else did something to a ticket that the person is told of. */
  | { readonly do: "told"; readonly ticket: number; readonly priority: Priority }
  /** The person writes and is answered. */
  | { readonly do: "writes" }
  | { readonly do: "chooses"; readonly hours: QuietHours };

const minuteOfDay = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
const hours = fc
  .record({
    fromMinute: minuteOfDay,
    toMinute: minuteOfDay,
    days: fc.constantFrom("everyDay" as const, "weekdays" as const),
    letsThrough: fc.constantFrom("p1" as const, "p1AndP2" as const),
  })
  .filter(({ fromMinute, toMinute }) => fromMinute !== toMinute);
const told = fc.record({
  do: fc.constant("told" as const),
  ticket: fc.integer({ min: 1, max: 3 }),
  priority: fc.constantFrom<Priority[]>(1, 2, 3, 3, 3, 4),
});
const steps = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * MINUTE),
    step: fc.oneof(
      { arbitrary: told, weight: 6 },
      { arbitrary: fc.constant({ do: "writes" } as const), weight: 1 },
      { arbitrary: fc.record({ do: fc.constant("chooses" as const), hours }), weight: 1 },
    ),
    /** Whether the service is up to see the time pass before it happens. */
    swept: fc.boolean(),
  }),
  { maxLength: 25 },
);

interface Arrival {
  readonly at: number;
  readonly own: boolean;
  readonly outgoing: Outgoing;
  readonly isQuiet: boolean;
  readonly isLetThrough: boolean;
}

/** The marks of the messages about tickets in one message, in the order in which they are told. */
async function marksIn({ message }: Outgoing): Promise<readonly { ticketId: string; message: number }[]> {
  if (message.say === "ticketUpdate") return [message.mark];
  if (message.say !== "quietMail") return [];
  const mail = await store.get("quietMail", message.mailId);
  const held = mail?.value.lines.flatMap((line) => line.held) ?? [];
  return held.flatMap(({ message }) => (message.say === "ticketUpdate" ? [message.mark] : []));
}

describe("Quiet hours", () => {
  it("lose nothing, tell nothing twice, wake nobody, and keep the order, whatever happens when", async () => {
    await fc.assert(
      fc.asyncProperty(hours, steps, async (firstHours, happening) => {
        runs += 1;
        const personId = `person-${runs}`;
        const priorities = new Map<string, Priority>();
        let chosen = firstHours;
        let count = 0;
        const arrivals: Arrival[] = [];
        clock.now = START;
        await perform(parts, `start ${personId}`, async (work) => {
          work.put("person", { ...newcomer({ id: personId, name: "Niina" }, "fi"), quietHours: firstHours });
        });

        async function arrive(own: boolean): Promise<void> {
          const present = chosen;
          for (;;) {
            const claimed = await store.claim(clock.now, LEASE_MS, 100);
            if (claimed.length === 0) return;
            for (const { outgoing } of claimed) {
              arrivals.push({
                at: clock.now,
                own,
                outgoing,
                isQuiet: quietPeriodAt(present, clock.now) !== undefined,
                isLetThrough: letsThrough(present, priorities.get(outgoing.ticketId ?? "") ?? 4),
              });
              await store.settle(outgoing.id, { outcome: "sent" });
            }
          }
        }

        async function happens(step: Step): Promise<void> {
          count += 1;
          const cause = `${personId} ${count}`;
          if (step.do === "told") {
            const ticketId = `T-${runs}-${step.ticket}`;
            priorities.set(ticketId, step.priority);
            await perform(parts, cause, async (work) => {
              const known = await work.get("ticket", ticketId);
              const ticket = known ?? sampleTicket(ticketId, { requesterId: personId, nextCheckAt: undefined });
              const messageCount = ticket.messageCount + 1;
              work.put("ticket", { ...ticket, priority: step.priority, messageCount });
              const mark = { ticketId, message: messageCount };
              const about = { mark, owner: "Matti", group: GROUP, text: "Selvitämme.", nextWordBy: clock.now + DAY };
              work.tell({ id: personId, language: "fi" }, { say: "ticketUpdate", ...about }, ticketId);
            });
          } else {
            await perform(
              parts,
              cause,
              async (work) => {
                const person = await work.get("person", personId);
                if (!person) throw new Error("The person is gone.");
                if (step.do === "chooses") await setQuietHours(work, person, { verb: "setQuietHours", ...step.hours });
                work.tell(person, { say: "youAreWelcome" });
              },
              { awakeId: personId },
            );
            if (step.do === "chooses") chosen = step.hours;
          }
          await arrive(step.do !== "told");
        }

        for (const { after, step, swept } of happening) {
          clock.now += after;
          if (swept) {
            await passTime(parts);
            await arrive(false);
          }
          await happens(step);
        }
        // The service sleeps for days and may wake up in quiet hours again.
        clock.now += 4 * DAY;
        await passTime(parts);
        await arrive(false);
        clock.now = quietPeriodAt(chosen, clock.now)?.until ?? clock.now;
        await passTime(parts);
        await arrive(false);

        const marks = (await Promise.all(arrivals.map(({ outgoing }) => marksIn(outgoing)))).flat();
        const sent = happening.filter(({ step }) => step.do === "told").length;
        expect(marks).toHaveLength(sent);
        for (const ticketId of priorities.keys()) {
          const numbers = marks.filter((mark) => mark.ticketId === ticketId).map(({ message }) => message);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
        for (const { own, isQuiet, isLetThrough, outgoing } of arrivals) {
          if (isQuiet && !own) expect(isLetThrough, outgoing.message.say).toBe(true);
          if (outgoing.message.say === "quietMail") expect((await marksIn(outgoing)).length).toBeGreaterThan(1);
        }
        const answers = arrivals.filter(({ own }) => own).map(({ outgoing }) => outgoing.message.say);
        expect(answers.filter((say) => say === "youAreWelcome")).toHaveLength(
          happening.filter(({ step }) => step.do !== "told").length,
        );
        expect((await store.get("quietBox", personId))?.value.held ?? []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  /** Somebody with quiet hours at night of whom two tickets were told, and what is sent from then on. */
  async function twoUpdatesAtNight(id: string) {
    clock.now = Date.parse("2027-01-12T23:00:00+02:00");
    const quietHours: QuietHours = { fromMinute: 1320, toMinute: 420, days: "everyDay", letsThrough: "p1" };
    const person = { ...newcomer({ id, name: "Niina" }, "fi"), quietHours };
    const told = (ticketId: string) =>
      perform(parts, `${id} is told of ${ticketId}`, async (work) => {
        const mark = { ticketId, message: 1 };
        work.tell(person, { say: "ticketUpdate", mark, owner: "Matti", group: GROUP, text: "Hei" }, ticketId);
      });
    const said = async (): Promise<readonly string[]> => {
      const says: string[] = [];
      for (;;) {
        const claimed = await store.claim(clock.now, LEASE_MS, 10);
        if (claimed.length === 0) return says;
        for (const { outgoing } of claimed) {
          says.push(outgoing.message.say);
          await store.settle(outgoing.id, { outcome: "sent" });
        }
      }
    };
    await perform(parts, `${id} comes`, async (work) => work.put("person", person));
    await told("T-8");
    await told("T-9");
    expect(await said()).toEqual([]);
    return { person, told, said };
  }

  it("deliver the box right after the answer, and not before it", async () => {
    const { person, said } = await twoUpdatesAtNight("niina");
    await perform(parts, "niina writes", async (work) => work.tell(person, { say: "help" }), { awakeId: "niina" });
    expect(await said()).toEqual(["help", "quietMail"]);
  });

  it("that are over deliver the box with what comes before anybody looked at the time", async () => {
    const { told, said } = await twoUpdatesAtNight("pekka");
    clock.now = Date.parse("2027-01-13T07:00:00+02:00");
    await told("T-10");
    expect(await said()).toEqual(["quietMail"]);
    await passTime(parts);
    expect(await said()).toEqual([]);
  });
});
