import { Worker } from "node:worker_threads";
import type { PageAnswer, PageRequest } from "./page.ts";

const MEGABYTES_OF_MEMORY = 1024;
const MOST_MILLISECONDS = 60_000;

/** Reads pages one after another, each within a limit of time and memory. */
export interface PageReader {
  readonly read: (request: PageRequest) => Promise<PageAnswer>;
  readonly close: () => Promise<void>;
}

/** `program` answers requests as `pageWorker.ts` does; `milliseconds` is the most that one page may take. */
export function createPageReader({
  program = new URL("./pageWorker.ts", import.meta.url),
  milliseconds = MOST_MILLISECONDS,
}: {
  readonly program?: URL;
  readonly milliseconds?: number;
} = {}): PageReader {
  let worker: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_OF_MEMORY } });
    // One that fails between two pages is followed by another; its error is told with the page that it was reading.
    started
      .on("error", () => undefined)
      .on("exit", () => {
        if (worker === started) worker = undefined;
      });
    return started;
  };
  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  return {
    async read(request) {
      worker ??= start();
      const answer = await answerOf(worker, request, milliseconds);
      if ("page" in answer || !answer.broken) return answer;
      await stop();
      return answer;
    },
    close: stop,
  };
}

type Answer = PageAnswer & { readonly broken?: true };

/** `broken` when the worker has to be started anew. */
function answerOf(worker: Worker, request: PageRequest, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off("message", finish).off("error", onError).off("exit", onExit);
      resolve(answer);
    };
    const onError = (error: unknown): void => {
      const isFull = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      finish({ skipped: isFull ? "Reading it takes too much memory." : "Its reader has failed.", broken: true });
    };
    const onExit = (): void => finish({ skipped: "Its reader has ended.", broken: true });
    const tooLong = `Reading it takes more than ${milliseconds / 1000} seconds.`;
    const timer = setTimeout(() => finish({ skipped: tooLong, broken: true }), milliseconds);
    worker.on("message", finish).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
