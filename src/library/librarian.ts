/** Runs beside the chat: looks whether the content has changed, and makes a new edition of it. */
import { parentPort, workerData } from "node:worker_threads";
import type { Edition } from "./edition.ts";
import {
  buffersOf,
  type LibrarianData,
  type LookAnswer,
  type LookRequest,
  nextEdition,
  type Request,
} from "./exchange.ts";
import { findFiles, fingerprintOf } from "./filesFound.ts";
import type { Unindexed } from "./readContent.ts";

const { place, savedFile }: LibrarianData = workerData;

/** What was made last. */
let last: Unindexed | undefined;

parentPort?.on("message", async (request: Request) => {
  if (request === "end") return parentPort?.close();
  const answer = await look(request).catch((error: unknown): LookAnswer => ({ found: "trouble", why: String(error) }));
  parentPort?.postMessage(answer, answer.found === "newEdition" ? buffersOf(answer.next) : []);
});

async function look({ inUse }: LookRequest): Promise<LookAnswer> {
  const found = findFiles(place.folder);
  if (fingerprintOf(found, place) === inUse) return { found: "nothingNew" };

  // Only now: whoever looks and finds nothing new needs neither the parsers nor the index.
  const { makeEdition } = await import("./makeEdition.ts");
  const { readSaved, sealed, writeSaved } = await import("./savedEdition.ts");
  last ??= withoutIndexes(readSaved(savedFile, place.folder));
  const edition = makeEdition(place, found, last);
  const next = nextEdition(edition, last && last.fingerprint === inUse ? last.sources : []);
  last = withoutIndexes(edition);
  const unsaved = reasonOf(() => writeSaved(savedFile, sealed(edition)));
  return { found: "newEdition", next, ...(unsaved === undefined ? {} : { unsaved }) };
}

/** The indexes are handed over, and made anew from the articles. */
function withoutIndexes(edition: Edition | { readonly unusable: string }): Unindexed | undefined {
  if ("unusable" in edition) return undefined;
  const { indexes: _, ...rest } = edition;
  return rest;
}

function reasonOf(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
