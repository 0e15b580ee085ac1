import { readFileSync } from "node:fs";
import type { Mistake } from "./mistake.ts";

/** Reads a UTF-8 file without its byte order mark and with plain line ends. */
export function readText(file: string): { text: string } | { mistake: Mistake } {
  try {
    const bytes = readFileSync(file);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replaceAll("\r\n", "\n") };
  } catch (error) {
    const remedy =
      error instanceof TypeError ? "Save the file as UTF-8." : "Put the file there, and let this account read it.";
    return { mistake: { file, line: 1, message: `The file cannot be read (${reason(error)}).`, remedy } };
  }
}

function reason(error: unknown): string {
  if (error instanceof TypeError) return "it is not UTF-8";
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
