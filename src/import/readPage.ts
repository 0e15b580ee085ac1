import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { decodeText } from "./decodeText.ts";
import { docxHtml } from "./docxHtml.ts";
import { htmlPage } from "./htmlPage.ts";
import { markdownHtml } from "./markdownHtml.ts";
import { type PageAnswer, type PageRequest, UnreadablePage } from "./page.ts";
import { pdfHtml } from "./pdfHtml.ts";

const MEGABYTE = 1_000_000;
/** A page of words is far smaller; PDF and Word carry their pictures in the file. */
const MOST_MEGABYTES: Readonly<Record<string, number>> = { ".pdf": 50, ".docx": 50 };
const MOST_MEGABYTES_OF_TEXT = 10;

const HTML_OF: Readonly<Record<string, (bytes: Buffer) => string | Promise<string>>> = {
  ".html": decodeText,
  ".htm": decodeText,
  ".xhtml": decodeText,
  ".aspx": decodeText,
  ".md": (bytes) => markdownHtml(decodeText(bytes)),
  ".markdown": (bytes) => markdownHtml(decodeText(bytes)),
  ".docx": docxHtml,
  ".pdf": (bytes) => pdfHtml(new Uint8Array(bytes)),
};

/** Endings of the files that hold pages, with their dot. */
export const PAGE_ENDINGS: readonly string[] = Object.keys(HTML_OF);

/** Reads one file of an export. Whatever is wrong with it, the answer says so; it never throws. */
export async function readPage({ file, address }: PageRequest): Promise<PageAnswer> {
  try {
    const ending = extname(file).toLowerCase();
    const most = MOST_MEGABYTES[ending] ?? MOST_MEGABYTES_OF_TEXT;
    const { size } = statSync(file);
    if (size > most * MEGABYTE) return { skipped: `It is larger than ${most} MB.` };
    if (size === 0) return { skipped: "It is empty." };
    const htmlOf = HTML_OF[ending];
    if (!htmlOf) return { skipped: `Files that end in ${ending} are not read.` };
    const html = await htmlOf(readFileSync(file));
    return { page: htmlPage(html, address, basename(file, extname(file)).replace(/[-_+]+/g, " ")) };
  } catch (error) {
    return { skipped: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadablePage) return error.message;
  // What walks a tree runs out of stack when the tree is deeper than any page.
  if (error instanceof RangeError) return "It is nested too deeply.";
  if (error instanceof Error && "code" in error) return `It cannot be read (${error.code}).`;
  return `It cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}
