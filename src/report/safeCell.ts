/**
 * What a spreadsheet would take for the beginning of a formula or a command, whoever wrote it. The wide forms of the
 * signs count too: some spreadsheets read them as the narrow ones.
 */
const BEGINS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** People's words as a cell that is text and stays text, also when the sheet is saved and opened again elsewhere. */
export function safeCell(text: string): string {
  // What XML cannot hold, or the workbook leaves out, would break the sheet or tell the two files apart.
  const clean = text.toWellFormed().replace(/(?![\n\r\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "");
  return BEGINS_FORMULA.test(clean) ? `'${clean}` : clean;
}
