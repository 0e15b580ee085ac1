import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "./durableFolder.ts";
import { reasonOf, StoreError } from "./storeError.ts";

const BYTES = 32;

/**
 * The secret that addresses of pictures are signed with: made once and kept in the folder, for its owner alone. Throws a
 * StoreError, one line that says what to do, when it cannot be read or kept.
 */
export async function keptPictureSecret(folder: string): Promise<string> {
  const path = join(folder, "picture-secret");
  try {
    const known = await readFile(path, "utf8").catch((thrown: unknown) => {
      if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return "";
      throw thrown;
    });
    if (known.trim().length >= BYTES) return known.trim();
    const secret = randomBytes(BYTES).toString("base64url");
    const aside = `${path}.new`;
    const file = await open(aside, "w", 0o600);
    try {
      await file.writeFile(secret);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
    await syncFolder(folder);
    return secret;
  } catch (thrown) {
    throw new StoreError(
      `${path}: the secret of the pictures cannot be kept (${reasonOf(thrown)}). Make it readable, or set PICTURE_SECRET.`,
      { cause: thrown },
    );
  }
}
