import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Made } from "./manifest.ts";
import { hashOf } from "./names.ts";

/** Hash of a file of the articles; `undefined` when it is not there. A checkout may have changed its line ends. */
export function hashInside(articles: string, file: string): string | undefined {
  const path = join(articles, file);
  return existsSync(path) ? hashOf(readFileSync(path, "utf8").replaceAll("\r\n", "\n")) : undefined;
}

/** Somebody else's words stand where the import has written. */
export function isEdited(articles: string, { file, texts }: Made): boolean {
  const hash = hashInside(articles, file);
  return hash !== undefined && !texts.includes(hash);
}
