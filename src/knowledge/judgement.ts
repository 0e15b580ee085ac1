import type { Support } from "./support.ts";

export type Verdict = "answer" | "choose" | "none";

/** Weights of a logistic model: chance = 1 / (1 + e^-(bias + sum of weight x value)). */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Support, number>>;
}

/**
 * Whether the articles have anything to the question: what the best covers of it tells, not how it compares with others.
 * Fitted by `bench/fitJudgement.ts`, the bias moved so that 0.5 is where both kinds of mistake are rare.
 */
const ON_TOPIC: Model = {
  bias: -1.55,
  weights: {
    wordShare: 2.61,
    gramShare: 3.91,
    unknownShare: -3.73,
    strongest: 0.21,
    nextStrongest: 1.82,
    bestCover: 0.34,
    brevity: -1.27,
    margin: 0,
    agreement: 0,
  },
};

/** Whether the first is the right one. Fitted likewise. */
const FIRST_IS_RIGHT: Model = {
  bias: -4.51,
  weights: {
    wordShare: 1.01,
    gramShare: 2.8,
    unknownShare: 0.33,
    strongest: 1.2,
    nextStrongest: 1.41,
    bestCover: 1.02,
    brevity: -1.29,
    margin: 5.21,
    agreement: 0.2,
  },
};

/** From this chance on the first is claimed instead of offered beside others. */
const CLAIM = 0.5;

/** 0 to 1. */
export function chanceBy({ bias, weights }: Model, support: Support): number {
  const sum =
    bias +
    weights.wordShare * support.wordShare +
    weights.gramShare * support.gramShare +
    weights.unknownShare * support.unknownShare +
    weights.strongest * support.strongest +
    weights.nextStrongest * support.nextStrongest +
    weights.bestCover * support.bestCover +
    weights.brevity * support.brevity +
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
