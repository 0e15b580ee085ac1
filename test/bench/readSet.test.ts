import { describe, expect, it } from "vitest";
import { ofSplit, readSet } from "../../bench/retrieval/readSet.ts";
import { madeSet, PAGE, QUERY } from "./madeSet.ts";

describe("a test set", () => {
  it("is read with its documents, queries and typing errors", () => {
    const folder = madeSet({
      "corpus.jsonl": [PAGE],
      "queries.jsonl": [QUERY],
      "queries.typo.jsonl": [QUERY, { ...QUERY, id: "q2" }],
    });
    const { pages, clean, typo } = readSet(folder);
    expect(pages).toEqual([PAGE]);
    expect(clean).toEqual([QUERY]);
    expect(typo).toHaveLength(2);
  });

  it("needs no queries with typing errors", () => {
    expect(readSet(madeSet({ "corpus.jsonl": [PAGE], "queries.jsonl": [QUERY] })).typo).toBeUndefined();
  });

  it("may have fields that nobody asked for, blank lines, and lines that end as on Windows", () => {
    const corpus = `\uFEFF${JSON.stringify({ ...PAGE, author: "somebody" })}\r\n\r\n`;
    expect(readSet(madeSet({ "corpus.jsonl": corpus, "queries.jsonl": [QUERY] })).pages).toEqual([PAGE]);
  });

  it.each([
    ["corpus.jsonl", `${JSON.stringify(PAGE)}\n{"id": "half"`, /corpus\.jsonl:2: this is no JSON/],
    ["corpus.jsonl", JSON.stringify({ ...PAGE, lang: "et" }), /corpus\.jsonl:1: lang: /],
    [
      "corpus.jsonl",
      `${JSON.stringify(PAGE)}\n${JSON.stringify(PAGE)}`,
      /corpus\.jsonl:2: the id "printer" stands in line 1/,
    ],
    ["queries.jsonl", `\n${JSON.stringify({ ...QUERY, relevant: "printer" })}`, /queries\.jsonl:2: relevant: /],
    ["queries.typo.jsonl", "7", /queries\.typo\.jsonl:1: the line: /],
  ])("with a bad line in %s is told with file and line", (file, text, told) => {
    const folder = madeSet({ "corpus.jsonl": [PAGE], "queries.jsonl": [QUERY], [file]: text });
    expect(() => readSet(folder)).toThrow(told);
  });

  it("without a corpus says which file it looked for", () => {
    expect(() => readSet(madeSet({ "queries.jsonl": [QUERY] }))).toThrow(/corpus\.jsonl cannot be read/);
  });
});

describe("a query", () => {
  const { split: _, ...anySplit } = QUERY;
  const queries = [QUERY, { ...QUERY, id: "q2", split: "dev" }, { ...anySplit, id: "q3" }];

  it("without a split is asked in each half", () => {
    expect(ofSplit(queries, "test").map(({ id }) => id)).toEqual(["q1", "q3"]);
    expect(ofSplit(queries, "dev").map(({ id }) => id)).toEqual(["q2", "q3"]);
    expect(ofSplit(queries, "all")).toHaveLength(3);
  });
});
