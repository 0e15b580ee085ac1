import type { Article, Block } from "../../src/domain/article.ts";
import { articleOfPage } from "./engine.ts";
import type { Page } from "./readSet.ts";

/** What a document's id says before the `#`: the page that it is a section of. */
export function pageOf(id: string): string {
  return id.replace(/#.*$/u, "");
}

/** The sections of a page as one article; `pages` has at least one. */
export function articleOfSections(pages: readonly Page[]): Article {
  const [first] = pages;
  if (!first) throw new RangeError("a page without sections");
  return {
    ...articleOfPage(first),
    id: pageOf(first.id),
    sections: pages.map(({ text }) => ({ heading: "", blocks: blocksOf(text) })),
  };
}

const NUMBERED = / (?=\d{1,2}\. )/u;
const LISTED = / (?=- )/u;

/** A set has its texts in one line, where steps are still told by their numbers and items of lists by their dashes. */
function blocksOf(text: string): readonly Block[] {
  for (const [between, ordered] of [
    [NUMBERED, true],
    [LISTED, false],
  ] as const) {
    const [before = "", ...items] = text.split(between);
    if (items.length < 2) continue;
    return [
      { kind: "paragraph", text: before },
      { kind: "steps", ordered, items },
    ];
  }
  return [{ kind: "paragraph", text }];
}
