import type { Knowledge } from "../desk/ports.ts";
import { createGlossary } from "../knowledge/glossary.ts";
import { createKnowledge, type KnowledgeOptions } from "../knowledge/knowledge.ts";
import type { Edition } from "./edition.ts";
import type { LibraryLog } from "./firstEdition.ts";
import { holdKnowledge } from "./holdKnowledge.ts";

/** The edition that answers come from, and its knowledge, which stays the same object when the edition changes. */
export interface EditionInUse {
  readonly knowledge: Knowledge;
  edition(): Edition;
  /** What the owner of the content should put right is logged. */
  takeOver(next: Edition): void;
}

/** How to search, whatever the content; the glossary is part of the content. */
export type SearchOptions = Omit<KnowledgeOptions, "glossary">;

export function putInUse(first: Edition, log: LibraryLog, search: SearchOptions): EditionInUse {
  const tellNotices = createNoticeTeller(log);
  const knowledgeOf = createKnowledgeMaker(search);
  const held = holdKnowledge(knowledgeOf(first));
  let inUse = first;
  tellNotices(first.notices);
  return {
    knowledge: held.knowledge,
    edition: () => inUse,
    takeOver(next) {
      held.replace(knowledgeOf(next));
      inUse = next;
      tellNotices(next.notices);
    },
  };
}

/** Taking the glossary's terms to pieces takes longer than all else, so it is done only when they have changed. */
function createKnowledgeMaker(search: SearchOptions): (edition: Edition) => Knowledge {
  let made: { readonly source: string; readonly glossary: ReturnType<typeof createGlossary> } | undefined;
  return (edition) => {
    const { source, entries } = edition.glossary;
    if (made?.source !== source) made = { source, glossary: createGlossary(entries) };
    return createKnowledge(edition, { ...search, glossary: made.glossary });
  };
}

/** Tells each mistake once, and again when it comes back. */
function createNoticeTeller(log: LibraryLog): (notices: readonly string[]) => void {
  let told: ReadonlySet<string> = new Set();
  return (notices) => {
    for (const notice of notices) if (!told.has(notice)) log.warn(notice);
    told = new Set(notices);
  };
}
