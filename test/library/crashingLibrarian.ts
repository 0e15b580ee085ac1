/** A librarian that crashes when it is asked, as long as a file named `crash` stands in the content. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { LibrarianData } from "../../src/library/exchange.ts";

const { place }: LibrarianData = workerData;

if (existsSync(join(place.folder, "crash"))) {
  parentPort?.on("message", () => {
    throw new Error("crashed");
  });
} else {
  await import("../../src/library/librarian.ts");
}
