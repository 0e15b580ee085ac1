import { describe, expect, it } from "vitest";
import { readOptions } from "../../bench/retrieval/options.ts";

describe("the retrieval bench", () => {
  it("asks the test half unless told otherwise", () => {
    expect(readOptions(["--set", "a"])).toEqual({ run: "sets", sets: ["a"], off: [], split: "test" });
  });

  it("takes several sets, and several that are off topic", () => {
    expect(readOptions(["--set", "a", "--set", "b", "--off", "c", "--off", "d", "--split", "all"])).toEqual({
      run: "sets",
      sets: ["a", "b"],
      off: ["c", "d"],
      split: "all",
    });
  });

  it("compares with peers on the sets that are named", () => {
    expect(readOptions(["--peers", "--set", "a"])).toEqual({ run: "peers", sets: ["a"], split: "test" });
  });

  it("measures a size without a set", () => {
    expect(readOptions(["--size", "10000"])).toEqual({ run: "size", articles: 10_000 });
  });

  it.each([
    [[], "Name a folder to measure with --set."],
    [["--peers"], "Name a folder to measure with --set."],
    [["--set", "a", "--split", "half"], '--split is dev, test or all, not "half".'],
    [["--size", "many"], '--size is a number of articles, not "many".'],
  ])("called with %j says what to write instead", (args, wrong) => {
    expect(readOptions(args)).toEqual({ wrong });
  });

  it("does not guess what an unknown option meant", () => {
    expect(readOptions(["--sets", "a"])).toHaveProperty("wrong");
  });
});
