import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../domain/language.ts";
import { writeWholeFile } from "./wholeFile.ts";

const FILE_NAME = ".import.json";

const made = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  /** The article's file, under the folder of articles. */
  file: z.string().regex(/^(fi|sv|en)\/[a-z0-9-]+\.md$/),
  reviewed: z.string(),
  /** Hash of the article's words; two pages with the same words make one article. */
  words: z.string(),
  /** Hashes of the texts that the import has written or is about to write there; any other text is by an editor. */
  texts: z.array(z.string()),
});

const manifestFormat = z.strictObject({
  version: z.literal(1),
  portals: z.record(z.string(), z.record(z.string(), made)),
});

/** An article that the import made, and from which file it can tell that nobody else has changed it. */
export type Made = z.infer<typeof made>;

/** The articles made, by portal and by the path of their source in the export. */
export type Manifest = z.infer<typeof manifestFormat>;

/** Reads what earlier imports have made; nothing when there was none. Throws an `Error` with a remedy when it is broken. */
export function readManifest(articles: string): Manifest {
  const file = join(articles, FILE_NAME);
  try {
    return manifestFormat.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { version: 1, portals: {} };
    throw new Error(`${file} is broken: take the last good one out of your version control.`, { cause: error });
  }
}

/** Writes the manifest with its keys in order, so that what changed is seen line by line. */
export function writeManifest(articles: string, { portals }: Manifest): void {
  const sorted = Object.entries(portals)
    .map(([portal, sources]) => [portal, Object.fromEntries(Object.entries(sources).sort(byKey))] as const)
    .sort(byKey);
  const manifest = { version: 1, portals: Object.fromEntries(sorted) };
  writeWholeFile(join(articles, FILE_NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
