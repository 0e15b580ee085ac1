import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { follow, joinWithTicket, leave, leaveWithTicket } from "../../src/domain/incidentFollowing.ts";
import { isMany } from "../../src/domain/incidentSuggesting.ts";
import { AT_A_TIME, afterTelling, progressOf, reachOfOne, tellings } from "../../src/domain/incidentTelling.ts";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import type { IncidentFollower, MajorIncident, Reach } from "../../src/domain/majorIncident.ts";
import {
  decideForIncident,
  declare,
  type IncidentCommand,
  type IncidentOutcome,
  incidentTimePassed,
  wakingUp,
} from "../../src/domain/majorIncidentRules.ts";
import { AINO, LEVELS, MATTI, RULES, SIRU } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const [desk] = RULES.directory.groups;
if (!desk) throw new Error("The tests have no desk.");

function stateOf(outcome: IncidentOutcome): MajorIncident {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.state;
}

function declared(text = " Selvitämme vikaa. "): IncidentOutcome {
  return declare(
    { id: "M-1", at: AT, by: MATTI, title: "Lista", suggestionId: "T-1", text, desk: desk ?? never(), words: [] },
    RULES,
  );
}

function never(): never {
  throw new Error("This cannot be.");
}

const does = (incident: MajorIncident, command: IncidentCommand) => decideForIncident(incident, command, RULES);
const passes = (incident: MajorIncident, at: number) => incidentTimePassed(incident, { at, rules: RULES });
const said = (outcome: IncidentOutcome) =>
  "refused" in outcome ? outcome.refused : outcome.effects.map(({ groupId, message }) => `${groupId}: ${message.say}`);

describe("declaring", () => {
  it("gives priority 1, the promise of the next word, and calls the desk until somebody takes it", () => {
    const outcome = declared();
    expect(stateOf(outcome)).toMatchObject({
      priority: 1,
      groupIds: ["desk"],
      updates: [{ what: "declared", text: "Selvitämme vikaa.", nextWordBy: AT + 30 * MINUTE }],
      promisedBy: AT + 30 * MINUTE,
      nextCheckAt: AT + MINUTE,
      state: { status: "open" },
    });
    expect(said(outcome)).toEqual(["desk: incidentCalls"]);
  });

  it("needs a public text", () => {
    expect(declared(" \n")).toEqual({ refused: "nothingWritten" });
  });
});

describe("what may be done with an incident", () => {
  const open = stateOf(declared());
  const taken = stateOf(does(open, { do: "takeIncident", at: AT, by: MATTI }));
  const solved = stateOf(does(taken, { do: "resolveIncident", at: AT, by: MATTI, text: "Korjattu." }));
  const { round: _told, ...toldAll } = solved;
  const closed = stateOf(passes(toldAll, AT + 8 * DAY));
  const text = "Selvitys jatkuu.";

  it.each([
    ["nobody has it", open, "takeIncident", MATTI, "open"],
    ["its owner takes it again", taken, "takeIncident", MATTI, "outdated"],
    ["nobody has it", open, "updateIncident", MATTI, "open"],
    ["a stranger tries", open, "updateIncident", AINO, "notInGroup"],
    ["another group tries that was not called", open, "updateIncident", SIRU, "notInGroup"],
    ["it is open", taken, "incidentWorkaround", MATTI, "open"],
    ["it is open", taken, "resolveIncident", MATTI, "resolved"],
    ["it is solved", solved, "updateIncident", MATTI, "over"],
    ["it is solved", solved, "takeIncident", MATTI, "over"],
    ["it is solved", solved, "resolveIncident", MATTI, "over"],
    ["it is closed", closed, "incidentWorkaround", MATTI, "over"],
  ] as const)("when %s: %#", (_when, incident, verb, by, expected) => {
    const outcome = does(incident, { do: verb, at: AT + MINUTE, by, text });
    expect("refused" in outcome ? outcome.refused : outcome.state.state.status).toBe(expected);
  });

  it("whoever acts on one that nobody has becomes its owner, and the call ends", () => {
    const updated = stateOf(does(open, { do: "updateIncident", at: AT + MINUTE, by: MATTI, text }));
    expect(updated.state).toEqual({ status: "open", owner: MATTI });
    expect(updated.call).toBeUndefined();
    expect(updated.promisedBy).toBe(AT + 31 * MINUTE);
  });

  it("solved it promises nothing and calls nobody", () => {
    const outcome = stateOf(does(open, { do: "resolveIncident", at: AT, by: MATTI, text: "Korjattu." }));
    expect(outcome.promisedBy).toBeUndefined();
    expect(outcome.call).toBeUndefined();
    expect(outcome.state).toEqual({ status: "resolved", owner: MATTI, until: AT + 7 * DAY });
  });
});

describe("the passing of time", () => {
  const open = stateOf(declared());

  it("calls again every five minutes, from the second time on in the next group too", () => {
    const again = passes(open, AT + 5 * MINUTE);
    expect(said(again)).toEqual(["desk: incidentCalls", "specialists: incidentCalls"]);
    expect(stateOf(again).groupIds).toEqual(["desk", "specialists"]);
    expect(stateOf(again).call?.nextAt).toBe(AT + 10 * MINUTE);
  });

  it("warns once of the next word, then apologises to everybody as one update with a new promise", () => {
    const taken = stateOf(does(open, { do: "takeIncident", at: AT, by: MATTI }));
    const warned = passes(taken, AT + 22.5 * MINUTE);
    expect(said(warned)).toEqual(["desk: incidentClock"]);
    expect(said(passes(stateOf(warned), AT + 23 * MINUTE))).toEqual([]);
    const missed = stateOf(passes(stateOf(warned), AT + 30 * MINUTE));
    expect(missed.updates.at(-1)).toMatchObject({
      what: "promiseMissed",
      promised: AT + 30 * MINUTE,
      nextWordBy: AT + 60 * MINUTE,
    });
    expect(missed.round?.nextAt).toBe(AT + 30 * MINUTE + 1);
  });

  it("closes it after the reply window, but not while somebody is still to be told", () => {
    const solved = stateOf(does(open, { do: "resolveIncident", at: AT, by: MATTI, text: "Korjattu." }));
    expect(stateOf(passes(solved, AT + 7 * DAY + 1)).state.status).toBe("resolved");
    const { round: _done, ...told } = solved;
    expect(stateOf(passes(told, AT + 7 * DAY)).state.status).toBe("resolved");
    expect(stateOf(passes(told, AT + 7 * DAY + 1)).state.status).toBe("closed");
  });
});

describe("following", () => {
  const incident = stateOf(declared());

  it("twice is once, and after leaving it begins with the present word", () => {
    const once = follow(incident, undefined, { personId: "a", at: AT, questionId: "q" });
    expect(follow(incident, once, { personId: "a", at: AT + 1 })).toBe(once);
    const later = { ...incident, updates: [...incident.updates, ...incident.updates] };
    expect(follow(later, leave(once), { personId: "a", at: AT + 2 })).toMatchObject({ told: 2, since: AT + 2 });
  });

  it("ends when the last own ticket leaves, unless one tapped to follow as well", () => {
    const joining = { personId: "a", at: AT, ticketId: "T-1" };
    const joined = joinWithTicket(incident, undefined, joining);
    expect(joinWithTicket(incident, joined, joining)).toBe(joined);
    expect(leaveWithTicket(joined, "T-1")).toMatchObject({ left: true, ticketIds: [] });
    const tapped = follow(incident, undefined, { personId: "a", at: AT, questionId: "q" });
    expect(leaveWithTicket(joinWithTicket(incident, tapped, joining), "T-1").left).toBeUndefined();
  });
});

describe("how many are many", () => {
  const levels = { ...LEVELS, majorIncident: { windowMinutes: 60, requesters: 3, units: 2 } };
  const reports = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([id, unitId]) => ({ requester: { id, name: id }, unitId }));

  it.each([
    [
      "three of one unit",
      [
        ["a", "1"],
        ["b", "1"],
        ["c", "1"],
      ],
      true,
    ],
    [
      "two of one unit",
      [
        ["a", "1"],
        ["b", "1"],
      ],
      false,
    ],
    [
      "two of two units",
      [
        ["a", "1"],
        ["b", "2"],
      ],
      true,
    ],
    [
      "one in two units",
      [
        ["a", "1"],
        ["a", "2"],
      ],
      false,
    ],
    [
      "one three times",
      [
        ["a", "1"],
        ["a", "1"],
        ["a", "1"],
      ],
      false,
    ],
  ] as const)("%s", (_what, pairs, expected) => {
    expect(isMany(reports(...pairs), levels)).toBe(expected);
    expect(isMany(reports(...pairs), LEVELS)).toBe(false);
  });
});

describe("telling many", () => {
  it("takes some at a time, with a pause, and shows how far it is at most every ten seconds", () => {
    let incident = stateOf(does(stateOf(declared()), { do: "updateIncident", at: AT, by: MATTI, text: "a" }));
    let followers = Array.from({ length: 2 * AT_A_TIME + 1 }, (_, place) => ({
      ...follow(incident, undefined, { personId: String(place), at: AT }),
      told: 1,
    }));
    const shownAt: number[] = [];
    const wokenAt: number[] = [];
    for (let wakes = 0; incident.round?.nextAt !== undefined && wakes < 100; wakes += 1) {
      const at = incident.round.nextAt;
      const reach = sum(followers, incident, 0);
      const told = tellings(incident, followers, at);
      expect(told.length).toBeLessThanOrEqual(AT_A_TIME);
      const after = afterTelling(incident, told, { at, reach });
      if (after.show) shownAt.push(at);
      wokenAt.push(at);
      incident = after.state;
      followers = followers.map((one) => told.find(({ follower }) => follower.id === one.id)?.follower ?? one);
    }
    expect(followers.every(({ told }) => told === 2)).toBe(true);
    expect(wokenAt).toEqual([AT + 1, AT + 2001, AT + 4001, AT + 10_000]);
    expect(shownAt).toEqual([AT + 10_000]);
    expect(incident.round?.shown).toEqual({ at: AT + 10_000, sent: 161, missed: 0, total: 161 });
  });

  it("counts what is sent, what is not and what there is in all", () => {
    const round = { from: 2, startedAt: AT, queued: 1500, shown: { at: AT, sent: 0, missed: 0, total: 0 } };
    const reach = { people: 2000, tickets: 0, owed: 500, underWay: 257, missed: 3 };
    expect(progressOf(round, reach)).toEqual({ sent: 1240, missed: 3, total: 2000 });
  });

  /** What people do and time does, in any order. */
  const events = fc.array(
    fc.oneof(
      fc.record({ do: fc.constantFrom("follow", "leave", "join", "detach"), who: fc.nat(5) }),
      fc.record({ do: fc.constantFrom("update", "resolve", "miss", "wake", "wakeTwice"), who: fc.constant(0) }),
    ),
    { maxLength: 60 },
  );

  it("tells each who follows every word from then on exactly once, whatever the order of what happens", () => {
    fc.assert(
      fc.property(events, (happened) => {
        let incident = stateOf(declared());
        let now = AT;
        const kept = new Map<string, IncidentFollower>();
        /** Words each was told, and those they must have been told. */
        const heard = new Map<string, number[]>();
        const owed = new Map<string, number[]>();
        const following = () => [...kept.values()].filter(({ left }) => !left);

        function wake(): void {
          const before = incident.updates.length;
          incident = stateOf(incidentTimePassed(incident, { at: now, rules: RULES }));
          if (incident.updates.length > before) owe(incident.updates.length);
          const all = following();
          const told = tellings(incident, all.slice(0, 2), now);
          for (const { follower, numbers } of told) {
            kept.set(follower.id, follower);
            heard.set(follower.id, [...(heard.get(follower.id) ?? []), ...numbers]);
          }
          incident = wakingUp(afterTelling(incident, told, { at: now, reach: sum(all, incident, 0) }).state);
          // Whoever was told goes to the end, as a store may do.
          for (const { follower } of told) {
            kept.delete(follower.id);
            kept.set(follower.id, follower);
          }
        }
        function owe(number: number): void {
          for (const { id } of following()) owed.set(id, [...(owed.get(id) ?? []), number]);
        }

        for (const one of happened) {
          now += 1000;
          const id = `M-1:${one.who}`;
          const who = { personId: String(one.who), at: now };
          const before = kept.get(id);
          const open = incident.state.status === "open";
          if (one.do === "follow" && open) kept.set(id, follow(incident, before, { ...who, questionId: "q" }));
          if (one.do === "join" && open) kept.set(id, joinWithTicket(incident, before, { ...who, ticketId: "T-1" }));
          if ((one.do === "leave" || one.do === "detach") && before) {
            kept.set(id, one.do === "leave" ? leave(before) : leaveWithTicket(before, "T-1"));
            // What they had not been told yet they no longer want to hear.
            if (kept.get(id)?.left) owed.set(id, [...(heard.get(id) ?? [])]);
          }
          if (one.do === "update" || one.do === "resolve") {
            const verb = one.do === "update" ? "updateIncident" : "resolveIncident";
            const outcome = does(incident, { do: verb, at: now, by: MATTI, text: "sana" });
            if (!("refused" in outcome)) {
              incident = outcome.state;
              owe(incident.updates.length);
            }
          }
          if (one.do === "miss") now += 31 * MINUTE;
          if (one.do === "wake" || one.do === "miss") wake();
          if (one.do === "wakeTwice") {
            wake();
            wake();
          }
        }
        for (let wakes = 0; wakes < 20 && following().some(({ told }) => told < incident.updates.length); wakes += 1) {
          now = Math.max(now + 1, incident.nextCheckAt ?? now);
          wake();
        }
        for (const { id } of kept.values()) expect(heard.get(id) ?? []).toEqual(owed.get(id) ?? []);
      }),
      { numRuns: 500 },
    );
  });
});

function sum(followers: readonly IncidentFollower[], { round, updates }: MajorIncident, underWay: number): Reach {
  const each = followers.map((one) => reachOfOne(one, round?.from ?? 1, updates.length));
  return {
    people: each.reduce((all, { people }) => all + people, 0),
    tickets: each.reduce((all, { tickets }) => all + tickets, 0),
    owed: each.reduce((all, { owed }) => all + owed, 0),
    missed: each.reduce((all, { missed }) => all + missed, 0),
    underWay,
  };
}
