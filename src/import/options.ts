import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { day, httpsAddress } from "../content/fields.ts";

export const USAGE = `npm run import -- FOLDER --portal ADDRESS [--owner NAME] [--reviewed YYYY-MM-DD] [--out FOLDER]

  FOLDER      the export of a portal: HTML, Markdown, DOCX and PDF files
  --portal    https address under which the files stand in the portal; it also names the export: what an earlier
              export of the same portal had and this one has not is retired
  --owner     who keeps the articles true, where a page does not say (else the portal's name)
  --reviewed  day of the last review, where a page does not say (else the day of its file)
  --out       folder of articles (else content/articles)`;

/** How an import was called, checked. */
export interface Options {
  readonly folder: string;
  readonly out: string;
  /** Ends in a slash. */
  readonly portal: string;
  readonly owner: string | undefined;
  readonly reviewed: string | undefined;
}

/** Reads the words after the program's name; a sentence with a remedy when they are wrong. */
export function readOptions(args: readonly string[]): Options | { readonly wrong: string } {
  const call = parsed(args);
  if ("wrong" in call) return call;
  const { values, positionals } = call;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) return { wrong: "Name one folder to import." };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { wrong: `There is no folder ${folder}.` };
  const { portal, owner, reviewed, out = "content/articles" } = values;
  const address = URL.parse(portal ?? "");
  if (!address || !httpsAddress.safeParse(portal).success || address.search + address.hash !== "") {
    return { wrong: "Give --portal the address where the export stands, for example https://portal.example/help." };
  }
  if (reviewed !== undefined && !day.safeParse(reviewed).success) {
    return { wrong: "Give --reviewed a day as year-month-day, for example 2026-01-31." };
  }
  if (owner?.trim() === "") return { wrong: "Give --owner a name." };
  if (isInside(folder, out) || isInside(out, folder)) {
    return { wrong: "The folder to import and the folder of articles must stand apart." };
  }
  return { folder, out, portal: address.href.replace(/\/*$/, "/"), owner, reviewed };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        portal: { type: "string" },
        owner: { type: "string" },
        reviewed: { type: "string" },
        out: { type: "string" },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function isInside(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}
