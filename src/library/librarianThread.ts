import { Worker } from "node:worker_threads";
import type { LibrarianData, LookAnswer, LookRequest, Request } from "./exchange.ts";

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
  let isLooking = false;

  function start(): Worker {
    const started = new Worker(program, { workerData: data });
    started.on("error", () => forget(started)).on("exit", () => forget(started));
    return started;
  }

  function forget(ended: Worker): void {
    if (worker === ended) worker = undefined;
  }

  return {
    async look(request) {
      worker ??= start();
      const asked = worker;
      isLooking = true;
      // It keeps the process going only while somebody waits for it.
      asked.ref();
      const { answer, isStuck } = await answerOf(asked, request);
      asked.unref();
      isLooking = false;
      if (isStuck) {
        forget(asked);
        await asked.terminate();
      }
      return answer;
    },
    async close() {
      const ended = worker;
      if (!ended) return;
      // One that has nothing to do ends by itself; one that reads would not hear of it for long.
      if (isLooking) await ended.terminate();
      else await endOf(ended);
    },
  };
}

function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.ref();
    worker.once("exit", () => resolve());
    worker.postMessage("end" satisfies Request);
  });
}

/** `isStuck` when the thread has to be ended; one that has crashed has ended. */
function answerOf(
  worker: Worker,
  request: LookRequest,
): Promise<{ readonly answer: LookAnswer; readonly isStuck: boolean }> {
  return new Promise((resolve) => {
    const finish = (answer: LookAnswer, isStuck = false): void => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      resolve({ answer, isStuck });
    };
    const trouble = (why: string, isStuck?: boolean): void => finish({ found: "trouble", why }, isStuck);
    const onAnswer = (answer: LookAnswer): void => finish(answer);
    const onError = (error: unknown): void => trouble(`Its thread has failed: ${error}`);
    const onExit = (): void => trouble("Its thread has ended.");
    const timer = setTimeout(() => trouble("It took more than ten minutes.", true), MOST_MILLISECONDS);
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
