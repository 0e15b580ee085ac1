import { percentile, rounded } from "../retrieval/metrics.ts";

/** How many of each. */
export type Counts = Readonly<Record<string, number>>;

export function countBy<T>(all: Iterable<T>, nameOf: (one: T) => string): Counts {
  const counts: Record<string, number> = {};
  for (const one of all) counts[nameOf(one)] = (counts[nameOf(one)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The share in percent, with one digit; null of nothing. */
export function percentOf(some: number, all: number): number | null {
  return all === 0 ? null : rounded((100 * some) / all, 1);
}

/** Null of nothing. */
export function quantile(share: number, values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(percentile(share, values), 1);
}
