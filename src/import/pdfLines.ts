/** What begins an item of a list. */
export const ITEM = /^(?:\(?\d{1,2}[.)]\)?|[•·▪●◦‣■–-])\s/;
/** In a document of two pages a running line is one of so many at the top or the bottom. */
const EDGE_LINES = 3;

/** A gap this much larger than the letters begins a paragraph. */
export const PARAGRAPH_GAP = 1.65;

/** A piece of text as it stands on a page of a PDF. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page, in points. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Address under the piece. */
  readonly url?: string;
}

/** Pieces that stand side by side. */
export interface PdfLine {
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** The lines of a page from the top down. */
export function linesOf(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces) {
    const row = rows.findLast((each) => isBeside(each[0], piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows
    .map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)))
    .filter(({ text }) => text !== "")
    .sort((a, b) => b.y - a.y);
}

/**
 * The pages without the lines that most of them repeat at the same height: running heads, page numbers. Two pages may do so by
 * chance, but not at their edges.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const seen = new Map<string, number>();
  for (const page of pages) for (const key of new Set(page.map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRunning = (line: PdfLine, index: number, length: number): boolean => {
    const isAtEdge = index < EDGE_LINES || index >= length - EDGE_LINES;
    return pages.length > (isAtEdge ? 1 : 2) && (seen.get(runningKey(line)) ?? 0) > pages.length / 2;
  };
  return pages.map((page) =>
    page.filter((line, index) => !isRunning(line, index, page.length) && !isPageNumber(line, index, page.length)),
  );
}

/** The size in which most characters are set. */
export function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function isBeside(other: PdfPiece | undefined, piece: PdfPiece): boolean {
  return other !== undefined && Math.abs(other.y - piece.y) < Math.max(2, Math.min(other.size, piece.size) / 3);
}

/** Pieces that stand side by side, from the left, as a line. */
export function lineOf(row: readonly PdfPiece[]): PdfLine {
  const pieces = row.map((piece, index): PdfPiece => {
    const before = row[index - 1];
    const isApart = before !== undefined && piece.x - before.x - before.width > piece.size * 0.15;
    return isApart && !/\s$/.test(before.text) ? { ...piece, text: ` ${piece.text.trimStart()}` } : piece;
  });
  const text = pieces
    .map((piece) => piece.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const isBold = pieces.every((piece) => piece.isBold || piece.text.trim() === "");
  return { pieces, text, y: row[0]?.y ?? 0, size: Math.max(0, ...row.map(({ size }) => size)), isBold };
}

function runningKey({ text, y }: PdfLine): string {
  // Two steps with other numbers are two steps.
  return `${Math.round(y / 4)} ${ITEM.test(text) ? text : text.replace(/\d+/g, "#")}`;
}

function isPageNumber({ text }: PdfLine, index: number, length: number): boolean {
  return (
    (index === 0 || index === length - 1) &&
    length > 1 &&
    /^(?:sivu|sida|page|[-–])?\s*\d{1,4}(?:\s*(?:[/(]|of|av)\s*\d{1,4}\)?)?(?:\s*[-–])?$/i.test(text)
  );
}
