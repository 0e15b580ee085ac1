import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** One process among those of `npm start`. */
export interface Child {
  /** As the newcomer is told: "the service". */
  readonly name: string;
  readonly process: ChildProcess;
}

export interface ChildProgram {
  readonly name: string;
  /** Arguments of Node, the program first. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Whether what it prints is of use to the newcomer. */
  readonly shown: boolean;
}

const ENDS_WITH_US = new URL("./endsWithParent.ts", import.meta.url).href;
const STOP_PATIENCE_MS = 5_000;

/** Starts a Node program that ends at the latest when this process does. */
export function startChild({ name, args, env, cwd, shown }: ChildProgram): Child {
  const output = shown ? "inherit" : "ignore";
  const child = spawn(process.execPath, ["--import", ENDS_WITH_US, ...args], {
    env,
    cwd: cwd ?? process.cwd(),
    stdio: ["pipe", output, output],
  });
  return { name, process: child };
}

/** Resolves with the first child that ends. */
export async function firstToEnd(children: readonly Child[]): Promise<Child> {
  return Promise.race(
    children.map(async (child) => {
      if (!hasEnded(child)) await once(child.process, "exit");
      return child;
    }),
  );
}

/** Asks all to stop, and ends those that have not stopped in 5 seconds. */
export async function stopAll(children: readonly Child[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      if (hasEnded(child)) return;
      const ended = once(child.process, "exit");
      child.process.kill("SIGTERM");
      const patience = setTimeout(() => child.process.kill("SIGKILL"), STOP_PATIENCE_MS);
      await ended;
      clearTimeout(patience);
    }),
  );
}

function hasEnded({ process }: Child): boolean {
  return process.exitCode !== null || process.signalCode !== null;
}
