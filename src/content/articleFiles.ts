import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Mistake } from "./mistake.ts";

/** Every `.md` file under `folder`, in the order of their names, so that of two articles with one id always the same stays. */
export function articleFiles(folder: string): { readonly files: readonly string[] } | { readonly mistake: Mistake } {
  try {
    // With their types, or each of them would be looked at once more.
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = found
      .filter(({ name }) => name.endsWith(".md"))
      .map(({ parentPath, name }) => join(parentPath, name));
    return { files: files.sort() };
  } catch {
    const remedy = "Put the articles there, one .md file each.";
    return { mistake: { file: folder, line: 1, message: "The folder of articles cannot be read.", remedy } };
  }
}
