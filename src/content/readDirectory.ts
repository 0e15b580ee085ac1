import type { Directory, GoLive } from "../domain/directory.ts";
import { HELSINKI, instantOf } from "../domain/localTime.ts";
import { check, placed } from "./check.ts";
import { checkDirectory } from "./directoryChecks.ts";
import { type DirectoryFile, directoryFormat } from "./directoryFormat.ts";
import { ContentError } from "./mistake.ts";
import { readText } from "./readText.ts";
import { parseYamlText } from "./yamlText.ts";

/** Reads `content/directory.yaml`. Throws a `ContentError` with every mistake in it. */
export function readDirectory(file: string): Directory {
  const read = readText(file);
  if ("mistake" in read) throw new ContentError([read.mistake]);
  const yaml = parseYamlText(read.text, file);
  const checked = check(yaml, file, directoryFormat);
  if ("mistakes" in checked) throw new ContentError(checked.mistakes);
  const mistakes = placed(checkDirectory(checked.value), yaml, file);
  if (mistakes.length > 0) throw new ContentError(mistakes);

  const { organisations, groups, units } = checked.value;
  return {
    organisations,
    groups,
    units: units.map(({ organisation, goLive, ...unit }) => ({
      ...unit,
      organisationId: organisation,
      ...(goLive ? { goLive: inInstants(goLive) } : {}),
    })),
  };
}

/** The first and the last day both belong to it. */
function inInstants(goLive: NonNullable<DirectoryFile["units"][number]["goLive"]>): GoLive {
  return { ...goLive, from: instantOf(goLive.from, 0, HELSINKI), until: instantOf(goLive.until, 1440, HELSINKI) };
}
