import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acts, open, seen } from "./ticketLife/acts.ts";
import { openings } from "./ticketLife/stage.ts";
import { leadsOn, TABLE } from "./ticketLife/table.ts";

/** More on demand: `LIVES=20000`; other lives with another `SEED`. */
const LIVES = Number(process.env.LIVES ?? 1000);
const SEED = Number(process.env.SEED ?? 1042);

describe("the whole life of a ticket", () => {
  it("is as the model expects, whatever two agents, the requester and time do", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(openings, fc.commands(acts, { maxCommands: 50, size: "max" }), (opened, commands) => {
        fc.modelRun(() => ({ model: open(opened), real: opened }), commands);
      }),
      { numRuns: LIVES, seed: SEED },
    );
  });

  // Fewer lives, or others, may miss a rare one.
  it("was tried in every cell of the table, and led on wherever it may", () => {
    const cells = [...TABLE].flatMap(([deed, row]) =>
      [...row].map(([standing, cell]) => ({ name: `${deed} while ${standing}`, cell })),
    );
    expect(cells.filter(({ name }) => !seen.tried.has(name))).toEqual([]);
    expect(cells.filter(({ name, cell }) => leadsOn(cell) && !seen.done.has(name))).toEqual([]);
  });
});
