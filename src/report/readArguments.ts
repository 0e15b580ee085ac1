import { z } from "zod";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { checkedArguments } from "./checkedArguments.ts";

/** What the report was asked for on the command line. */
export interface Arguments {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  readonly json: boolean;
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
  return checkedArguments(words, { options, format: ARGUMENTS, usage: USAGE });
}
