import { type FileHandle, open } from "node:fs/promises";
import { syncFolder } from "./durableFolder.ts";
import type { Entry } from "./formats/entryFormat.ts";
import { journalPath } from "./journalFiles.ts";
import { sealedLine } from "./sealedLine.ts";
import { reasonOf, StoreError } from "./storeError.ts";

/** How long a line that nobody waits for may be held back for others to share its sync. */
const SOON_MS = 20;

/** Lines that are written and synced together. */
interface Group {
  readonly lines: string[];
  last: number;
  /** It is to be written at once; until then it may grow. */
  called: boolean;
  /** The file that follows begins after this group. */
  endsFile: boolean;
  readonly durable: PromiseWithResolvers<void>;
}

/**
 * An append-only file of entries. All that is appended while a sync runs shares the next one. After a failed write or
 * sync nobody knows what is on disk: everybody who waits is told, and nothing more is taken.
 */
export class Journal {
  readonly #folder: string;
  #file: FileHandle;
  #path: string;
  #bytes = 0;
  #last: number;
  #durable: number;
  #groups: Group[] = [];
  #latestCalled: Promise<void> = Promise.resolve();
  #running: Promise<void> | undefined;
  /** Set while the latest group holds lines and is not called. */
  #soon: NodeJS.Timeout | undefined;
  #failure: StoreError | undefined;

  private constructor(folder: string, last: number, file: FileHandle, path: string) {
    this.#folder = folder;
    this.#last = last;
    this.#durable = last;
    this.#file = file;
    this.#path = path;
  }

  /** Opens the file in which the line after `last` is the first. */
  static async open(folder: string, last: number): Promise<Journal> {
    const path = journalPath(folder, last + 1);
    return new Journal(folder, last, await openFile(folder, path), path);
  }

  /** Number of the last line appended, durable or not. */
  get last(): number {
    return this.#last;
  }

  /** Number of the last line that survives a power cut. */
  get durable(): number {
    return this.#durable;
  }

  /** Size of the present file. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Throws once a write has failed. */
  assertWorks(): void {
    if (this.#failure) throw this.#failure;
  }

  /** Writes the line now. Resolves when it is durable; rejects with a StoreError when that is not certain. */
  append(entry: Entry): Promise<void> {
    return this.#call(this.#add(entry));
  }

  /** As `append`, but the line rides along with the next that is appended, and goes alone only when none comes soon. */
  note(entry: Entry): Promise<void> {
    const group = this.#add(entry);
    if (!group.called) this.#soon ??= setTimeout(() => this.#call(group), SOON_MS);
    return group.durable.promise;
  }

  /** Begins a new file after all that was appended so far; resolves when the file is there. */
  rotate(): Promise<void> {
    this.assertWorks();
    const group = this.#openGroup();
    group.endsFile = true;
    return this.#call(group);
  }

  /** Resolves when all that was appended so far is durable, though perhaps not what was noted since. */
  async settled(): Promise<void> {
    this.assertWorks();
    await this.#latestCalled;
  }

  /** Writes what was noted and waits for all; nothing may be appended or noted any more. */
  async close(): Promise<void> {
    const latest = this.#groups.at(-1);
    if (latest) void this.#call(latest);
    await this.#running;
    await this.#file.close();
  }

  #add(entry: Entry): Group {
    this.assertWorks();
    this.#last += 1;
    const group = this.#openGroup();
    group.lines.push(sealedLine({ seq: this.#last, synced: this.#durable, entry }));
    group.last = this.#last;
    return group;
  }

  #openGroup(): Group {
    const latest = this.#groups.at(-1);
    if (latest && !latest.endsFile) return latest;
    const durable = Promise.withResolvers<void>();
    const group = { lines: [], last: this.#last, called: false, endsFile: false, durable };
    // Whoever waits is told; when nobody does, the failure is met by the next call.
    group.durable.promise.catch(() => {});
    this.#groups.push(group);
    return group;
  }

  /** Has the latest group written, and with it all before. */
  #call(group: Group): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    group.called = true;
    this.#latestCalled = group.durable.promise;
    this.#running ??= this.#writeGroups();
    return group.durable.promise;
  }

  async #writeGroups(): Promise<void> {
    // Callers that were woken by the last sync are still about to append: let them into this group.
    await new Promise(setImmediate);
    for (let group = this.#groups[0]; group?.called; group = this.#groups[0]) {
      this.#groups.shift();
      try {
        await this.#write(group);
        group.durable.resolve();
      } catch (thrown) {
        this.#fail(thrown, [group, ...this.#groups.splice(0)]);
      }
      await new Promise(setImmediate);
    }
    this.#running = undefined;
  }

  async #write(group: Group): Promise<void> {
    const bytes = Buffer.from(group.lines.join(""));
    // A write may be cut short, for one on a disk that is nearly full: the rest then meets the error.
    for (let written = 0; written < bytes.length; ) {
      written += (await this.#file.write(bytes, written)).bytesWritten;
    }
    if (bytes.length > 0) await this.#file.datasync();
    this.#bytes += bytes.length;
    this.#durable = group.last;
    if (!group.endsFile) return;
    await this.#file.close();
    this.#path = journalPath(this.#folder, group.last + 1);
    this.#file = await openFile(this.#folder, this.#path);
    this.#bytes = 0;
  }

  #fail(thrown: unknown, groups: readonly Group[]): void {
    this.#failure = new StoreError(
      `The journal ${this.#path} could not be written (${reasonOf(thrown)}), so nothing more is accepted. Make room or mend the disk, then start again.`,
      { cause: thrown },
    );
    for (const group of groups) group.durable.reject(this.#failure);
  }
}

async function openFile(folder: string, path: string): Promise<FileHandle> {
  const file = await open(path, "a", 0o600);
  await syncFolder(folder);
  return file;
}
