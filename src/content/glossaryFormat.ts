import { z } from "zod";
import { LANGUAGES } from "../domain/language.ts";
import type { Finding } from "./check.ts";
import { list, record, sample } from "./fields.ts";

/** The form of `content/glossary.yaml`; its entries are checked one by one, so that a broken one does not stop the others. */
export const glossaryFormat = record({
  sample,
  entries: list(z.unknown(), "List the entries, each with terms under fi, sv or en."),
});

const TERM_REMEDY = "Write a term of letters or digits, at most 60 of them.";
const term = z
  .string(TERM_REMEDY)
  .trim()
  .max(60, TERM_REMEDY)
  .regex(/[\p{L}\p{N}]/u, TERM_REMEDY);
const terms = list(term, "List the terms in brackets, for example [resepti, e-resepti].").default([]);

const NAME_REMEDY = "Write names of one word in brackets, each of letters or digits, for example [Apotti].";
const names = list(z.string(NAME_REMEDY).regex(/^[\p{L}\p{N}]{3,60}$/u, NAME_REMEDY), NAME_REMEDY).exactOptional();

export const glossaryEntryFormat = z.object({ entry: record({ fi: terms, sv: terms, en: terms, names }) });

export type EntryOfFile = z.infer<typeof glossaryEntryFormat>["entry"];

/** Where a term stands that was read before; `term` in small letters. */
export type LineOfTerm = Map<string, number>;

/** What must hold in an entry that is right in form, and between it and the terms of those before it. */
export function checkEntry(entry: EntryOfFile, lineOfTerm: LineOfTerm): readonly Finding[] {
  const findings: Finding[] = [];
  if ([...LANGUAGES.flatMap((language) => entry[language]), ...(entry.names ?? [])].length < 2) {
    const remedy = "Write at least two terms that mean the same, or remove the entry.";
    findings.push({ path: ["entry"], message: "The entry joins nothing.", remedy });
  }
  for (const language of LANGUAGES) {
    const before = new Set<string>();
    entry[language].forEach((written, index) => {
      const path = ["entry", language, index];
      const line = lineOfTerm.get(termKey(language, written));
      if (line !== undefined) {
        const message = `The term "${written}" stands on line ${line} already.`;
        findings.push({ path, message, remedy: "Keep it where it belongs, or join the two entries." });
      } else if (before.has(termKey(language, written))) {
        findings.push({ path, message: `The term "${written}" stands here twice.`, remedy: "Keep one of the two." });
      }
      before.add(termKey(language, written));
    });
  }
  return findings;
}

/** A term of a language, however its letters are written. */
export function termKey(language: string, written: string): string {
  return `${language} ${written.normalize("NFKC").toLowerCase()}`;
}
