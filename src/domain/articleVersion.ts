import type { Article } from "./article.ts";

/** Tells whether an article still says what it said: the same for the same title and sections and, but for rare luck, for no other. */
export function articleVersion({ title, sections }: Pick<Article, "title" | "sections">): string {
  return hash(JSON.stringify([title, sections])).toString(36);
}

/** FNV-1a of 32 bits: a fingerprint, no protection. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
