import { ConfigError, readConfig } from "../config.ts";
import { ContentError } from "../content/mistake.ts";
import { StoreError } from "../store/storeError.ts";
import { ArgumentError } from "./checkedArguments.ts";
import { ExportError, exportIdeas } from "./exportIdeas.ts";
import { readExportArguments } from "./readExportArguments.ts";

/** `npm run ideas:export`: writes the ideas for the development groups. */
async function main(): Promise<void> {
  await exportIdeas(readConfig(), readExportArguments(process.argv.slice(2)), console.log);
}

main().catch((error: unknown) => {
  const isMendable = [ArgumentError, ConfigError, ContentError, ExportError, StoreError].some(
    (kind) => error instanceof kind,
  );
  console.error(isMendable && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
