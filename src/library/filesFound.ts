import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { articleFiles } from "../content/articleFiles.ts";
import { ContentError } from "../content/mistake.ts";
import type { Source } from "./edition.ts";

/** The files that answers are made from, by path in the folder of the content. */
export type FilesFound = ReadonlyMap<string, Source>;

export const ARTICLES = "articles";
export const GLOSSARY = "glossary.yaml";
export const PHRASINGS = "phrasings.yaml";

/**
 * Looks at the files without opening them.
 *
 * @throws ContentError when the folder of articles cannot be listed, which says nothing about what is in it.
 */
export function findFiles(folder: string): FilesFound {
  const articles = articleFiles(join(folder, ARTICLES));
  if ("mistake" in articles) throw new ContentError([articles.mistake]);
  const found = new Map<string, Source>();
  const prefix = join(folder, ARTICLES).length - ARTICLES.length;
  for (const file of [...articles.files, join(folder, GLOSSARY), join(folder, PHRASINGS)]) {
    const stat = statSync(file, { throwIfNoEntry: false });
    const path = file.slice(prefix);
    if (stat?.isFile()) found.set(path, `${path} ${stat.size} ${stat.mtimeMs}`);
  }
  return found;
}

/** What is looked at, and what its articles may name. */
export interface Place {
  readonly folder: string;
  readonly organisationIds: readonly string[];
}

/** Differs when any of the files does, or what they are read against. */
export function fingerprintOf(found: FilesFound, { folder, organisationIds }: Place): string {
  return createHash("sha256")
    .update(JSON.stringify([folder, organisationIds, [...found.values()]]))
    .digest("hex");
}
