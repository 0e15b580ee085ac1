import { readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf, StoreError } from "./storeError.ts";

/** SQLite's number for "somebody else has the lock". */
const BUSY = 5;
const HOLDER_TRIES = 20;
const HOLDER_PAUSE_MS = 25;

/**
 * Takes the folder for this process alone, and returns what lets go of it. Throws a StoreError that names the holder.
 *
 * The lock is the kernel's own on an open file, so it ends with the process however that ends: no stale lock to judge by
 * process ids, which mean nothing between containers that share a folder. Node itself offers no such lock; its built-in
 * SQLite takes one on Linux, macOS and Windows alike when a transaction is held open. Nothing is stored in that file.
 */
export async function takeProcessLock(folder: string): Promise<() => void> {
  const path = join(folder, "lock");
  const holderPath = join(folder, "lock.holder");
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
  } catch (thrown) {
    lock?.close();
    const inUse = thrown instanceof Error && "errcode" in thrown && thrown.errcode === BUSY;
    if (!inUse) throw new StoreError(`${path} cannot be locked (${reasonOf(thrown)}).`, { cause: thrown });
    throw new StoreError(
      `${folder} is in use by ${await holderOf(holderPath)}. Stop that one first, or give this one a folder of its own.`,
    );
  }
  await writeFile(holderPath, `process ${process.pid} on ${hostname()}\n`, { mode: 0o600 });
  return () => lock.close();
}

/** The holder writes its name after it has the lock, so right after a start it may take a moment to be there. */
async function holderOf(path: string): Promise<string> {
  for (let tries = 0; tries < HOLDER_TRIES; tries += 1) {
    const words = (await readFile(path, "utf8").catch(() => "")).trim();
    const pid = /^process (\d+) on (.+)$/.exec(words);
    if (pid && (pid[2] !== hostname() || isAlive(Number(pid[1])))) return words;
    await pause(HOLDER_PAUSE_MS);
  }
  return "another process";
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
