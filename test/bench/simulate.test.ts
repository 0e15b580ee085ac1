import { describe, expect, it } from "vitest";
import { readOptions } from "../../bench/simulate/options.ts";
import { simulate } from "../../bench/simulate/simulate.ts";
import { promisesIn, type Told } from "../../bench/simulate/told.ts";
import type { Messenger } from "../../src/desk/ports.ts";
import type { Message } from "../../src/domain/messages.ts";

const TOWN = { seed: 4, people: 300, days: 2, ticketsPerDay: 8 };
/** Weeks of a small town, on a machine that does other things too. */
const LONG = 120_000;

describe("A simulated town", { timeout: LONG }, () => {
  it("leaves nothing hanging, and is the same for the same seed", async () => {
    const { figures, lines, exitCode } = await simulate(TOWN);
    expect(figures.hanging).toEqual([]);
    expect(exitCode).toBe(0);
    expect(figures.tickets).toBeGreaterThan(5);
    expect(figures.promises.kept).toBeGreaterThan(figures.tickets);
    expect(figures.promises.broken ?? 0).toBe(0);
    expect(figures.byStatus).not.toHaveProperty("new");
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual(figures);
    const again = await simulate(TOWN);
    expect(again.lines).toEqual(lines);
  });

  it("is another one for another seed", async () => {
    const [one, other] = [await simulate({ ...TOWN, days: 1 }), await simulate({ ...TOWN, days: 1, seed: 5 })];
    expect(other.figures.fingerprint).not.toBe(one.figures.fingerprint);
  });

  it("sees that one message got lost, names its ticket and ends with 1", async () => {
    const { figures, lines, exitCode } = await simulate(TOWN, { messenger: (real) => losing("ticketResolved", real) });
    expect(exitCode).toBe(1);
    const [lost] = figures.hanging;
    const number = /^(T-\d+): message .+ never arrived$/u.exec(lost ?? "")?.[1];
    expect(number).toBeDefined();
    expect(figures.hanging).toContain(`${number}: its requester never heard of the resolution ${number}/1`);
    expect(lines).toContain(`LEFT HANGING: ${figures.hanging.length}`);
  });

  it("sees that one message came twice", async () => {
    const { figures, exitCode } = await simulate(TOWN, { messenger: (real) => doubling("ticketOpened", real) });
    expect(exitCode).toBe(1);
    expect(figures.hanging).toContainEqual(expect.stringMatching(/^message .+ arrived 2 times$/u));
  });

  it("sees that a message cannot be delivered at all", async () => {
    const { figures, exitCode } = await simulate(TOWN, { messenger: refusing("ticketTaken") });
    expect(exitCode).toBe(1);
    expect(figures.hanging).toContainEqual(expect.stringMatching(/^T-\d+: message .+ never arrived$/u));
  });
});

describe("A promise of the next word", () => {
  const told = (at: number, word: Partial<Message> & { say: Message["say"] }): Told =>
    JSON.parse(JSON.stringify({ at, personId: "p", message: { mark: { ticketId: "T-1", message: 1 }, ...word } }));
  const HOUR = 3_600_000;

  it.each([
    [
      "is kept by any word in time",
      [told(0, { say: "ticketOpened", nextWordBy: HOUR }), told(HOUR, { say: "ticketResolved" })],
      ["kept"],
    ],
    [
      "is apologised for at its instant",
      [told(0, { say: "ticketOpened", nextWordBy: HOUR }), told(HOUR + 900, { say: "promiseMissed" })],
      ["apologised"],
    ],
    ["is broken by silence", [told(0, { say: "ticketOpened", nextWordBy: HOUR })], ["broken"]],
    [
      "is broken by a word that comes late and says nothing of it",
      [told(0, { say: "ticketOpened", nextWordBy: HOUR }), told(2 * HOUR, { say: "ticketTaken" })],
      ["broken"],
    ],
    ["is still to be kept before its instant", [told(0, { say: "ticketOpened", nextWordBy: 11 * HOUR })], ["pending"]],
    [
      "is one promise when it is said again",
      [
        told(0, { say: "ticketOpened", nextWordBy: HOUR }),
        told(1, { say: "takenToTicket", nextWordBy: HOUR }),
        told(2, { say: "ticketResolved" }),
      ],
      ["kept"],
    ],
  ])("%s", (_name, words, came) => {
    expect(promisesIn(words, 10 * HOUR).map((promise) => promise.came)).toEqual(came);
  });
});

describe("The words after npm run simulate", () => {
  it("are a week of 47,000 people unless they say otherwise", () => {
    expect(readOptions([])).toEqual({ seed: 1, people: 47_000, days: 7, ticketsPerDay: 67 });
    expect(readOptions(["--seed", "9", "--people", "300", "--days", "2", "--tickets-per-day", "4"])).toEqual({
      seed: 9,
      people: 300,
      days: 2,
      ticketsPerDay: 4,
    });
  });

  it.each([
    ["--seed", "x"],
    ["--people", "0"],
    ["--days", "-1"],
    ["--tickets-per-day", "1.5"],
    ["--weeks", "2"],
  ])("are refused with a remedy: %s %s", (...args) => {
    expect(readOptions(args)).toHaveProperty("wrong");
  });
});

/** Says of the first such message that it was sent, and drops it. */
function losing(say: Message["say"], real: Messenger): Messenger {
  let isLost = false;
  return {
    send(order) {
      if (isLost || order.outgoing.message.say !== say) return real.send(order);
      isLost = true;
      return Promise.resolve({ outcome: "sent" });
    },
  };
}

function doubling(say: Message["say"], real: Messenger): Messenger {
  let isDoubled = false;
  return {
    async send(order) {
      const outcome = await real.send(order);
      if (isDoubled || order.outgoing.message.say !== say || outcome.outcome !== "sent") return outcome;
      isDoubled = true;
      return real.send(order);
    },
  };
}

function refusing(say: Message["say"]): (real: Messenger) => Messenger {
  return (real) => ({
    send: (order) =>
      order.outgoing.message.say === say
        ? Promise.resolve({ outcome: "refused", why: "the person has left" })
        : real.send(order),
  });
}
