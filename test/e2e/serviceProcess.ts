import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** The service as a process of its own. */
export interface ServiceProcess {
  readonly pid: number;
  /** All that it said so far, on both outputs. */
  said(): string;
  /** Resolves when it has said this; throws when it ends before. */
  says(words: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the service, or another command that does; `env` is beside what this process has. */
export function startProcess(
  env: Readonly<Record<string, string>>,
  { command = process.execPath, args = ["src/main.ts"], cwd = "." } = {},
): ServiceProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "development", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  let hasEnded = false;
  const ended = once(child, "close").then(() => {
    hasEnded = true;
    return child.exitCode;
  });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    async says(words) {
      while (!said.includes(words)) {
        if (hasEnded) throw new Error(`It ended without "${words}":\n${said}`);
        await pause(20);
      }
    },
    signal: (signal) => child.kill(signal),
    ended,
  };
}
