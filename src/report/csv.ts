import type { Cell } from "./ideaRows.ts";

/** Without it, spreadsheets take the letters ä, ö and å for something else. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The rows as a file of separated values: semicolons, since with the comma as the decimal sign that is what spreadsheets
 * expect in Finland, and each text in quotes, so that whatever is in it stays in its cell.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string =>
    typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}
