/**
 * `npm run simulate`: a week of a customer with 47,000 people in a minute or two: the real rules, desk, store and
 * knowledge over the sample content, with made-up people around them and a clock that is moved. Progress on standard
 * error; the last line on standard output is one JSON object. Ends with 1 when anything was left hanging.
 */
import { readOptions, USAGE } from "./simulate/options.ts";
import { simulate } from "./simulate/simulate.ts";

const options = readOptions(process.argv.slice(2));
if ("wrong" in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  const begun = performance.now();
  const { lines, exitCode } = await simulate(options, { onProgress: (said) => console.error(said) });
  for (const line of lines) console.log(line);
  console.error(`It took ${Math.round((performance.now() - begun) / 1_000)} seconds.`);
  process.exitCode = exitCode;
}
