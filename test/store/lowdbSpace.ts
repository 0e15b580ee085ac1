import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Store } from "../../src/desk/ports.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import type { StoreSpace } from "../contract/store/storeSpace.ts";

/** A folder of its own; the caller removes it. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "tukipolku-store-"));
}

/** What a process that was killed now would leave behind, without its lock, in a folder of its own. */
export async function leftBehind(folder: string): Promise<string> {
  const copy = await newFolder();
  await cp(folder, copy, { recursive: true, filter: (path) => !basename(path).startsWith("lock") });
  return copy;
}

/** A lowdb store in a fresh folder. A crash leaves the folder to its process and opens a copy of it. */
export async function openLowdbSpace(): Promise<StoreSpace> {
  const folders = [await newFolder()];
  const open: Store[] = [];
  const openLatest = async (): Promise<Store> => {
    const store = await openLowdbStore({ folder: folders.at(-1) ?? "" });
    open.push(store);
    return store;
  };
  const closeAll = () => Promise.all(open.splice(0).map((store) => store.close()));
  const store = await openLatest();
  return {
    store,
    second: async () => store,
    async reopen() {
      await closeAll();
      return openLatest();
    },
    async crash() {
      folders.push(await leftBehind(folders.at(-1) ?? ""));
      return openLatest();
    },
    async remove() {
      await closeAll();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
    },
  };
}
