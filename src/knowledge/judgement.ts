import type { Support } from "./support.ts";

export type Verdict = "answer" | "choose" | "none";

/** Weights of a logistic model: chance = 1 / (1 + e^-(bias + sum of weight x value)). */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Support, number>>;
}

/**
 * Whether the articles have anything to the question. Fitted by `bench/fitJudgement.ts`, as all the numbers here, to be
 * 0.5 where an answer passed over is as likely as silence that fails to come.
 */
const ON_TOPIC: Model = {
  bias: -2.6,
  weights: {
    words: 0.82,
    grams: 1.81,
    lead: 0.87,
    unknown: -1.13,
    strangeness: -0.49,
    rarest: 1.09,
    nextStrongest: 1.03,
    margin: 1.11,
    agreement: 0.19,
  },
};

/** Whether the first is the right one. Fitted likewise. */
const FIRST_IS_RIGHT: Model = {
  bias: -4.81,
  weights: {
    words: 0.73,
    grams: 1.71,
    lead: 0.05,
    unknown: -0.01,
    strangeness: -0.39,
    rarest: 1.42,
    nextStrongest: 1.66,
    margin: 4.75,
    agreement: 0.64,
  },
};

/** From this chance on the first is claimed instead of offered beside others. */
const CLAIM = 0.5;

/** 0 to 1. */
export function chanceBy({ bias, weights }: Model, support: Support): number {
  const sum =
    bias +
    weights.words * support.words +
    weights.grams * support.grams +
    weights.lead * support.lead +
    weights.unknown * support.unknown +
    weights.strangeness * support.strangeness +
    weights.rarest * support.rarest +
    weights.nextStrongest * support.nextStrongest +
    weights.margin * support.margin +
    weights.agreement * support.agreement;
  return 1 / (1 + Math.exp(-sum));
}

/** Whether the best document may be claimed as the answer, offered beside others, or passed over in silence. */
export function judge(support: Support, threshold: number): { readonly verdict: Verdict; readonly confidence: number } {
  const confidence = chanceBy(ON_TOPIC, support);
  if (confidence < threshold) return { verdict: "none", confidence };
  return { verdict: chanceBy(FIRST_IS_RIGHT, support) >= CLAIM ? "answer" : "choose", confidence };
}
