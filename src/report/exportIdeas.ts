import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { readDirectory } from "../content/readDirectory.ts";
import { IDEA_STATUSES, type Idea } from "../domain/idea.ts";
import { type KeptAt, nameOf, readKept } from "../store/readKept.ts";
import { reasonOf } from "../store/storeError.ts";
import { textsIn } from "../texts/textsIn.ts";
import { ArgumentError } from "./checkedArguments.ts";
import { csv } from "./csv.ts";
import { ideaRows } from "./ideaRows.ts";
import type { ExportArguments } from "./readExportArguments.ts";
import { xlsx } from "./xlsx.ts";

/** A file that could not be written; the message says what to do. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

/**
 * Writes the ideas as CSV and as XLSX, beside the running service and without changing anything of it. `tell` hears, a
 * line at a time, what has been written and how the ideas stand.
 */
export async function exportIdeas(
  { contentDir, ...place }: KeptAt & Pick<Config, "contentDir">,
  { language, organisation, out }: ExportArguments,
  tell: (line: string) => void,
): Promise<void> {
  const { ideas: words } = textsIn(language);
  const { organisations } = readDirectory(join(contentDir, "directory.yaml"));
  const known = organisations.map(({ id }) => id);
  if (organisation !== undefined && !known.includes(organisation)) {
    throw new ArgumentError(`--organisation: there is no ${organisation}. Write one of: ${known.join(", ")}.`);
  }
  const kept = (await readKept(place))?.ideas ?? [];
  const ideas = kept
    .filter(({ organisationId }) => organisation === undefined || organisationId === organisation)
    .toSorted((one, other) => one.sentAt - other.sentAt);
  if (ideas.length === 0) return tell(words.export.nothing(nameOf(place)));
  const rows = ideaRows(ideas, organisations, { ideas: words, language });
  const name = organisation === undefined ? "ideas" : `ideas-${organisation}`;
  for (const [file, content] of [
    [join(out, `${name}.csv`), csv(rows)],
    [join(out, `${name}.xlsx`), await xlsx(rows, words.export.sheet)],
  ] as const) {
    await write(out, file, content);
    tell(words.export.written(ideas.length, file));
  }
  tell(`${words.export.byStatus}: ${standings(ideas, words.statuses)}`);
}

async function write(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, content);
  } catch (thrown) {
    const remedy = "Close it where it is open, or name a folder that you may write to with --out.";
    throw new ExportError(`${file} cannot be written (${reasonOf(thrown)}). ${remedy}`, { cause: thrown });
  }
}

function standings(ideas: readonly Idea[], names: Readonly<Record<Idea["state"]["status"], string>>): string {
  const counts = Map.groupBy(ideas, ({ state }) => state.status);
  return IDEA_STATUSES.flatMap((status) => {
    const count = counts.get(status)?.length;
    return count === undefined ? [] : [`${names[status]} ${count}`];
  }).join(", ");
}
