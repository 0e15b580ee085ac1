import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Entry, entry } from "./formats/entryFormat.ts";
import { count } from "./formats/partFormats.ts";
import { type Line, readLines } from "./readLines.ts";
import { unsealedLine } from "./sealedLine.ts";
import { StoreError } from "./storeError.ts";

const JOURNAL_NAME = /^journal-(\d{12})\.jsonl$/;

/** A line of the journal. `synced` is the number of the last line that was durable when this one was written. */
const sealedEntry = z.object({ seq: count, synced: count });
const entryLine = z.object({ entry });

/** The file whose first line has this number. */
export function journalPath(folder: string, first: number): string {
  return join(folder, `journal-${String(first).padStart(12, "0")}.jsonl`);
}

type Take = (entry: Entry, sequence: number, place: string) => void;

/**
 * Hands every entry after the line `after` to `take`, in order, and returns the number of the last line.
 * A tail that nobody was told to be durable is cut off. Any other damage is a StoreError that names the place.
 */
export function replayJournal(folder: string, after: number, take: Take): Promise<number> {
  return replay(folder, after, { take, cutsTail: true });
}

/** As `replayJournal`, without changing anything: the tail may be a line that another process is writing. */
export function peekJournal(folder: string, after: number, take: Take): Promise<number> {
  return replay(folder, after, { take, cutsTail: false });
}

async function replay(
  folder: string,
  after: number,
  how: { readonly take: Take; readonly cutsTail: boolean },
): Promise<number> {
  let last = after;
  const firsts = await firstLines(folder);
  for (const [index, first] of firsts.entries()) {
    const next = firsts[index + 1];
    if (next !== undefined && next <= after + 1) continue;
    const path = journalPath(folder, first);
    if (first > last + 1) {
      throw damaged(path, 1, `line ${last + 1} of the journal is expected here or in an earlier file`);
    }
    last = Math.max(last, await replayFile({ path, first, isLast: next === undefined, after, ...how }));
  }
  return last;
}

/** Removes the files whose lines are all held by a snapshot up to `upTo`. */
export async function removeJournals(folder: string, upTo: number): Promise<void> {
  for (const first of await firstLines(folder)) {
    if (first <= upTo) await rm(journalPath(folder, first), { force: true });
  }
}

async function firstLines(folder: string): Promise<number[]> {
  const firsts: number[] = [];
  for (const name of await readdir(folder)) {
    const match = JOURNAL_NAME.exec(name);
    if (match) firsts.push(Number(match[1]));
  }
  return firsts.sort((a, b) => a - b);
}

async function replayFile(file: {
  readonly path: string;
  readonly first: number;
  readonly isLast: boolean;
  readonly after: number;
  readonly take: Take;
  readonly cutsTail: boolean;
}): Promise<number> {
  const { path, first, isLast, after, take, cutsTail } = file;
  let last = first - 1;
  let torn: Line | undefined;
  for await (const line of readLines(path)) {
    const content = line.ended ? unsealedLine(line.bytes) : undefined;
    const head = sealedEntry.safeParse(content);
    if (torn) {
      // Lines of one group reach the disk in any order, so a good line may follow a torn one. It is damage only when
      // a later line knows that the torn one was durable.
      if (head.success && head.data.synced > last) throw damaged(path, torn.number, "its checksum does not fit");
    } else if (!head.success) {
      if (!isLast) throw damaged(path, line.number, "its checksum does not fit");
      torn = line;
    } else {
      if (head.data.seq !== last + 1) throw damaged(path, line.number, `it is not line ${last + 1} of the journal`);
      last += 1;
      if (last > after) take(parsedEntry(content, path, line), last, `${path}:${line.number}`);
    }
  }
  if (torn && cutsTail) await cutOff(path, torn.offset);
  return last;
}

function parsedEntry(content: unknown, path: string, line: Line): Entry {
  const parsed = entryLine.safeParse(content);
  if (parsed.success) return parsed.data.entry;
  throw new StoreError(
    `${path}:${line.number}: this version cannot read what is written there (${z.prettifyError(parsed.error).replaceAll("\n", " ")}). Start the version that wrote it.`,
  );
}

function damaged(path: string, line: number, what: string): StoreError {
  return new StoreError(
    `${path}:${line}: the journal is damaged, ${what}. Put the folder back from a backup. To go on without what came later, cut this file before this line and move later journal files away.`,
  );
}

async function cutOff(path: string, offset: number): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.truncate(offset);
    await file.sync();
  } finally {
    await file.close();
  }
}
