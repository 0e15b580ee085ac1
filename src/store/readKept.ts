import type { Kept } from "./kept.ts";
import { readKeptRows } from "./postgres/readKeptRows.ts";
import { readKeptFolder } from "./readKeptFolder.ts";

/** Where the service keeps things: in the database if there is one, else in the folder. */
export interface KeptAt {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/**
 * What is kept there, read beside the running service and without changing anything; undefined when nothing ever was.
 * Throws a StoreError, one line that says what to do.
 */
export function readKept({ dataDir, databaseUrl }: KeptAt): Promise<Kept | undefined> {
  return databaseUrl === undefined ? readKeptFolder(dataDir) : readKeptRows(databaseUrl);
}

/** Its name for people: the folder, or the database without its password. */
export function nameOf({ dataDir, databaseUrl }: KeptAt): string {
  if (databaseUrl === undefined) return dataDir;
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
