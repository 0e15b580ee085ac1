import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { madeSet, PAGE, QUERY } from "./madeSet.ts";

const share = z.number().min(0).max(1);
const quality = z.strictObject({ recallAt1: share, recallAt3: share, mrrAt10: share, aurocNearMiss: share.nullable() });
/** What whoever runs the bench reads: these fields and no others. */
const figures = z.strictObject({
  set: z.string(),
  docs: z.int(),
  clean: quality,
  typo: quality.nullable(),
  buildMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  memoryMb: z.number(),
  aurocOffTopic: z.record(z.string(), share.nullable()).optional(),
});

const CORPUS = [
  PAGE,
  { id: "password", title: "Salasana on vanhentunut", text: "Vaihda salasana kirjautumissivulla.", lang: "fi" },
  { id: "vpn", title: "Etäyhteys kotoa", text: "Avaa etäyhteys ja hyväksy se puhelimella.", lang: "fi" },
];
const QUERIES = [
  QUERY,
  { ...QUERY, id: "q2", text: "miten vaihdan salasanan", relevant: ["password"] },
  { ...QUERY, id: "q3", text: "hissi on rikki", relevant: [] },
  { ...QUERY, id: "q4", text: "miten pääsen töihin etänä", relevant: ["vpn"], split: "dev" },
];

function run(...args: readonly string[]) {
  const program = fileURLToPath(new URL("../../bench/retrieval.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, stderr, lines: stdout.trim().split("\n") };
}

function lastOf(lines: readonly string[]): z.infer<typeof figures> {
  return figures.parse(JSON.parse(lines.at(-1) ?? ""));
}

/** Some of these start two processes, each of them cold. */
const ROOM_MS = 60_000;

describe("npm run bench:retrieval", { timeout: ROOM_MS }, () => {
  it("ends with one line of figures and tells its progress elsewhere", () => {
    const set = madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES, "queries.typo.jsonl": QUERIES });
    const { status, stderr, lines } = run("--set", set);
    expect(status).toBe(0);
    expect(stderr).toContain("indexing 3 documents");
    const last = lastOf(lines);
    expect(last).toMatchObject({ docs: 3, clean: { recallAt1: 1, recallAt3: 1, mrrAt10: 1, aurocNearMiss: 1 } });
    expect(last.typo).toEqual(last.clean);
    expect(set.endsWith(last.set)).toBe(true);
  });

  it("says how often an answer, a choice and a no are right", () => {
    const { lines } = run("--set", madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES }));
    expect(lines.join("\n")).toMatch(/answerable +answer +\d+ %, right +\S+( %)? +choose .* none/);
    expect(lines.join("\n")).toContain("near miss");
  });

  it("has nothing to say about typing errors and near misses in a set without them", () => {
    const set = madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": [QUERY] });
    expect(lastOf(run("--set", set).lines)).toMatchObject({ typo: null, clean: { aurocNearMiss: null } });
  });

  it("tells its own questions from those on another subject", () => {
    const set = madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES });
    const other = madeSet({ "queries.jsonl": [{ ...QUERY, text: "paljonko bussilippu maksaa" }] });
    const { aurocOffTopic = {} } = lastOf(run("--set", set, "--off", other).lines);
    expect(Object.values(aurocOffTopic)).toEqual([1]);
  });

  it("gives every set a line of its own after the mean of them", () => {
    const set = madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": QUERIES });
    const { lines } = run("--set", set, "--set", set);
    expect(JSON.parse(lines.at(-3) ?? "")).toHaveProperty("macro");
    expect(lastOf(lines.slice(0, -1)).docs).toBe(3);
    expect(lastOf(lines).docs).toBe(3);
  });

  it("stops at a bad line, and at a half without queries", () => {
    const bad = run("--set", madeSet({ "corpus.jsonl": "{", "queries.jsonl": QUERIES }));
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringMatching(/corpus\.jsonl:1: /)]);
    const empty = run("--set", madeSet({ "corpus.jsonl": CORPUS, "queries.jsonl": [QUERY] }), "--split", "dev");
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining("Try --split all")]);
  });
});
