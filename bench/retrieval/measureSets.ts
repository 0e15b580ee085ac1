import { resolve } from "node:path";
import { macroOf } from "./macro.ts";
import { measureSet } from "./measureSet.ts";
import type { Options } from "./options.ts";
import { outcomeLines } from "./outcomes.ts";
import { nameOfSet, ofSplit, readQueries, readSet } from "./readSet.ts";

/**
 * Measures each set and returns the lines to print: what the bot does, then JSON, of all sets together if there are
 * several, and of each one; so the last line is always that of one set.
 */
export function measureSets(
  { sets, off, split }: Extract<Options, { run: "sets" }>,
  tell: (what: string) => void,
): readonly string[] {
  const others = off.map((folder) => ({
    folder: resolve(folder),
    name: nameOfSet(folder),
    queries: ofSplit(readQueries(folder, tell), split),
  }));
  const measured = sets.map((folder) => {
    const offTopic = others.filter((other) => other.folder !== resolve(folder));
    const one = measureSet(readSet(folder, tell), { split, offTopic }, tell);
    return { figures: one.figures, outcomes: outcomeLines(one) };
  });
  const figures = measured.map((each) => each.figures);
  const objects = sets.length > 1 ? [macroOf(figures), ...figures] : figures;
  return [...measured.flatMap(({ outcomes }) => outcomes), ...objects.map((each) => JSON.stringify(each))];
}
