import { join } from "node:path";
import type { Knowledge } from "../desk/ports.ts";
import type { PhrasingDecisions } from "../domain/phrasing.ts";
import { putInUse, type SearchOptions } from "./editionInUse.ts";
import { editionFrom, type LookAnswer } from "./exchange.ts";
import type { Place } from "./filesFound.ts";
import { firstEdition, type LibraryLog, unsavedNotice } from "./firstEdition.ts";
import { createLibrarianThread } from "./librarianThread.ts";
import { createLookout, type Lookout } from "./lookout.ts";

/** The content in use, kept up to date with its files while the chat goes on. */
export interface OpenLibrary extends Pick<Lookout, "passTime" | "lookNow"> {
  /** The same object however often the content changes. */
  readonly knowledge: Knowledge;
  /** What the editors decided on phrasings; absent when nobody knows what was withdrawn. */
  decisions(): PhrasingDecisions | undefined;
  articleCount(): number;
  /** What keeps the content from being up to date, for the operator. */
  trouble(): string | undefined;
  close(): Promise<void>;
}

export interface LibraryOptions {
  readonly place: Place;
  /** Where the search index is kept. */
  readonly dataDir: string;
  /** How often the files are looked at, in milliseconds; 0 is never. */
  readonly everyMs: number;
  readonly log: LibraryLog;
  readonly search?: SearchOptions;
  /** Hears that other content is in use. */
  readonly onExchange: () => void;
  /** The program of the librarian's thread, for tests. */
  readonly program?: URL;
}

const SAVED_FILE = "search-index.bin";
const FAILURES_TO_TELL = 3;

/** Opens the content, from what was kept if nothing has changed. Broken articles are left out and logged. */
export async function openLibrary(options: LibraryOptions): Promise<OpenLibrary> {
  const { place, everyMs, log } = options;
  const savedFile = join(options.dataDir, SAVED_FILE);
  const librarian = createLibrarianThread({ place, savedFile }, options.program);
  const first = await firstEdition({ place, savedFile, librarian, log });
  const inUse = putInUse(first.edition, log, options.search ?? {});
  let isClosed = false;

  async function look(): Promise<boolean> {
    if (isClosed) return true;
    const answer = await librarian.look({ inUse: inUse.edition().fingerprint });
    if (isClosed) return true;
    const trouble = answer.found === "trouble" ? answer.why : takenOver(answer);
    if (trouble === undefined) return true;
    log.error(`The content could not be looked at; answers come from what was read before. ${trouble}`);
    return false;
  }

  /** Answers why it could not be, in which case all stays as it was. */
  function takenOver(answer: Exclude<LookAnswer, { found: "trouble" }>): string | undefined {
    if (answer.found === "nothingNew") return undefined;
    try {
      inUse.takeOver(editionFrom(answer.next, inUse.edition()));
    } catch (error) {
      return String(error);
    }
    log.info(`The content has changed: ${inUse.edition().articles.length} articles are in use.`);
    if (answer.unsaved !== undefined) log.warn(unsavedNotice(savedFile, answer.unsaved));
    options.onExchange();
    return undefined;
  }

  const lookout = createLookout({ look, everyMs, isBehind: first.isOld });
  return {
    knowledge: inUse.knowledge,
    decisions: () => inUse.edition().decisions,
    articleCount: () => inUse.edition().articles.length,
    passTime: lookout.passTime,
    lookNow: lookout.lookNow,
    trouble() {
      const failures = lookout.failures();
      if (failures < FAILURES_TO_TELL) return undefined;
      return `the content could not be looked at ${failures} times in a row, and may be old: see the log`;
    },
    async close() {
      isClosed = true;
      await librarian.close();
    },
  };
}
