import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const WRITER = fileURLToPath(new URL("./writer.ts", import.meta.url));

export interface WriterProcess {
  readonly pid: number | undefined;
  /** What it has said so far. */
  readonly lines: readonly string[];
  /** Resolves when it has said a line that begins so, not counting the first lines; rejects when it ends before. */
  said(beginning: string, afterLines?: number): Promise<string>;
  /** Kills it and waits for its end, so that all that it said is there. */
  kill(): Promise<void>;
  ended(): Promise<void>;
}

/** Starts a process that writes to a store; `largestFileKib` is the limit that the kernel sets on every file it writes. */
export function startWriter(given: {
  readonly folder: string;
  readonly journalBytes?: number;
  readonly first?: number;
  readonly largestFileKib?: number;
}): WriterProcess {
  const { folder, journalBytes = 1 << 26, first = 0, largestFileKib } = given;
  const command = [process.execPath, WRITER, folder, String(journalBytes), String(first)];
  const limit = largestFileKib === undefined ? "" : `ulimit -f ${largestFileKib}; `;
  // The limit counts in blocks of 1,024 bytes in bash, of 512 in other shells.
  const child: ChildProcess = spawn("bash", ["-c", `${limit}exec "$@"`, "bash", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let over = false;
  const closed = once(child, "close").then(() => {
    over = true;
    for (const listener of listeners) listener();
  });
  if (!child.stdout) throw new Error("The writer has no output.");
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    for (const listener of listeners) listener();
  });
  return {
    pid: child.pid,
    lines,
    said: (beginning, afterLines = 0) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const line = lines.slice(afterLines).find((each) => each.startsWith(beginning));
          if (line === undefined && !over) return;
          listeners.delete(look);
          if (line === undefined) reject(new Error(`The writer ended without "${beginning}": ${lines.at(-1)}`));
          else resolve(line);
        };
        listeners.add(look);
        look();
      }),
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
    ended: () => closed,
  };
}
