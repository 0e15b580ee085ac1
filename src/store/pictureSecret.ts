import { randomBytes, randomUUID } from "node:crypto";
import { link, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readFileIfThere, syncFolder } from "./durableFolder.ts";
import { reasonOf, StoreError } from "./storeError.ts";

const BYTES = 32;

/** Of several processes that begin at once the first one's file stays. */
async function putOnce(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (thrown) {
    const isThere = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
    // A file system without links is not one that several processes share.
    if (!isThere) await rename(aside, path);
  }
}

/** Empty when there is none. */
async function readSecret(path: string): Promise<string> {
  return (await readFileIfThere(path))?.trim() ?? "";
}

/**
 * The secret that addresses of pictures are signed with: made once and kept in the folder, for its owner alone. Throws a
 * StoreError, one line that says what to do, when it cannot be read or kept.
 */
export async function keptPictureSecret(folder: string): Promise<string> {
  const path = join(folder, "picture-secret");
  try {
    const known = await readSecret(path);
    if (known.length >= BYTES) return known;
    const aside = `${path}.${randomUUID()}.new`;
    const file = await open(aside, "wx", 0o600);
    try {
      await file.writeFile(randomBytes(BYTES).toString("base64url"));
      await file.sync();
    } finally {
      await file.close();
    }
    if (known === "") await putOnce(aside, path);
    else await rename(aside, path);
    await rm(aside, { force: true });
    await syncFolder(folder);
    return await readSecret(path);
  } catch (thrown) {
    throw new StoreError(
      `${path}: the secret of the pictures cannot be kept (${reasonOf(thrown)}). Make it readable, or set PICTURE_SECRET.`,
      { cause: thrown },
    );
  }
}
