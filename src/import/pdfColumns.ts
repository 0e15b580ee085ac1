import { lineOf, PARAGRAPH_GAP, type PdfLine, type PdfPiece } from "./pdfLines.ts";

/** Fewer lines beside each other are chance. */
const LEAST_LINES = 4;
/** Lines that are set to the same width have white in them that is nearly as wide. */
const CELL_GAP = 1.5;
/** `10.` or a bullet. */
const LONGEST_MARK = 3;
const MOST_TRIES = 4;
/** So much of a column's lines stand close under each other; short cells of a table leave holes. */
const LEAST_CLOSE = 0.75;
/** Points between which words begin at the same place. */
const SAME_PLACE = 4;
const SENTENCE_END = /[.:!?]$/;
/** A word in small letters; `a)` begins an item. */
const LOWER_WORD = /^\p{Ll}(?![.)])\S*/u;

type Lines = readonly PdfLine[];

/**
 * A page as it is read: its columns one after another, and what stands across them in its place. Rows of a table look much the
 * same, so only text that flows in both columns, each at its own pace, is taken for columns.
 */
export function inColumns(page: Lines): readonly Lines[] {
  const flows = guttersOf(page).map((gutter) => partedAt(gutter, page));
  return flows.find(({ length }) => length > 1) ?? [page];
}

function partedAt(gutter: number, page: Lines): readonly Lines[] {
  const flows: PdfLine[][] = [[]];
  const parts = partsOf(page, ({ pieces }) => pieces.some((piece) => isWords(piece) && crosses(piece, gutter)));
  parts.forEach((part, index) => {
    const left = sideOf(part, (piece) => piece.x < gutter);
    const right = sideOf(part, (piece) => piece.x >= gutter);
    if (!areColumns(left, right)) {
      flows.at(-1)?.push(...part);
      return;
    }
    // A short line below both columns is the heading of what follows across the page.
    const end = index < parts.length - 1 ? endOf(left, right) : left.length;
    flows.push(left.slice(0, end), right, left.slice(end));
  });
  return flows.filter((flow) => flow.length > 0);
}

/**
 * Places where many words begin after white that is wider than a letter is high, and fewer stand across; the likeliest first. The
 * words of a list under their numbers are such a place too.
 */
function guttersOf(page: Lines): readonly number[] {
  const margin = Math.min(...page.map((line) => extentOf(line).from));
  const rows = page.map(({ pieces, size }) => ({ words: pieces.filter(isWords), size }));
  const starts = rows.flatMap(({ words, size }) =>
    words.flatMap(({ x }, index) => {
      const before = words[index - 1];
      return x - (before ? before.x + before.width : margin) > size ? [x] : [];
    }),
  );
  const words = rows.flatMap((row) => row.words);
  return [...new Set(starts.map((x) => Math.floor(x - SAME_PLACE / 2)))]
    .map((place) => {
      const count = starts.filter((x) => x >= place && x < place + SAME_PLACE).length;
      return { place, count, lead: count - words.filter((piece) => crosses(piece, place)).length };
    })
    .filter(({ count }) => count >= LEAST_LINES)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, MOST_TRIES)
    .map(({ place }) => place);
}

/** The lines in groups: those that stand across, and those that do not. */
function partsOf(page: Lines, isAcross: (line: PdfLine) => boolean): readonly Lines[] {
  const parts: { across: boolean; lines: PdfLine[] }[] = [];
  for (const line of page) {
    const across = isAcross(line);
    const last = parts.at(-1);
    if (last?.across === across) last.lines.push(line);
    else parts.push({ across, lines: [line] });
  }
  return parts.map(({ lines }) => lines);
}

function sideOf(lines: Lines, isHere: (piece: PdfPiece) => boolean): PdfLine[] {
  return lines.map(({ pieces }) => lineOf(pieces.filter(isHere))).filter(({ text }) => text !== "");
}

/** Where a column ends: at the first gap below the other one. */
function endOf(column: Lines, other: Lines): number {
  const bottom = other.at(-1)?.y ?? 0;
  const end = column.findIndex((line, index) => line.y < bottom && !isClose(line, column[index - 1]));
  return end < 0 ? column.length : end;
}

function isClose(line: PdfLine, above: PdfLine | undefined): boolean {
  return above !== undefined && above.y - line.y <= line.size * PARAGRAPH_GAP;
}

/**
 * Sentences run on over the ends of the lines on both sides, and at least as often begin amid a sentence of the other side as
 * beside another beginning. In a table the cells of a row begin side by side.
 */
function areColumns(left: Lines, right: Lines): boolean {
  if ([left, right].some((lines) => lines.length < LEAST_LINES || hasCells(lines))) return false;
  const flows = [flowOf(left), flowOf(right)] as const;
  if (!flows.every(({ isDense, running }) => isDense && running.length > 0)) return false;
  const [a, b] = flows;
  const apart =
    a.beginning.filter((line) => isAmid(line, b)).length + b.beginning.filter((line) => isAmid(line, a)).length;
  const together = a.beginning.filter((line) => b.beginning.some((other) => isLevel(line, other))).length;
  return apart > 0 && apart >= together;
}

/** Whether there is white in a line that does not follow the mark of an item. */
export function hasCells(lines: Lines): boolean {
  return lines.some(({ pieces, size }) => {
    const words = pieces.filter(isWords);
    return words.some((piece, index) => {
      const next = words[index + 1];
      return next && piece.text.trim().length > LONGEST_MARK && next.x - piece.x - piece.width > size * CELL_GAP;
    });
  });
}

/** How the lines of one side follow each other. */
interface Flow {
  /** Most lines stand close under each other. */
  readonly isDense: boolean;
  /** Lines that go on with the one above them, each with that one. */
  readonly running: readonly { readonly line: PdfLine; readonly above: PdfLine }[];
  /** The others but for the first. */
  readonly beginning: Lines;
}

function flowOf(lines: Lines): Flow {
  // A heading may be wider than the text under it.
  const edgeFor = ({ size }: PdfLine): number =>
    Math.max(...lines.filter((each) => each.size <= size).map((each) => extentOf(each).to));
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above ? [{ line, above }] : [];
  });
  const close = pairs.filter(({ line, above }) => isClose(line, above));
  const running = close.filter(({ line, above }) => runsOn(line, above, edgeFor(line)));
  const beginning = pairs.filter((pair) => !running.includes(pair)).map(({ line }) => line);
  // Around headings there is white in columns too.
  const plain = pairs.filter(({ line, above }) => Math.round(line.size) === Math.round(above.size));
  const isDense = plain.filter(({ line, above }) => isClose(line, above)).length >= plain.length * LEAST_CLOSE;
  return { isDense, running, beginning };
}

/** A line goes on with a sentence of the one above, in which its first word had no room. */
function runsOn(line: PdfLine, above: PdfLine, edge: number): boolean {
  const [word] = LOWER_WORD.exec(line.text) ?? [];
  if (word === undefined || SENTENCE_END.test(above.text)) return false;
  const { from, to } = extentOf(line);
  return extentOf(above).to + ((to - from) * word.length) / line.text.length > edge;
}

/** At the height of a line that goes on, or between it and the one above. */
function isAmid(line: PdfLine, { running }: Flow): boolean {
  return running.some((each) => line.y > each.line.y - 2 && line.y < each.above.y - 2);
}

function isLevel(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.y - b.y) < 2;
}

/** Where the words of a line begin and end. */
function extentOf({ pieces }: PdfLine): { from: number; to: number } {
  const words = pieces.filter(isWords);
  return { from: words[0]?.x ?? 0, to: Math.max(0, ...words.map(({ x, width }) => x + width)) };
}

function crosses({ x, width }: PdfPiece, gutter: number): boolean {
  return x < gutter && x + width >= gutter;
}

function isWords({ text }: PdfPiece): boolean {
  return text.trim() !== "";
}
