import { strFromU8, unzipSync } from "fflate";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The cells of the only sheet of a workbook, row by row, as any program that reads workbooks finds them. */
export function readXlsx(bytes: Uint8Array): { readonly rows: readonly (readonly string[])[]; readonly xml: string } {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(?:<t[^>]*>([\s\S]*?)<\/t>|<t[^>]*\/>)<\/si>/gu)].map(
    ([, text = ""]) => text.replace(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? "?"),
  );
  const xml = part("xl/worksheets/sheet1.xml");
  const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/gu)].map(([, row = ""]) => {
    const cells: string[] = [];
    for (const [, column = "", type, value = ""] of row.matchAll(
      /<c r="([A-Z])\d+"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/gu,
    )) {
      cells[column.charCodeAt(0) - 65] = type === "s" ? (strings[Number(value)] ?? "missing") : value;
    }
    return Array.from(cells, (cell) => cell ?? "");
  });
  return { rows, xml };
}

/** The cells of a file with semicolons between them, texts in quotes. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\ufeff/u, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
