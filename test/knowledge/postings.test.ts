import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filePostings } from "../../src/knowledge/filePostings.ts";
import type { Parts } from "../../src/knowledge/formParts.ts";
import { documentOf, leadOf, packPosting, WEIGHTS, weightLevel } from "../../src/knowledge/postings.ts";

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

describe("filed postings", () => {
  /** Which parts form 0, form 1 and so on are made of. */
  const made = [[0], [0, 1], [2, 1, 4], [4]];
  const parts: Parts = {
    starts: Uint32Array.of(0, 1, 3, 6, 7),
    numbers: Uint32Array.from(made.flat()),
    count: 5,
  };

  it("tell of each part the documents with a form of it, what those weigh together and the earliest of their leads", () => {
    const anyForm = fc.record({
      form: fc.nat(made.length - 1),
      weight: fc.double({ min: 0.02, max: 10, noNaN: true }),
      lead: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const anyDocument = fc.uniqueArray(anyForm, { selector: ({ form }) => form });
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 20 }), (documents) => {
        const { starts, postings } = filePostings(documents.map(inArrays), parts);
        for (let part = 0; part < parts.count; part++) {
          const expected = documents.flatMap((forms, document) => {
            const having = forms.filter(({ form }) => made[form]?.includes(part));
            if (having.length === 0) return [];
            const weight = having.reduce((sum, each) => sum + each.weight, 0);
            return [packPosting(document, weight, Math.max(...having.map(({ lead }) => lead)))];
          });
          expect([...postings.subarray(starts[part], starts[part + 1])]).toEqual(expected);
        }
      }),
    );
  });

  function inArrays(forms: readonly { readonly form: number; readonly weight: number; readonly lead: number }[]) {
    return {
      forms: Uint32Array.from(forms, ({ form }) => form),
      weights: Float64Array.from(forms, ({ weight }) => weight),
      leads: Float64Array.from(forms, ({ lead }) => lead),
    };
  }
});
