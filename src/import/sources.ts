import { readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { PAGE_ENDINGS } from "./readPage.ts";

/** Text that an office program or a person wrote, and that could be exported in a form that is read. */
const OTHER_PAGES = [".doc", ".odt", ".rtf", ".txt", ".mht", ".mhtml", ".pptx", ".ppt", ".one", ".pages"];

/** The files of an export, as paths under its folder with `/` between the steps. */
export interface Sources {
  /** In the order of their names. */
  readonly pages: readonly string[];
  /** Pages in a form that is not read. */
  readonly unread: readonly string[];
  /** Pictures, styles and the like. */
  readonly others: number;
}

/** Lists an export. Hidden files and links to elsewhere are no part of it. Throws what the file system throws. */
export function listSources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !name.split("/").some((step) => step.startsWith(".") || step.startsWith("~$")))
    .sort();
  const ending = (name: string): string => extname(name).toLowerCase();
  const pages = names.filter((name) => PAGE_ENDINGS.includes(ending(name)));
  const unread = names.filter((name) => OTHER_PAGES.includes(ending(name)));
  return { pages, unread, others: names.length - pages.length - unread.length };
}

/** Address of a source in its portal; `portal` ends in a slash. */
export function addressOf(portal: string, source: string): string {
  return new URL(source.split("/").map(encodeURIComponent).join("/"), portal).href;
}
