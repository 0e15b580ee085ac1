import { readConfig } from "./config.ts";
import { isMendable, startService } from "./service.ts";

/** How often it is looked whether the parent is still there, where the service is to end with it. */
const LOOK_MS = 500;
const PARENT = process.ppid;

/** Starts the service and stops it in good order. */
async function main(): Promise<void> {
  const service = await startService(readConfig());
  let stopping = false;
  function stop(): void {
    if (stopping) return;
    stopping = true;
    void service.stop().then(() => process.exit(0));
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  // npm passes a signal on to a shell, which ends of it and leaves the service behind without a word.
  if (process.argv.includes("--end-with-parent")) setInterval(() => process.ppid === PARENT || stop(), LOOK_MS);
}

main().catch((error: unknown) => {
  console.error(isMendable(error) ? error.message : error);
  process.exitCode = 1;
});
