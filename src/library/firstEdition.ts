import { ContentError, describeMistake } from "../content/mistake.ts";
import type { Edition } from "./edition.ts";
import { editionFrom } from "./exchange.ts";
import { type FilesFound, findFiles, fingerprintOf, type Place } from "./filesFound.ts";
import type { LibrarianThread } from "./librarianThread.ts";
import { makeEdition } from "./makeEdition.ts";
import { readSaved, sealed, writeSaved } from "./savedEdition.ts";

/** So few files are read sooner than a thread could be asked to. */
const FEW_FILES = 500;

export interface LibraryLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export interface Shelving {
  readonly place: Place;
  readonly savedFile: string;
  readonly librarian: LibrarianThread;
  readonly log: LibraryLog;
}

/**
 * What to start with: what was kept, when the content is still the same. Otherwise few files are read at once; many are
 * read by the librarian, and meanwhile what was kept is used, `isOld`. Only when nothing was kept the start waits for it.
 */
export async function firstEdition(
  shelving: Shelving,
): Promise<{ readonly edition: Edition; readonly isOld: boolean }> {
  const { place, savedFile, log } = shelving;
  const kept = readSaved(savedFile, place.folder);
  const saved = "unusable" in kept ? undefined : kept;
  const found = filesOrMistakes(place);
  if (found instanceof ContentError) return withoutFolder(place, found, saved);
  if (saved?.fingerprint === fingerprintOf(found, place)) return { edition: saved, isOld: false };
  if (found.size < FEW_FILES) return { edition: madeHere(shelving, found, saved), isOld: false };
  if (saved) return { edition: saved, isOld: true };
  if ("unusable" in kept)
    log.info(`The kept search index is not used (${kept.unusable}). It is made now, before the chat is open.`);
  return { edition: await madeByLibrarian(shelving, found), isOld: false };
}

function filesOrMistakes(place: Place): FilesFound | ContentError {
  try {
    return findFiles(place.folder);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** A folder that is not there now may be there later. */
function withoutFolder(place: Place, { mistakes }: ContentError, saved: Edition | undefined) {
  const edition = saved ?? { ...makeEdition(place, new Map()), fingerprint: "" };
  return { edition: { ...edition, notices: mistakes.map(describeMistake) }, isOld: true };
}

function madeHere({ place, savedFile, log }: Shelving, found: FilesFound, saved: Edition | undefined): Edition {
  const edition = makeEdition(place, found, saved);
  try {
    writeSaved(savedFile, sealed(edition));
  } catch (error) {
    log.warn(unsavedNotice(savedFile, String(error)));
  }
  return edition;
}

async function madeByLibrarian(shelving: Shelving, found: FilesFound): Promise<Edition> {
  const { librarian, savedFile, log } = shelving;
  const answer = await librarian.look({ inUse: undefined });
  if (answer.found === "newEdition") {
    if (answer.unsaved !== undefined) log.warn(unsavedNotice(savedFile, answer.unsaved));
    return editionFrom(answer.next);
  }
  if (answer.found === "trouble") log.error(`The content could not be read beside the start. ${answer.why}`);
  return madeHere(shelving, found, undefined);
}

export function unsavedNotice(savedFile: string, why: string): string {
  return `The search index could not be kept (${why}). Make room for ${savedFile}; without it the next start takes longer.`;
}
