import { join } from "node:path";
import type { Parts } from "../../src/desk/work.ts";
import type { Article } from "../../src/domain/article.ts";
import { findLike } from "../../src/knowledge/findLike.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { RULES } from "../domain/organisation.ts";

/** What the desk works with, over a store of its own in a folder. Whoever opens it closes the store. */
export async function openParts(
  folder: string,
  { now, articles = [] }: { readonly now: () => number; readonly articles?: readonly Article[] },
): Promise<Parts> {
  return {
    store: await openLowdbStore({ folder }),
    pictures: await openPictureFiles(join(folder, "pictures")),
    fetchPicture: async () => ({ refused: "unreachable" }),
    pictureMegabytes: 10,
    knowledge: createKnowledge(indexArticles(articles)),
    findLike,
    rules: RULES,
    now,
  };
}
