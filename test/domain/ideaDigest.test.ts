import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Idea, IdeaDigest, IdeaStatus } from "../../src/domain/idea.ts";
import { digestDue, digested, newIdea, nextDigestAfter, withFresh } from "../../src/domain/ideaRules.ts";
import { DAY, HOUR } from "../../src/domain/instant.ts";
import { HELSINKI, wallTimeAt } from "../../src/domain/localTime.ts";
import { NURSE } from "./organisation.ts";

const at = (time: string): number => Date.parse(time);
/** A Monday at 10.00 in Helsinki, and the next one at 8.00. */
const MONDAY = at("2026-11-30T10:00:00+02:00");
const NEXT_MONDAY = at("2026-12-07T08:00:00+02:00");

function idea(id: string, status: Exclude<IdeaStatus, "declined"> = "received"): Idea {
  const words = { title: id, gain: "Parempi", forWhom: "" };
  return {
    ...newIdea({ id, organisationId: "city", author: NURSE, at: MONDAY, words, language: "fi" }),
    state: { status },
  };
}

function came(...what: readonly (readonly ["new" | "joined", string])[]): IdeaDigest {
  const [first, ...others] = what.map(([kind, ideaId]) => ({ ideaId, what: kind, at: MONDAY }));
  if (!first) throw new Error("Something has to come.");
  return others.reduce((digest, one) => withFresh(digest, "city", one), withFresh(undefined, "city", first));
}

function shown(digest: IdeaDigest, ideas: readonly Idea[], now = NEXT_MONDAY, hasGroup = true) {
  const outcome = digestDue(digest, { at: now, ideas, hasGroup });
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome;
}

describe("the next digest", () => {
  it.each([
    ["on a weekday", "2026-11-24T12:00:00+02:00", "2026-11-30T08:00:00+02:00"],
    ["just before", "2026-11-30T07:59:59.999+02:00", "2026-11-30T08:00:00+02:00"],
    ["at that very instant", "2026-11-30T08:00:00+02:00", "2026-12-07T08:00:00+02:00"],
    ["on a Sunday late", "2026-11-29T23:59:00+02:00", "2026-11-30T08:00:00+02:00"],
    ["over the change of the clock in spring", "2026-03-28T12:00:00+02:00", "2026-03-30T08:00:00+03:00"],
    ["over the change of the clock in autumn", "2026-10-24T12:00:00+03:00", "2026-10-26T08:00:00+02:00"],
    ["from before the change to a week after", "2026-10-19T08:00:00+03:00", "2026-10-26T08:00:00+02:00"],
    ["over the turn of the year", "2026-12-30T12:00:00+02:00", "2027-01-04T08:00:00+02:00"],
  ])("%s is on Monday at 8.00", (_, now, then) => {
    expect(nextDigestAfter(at(now))).toBe(at(then));
  });

  it("is always the first Monday at 8.00 in Helsinki that is later", () => {
    fc.assert(
      fc.property(fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2036-01-01T00:00:00Z") }), (now) => {
        const next = nextDigestAfter(now);
        expect(wallTimeAt(next, HELSINKI)).toMatchObject({ weekday: 1, minute: 8 * 60 });
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(7 * DAY + HOUR);
      }),
    );
  });
});

describe("a digest", () => {
  it("is not shown before its time", () => {
    const outcome = digestDue(came(["new", "a"]), { at: NEXT_MONDAY - 1, ideas: [idea("a")], hasGroup: true });
    expect(outcome).toEqual({ refused: "notDue" });
  });

  it("shows what is new, then what others joined, then what waits, and each idea once", () => {
    const ideas = [
      idea("waits"),
      idea("joined", "forwarded"),
      idea("new"),
      idea("talked", "inDiscussion"),
      idea("ok", "accepted"),
    ];
    const { state, show } = shown(
      came(["joined", "joined"], ["new", "new"], ["joined", "new"], ["joined", "joined"]),
      ideas,
    );
    expect(show).toBe(true);
    expect(digested(state, ideas).map(({ id, fresh }) => [id, fresh])).toEqual([
      ["new", { isNew: true, joined: 1 }],
      ["joined", { isNew: false, joined: 2 }],
      ["waits", undefined],
      ["talked", undefined],
    ]);
    expect(state).toMatchObject({ fresh: [], nextCheckAt: nextDigestAfter(NEXT_MONDAY) });
  });

  it("is left out when there is nothing, and asks again a week later", () => {
    const { state } = shown(came(["new", "a"]), [idea("a")]);
    const later = shown(state, [idea("a", "done")], state.nextCheckAt);
    expect(later).toMatchObject({
      show: false,
      state: { last: state.last, nextCheckAt: nextDigestAfter(state.nextCheckAt) },
    });
  });

  it("keeps what came for the next time while there is no group to show it to", () => {
    const { state, show } = shown(came(["new", "a"]), [idea("a")], NEXT_MONDAY, false);
    expect(show).toBe(false);
    expect(shown(state, [idea("a")], state.nextCheckAt).state.last?.fresh).toEqual([
      { ideaId: "a", isNew: true, joined: 0 },
    ]);
  });

  it("shows everything that came exactly once, whenever it came and however late it is woken", () => {
    const week = fc.record({ came: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 5 }), late: fc.nat(3 * DAY) });
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 8 }), (weeks) => {
        let digest: IdeaDigest | undefined;
        const told = new Map<string, number>();
        for (const { came: ids, late } of weeks) {
          for (const ideaId of ids) digest = withFresh(digest, "city", { ideaId, what: "joined", at: MONDAY });
          if (!digest) continue;
          const { state, show } = shown(digest, [], digest.nextCheckAt + late);
          for (const { ideaId, joined } of (show && state.last?.fresh) || []) {
            told.set(ideaId, (told.get(ideaId) ?? 0) + joined);
          }
          digest = state;
        }
        const all = weeks.flatMap(({ came: ids }) => ids);
        for (const id of ["a", "b", "c"]) expect(told.get(id) ?? 0).toBe(all.filter((one) => one === id).length);
      }),
    );
  });
});
