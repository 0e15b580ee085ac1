import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { wordsOf } from "../../../src/knowledge/words.ts";
import { DEPTH } from "../engine.ts";
import { forEachLanguage } from "./peer.ts";

const rows = z.array(z.object({ id: z.string() }));
const size = z.object({ bytes: z.number() });

/** SQLite's full-text index over runs of three letters, any of those in the question, ordered by BM25. */
export const sqliteTrigrams = forEachLanguage((pages) => {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "create virtual table page using fts5(id unindexed, title, text, tokenize = 'trigram remove_diacritics 1')",
  );
  const insert = database.prepare("insert into page (id, title, text) values (?, ?, ?)");
  database.exec("begin");
  for (const { id, title, text } of pages) insert.run(id, title, text);
  database.exec("commit");
  const select = database.prepare(`select id from page where page match ? order by rank limit ${DEPTH}`);
  return {
    search: (text) => {
      const match = trigrams(text).map((each) => `"${each}"`);
      return match.length === 0 ? [] : rows.parse(select.all(match.join(" OR "))).map(({ id }) => id);
    },
    hiddenBytes: () =>
      size.parse(
        database.prepare("select page_count * page_size as bytes from pragma_page_count, pragma_page_size").get(),
      ).bytes,
  };
});

function trigrams(text: string): readonly string[] {
  const found = wordsOf(text).flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 2) }, (_, start) => word.slice(start, start + 3)),
  );
  return [...new Set(found)];
}
