import type { BlockContent, ListItem, Paragraph, PhrasingContent, Table, TableCell } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import { rowPhrases } from "./tableRow.ts";

/**
 * A table as the chat can show it, like those of imported pages: one item per row, each value under the name of its column. A
 * first column that counts 1, 2, 3 makes the rows numbered steps; a single column or row is paragraphs.
 */
export function tableBlocks({ children: rows }: Table): readonly BlockContent[] {
  const [head = [], ...body] = rows.map(({ children }) => children);
  if (head.length < 2 || body.length === 0)
    return rows.flatMap(({ children }) => children.map((cell) => paragraph(cell.children)));
  const ordered =
    body.length > 1 && body.every(([first], index) => lineOf(first).replace(/[.)]$/, "") === `${index + 1}`);
  const from = ordered ? 1 : 0;
  const names = head.slice(from).map((cell) => lineOf(cell).replace(/:$/, ""));
  const children = body.map((row) => rowItem(row.slice(from), names));
  return [{ type: "list", ordered, children }];
}

function rowItem(row: readonly TableCell[], names: readonly string[]): ListItem {
  const values = row.flatMap(({ children }, column) =>
    children.length === 0 ? [] : [{ name: names[column] ?? "", phrases: children }],
  );
  const hasNames = names.some((name) => name !== "");
  return { type: "listItem", children: [paragraph(rowPhrases(values, hasNames))] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function lineOf(cell: TableCell | undefined): string {
  return wordsOf(cell).trim();
}
