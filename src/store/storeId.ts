import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { putFile, readFileIfThere } from "./durableFolder.ts";
import { reasonOf, StoreError } from "./storeError.ts";

/**
 * The id of the store in a folder. Where nothing was ever kept the store is a new one, and so is its id, whatever the
 * store before it left behind. Throws a StoreError, one line that says what to do, when it cannot be read or kept.
 */
export async function keptStoreId(folder: string, { isNew }: { readonly isNew: boolean }): Promise<string> {
  const path = join(folder, "store-id");
  try {
    const known = isNew ? undefined : await readFileIfThere(path);
    if (known) return known;
    const made = randomUUID();
    await putFile(path, made);
    return made;
  } catch (thrown) {
    throw new StoreError(`${path} cannot be kept (${reasonOf(thrown)}). Make it readable, and its folder writable.`, {
      cause: thrown,
    });
  }
}
