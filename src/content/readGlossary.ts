import type { GlossaryEntry } from "../domain/glossary.ts";
import { LANGUAGES } from "../domain/language.ts";
import { check, placed } from "./check.ts";
import { checkEntry, glossaryEntryFormat, glossaryFormat, type LineOfTerm, termKey } from "./glossaryFormat.ts";
import type { Mistake } from "./mistake.ts";
import { readText } from "./readText.ts";
import { parseYamlText, type YamlText } from "./yamlText.ts";

export interface ReadGlossary {
  readonly entries: readonly GlossaryEntry[];
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads `content/glossary.yaml`. A broken entry is left out and reported, the others load; a file that cannot be read
 * is reported and has no entries. Search only finds less without them, so nothing here stops the start.
 */
export function readGlossary(file: string): ReadGlossary {
  const read = readText(file);
  if ("mistake" in read) return { entries: [], mistakes: [read.mistake] };
  const yaml = parseYamlText(read.text, file);
  const frame = check(yaml, file, glossaryFormat);
  if ("mistakes" in frame) return { entries: [], mistakes: frame.mistakes };

  const entries: GlossaryEntry[] = [];
  const mistakes: Mistake[] = [];
  const lineOfTerm: LineOfTerm = new Map();
  for (const [index, entry] of frame.value.entries.entries()) {
    const part = partOf(yaml, index, entry);
    const checked = check(part, file, glossaryEntryFormat);
    if ("mistakes" in checked) {
      mistakes.push(...checked.mistakes);
      continue;
    }
    const found = placed(checkEntry(checked.value.entry, lineOfTerm), part, file);
    mistakes.push(...found);
    if (found.length === 0) {
      entries.push(checked.value.entry);
      rememberLines(checked.value.entry, part, lineOfTerm);
    }
  }
  return { entries, mistakes };
}

/** One entry as a text of its own, whose lines are still those of the file. */
function partOf(yaml: YamlText, index: number, entry: unknown): YamlText {
  return { value: { entry }, lineOf: ([, ...path]) => yaml.lineOf(["entries", index, ...path]), mistakes: [] };
}

function rememberLines(entry: GlossaryEntry, part: YamlText, lineOfTerm: LineOfTerm): void {
  for (const language of LANGUAGES) {
    entry[language].forEach((written, index) => {
      lineOfTerm.set(termKey(language, written), part.lineOf(["entry", language, index]));
    });
  }
}
