import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { BlockContent, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { rowPhrases } from "../content/tableRow.ts";
import { isBlock } from "./block.ts";
import { isBlank } from "./phrases.ts";
import { attribute, elementsIn, lineOf, named } from "./tree.ts";

/** Far more than anybody reads; a wrong number must not fill the memory. */
const MOST_SPAN = 200;
const MOST_COLUMNS = 200;

interface Cell {
  readonly element: Element;
  /** False where the cell only reaches into from above or from the left. */
  readonly own: boolean;
}

/**
 * A table as the chat can show it: one item per row, each value under the name of its column. A first column that counts
 * 1, 2, 3 makes the rows numbered steps. A table that only lays out the page gives what stands in it.
 */
export function tableBlocks(state: State, table: Element): RootContent[] {
  const rows = rowsOf(table);
  const head = headOf(rows);
  const body = head ? rows.slice(1) : rows;
  if (isLayout(table, rows, head !== undefined)) {
    const cells = rows.flat().filter(({ own }) => own);
    return cells.flatMap(({ element }) => flowOf(state, element));
  }
  const ordered =
    body.length > 1 && body.every((row, index) => lineOf(row[0]?.element).replace(/[.)]$/, "") === `${index + 1}`);
  const names = (head ?? []).map(({ element }) => lineOf(element).replace(/:$/, ""));
  const children = body
    .map((row) => (ordered ? rowItem(state, row.slice(1), names.slice(1)) : rowItem(state, row, names)))
    .filter(({ children }) => children.length > 0);
  const caption = named(table, "caption").map((element) => paragraph([{ type: "text", value: lineOf(element) }]));
  const spread = children.some((item) => item.children.length > 1);
  return children.length === 0 ? caption : [...caption, { type: "list", ordered, spread, children }];
}

function rowsOf(table: Element): readonly (readonly Cell[])[] {
  const grid: Cell[][] = [];
  const rows = elementsIn(table, (element) => element.tagName === "tr").filter((row) => !isNested(row, table));
  rows.forEach((row, y) => {
    let x = 0;
    for (const element of row.children) {
      if (element.type !== "element" || !/^t[hd]$/.test(element.tagName)) continue;
      while (grid[y]?.[x]) x++;
      const isFar = x >= MOST_COLUMNS;
      const width = isFar ? 1 : spanOf(element, "colSpan");
      const height = isFar ? 1 : Math.min(spanOf(element, "rowSpan"), rows.length - y);
      for (let down = 0; down < height; down++) {
        const line = grid[y + down] ?? [];
        grid[y + down] = line;
        for (let right = 0; right < width; right++) line[x + right] ??= { element, own: down + right === 0 };
      }
      x += width;
    }
  });
  return grid
    .map((line) => Array.from(line, (cell) => cell ?? { element: emptyCell(), own: true }))
    .filter((line) => line.length > 0);
}

function isNested(row: Element, table: Element): boolean {
  return named(table, "table").some((inner) => elementsIn(inner, (element) => element === row).length > 0);
}

function spanOf(element: Element, name: string): number {
  const span = Number(attribute(element, name));
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function emptyCell(): Element {
  return { type: "element", tagName: "td", properties: {}, children: [] };
}

/** The first row, when all of it is marked as names: by `th`, or by bold letters as word processors do. */
function headOf(rows: readonly (readonly Cell[])[]): readonly Cell[] | undefined {
  const [first = []] = rows;
  const isName = ({ element }: Cell): boolean => {
    const text = lineOf(element);
    if (element.tagName === "th" || text === "") return true;
    return named(element, "strong", "b").map(lineOf).join(" ") === text;
  };
  return rows.length > 1 &&
    first.length > 1 &&
    first.some(({ element }) => lineOf(element) !== "") &&
    first.every(isName)
    ? first
    : undefined;
}

function isLayout(table: Element, rows: readonly (readonly Cell[])[], hasHead: boolean): boolean {
  if (/^(presentation|none)$/.test(attribute(table, "role"))) return true;
  if (named(table, "table", "h1", "h2", "h3", "h4", "h5", "h6").length > 0) return true;
  const filled = (row: readonly Cell[]): number =>
    row.filter(({ element, own }) => own && lineOf(element) !== "").length;
  return rows.every((row) => filled(row) <= 1) || (!hasHead && rows.length === 1);
}

function rowItem(state: State, row: readonly Cell[], names: readonly string[]): ListItem {
  const values = row.flatMap(({ element, own }, column) => {
    const name = names[column] ?? "";
    const fromLeft = !own && row[column - 1]?.element === element;
    const blocks = fromLeft ? [] : flowOf(state, element);
    return blocks.length === 0 ? [] : [{ name, blocks }];
  });
  const isShort = values.every(({ blocks }) => blocks.every((block) => block.type === "paragraph"));
  if (!isShort) {
    const children = values.flatMap(({ name, blocks }) => labelled(name, blocks));
    return { type: "listItem", spread: true, children };
  }
  const lines = values.map(({ name, blocks }) => {
    const phrases = blocks.flatMap((block, index): PhrasingContent[] => {
      const phrasing = block.type === "paragraph" ? block.children : [];
      return index === 0 ? phrasing : [{ type: "text", value: " " }, ...phrasing];
    });
    return { name, phrases };
  });
  const children = rowPhrases(lines, names.length > 0);
  return { type: "listItem", spread: false, children: children.length === 0 ? [] : [paragraph(children)] };
}

function labelled(name: string, blocks: readonly BlockContent[]): readonly BlockContent[] {
  const [first, ...others] = blocks;
  if (name === "" || !first) return blocks;
  if (first.type !== "paragraph") return [paragraph([{ type: "text", value: `${name}:` }]), ...blocks];
  return [paragraph([{ type: "text", value: `${name}: ` }, ...first.children]), ...others];
}

/** What stands in a cell, without empty paragraphs. */
function flowOf(state: State, element: Element): BlockContent[] {
  return state.toFlow(state.all(element)).flatMap((node): BlockContent[] => {
    if (node.type === "paragraph" && isBlank(node.children)) return [];
    return node.type === "heading" || isBlock(node) ? [node] : [];
  });
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}
