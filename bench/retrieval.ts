/**
 * `npm run bench:retrieval`: how well, how fast and in how much memory the bot's search finds what was asked, on folders
 * of documents and queries; called without any it names its options. Progress on standard error; the last line on
 * standard output is one JSON object.
 */
import { type Options, readOptions, USAGE } from "./retrieval/options.ts";
import { SetError } from "./retrieval/readSet.ts";

const options = readOptions(process.argv.slice(2));
if ("wrong" in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  await run(options);
}

async function run(called: Options): Promise<void> {
  try {
    for (const line of await linesOf(called)) console.log(line);
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Each run brings in what it needs alone: the peers and the sample cost more to load than a small set to measure. */
async function linesOf(called: Options): Promise<readonly string[]> {
  const tell = (what: string) => console.error(what);
  switch (called.run) {
    case "sets":
      return (await import("./retrieval/measureSets.ts")).measureSets(called, tell);
    case "peers":
      return (await import("./retrieval/peers/comparePeers.ts")).comparePeers(called, tell);
    case "size":
      return [JSON.stringify((await import("./retrieval/size/measureSize.ts")).measureSize(called.articles, tell))];
  }
}
