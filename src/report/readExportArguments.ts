import { z } from "zod";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { checkedArguments } from "./checkedArguments.ts";

/** What the export of ideas was asked for on the command line. */
export interface ExportArguments {
  readonly language: Language;
  /** The id of an organisation; all of them when it is not said. */
  readonly organisation?: string;
  /** The folder to write to. */
  readonly out: string;
}

const ARGUMENTS = z.object({
  language: z.enum(LANGUAGES, "--language: write fi, sv or en.").default("fi"),
  organisation: z.string().exactOptional(),
  out: z.string().min(1, "--out: write the name of a folder.").default("."),
});

const USAGE = "npm run ideas:export -- [--language fi|sv|en] [--organisation ID] [--out FOLDER]";

/** @throws ArgumentError with one line that says what to write instead. */
export function readExportArguments(words: readonly string[]): ExportArguments {
  const options = {
    language: { type: "string" },
    organisation: { type: "string" },
    out: { type: "string" },
  } as const;
  return checkedArguments(words, { options, format: ARGUMENTS, usage: USAGE });
}
