/** Where in a ranking something relevant stands first, from 0; undefined when it does not. */
export type Place = number | undefined;

export function placeOfRelevant(ranking: readonly string[], relevant: readonly string[]): Place {
  const place = ranking.findIndex((id) => relevant.includes(id));
  return place < 0 ? undefined : place;
}

/** The share of queries, 0 to 1, with something relevant among the first `most`; null without queries. */
export function recallAt(most: number, places: readonly Place[]): number | null {
  return mean(places.map((place) => (place !== undefined && place < most ? 1 : 0)));
}

/** The mean of 1 / rank of the first relevant one among the first `most`, else 0; null without queries. */
export function mrrAt(most: number, places: readonly Place[]): number | null {
  return mean(places.map((place) => (place !== undefined && place < most ? 1 / (place + 1) : 0)));
}

/**
 * The chance that one of `positives` is greater than one of `negatives`, equals counting half: the area under the ROC
 * curve, by the sum of ranks. Null when there are none of either.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  const pairs = positives.length * negatives.length;
  if (pairs === 0) return null;
  const ofBoth = [
    ...positives.map((value) => ({ value, positive: 1 })),
    ...negatives.map((value) => ({ value, positive: 0 })),
  ].sort((a, b) => a.value - b.value);
  let wins = 0;
  let below = 0;
  for (const tied of runsOfEquals(ofBoth)) {
    const above = tied.reduce((sum, { positive }) => sum + positive, 0);
    const beside = tied.length - above;
    wins += above * (below + beside / 2);
    below += beside;
  }
  return wins / pairs;
}

function runsOfEquals<T extends { readonly value: number }>(ascending: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const each of ascending) {
    const last = runs.at(-1);
    if (last?.[0]?.value === each.value) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** The value below which the share lies (0 to 1), by the nearest rank; 0 without values. */
export function percentile(share: number, values: readonly number[]): number {
  const place = Math.ceil(share * values.length) - 1;
  return values.toSorted((a, b) => a - b)[Math.max(0, place)] ?? 0;
}

/** Null without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To so many decimals; null stays null. */
export function rounded(value: number, decimals: number): number;
export function rounded(value: number | null, decimals: number): number | null;
export function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}
