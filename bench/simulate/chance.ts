import type { Random } from "../retrieval/size/random.ts";

/** What people do, drawn from one stream of numbers. */
export interface Chance {
  /** True in such a share of cases, 0 to 1. */
  happens(share: number): boolean;
  between(from: number, to: number): number;
  /** Around a middle, mostly within half and double of it, now and then far above. */
  about(middle: number): number;
  /** One of the keys, as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
  readonly random: Random;
}

export function chanceFrom(random: Random): Chance {
  const between = (from: number, to: number): number => from + (to - from) * random();
  return {
    random,
    happens: (share) => random() < share,
    between,
    about(middle) {
      // The sum of three draws is nearly normal.
      return middle * Math.exp((random() + random() + random() - 1.5) * 1.4);
    },
    weighed<K extends string>(weights: Readonly<Record<K, number>>): K {
      const keys = keysOf(weights);
      let left = random() * keys.reduce((sum, key) => sum + weights[key], 0);
      const chosen = keys.find((key) => {
        left -= weights[key];
        return left < 0;
      });
      const last = chosen ?? keys.at(-1);
      if (last === undefined) throw new RangeError("There is nothing to choose from.");
      return last;
    },
  };
}

function keysOf<K extends string>(weights: Readonly<Record<K, number>>): readonly K[] {
  const keys: K[] = [];
  for (const key in weights) keys.push(key);
  return keys;
}
