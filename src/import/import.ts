/** `npm run import -- FOLDER --portal ADDRESS`: the export of a portal becomes articles. */
import { importFolder } from "./importFolder.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { createPageReader } from "./pageReader.ts";
import { createProgress } from "./progress.ts";
import { reportLines } from "./report.ts";

const options = readOptions(process.argv.slice(2));
if ("wrong" in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  await run(options);
}

async function run(options: Options): Promise<void> {
  const reader = createPageReader();
  try {
    const report = await importFolder(options, reader, (total) => createProgress(process.stderr, total));
    for (const line of reportLines(report)) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await reader.close();
  }
}
