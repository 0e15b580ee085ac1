import { mkdir, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
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
