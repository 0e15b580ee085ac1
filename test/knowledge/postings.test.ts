import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentOf,
  leadOf,
  PostingCollector,
  packPosting,
  WEIGHTS,
  weightLevel,
} from "../../src/knowledge/postings.ts";

describe("a posting in one number", () => {
  it("names its document, its weight to within 4 % and its lead to within 2 points", () => {
    const weights = fc.double({ min: 0.02, max: 50, noNaN: true });
    const leads = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(2 ** 20 - 1), weights, leads, (document, weight, lead) => {
        const posting = packPosting(document, weight, lead);
        expect(documentOf(posting)).toBe(document);
        expect(Math.abs((WEIGHTS[weightLevel(posting)] ?? 0) / weight - 1)).toBeLessThan(0.04);
        expect(Math.abs(leadOf(posting) - lead)).toBeLessThan(0.02);
      }),
    );
  });

  it("refuses more documents than it can name", () => {
    expect(() => packPosting(2 ** 20, 1, 1)).toThrow("1048576");
  });
});

describe("collected postings", () => {
  it("come out by number, each list in the order of adding, however many there are", () => {
    const anyPairs = fc.array(fc.tuple(fc.nat(5), fc.nat(1000)), { maxLength: 3000, size: "max" });
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const collector = new PostingCollector();
        for (const [number, posting] of pairs) collector.add(number, posting);
        const { starts, postings } = collector.lists(6);
        for (let number = 0; number < 6; number++) {
          const expected = pairs.filter(([each]) => each === number).map(([, posting]) => posting);
          expect([...postings.subarray(starts[number], starts[number + 1])]).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});
