import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LibraryOptions, type OpenLibrary, openLibrary } from "../../src/library/openLibrary.ts";
import { folderWith } from "../content/files.ts";

/** A content folder with a library that can be opened over it again and again. */
export interface Shelf {
  readonly folder: string;
  readonly dataDir: string;
  /** The file in which the index is kept. */
  readonly savedFile: string;
  /** What was said to the operator, by level. */
  readonly said: { readonly info: string[]; readonly warn: string[]; readonly error: string[] };
  open(options?: Partial<LibraryOptions>): Promise<OpenLibrary>;
  write(path: string, text: string): void;
  remove(path: string): void;
}

export function shelfWith(files: Readonly<Record<string, string>>): Shelf {
  const folder = folderWith(files);
  const dataDir = folderWith({});
  const said: Shelf["said"] = { info: [], warn: [], error: [] };
  const log = {
    info: (text: string) => void said.info.push(text),
    warn: (text: string) => void said.warn.push(text),
    error: (text: string) => void said.error.push(text),
  };
  return {
    folder,
    dataDir,
    savedFile: join(dataDir, "search-index.bin"),
    said,
    async open(options = {}) {
      const place = { folder, organisationIds: ["city"] };
      const library = await openLibrary({ place, dataDir, everyMs: 0, log, onExchange: () => undefined, ...options });
      onTestFinished(() => library.close());
      return library;
    },
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
  };
}

/** An article with a text of its own; the id is also the end of its portal address. */
export function articleText(given: { readonly id: string; readonly title: string; readonly text: string }): string {
  return `---
id: ${given.id}
title: ${given.title}
language: fi
subject: signing-in
organisations: [city]
keywords: []
owner: Tukipiste
reviewed: 2026-02-11
portal: https://portal.example/${given.id}
sample: true
---

## Toimi näin

1. ${given.text}
`;
}

export const CARD = articleText({ id: "fi-card", title: "Toimikortti unohtui", text: "Hae varakortti vartijalta." });
export const PRINTER = articleText({ id: "fi-printer", title: "Tulostin on jumissa", text: "Avaa kansi." });

/** What comes first to a question: the id of the article and its first step. */
export function answerTo(library: OpenLibrary, text: string): string {
  const found = library.knowledge.search({ text, language: "fi" });
  if (found.outcome === "none") return "none";
  const id = found.outcome === "answer" ? found.best.article.id : (found.candidates[0]?.id ?? "");
  return `${id}: ${stepOf(library, id)}`;
}

/** The first step of an article. */
export function stepOf(library: OpenLibrary, id: string): string | undefined {
  const block = library.knowledge.article(id)?.sections[0]?.blocks[0];
  return block?.kind === "steps" ? block.items[0] : undefined;
}

/** As many articles as the start does not read by itself. */
export function manyArticles(): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: 510 }, (_, index) => index + 1000);
  return Object.fromEntries(
    numbers.map((number) => [
      `articles/fi/a${number}.md`,
      articleText({ id: `fi-a${number}`, title: `Laite ${number}`, text: `Sammuta laite ${number}.` }),
    ]),
  );
}
