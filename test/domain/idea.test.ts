import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IDEA_STATUSES, type Idea, type IdeaStatus } from "../../src/domain/idea.ts";
import { giveStatus, type IdeaOutcome, join, missingIn, newIdea, tidied } from "../../src/domain/ideaRules.ts";
import { AINO, BENGT, MATTI, NURSE, SIRU } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const GROUP = { fi: "Kehitysryhmä", sv: "Utvecklingsgruppen", en: "Development group" };
const IDEA = newIdea({
  id: "i1",
  organisationId: "city",
  author: NURSE,
  at: AT,
  words: { title: "Isompi teksti", gain: "Sen voi lukea", forWhom: "" },
  language: "fi",
});

function give(idea: Idea, status: IdeaStatus, reason = "Siksi"): IdeaOutcome {
  return giveStatus(idea, { by: MATTI, at: AT + 1, status, reason, group: GROUP });
}

function inStatus(status: IdeaStatus): Idea {
  return { ...IDEA, state: status === "declined" ? { status, reason: "Siksi" } : { status } };
}

function joinedBy(idea: Idea, ...people: readonly (typeof AINO)[]): Idea {
  return people.reduce((before, by) => {
    const outcome = join(before, { by, at: AT });
    if ("refused" in outcome) throw new Error(outcome.refused);
    return outcome.state;
  }, idea);
}

/** Written out here once more, so that a change of the rule is seen. */
const ALLOWED: Readonly<Record<IdeaStatus, string>> = {
  received: "inDiscussion forwarded accepted declined",
  inDiscussion: "received forwarded accepted declined",
  forwarded: "inDiscussion accepted declined done",
  accepted: "inDiscussion forwarded declined done",
  declined: "inDiscussion",
  done: "",
};

describe("the status of an idea", () => {
  it.each(IDEA_STATUSES.flatMap((from) => IDEA_STATUSES.map((to) => [from, to] as const)))(
    "from %s to %s goes only where the table allows",
    (from, to) => {
      const outcome = give(inStatus(from), to);
      if (!ALLOWED[from].split(" ").includes(to)) return expect(outcome).toEqual({ refused: "outdated" });
      expect(outcome).toMatchObject({ state: { state: { status: to }, revision: IDEA.revision + 1 } });
    },
  );

  it("is declined only with a reason, which is kept and told", () => {
    expect(give(IDEA, "declined", " \n")).toEqual({ refused: "reasonMissing" });
    const state = { status: "declined", reason: "Liian kallis" };
    expect(give(IDEA, "declined", " Liian kallis ")).toMatchObject({
      state: { state, history: [{ status: "received" }, { ...state, by: MATTI }] },
      effects: [{ personId: NURSE.id, message: { say: "ideaStatus", state } }],
    });
  });

  it("has no reason but when it is declined", () => {
    expect(give(IDEA, "accepted", "Hyvä")).toMatchObject({ state: { state: { status: "accepted" } } });
    expect(JSON.stringify(give(IDEA, "accepted", "Hyvä"))).not.toContain("Hyvä");
  });
});

describe("joining an idea", () => {
  it("counts once, however often", () => {
    const once = joinedBy(IDEA, AINO);
    expect(joinedBy(once, AINO)).toBe(once);
    expect(once.joiners).toEqual([{ ...AINO, at: AT }]);
  });

  it("is refused to the author", () => {
    expect(join(IDEA, { by: NURSE, at: AT })).toEqual({ refused: "ownIdea" });
  });

  it.each(["declined", "done"] as const)("is refused once it is %s, but who joined before stays", (status) => {
    expect(join(inStatus(status), { by: AINO, at: AT })).toEqual({ refused: "answered" });
    const idea = { ...inStatus(status), joiners: [{ ...AINO, at: AT }] };
    expect(join(idea, { by: AINO, at: AT + 1 })).toEqual({ state: idea });
  });
});

describe("whatever people do with an idea", () => {
  const joined = (idea: Idea, by: typeof AINO): IdeaOutcome => {
    const outcome = join(idea, { by, at: AT });
    return "refused" in outcome ? outcome : { ...outcome, effects: [] };
  };
  const people = [NURSE, AINO, BENGT, SIRU];
  const step = fc.oneof(
    fc.record({ do: fc.constant("join" as const), by: fc.constantFrom(...people) }),
    fc.record({
      do: fc.constant("give" as const),
      status: fc.constantFrom(...IDEA_STATUSES),
      reason: fc.constantFrom("", "Siksi"),
    }),
  );

  it("each change tells the author and everybody who joined exactly once, and nothing else changes it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let idea: Idea = IDEA;
        for (const one of steps) {
          const outcome = one.do === "join" ? joined(idea, one.by) : give(idea, one.status, one.reason);
          if ("refused" in outcome) continue;
          const told = outcome.effects.map(({ personId }) => personId);
          const concerned = one.do === "join" ? [] : [NURSE.id, ...idea.joiners.map(({ id }) => id)];
          expect([...told].sort()).toEqual([...concerned].sort());
          if (one.do === "give") expect(ALLOWED[idea.state.status].split(" ")).toContain(one.status);
          idea = outcome.state;
          const joiners = idea.joiners.map(({ id }) => id);
          expect(new Set(joiners).size).toBe(joiners.length);
          expect(joiners).not.toContain(NURSE.id);
          expect(idea.history.at(-1)?.status).toBe(idea.state.status);
          expect(idea.revision).toBe(idea.history.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what was typed", () => {
  it("is kept tidy: the title is one line, and nothing is longer than its field", () => {
    const words = tidied({ title: " Isompi\n teksti ", gain: ` ${"x".repeat(9_000)}`, forWhom: " Kaikille " });
    expect(words).toEqual({ title: "Isompi teksti", gain: "x".repeat(4_000), forWhom: "Kaikille" });
  });

  it("needs a title and what would get better", () => {
    expect(missingIn(tidied({ title: " ", gain: "\n", forWhom: "" }))).toEqual(["title", "gain"]);
    expect(missingIn(IDEA.words)).toEqual([]);
  });
});
