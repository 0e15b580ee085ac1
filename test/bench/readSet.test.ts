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

  it("may have documents without a title, ids that are numbers, and a language with its country", () => {
    const { title: _, ...untitled } = PAGE;
    const folder = madeSet({
      "corpus.jsonl": [
        { ...PAGE, id: 1, lang: "fi-FI" },
        { ...untitled, id: 2, lang: "fi_FI" },
        { ...PAGE, id: 3, title: null, lang: "FI" },
      ],
      "queries.jsonl": [{ ...QUERY, id: 4, relevant: [1, "2"], split: null }],
    });
    const { pages, clean } = readSet(folder);
    expect(pages.map(({ id, title, lang }) => [id, title, lang])).toEqual([
      ["1", PAGE.title, "fi"],
      ["2", "", "fi"],
      ["3", "", "fi"],
    ]);
    expect(clean).toEqual([{ ...QUERY, id: "4", relevant: ["1", "2"], split: null }]);
  });

  it("is read without what has another language or an id that stands there already, and says how many those are", () => {
    const told: string[] = [];
    const folder = madeSet({
      "corpus.jsonl": [PAGE, { ...PAGE, id: "karte", lang: "de" }, PAGE, { ...PAGE, title: "Uudelleen" }],
      "queries.jsonl": [QUERY],
    });
    expect(readSet(folder, (what) => told.push(what)).pages).toEqual([PAGE]);
    expect(told).toEqual([
      expect.stringMatching(/corpus\.jsonl: 1 of 4 lines left out: not in fi, sv, en \(first in line 2\)/),
      expect.stringMatching(/corpus\.jsonl: 2 of 4 lines left out: the id stands there already \(first in line 3\)/),
    ]);
  });

  it("without anything in a language of ours is an error", () => {
    const folder = madeSet({ "corpus.jsonl": [{ ...PAGE, lang: "de" }], "queries.jsonl": [QUERY] });
    expect(() => readSet(folder, () => undefined)).toThrow(/corpus\.jsonl: nothing in fi, sv, en/);
  });

  it.each([
    ["corpus.jsonl", `${JSON.stringify(PAGE)}\n{"id": "half"`, /corpus\.jsonl:2: this is no JSON/],
    ["corpus.jsonl", JSON.stringify({ ...PAGE, lang: "Finnish, of course" }), /corpus\.jsonl:1: lang: /],
    ["corpus.jsonl", JSON.stringify({ ...PAGE, id: null }), /corpus\.jsonl:1: id: /],
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
  const queries = [
    QUERY,
    { ...QUERY, id: "q2", split: "dev" },
    { ...anySplit, id: "q3" },
    { ...QUERY, id: "q4", split: null },
  ];

  it("without a split is asked in each half", () => {
    expect(ofSplit(queries, "test").map(({ id }) => id)).toEqual(["q1", "q3", "q4"]);
    expect(ofSplit(queries, "dev").map(({ id }) => id)).toEqual(["q2", "q3", "q4"]);
    expect(ofSplit(queries, "all")).toHaveLength(4);
  });
});
