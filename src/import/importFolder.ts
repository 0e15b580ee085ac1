import { join } from "node:path";
import type { Options } from "./options.ts";
import type { PageAnswer } from "./page.ts";
import type { PageReader } from "./pageReader.ts";
import type { Report } from "./report.ts";
import { shelve } from "./shelve.ts";
import { addressOf, listSources } from "./sources.ts";

/** Shows how many of the files are read; called once with their number, then with each count. */
export type ProgressOf = (total: number) => (done: number) => void;

/**
 * Imports an export of a portal into a folder of articles. Throws when a folder cannot be read or written, or when the export
 * holds no page at all.
 */
export async function importFolder(options: Options, reader: PageReader, progressOf: ProgressOf): Promise<Report> {
  const { folder, portal } = options;
  const { pages, unread, others } = listSources(folder);
  if (pages.length === 0) throw new Error(`There is no HTML, Markdown, DOCX or PDF file in ${folder}.`);
  const harvest = new Map<string, PageAnswer>();
  const showProgress = progressOf(pages.length);
  for (const [index, source] of pages.entries()) {
    harvest.set(source, await reader.read({ file: join(folder, source), address: addressOf(portal, source) }));
    showProgress(index + 1);
  }
  const unreadable = { skipped: "This form is not read; export it as HTML, Markdown, DOCX or PDF." };
  for (const source of unread) harvest.set(source, unreadable);
  return { ...shelve(harvest, options), others };
}
