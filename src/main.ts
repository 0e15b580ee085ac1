import { ConfigError, readConfig } from "./config.ts";
import { ContentError } from "./content/mistake.ts";
import { startService } from "./service.ts";

/** Starts the service and stops it in good order; what the operator can mend is said in a line, without a stack. */
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
  const mendable = error instanceof ConfigError || error instanceof ContentError;
  console.error(mendable ? error.message : error);
  process.exitCode = 1;
});
