import { parseArgs } from "node:util";
import { z } from "zod";
import { LANGUAGES, type Language } from "../domain/language.ts";

/** What the report was asked for on the command line. */
export interface Arguments {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  readonly json: boolean;
}

/** An argument that cannot be; the message says what to write instead. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}

const ARGUMENTS = z.object({
  language: z.enum(LANGUAGES, "--language: write fi, sv or en.").default("fi"),
  since: z.iso.date("--since: write a day as year-month-day, for example 2026-01-31.").exactOptional(),
  json: z.boolean().default(false),
});

const USAGE = "npm run knowledge:report -- [--language fi|sv|en] [--since YYYY-MM-DD] [--json]";

/** @throws ArgumentError with one line that says what to write instead. */
export function readArguments(words: readonly string[]): Arguments {
  const options = { language: { type: "string" }, since: { type: "string" }, json: { type: "boolean" } } as const;
  let values: unknown;
  try {
    values = { ...parseArgs({ args: [...words], options }).values };
  } catch {
    throw new ArgumentError(`Write ${USAGE}`);
  }
  const checked = ARGUMENTS.safeParse(values);
  if (checked.success) return checked.data;
  throw new ArgumentError(checked.error.issues.map(({ message }) => message).join(" "));
}
