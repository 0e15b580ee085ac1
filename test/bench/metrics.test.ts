import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auroc, mrrAt, percentile, placeOfRelevant, recallAt } from "../../bench/retrieval/metrics.ts";

const places = fc.array(fc.option(fc.nat({ max: 15 }), { nil: undefined }), { minLength: 1 });
/** Few different values, so that there are ties. */
const confidences = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 40 });

describe("the place of what is relevant", () => {
  it("is that of the first relevant one, and none when it is not there", () => {
    expect(placeOfRelevant(["a", "b", "c"], ["c", "b"])).toBe(1);
    expect(placeOfRelevant(["a"], ["b"])).toBeUndefined();
  });
});

describe("recall and mean reciprocal rank", () => {
  it("are the shares that are counted by hand", () => {
    const four = [0, 2, 3, undefined];
    expect([recallAt(1, four), recallAt(3, four), mrrAt(10, four)]).toEqual([0.25, 0.5, (1 + 1 / 3 + 1 / 4) / 4]);
  });

  it("look no further than they are told", () => {
    expect(mrrAt(10, [10])).toBe(0);
    expect(recallAt(3, [3])).toBe(0);
  });

  it("keep their order: recall@1 is at most the reciprocal rank, which is at most recall@10", () => {
    fc.assert(
      fc.property(places, (each) => {
        expect(recallAt(1, each)).toBeLessThanOrEqual(mrrAt(10, each) ?? Number.NaN);
        expect(mrrAt(10, each)).toBeLessThanOrEqual((recallAt(10, each) ?? Number.NaN) + 1e-12);
      }),
    );
  });

  it("are null where nothing was asked", () => {
    expect([recallAt(1, []), mrrAt(10, [])]).toEqual([null, null]);
  });
});

describe("the area under the ROC curve", () => {
  it("is the share of pairs in the right order, equals counting half", () => {
    fc.assert(
      fc.property(confidences, confidences, (positives, negatives) => {
        const pairs = positives.flatMap((a) => negatives.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(auroc(positives, negatives)).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 10);
      }),
    );
  });

  it("is null when there is nothing to tell apart", () => {
    expect([auroc([], [0.5]), auroc([0.5], [])]).toEqual([null, null]);
  });
});

describe("a percentile", () => {
  it("is a value that was measured", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(0.5, hundred), percentile(0.99, hundred), percentile(1, hundred)]).toEqual([50, 99, 100]);
    expect([percentile(0.99, [7]), percentile(0.5, [])]).toEqual([7, 0]);
  });
});
