import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { mean } from "../metrics.ts";
import type { Options } from "../options.ts";
import { nameOfSet } from "../readSet.ts";
import { PEERS } from "./peers.ts";

const share = z.number().nullable();
const quality = z.object({ recallAt1: share, recallAt3: share, mrrAt10: share });
const measured = z.object({
  clean: quality,
  typo: quality,
  buildMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  memoryMb: z.number(),
});
type Measured = z.infer<typeof measured>;

const HEADS = ["clean @1", "@3", "MRR", "typo @1", "@3", "MRR", "build s", "p50 ms", "p99 ms", "MB"];

/** Measures each engine on each set and returns one table: a row for each, and the mean over the sets if they are several. */
export function comparePeers(
  { sets, split }: Extract<Options, { run: "peers" }>,
  tell: (what: string) => void,
): readonly string[] {
  const names = Object.keys(PEERS);
  const tables = sets.map((folder) => ({
    set: nameOfSet(folder),
    rows: names.map((name) => {
      tell(`${nameOfSet(folder)}: ${name}`);
      return cellsOf(measureApart(name, folder, split));
    }),
  }));
  const means = names.map((_, row) =>
    HEADS.map((_, column) => mean(tables.flatMap((each) => each.rows[row]?.[column] ?? []))),
  );
  const all = sets.length > 1 ? [...tables, { set: "mean", rows: means }] : tables;
  return [
    `| set | engine | ${HEADS.join(" | ")} |`,
    `|---|---|${HEADS.map(() => "---:|").join("")}`,
    ...all.flatMap(({ set, rows }) =>
      rows.map((cells, row) => `| ${[set, names[row], ...cells.map(shown)].join(" | ")} |`),
    ),
  ];
}

function measureApart(name: string, folder: string, split: string): Measured {
  const program = fileURLToPath(new URL("peerProcess.ts", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", program, name, folder, split], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${name} could not be measured on ${folder}.`);
  return measured.parse(JSON.parse(stdout));
}

function cellsOf({ clean, typo, buildMs, p50Ms, p99Ms, memoryMb }: Measured): readonly (number | null)[] {
  const ofQuality = (each: Measured["clean"]) => [each.recallAt1, each.recallAt3, each.mrrAt10];
  return [...ofQuality(clean), ...ofQuality(typo), buildMs / 1000, p50Ms, p99Ms, memoryMb];
}

/** Shares come first and are shown as `.712`. */
function shown(cell: number | null, column: number): string {
  if (cell === null) return "-";
  return column < 6 ? cell.toFixed(3).replace(/^0/, "") : cell.toFixed(1);
}
