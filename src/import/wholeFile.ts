import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file whole or not at all: who reads it, even after a crash, finds the earlier words or the new ones. */
export function writeWholeFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
  writeFileSync(unfinished, text, { flush: true });
  renameSync(unfinished, file);
}
