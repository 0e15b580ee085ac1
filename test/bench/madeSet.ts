import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Page, Query } from "../../bench/retrieval/readSet.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, gone after the test; rows become lines of JSON, words stand as they are. */
export function madeSet(files: Readonly<Record<string, readonly object[] | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tukipolku-set-"));
  folders.push(folder);
  for (const [name, rows] of Object.entries(files)) {
    const text = typeof rows === "string" ? rows : rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export const PAGE: Page = { id: "printer", title: "Tulostin ei tulosta", text: "Tarkista paperi.", lang: "fi" };
export const QUERY: Query = { id: "q1", text: "tulostin jumissa", lang: "fi", relevant: ["printer"], split: "test" };
