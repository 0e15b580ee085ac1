import writeExcelFile from "write-excel-file/node";
import type { Cell } from "./ideaRows.ts";

const WIDTHS = [26, 24, 40, 60, 30, 12, 18, 40, 10, 18, 18];

/** The rows as a workbook of one sheet. Every text is a cell of text, never a formula; the heading stays in sight. */
export async function xlsx(rows: readonly (readonly Cell[])[], sheet: string): Promise<Uint8Array> {
  const [heading = [], ...others] = rows;
  const data = [
    heading.map((value) => ({ value: String(value), type: String, fontWeight: "bold" as const })),
    ...others.map((row) =>
      row.map((value) =>
        typeof value === "number"
          ? { value, type: Number }
          : { value, type: String, wrap: true, alignVertical: "top" as const },
      ),
    ),
  ];
  return writeExcelFile(data, { sheet, stickyRowsCount: 1, columns: WIDTHS.map((width) => ({ width })) }).toBuffer();
}
