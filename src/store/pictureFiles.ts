import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Pictures } from "../desk/ports.ts";
import { HOUR } from "../domain/instant.ts";
import type { Picture } from "../domain/picture.ts";
import { ASIDE, makeFolder, putFile, readFileIfThere, syncFolder } from "./durableFolder.ts";

const NAME = /^([\w-]+)\.([0-9a-f]{64})$/u;
/** Names the store whose pictures the folder holds. */
const OWNER = "store-id";

/** In a folder that others use too, what is newer may be their work at this moment. */
const OTHERS_NEED_MS = HOUR;

/**
 * Pictures as files in a folder, made if it is not there. A file's name is that of the picture and of its content: a
 * damaged one is noticed when it is read, and deleting one takes nobody else's picture with it. `isShared`: whether other
 * processes may use the folder at the same time.
 */
export async function openPictureFiles(folder: string, { isShared = false } = {}): Promise<Pictures> {
  await makeFolder(folder);

  async function isLeftBehind(path: string): Promise<boolean> {
    if (!isShared) return true;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    return mtimeMs < Date.now() - OTHERS_NEED_MS;
  }

  // What an interrupted write left behind.
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.endsWith(ASIDE) && (await isLeftBehind(path))) await rm(path, { force: true });
  }

  /** Ids come from messages: one that could lead elsewhere is nobody's. */
  function pathOf({ id, sha256 }: Pick<Picture, "id" | "sha256">): string {
    const name = `${id}.${sha256}`;
    if (!NAME.test(name)) throw new Error("A picture has an id that cannot be the name of a file.");
    return join(folder, name);
  }

  async function remove(picture: Pick<Picture, "id" | "sha256">): Promise<boolean> {
    try {
      await rm(pathOf(picture), { force: true });
      await syncFolder(folder);
      return true;
    } catch {
      return false;
    }
  }

  return {
    async keep(id, bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await putFile(pathOf({ id, sha256 }), bytes);
      return sha256;
    },
    async read(picture) {
      const bytes = await readFile(pathOf(picture)).catch(() => undefined);
      if (bytes === undefined) return undefined;
      return createHash("sha256").update(bytes).digest("hex") === picture.sha256 ? bytes : undefined;
    },
    remove,
    async list() {
      const found: Pick<Picture, "id" | "sha256">[] = [];
      for (const name of await readdir(folder)) {
        const [, id, sha256] = NAME.exec(name) ?? [];
        if (id !== undefined && sha256 !== undefined) found.push({ id, sha256 });
      }
      return found;
    },
    async clear(picture) {
      if (await isLeftBehind(pathOf(picture))) await remove(picture);
    },
    owner: () => readFileIfThere(join(folder, OWNER)),
    own: (storeId) => putFile(join(folder, OWNER), storeId),
  };
}
