import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { reasonOf, StoreError } from "./storeError.ts";

/** Makes a folder that only its owner can read, with those above it, and makes durable that it is there. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    const topmost = await mkdir(folder, { recursive: true, mode: 0o700 });
    for (let made = resolve(folder); topmost !== undefined; made = dirname(made)) {
      await syncFolder(dirname(made));
      if (made === resolve(topmost)) break;
    }
  } catch (thrown) {
    throw new StoreError(`The folder ${folder} cannot be made (${reasonOf(thrown)}). Name one that can be written.`, {
      cause: thrown,
    });
  }
}

/** How the name of a file ends that is not in its place yet. */
export const ASIDE = ".new";

/** Puts a file in its place whole, for its owner alone. Durable when it resolves. */
export async function putFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, `${randomUUID()}${ASIDE}`);
  try {
    const file = await open(aside, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (thrown) {
    await rm(aside, { force: true });
    throw thrown;
  }
  await syncFolder(folder);
}

/** What a file holds; undefined when it is not there. */
export async function readFileIfThere(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((thrown: unknown) => {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw thrown;
  });
}

/** Makes durable which files a folder holds. Windows has no such call: there the file system's own journal does it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
