import { describe, expect, it } from "vitest";
import { chanceOf, fitLogistic } from "../../bench/retrieval/fit/logistic.ts";
import { seededRandom } from "../../bench/retrieval/size/random.ts";
import { chanceBy } from "../../src/knowledge/judgement.ts";

const TRUTH = { bias: -1, weights: [3, -2, 0] };

describe("fitting a logistic model", () => {
  it("finds the weights that made the cases", () => {
    const random = seededRandom(7);
    const cases = Array.from({ length: 4_000 }, () => {
      const values = [random(), random(), random()];
      return { values, isTrue: random() < chanceOf(TRUTH, values), weight: 1 };
    });
    const { bias, weights } = fitLogistic(cases);
    expect(Math.abs(bias - TRUTH.bias)).toBeLessThan(0.3);
    for (const [place, weight] of TRUTH.weights.entries()) {
      expect(Math.abs((weights[place] ?? Number.NaN) - weight)).toBeLessThan(0.4);
    }
  });

  it("counts a case by its weight, not by its number", () => {
    const often = { values: [1], isTrue: false, weight: 0.001 };
    const once = { values: [1], isTrue: true, weight: 1 };
    const model = fitLogistic([once, ...Array.from({ length: 100 }, () => often)]);
    expect(chanceOf(model, [1])).toBeGreaterThan(0.8);
  });
});

describe("a fitted model", () => {
  it("gives the chance that the bot gives with it", () => {
    const support = {
      words: 0.9,
      grams: 0.8,
      lead: 0.4,
      unknown: 0.1,
      strangeness: 0.3,
      rarest: 0.6,
      nextStrongest: 0.5,
      margin: 0.2,
      agreement: 0.7,
    };
    const weights = { ...support, words: 3, unknown: -4, strangeness: -1 };
    const fitted = { bias: -1.5, weights: Object.values(weights) };
    expect(chanceOf(fitted, Object.values(support))).toBeCloseTo(chanceBy({ bias: -1.5, weights }, support), 12);
  });
});
