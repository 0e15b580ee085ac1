import { parseArgs } from "node:util";
import { SPLITS, type Split } from "./readSet.ts";

export const USAGE = `npm run bench:retrieval -- --set DIR [--set DIR ...] [--split dev|test|all] [--off DIR ...]
npm run bench:retrieval -- --peers --set DIR [--set DIR ...] [--split dev|test|all]
npm run bench:retrieval -- --size N

  --set    a folder with corpus.jsonl ({id, title, text, lang}), queries.jsonl ({id, text, lang, relevant, split}) and,
           if there is one, queries.typo.jsonl (the same queries with typing errors); lang is fi, sv or en, and lines in
           other languages or with an id that stands there already are left out
  --split  which queries are asked (else test); a query without a split is asked in each
  --off    a folder with queries.jsonl on another subject: how well they are told from those that have an answer
  --peers  compares with MiniSearch, lunr and SQLite FTS5 instead
  --size   measures speed and size over so many made-up articles instead, for example 10000`;

/** How the bench was called, checked. */
export type Options =
  | { readonly run: "sets"; readonly sets: readonly string[]; readonly off: readonly string[]; readonly split: Split }
  | { readonly run: "peers"; readonly sets: readonly string[]; readonly split: Split }
  | { readonly run: "size"; readonly articles: number };

/** Reads the words after the program's name; a sentence with a remedy when they are wrong. */
export function readOptions(args: readonly string[]): Options | { readonly wrong: string } {
  const parsed = parse(args);
  if ("wrong" in parsed) return parsed;
  const { set: sets = [], off = [], split: named = "test", peers = false, size } = parsed.values;
  const split = SPLITS.find((each) => each === named);
  if (!split) return { wrong: `--split is dev, test or all, not "${named}".` };
  if (size !== undefined) {
    const articles = Number(size);
    return Number.isInteger(articles) && articles > 0
      ? { run: "size", articles }
      : { wrong: `--size is a number of articles, not "${size}".` };
  }
  if (sets.length === 0) return { wrong: "Name a folder to measure with --set." };
  return peers ? { run: "peers", sets, split } : { run: "sets", sets, off, split };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        set: { type: "string", multiple: true },
        off: { type: "string", multiple: true },
        split: { type: "string" },
        peers: { type: "boolean" },
        size: { type: "string" },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
