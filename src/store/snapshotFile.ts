import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Adapter } from "lowdb";
import { z } from "zod";
import type { Change } from "../desk/ports.ts";
import type { Instant } from "../domain/instant.ts";
import { syncFolder } from "./durableFolder.ts";
import { change } from "./formats/entryFormat.ts";
import { exactly } from "./formats/exactly.ts";
import { outgoing } from "./formats/outgoingFormat.ts";
import { count, flag, instant, text } from "./formats/partFormats.ts";
import type { OutboxRow } from "./outbox.ts";
import { readLines } from "./readLines.ts";
import { sealedLine, unsealedLine } from "./sealedLine.ts";
import { StoreError } from "./storeError.ts";
import type { Snapshot } from "./storeState.ts";

const FORMAT = 1;
const CHUNK_CHARACTERS = 1 << 18;

const row = exactly<OutboxRow>()(
  z.object({
    outgoing,
    committedAt: instant,
    attempts: count,
    underWay: flag,
    interrupted: flag,
    notBefore: instant.exactOptional(),
  }),
);

type SnapshotLine =
  | {
      readonly holds: "start";
      readonly format: typeof FORMAT;
      readonly sequence: number;
      readonly lastTicketNumber: number;
    }
  | { readonly holds: "record"; readonly record: Change }
  | { readonly holds: "handled"; readonly cause: string; readonly at: Instant }
  | { readonly holds: "row"; readonly row: OutboxRow }
  | { readonly holds: "end"; readonly lines: number };

const snapshotLine = exactly<SnapshotLine>()(
  z.discriminatedUnion("holds", [
    z.object({ holds: z.literal("start"), format: z.literal(FORMAT), sequence: count, lastTicketNumber: count }),
    z.object({ holds: z.literal("record"), record: change }),
    z.object({ holds: z.literal("handled"), cause: text, at: instant }),
    z.object({ holds: z.literal("row"), row }),
    z.object({ holds: z.literal("end"), lines: count }),
  ]),
);

/**
 * The file in which lowdb keeps a snapshot: one sealed line per record, so that its size is bound by the disk alone and
 * writing it never holds up the process. It is written aside and takes the place of the old one whole or not at all.
 */
export class SnapshotFile implements Adapter<Snapshot> {
  readonly #folder: string;
  readonly #path: string;
  readonly #aside: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, "snapshot.jsonl");
    this.#aside = join(folder, "snapshot.jsonl.new");
  }

  /** Bytes of the snapshot read or written last. */
  bytes = 0;

  async write(snapshot: Snapshot): Promise<void> {
    const file = await open(this.#aside, "w", 0o600);
    try {
      let chunk = "";
      for (const line of linesOf(snapshot)) {
        chunk += sealedLine(line);
        if (chunk.length < CHUNK_CHARACTERS) continue;
        await file.appendFile(chunk);
        chunk = "";
      }
      await file.appendFile(chunk);
      await file.sync();
      this.bytes = (await file.stat()).size;
    } finally {
      await file.close();
    }
    await rename(this.#aside, this.#path);
    await syncFolder(this.#folder);
  }

  /** As `peek`, for the process that has the folder: what an interrupted write left behind is removed. */
  async read(): Promise<Snapshot | null> {
    await rm(this.#aside, { force: true });
    return this.peek();
  }

  /** Null when there is none yet. Changes nothing. Throws a StoreError that names the line when it is damaged. */
  async peek(): Promise<Snapshot | null> {
    let start: Extract<SnapshotLine, { holds: "start" }> | undefined;
    let lines = 0;
    let ended = false;
    const records: Change[] = [];
    const handled: { cause: string; at: Instant }[] = [];
    const rows: OutboxRow[] = [];
    try {
      for await (const { bytes, number } of readLines(this.#path)) {
        const line = this.#parsed(bytes, number);
        lines += 1;
        if (line.holds === "start") start = line;
        else if (line.holds === "record") records.push(line.record);
        else if (line.holds === "handled") handled.push({ cause: line.cause, at: line.at });
        else if (line.holds === "row") rows.push(line.row);
        else ended = line.lines === lines;
        this.bytes += bytes.length;
      }
    } catch (thrown) {
      if (lines === 0 && isMissing(thrown)) return null;
      throw thrown;
    }
    if (!start || !ended) throw this.#damaged(lines, "lines are missing");
    const { sequence, lastTicketNumber } = start;
    return { sequence, lastTicketNumber, records, handled, rows };
  }

  #parsed(bytes: Buffer, number: number): SnapshotLine {
    const content = unsealedLine(bytes);
    if (content === undefined) throw this.#damaged(number, "its checksum does not fit");
    const parsed = snapshotLine.safeParse(content);
    if (parsed.success) return parsed.data;
    throw new StoreError(
      `${this.#path}:${number}: this version cannot read what is written there (${z.prettifyError(parsed.error).replaceAll("\n", " ")}). Start the version that wrote it.`,
    );
  }

  #damaged(number: number, what: string): StoreError {
    return new StoreError(
      `${this.#path}:${number}: the snapshot is damaged, ${what}. Put the folder back from a backup.`,
    );
  }
}

function* linesOf(snapshot: Snapshot): Generator<SnapshotLine, void, undefined> {
  const { sequence, lastTicketNumber, records, handled, rows } = snapshot;
  yield { holds: "start", format: FORMAT, sequence, lastTicketNumber };
  for (const record of records) yield { holds: "record", record };
  for (const { cause, at } of handled) yield { holds: "handled", cause, at };
  for (const row of rows) yield { holds: "row", row };
  yield { holds: "end", lines: 2 + records.length + handled.length + rows.length };
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
}
