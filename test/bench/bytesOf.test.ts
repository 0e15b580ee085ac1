import { describe, expect, it } from "vitest";
import { bytesOf } from "../../bench/retrieval/bytesOf.ts";

describe("the bytes that a value holds", () => {
  it("are those of its typed arrays, and little more", () => {
    const bytes = bytesOf({ starts: new Uint32Array(1_000), postings: new Uint8Array(500) });
    expect(bytes).toBeGreaterThanOrEqual(4_500);
    expect(bytes).toBeLessThan(4_700);
  });

  it("count what is shared once", () => {
    const shared = new Float64Array(1_000);
    expect(bytesOf([shared, shared, shared.subarray(10)])).toBeLessThan(8_200);
    expect(bytesOf(["tarratulostin", "tarratulostin"]) - bytesOf(["tarratulostin"])).toBe(8);
  });

  it("count two bytes a letter where one letter is beyond Latin-1", () => {
    expect(bytesOf("ä".repeat(800))).toBe(816);
    expect(bytesOf(`${"ä".repeat(799)}š`)).toBe(1_616);
  });
});
