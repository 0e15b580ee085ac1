import { Worker } from "node:worker_threads";
import type { LibrarianData, LookAnswer, LookRequest } from "./exchange.ts";

/** Longer than any folder takes; a share that does not answer must not be waited for without an end. */
const MOST_MILLISECONDS = 10 * 60_000;

/** The librarian's thread, started when it is first asked, and again when it has crashed. */
export interface LibrarianThread {
  /** One question at a time. Never rejects. */
  look(request: LookRequest): Promise<LookAnswer>;
  close(): Promise<void>;
}

/** `program` answers as `librarian.ts` does. */
export function createLibrarianThread(
  data: LibrarianData,
  program: URL = new URL("./librarian.ts", import.meta.url),
): LibrarianThread {
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(program, { workerData: data });
    started.on("error", () => undefined).on("exit", () => forget(started));
    return started;
  }

  function forget(ended: Worker): void {
    if (worker === ended) worker = undefined;
  }

  return {
    async look(request) {
      worker ??= start();
      const asked = worker;
      // It keeps the process going only while somebody waits for it.
      asked.ref();
      const { answer, isOver } = await answerOf(asked, request);
      asked.unref();
      if (isOver) {
        forget(asked);
        await asked.terminate();
      }
      return answer;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** `isOver` when the thread cannot be asked again. */
function answerOf(
  worker: Worker,
  request: LookRequest,
): Promise<{ readonly answer: LookAnswer; readonly isOver: boolean }> {
  return new Promise((resolve) => {
    const finish = (answer: LookAnswer, isOver: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      resolve({ answer, isOver });
    };
    const trouble = (why: string): void => finish({ found: "trouble", why }, true);
    const onAnswer = (answer: LookAnswer): void => finish(answer, false);
    const onError = (error: unknown): void => trouble(`Its thread has failed: ${error}`);
    const onExit = (): void => trouble("Its thread has ended.");
    const timer = setTimeout(() => trouble("It took more than ten minutes."), MOST_MILLISECONDS);
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
