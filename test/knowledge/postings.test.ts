import { describe, expect, it } from "vitest";
import { mergeGroups, type PostingList, postingListOf } from "../../src/knowledge/postings.ts";

function weightsIn(list: PostingList | undefined): readonly (readonly [number, number])[] {
  if (!list) return [];
  const { documents, weights, start, end } = list;
  return [...documents.subarray(start, end)].map((document, i) => [document, weights[start + i] ?? 0]);
}

describe("merged posting lists", () => {
  const card = postingListOf(
    new Map([
      [0, 1],
      [2, 0.5],
    ]),
  );
  const cards = postingListOf(
    new Map([
      [2, 1],
      [1, 2],
    ]),
  );
  const merged = mergeGroups(
    new Map([
      ["both", [card, cards]],
      ["one", [cards]],
      ["none", []],
    ]),
    3,
  );

  it("have each document once, its weights added up", () => {
    expect(weightsIn(merged.get("both"))).toEqual([
      [0, 1],
      [2, 1.5],
      [1, 2],
    ]);
  });

  it("do not mix with their neighbours", () => {
    expect(weightsIn(merged.get("one"))).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(weightsIn(merged.get("none"))).toEqual([]);
  });

  it("can be merged again", () => {
    const again = mergeGroups(new Map([["all", [...merged.values()]]]), 3);
    expect(weightsIn(again.get("all"))).toEqual([
      [0, 1],
      [2, 2.5],
      [1, 4],
    ]);
  });
});
