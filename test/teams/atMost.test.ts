import { describe, expect, it } from "vitest";
import { atMost } from "../../src/teams/atMost.ts";

describe("at most two tasks", () => {
  it("run at a time, in the order in which they came, also when some fail", async () => {
    const twoAtOnce = atMost(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const run = (index: number) =>
      twoAtOnce(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (index % 3 === 0) throw new Error("failed");
        return index;
      });
    const ends = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(run));
    expect(ends.map(({ status }) => status === "fulfilled")).toEqual([false, true, true, false, true, true, false]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
    expect(await twoAtOnce(async () => "later")).toBe("later");
  });
});
