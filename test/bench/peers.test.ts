import { describe, expect, it } from "vitest";
import { comparePeers } from "../../bench/retrieval/peers/comparePeers.ts";
import { PEERS } from "../../bench/retrieval/peers/peers.ts";
import { madeSet, PAGE, QUERY } from "./madeSet.ts";

const SWEDISH = {
  id: "skrivare",
  title: "Skrivaren skriver inte ut",
  text: "Kontrollera papperet.",
  lang: "sv",
} as const;
const PAGES = [PAGE, { ...PAGE, id: "password", title: "Salasana vanhentui", text: "Vaihda salasana." }, SWEDISH];

describe.each(Object.entries(PEERS))("%s", (_name, build) => {
  it("finds what was asked, in the language it was asked in", () => {
    const { rank } = build(PAGES);
    expect(rank({ ...QUERY, text: "salasana" })).toHaveProperty("0", "password");
    expect(rank({ ...QUERY, text: "skrivaren", lang: "sv" })).toHaveProperty("0", "skrivare");
    expect(rank({ ...QUERY, text: "?" })).toEqual([]);
  });
});

/** One process after the other, each with a cold start. */
const ROOM_MS = 60_000;

describe("the comparison with peers", { timeout: ROOM_MS }, () => {
  it("is one table with a row for each engine, the quality before what it costs", () => {
    const folder = madeSet({ "corpus.jsonl": PAGES, "queries.jsonl": [QUERY] });
    const [head, , ...rows] = comparePeers({ run: "peers", sets: [folder], split: "test" }, () => {});
    expect(head).toContain("| engine | clean @1 | @3 | MRR | typo @1 |");
    expect(rows.map((row) => row.split(" | ")[1])).toEqual(Object.keys(PEERS));
    expect(rows.at(-1)).toMatch(/\| Tukipolku \| 1\.000 \| 1\.000 \| 1\.000 \| - \| - \| - \| [\d.]+ \|/);
  });
});
