import { indexArticles } from "../knowledge/knowledge.ts";
import type { Edition } from "./edition.ts";
import type { FilesFound, Place } from "./filesFound.ts";
import { readContent, type Unindexed } from "./readContent.ts";

/** Reads what has changed since `before`, and indexes everything: for ten thousand articles it takes seconds. */
export function makeEdition(place: Place, found: FilesFound, before?: Unindexed): Edition {
  const unindexed = readContent(place, found, before);
  return { ...unindexed, indexes: indexArticles(unindexed.articles).indexes };
}
