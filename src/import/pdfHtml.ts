import { getDocumentProxy } from "unpdf";
import { escapeHtml, pageHtml } from "./escapeHtml.ts";
import { UnreadablePage } from "./page.ts";
import { hasCells, inColumns } from "./pdfColumns.ts";
import {
  bodySize,
  ITEM,
  linesOf,
  PARAGRAPH_GAP,
  type PdfLine,
  type PdfPiece,
  withoutRunningLines,
} from "./pdfLines.ts";

/** Letters this much larger than most are a heading. */
const HEADING_RATIO = 1.15;
const LONGEST_HEADING = 150;
/** Longer bold words in letters like the others are a remark. */
const LONGEST_BOLD = 80;
const BOLD = /bold|black|heavy|demi/i;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** A PDF as an HTML page. Throws `UnreadablePage` when it is broken, locked, or pictures of text. */
export async function pdfHtml(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  try {
    const read: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number++) read.push(linesOf(await piecesOf(document, number)));
    const pages = withoutRunningLines(read);
    if (pages.every((page) => page.length === 0)) throw new UnreadablePage("The PDF has no text; it may be scanned.");
    const facts = await factsOf(document);
    return pageHtml(bodyOf(pages.flatMap(inColumns)), {
      ...facts,
      metas: { reviewed: facts.modified, keywords: facts.keywords },
    });
  } catch (error) {
    if (error instanceof UnreadablePage) throw error;
    throw new UnreadablePage("The PDF is broken.", error);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadablePage(isLocked ? "The PDF is locked with a password." : "The PDF is broken.", error);
  }
}

async function piecesOf(document: PdfDocument, number: number): Promise<readonly PdfPiece[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const isBold = await boldFonts(page, [
    ...new Set(items.flatMap((item) => ("fontName" in item ? item.fontName : []))),
  ]);
  const links = (await page.getAnnotations()).filter(isLink);
  page.cleanup();
  return items.flatMap((item): PdfPiece[] => {
    if (!("str" in item) || item.str === "") return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const middle = { x: x + item.width / 2, y: y + item.height / 3 };
    const link = links.find(({ rect: [left, bottom, right, top] }) => {
      return middle.x >= left && middle.x <= right && middle.y >= bottom && middle.y <= top;
    });
    const piece = { text: item.str, x, y, width: item.width, size: Math.hypot(c, d), isBold: isBold(item.fontName) };
    return [link ? { ...piece, url: link.url } : piece];
  });
}

/** Tells by their names which fonts are bold. They are known once what some page draws with them has been read. */
async function boldFonts(page: PdfPage, ids: readonly string[]): Promise<(id: string) => boolean> {
  if (ids.some((id) => !page.commonObjs.has(id))) await page.getOperatorList().catch(() => undefined);
  return (id) => {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    return typeof font === "object" && font !== null && "name" in font && BOLD.test(String(font.name));
  };
}

function isLink(annotation: unknown): annotation is { url: string; rect: [number, number, number, number] } {
  if (typeof annotation !== "object" || annotation === null || !("url" in annotation) || !("rect" in annotation))
    return false;
  return typeof annotation.url === "string" && Array.isArray(annotation.rect) && annotation.rect.length === 4;
}

/** The title that office programs write into a PDF by themselves is the name of a file; it is no title. */
async function factsOf(document: PdfDocument): Promise<{ title: string; modified: string; keywords: string }> {
  const { info } = await document.getMetadata();
  const value = (name: string): string => {
    const found: unknown = Reflect.get(info, name);
    return typeof found === "string" ? found : "";
  };
  const title = /\.\w{3,4}$|^Microsoft Word|^untitled/i.test(value("Title")) ? "" : value("Title");
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(value("ModDate") || value("CreationDate")) ?? [];
  return { title, modified: year ? `${year}-${month}-${day}` : "", keywords: value("Keywords") };
}

/** The text of pages or columns, each from the top down. */
function bodyOf(pages: readonly (readonly PdfLine[])[]): string {
  const lines = pages.flat();
  const body = bodySize(lines);
  // Where most is bold, nothing is said by it.
  const isMarked = lettersIn(lines.filter(({ isBold }) => isBold)) * 2 < lettersIn(lines);
  const headings = new Set(
    pages.flatMap((page) =>
      page.filter((line, index) => isLarge(line, body) || (isMarked && isBoldTitle(page, index))),
    ),
  );
  const sizes = [...new Set([...headings].map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  const tagOf = (line: PdfLine): string =>
    headings.has(line) ? `h${Math.min(6, sizes.indexOf(Math.round(line.size)) + 1)}` : "p";
  const blocks: { tag: string; lines: PdfLine[] }[] = [];
  for (const page of pages) {
    page.forEach((line, index) => {
      const tag = tagOf(line);
      const last = blocks.at(-1);
      if (last?.tag === tag && continues(line, page[index - 1], last.lines)) last.lines.push(line);
      else blocks.push({ tag, lines: [line] });
    });
  }
  return blocks.map(({ tag, lines: of }) => `<${tag}>${joined(of)}</${tag}>`).join("\n");
}

function isLarge({ size, text }: PdfLine, body: number): boolean {
  return size > body * HEADING_RATIO && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

/** A short bold line of its own: neither an item, nor the head of a table, nor part of the sentence around it. */
function isBoldTitle(page: readonly PdfLine[], index: number): boolean {
  const [above, line, below] = [page[index - 1], page[index], page[index + 1]];
  if (!line?.isBold || line.text.length > LONGEST_BOLD || !/\p{L}/u.test(line.text)) return false;
  if (ITEM.test(line.text) || /[.!?,;]$/.test(line.text) || hasCells([line])) return false;
  const isFirst = !above || above.isBold || above.y - line.y > line.size * PARAGRAPH_GAP || /[.:!?]$/.test(above.text);
  return isFirst && below !== undefined && !/^\p{Ll}/u.test(below.text);
}

function lettersIn(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** A line goes on with the one above it; over a page break only when a sentence does. */
function continues(line: PdfLine, above: PdfLine | undefined, block: readonly PdfLine[]): boolean {
  if (ITEM.test(line.text)) return false;
  if (above) return above.y - line.y <= line.size * PARAGRAPH_GAP;
  return !/[.:!?]$/.test(block.at(-1)?.text ?? "") && /^\p{Ll}/u.test(line.text);
}

/** A word that is cut at the end of a line is one word again. */
function joined(lines: readonly PdfLine[]): string {
  return lines
    .map((line, index) => {
      const html = line.pieces.map(({ text, url }) =>
        url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text),
      );
      const isCut = /\p{Ll}-$/u.test(line.text) && /^\p{Ll}/u.test(lines[index + 1]?.text ?? "");
      return isCut ? html.join("").trimEnd().slice(0, -1) : `${html.join("")} `;
    })
    .join("");
}
