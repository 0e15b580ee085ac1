/** Runs beside the import, so that a file that never ends or fills the memory takes nothing with it. */
import { parentPort } from "node:worker_threads";
import type { PageRequest } from "./page.ts";
import { readPage } from "./readPage.ts";

parentPort?.on("message", async (request: PageRequest) => {
  parentPort?.postMessage(await readPage(request));
});
