import { createHash, randomUUID } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Pictures } from "../desk/ports.ts";
import { HOUR } from "../domain/instant.ts";
import type { Picture } from "../domain/picture.ts";
import { makeFolder, syncFolder } from "./durableFolder.ts";

const NAME = /^([\w-]+)\.([0-9a-f]{64})$/u;
const ASIDE = ".new";

/** In a folder that others use too, what is newer may be their work at this moment. */
const OTHERS_NEED_MS = HOUR;

/**
 * Pictures as files in a folder, made if it is not there. A file's name is that of the picture and of its content: a
 * damaged one is noticed when it is read, and deleting one takes nobody else's picture with it. `isShared`: whether other
 * processes may use the folder at the same time.
 */
export async function openPictureFiles(folder: string, { isShared = false } = {}): Promise<Pictures> {
  await makeFolder(folder);

  async function isLeftBehind(name: string): Promise<boolean> {
    if (!isShared) return true;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    return mtimeMs < Date.now() - OTHERS_NEED_MS;
  }

  // What an interrupted write left behind.
  for (const name of await readdir(folder)) {
    if (name.endsWith(ASIDE) && (await isLeftBehind(name))) await rm(join(folder, name), { force: true });
  }

  /** Ids come from messages: one that could lead elsewhere is nobody's. */
  function pathOf(id: string, sha256: string): string {
    const name = `${id}.${sha256}`;
    if (!NAME.test(name)) throw new Error("A picture has an id that cannot be the name of a file.");
    return join(folder, name);
  }

  return {
    async keep(id, bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(id, sha256);
      const aside = join(folder, `${randomUUID()}${ASIDE}`);
      try {
        const file = await open(aside, "wx", 0o600);
        try {
          await file.writeFile(bytes);
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
      return sha256;
    },
    async read({ id, sha256 }) {
      const bytes = await readFile(pathOf(id, sha256)).catch(() => undefined);
      if (bytes === undefined) return undefined;
      return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : undefined;
    },
    async remove({ id, sha256 }) {
      try {
        await rm(pathOf(id, sha256), { force: true });
        await syncFolder(folder);
        return true;
      } catch {
        return false;
      }
    },
    async list() {
      const found: Pick<Picture, "id" | "sha256">[] = [];
      for (const name of await readdir(folder)) {
        const [, id, sha256] = NAME.exec(name) ?? [];
        if (id !== undefined && sha256 !== undefined && (await isLeftBehind(name))) found.push({ id, sha256 });
      }
      return found;
    },
  };
}
