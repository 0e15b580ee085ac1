import { setTimeout as pause } from "node:timers/promises";
import type { Records } from "../desk/ports.ts";
import { peekJournal } from "./journalFiles.ts";
import type { Kept } from "./kept.ts";
import { SnapshotFile } from "./snapshotFile.ts";
import { reasonOf, StoreError } from "./storeError.ts";
import { EMPTY, storeState } from "./storeState.ts";

const TRIES = 5;
const PAUSE_MS = 200;

/**
 * What the embedded store in a folder holds, read beside the process that has the folder, without its lock and without
 * changing anything. Undefined when nothing was ever kept there. Throws a StoreError, one line that says what to do.
 */
export async function readKeptFolder(folder: string): Promise<Kept | undefined> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await readOnce(folder);
    } catch (thrown) {
      // The other process may have put a new snapshot in place and removed the journal in between.
      if (tried === TRIES) throw thrown instanceof StoreError ? thrown : unreadable(folder, thrown);
      await pause(PAUSE_MS);
    }
  }
}

async function readOnce(folder: string): Promise<Kept | undefined> {
  const snapshot = await new SnapshotFile(folder).peek();
  const state = storeState(snapshot ?? EMPTY);
  const after = snapshot?.sequence ?? 0;
  const last = await peekJournal(folder, after, state.apply).catch((thrown: unknown) => {
    if (snapshot === null && isMissing(thrown)) return 0;
    throw thrown;
  });
  if (snapshot === null && last === 0) return undefined;
  const questions: Records["question"][] = [];
  const ideas: Records["idea"][] = [];
  for (const { kind, value } of state.records.all()) {
    if (kind === "question") questions.push(value);
    if (kind === "idea") ideas.push(value);
  }
  return { questions, ideas, phrasings: state.records.phrasings().map(({ value }) => value) };
}

function unreadable(folder: string, thrown: unknown): StoreError {
  const message = `${folder} cannot be read (${reasonOf(thrown)}). Run this with the account of the service.`;
  return new StoreError(message, { cause: thrown });
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
}
