import type { Figures, Quality } from "./measureSet.ts";
import { mean, rounded } from "./metrics.ts";

/** The mean of each figure over the sets that have it. */
export function macroOf(all: readonly Figures[]) {
  return {
    macro: all.map(({ set }) => set),
    clean: meanQuality(all.map(({ clean }) => clean)),
    typo: meanQuality(all.flatMap(({ typo }) => typo ?? [])),
  };
}

function meanQuality(all: readonly Quality[]): Quality {
  const meanOf = (key: keyof Quality) => rounded(mean(all.flatMap((quality) => quality[key] ?? [])), 4);
  return {
    recallAt1: meanOf("recallAt1"),
    recallAt3: meanOf("recallAt3"),
    mrrAt10: meanOf("mrrAt10"),
    aurocNearMiss: meanOf("aurocNearMiss"),
  };
}
