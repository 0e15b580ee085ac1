import { ConfigError, readConfig } from "../config.ts";
import { StoreError } from "../store/storeError.ts";
import { ArgumentError } from "./checkedArguments.ts";
import { makeReport } from "./makeReport.ts";
import { readArguments } from "./readArguments.ts";

/** `npm run knowledge:report`: prints the report for the editors; what is wrong in the content goes to standard error. */
async function main(): Promise<void> {
  const { output, warnings } = await makeReport(readConfig(), readArguments(process.argv.slice(2)), Date.now());
  for (const warning of warnings) console.error(warning);
  console.log(output);
}

main().catch((error: unknown) => {
  const isMendable = [ArgumentError, ConfigError, StoreError].some((kind) => error instanceof kind);
  console.error(isMendable && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
