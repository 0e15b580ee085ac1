import { readConfig } from "./config.ts";
import { isMendable, startService } from "./service.ts";

/** Starts the service and stops it in good order. */
async function main(): Promise<void> {
  const service = await startService(readConfig());
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void service.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(isMendable(error) ? error.message : error);
  process.exitCode = 1;
});
