import { join } from "node:path";
import { afterAll } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { importFolder } from "../../src/import/importFolder.ts";
import type { Options } from "../../src/import/options.ts";
import { createPageReader } from "../../src/import/pageReader.ts";
import type { Report } from "../../src/import/report.ts";
import { folderWith } from "../content/files.ts";

const PORTAL = "https://portal.example/help/";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** One for all imports of a test file: it takes longer to start than to read. */
const reader = createPageReader();
afterAll(reader.close);

/** A folder of articles into which exports are imported one after another. */
export function createImporting(articles: Files = {}, options: Partial<Options> = {}) {
  const out = folderWith(articles);
  return {
    out,
    import: (files: Files, others: Partial<Options> = {}): Promise<Report> => {
      const folder = folderWith(files);
      const call = { folder, out, portal: PORTAL, owner: undefined, reviewed: "2026-01-31", ...options, ...others };
      return importFolder(call, reader, () => () => undefined);
    },
    read: () => readArticles(out),
    article: (id: string) => readArticles(out).articles.find((article) => article.id === id),
    file: (name: string): string => join(out, name),
  };
}
