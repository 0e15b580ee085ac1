import { spawn } from "node:child_process";

/** One run of `voikkospell`, asked one batch at a time. */
export interface VoikkoProcess {
  /** The base forms of the words that it knows, or why it cannot tell any more. */
  ask(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]> | { readonly failure: string }>;
  hasAnswered(): boolean;
  hasEnded(): boolean;
  end(): void;
}

/** The longest that a batch may take; the first one waits for the dictionary to be read. */
const PATIENCE_MS = 2_000;
/** A word after the last one of a batch: when it is answered, all of the last one's analyses are there. */
const END_OF_BATCH = "xqzx";
/** `C: reseptin` or `W: resptin` begins the answer to a word. */
const ANSWER = /^[CW]: /u;
/** `A(reseptin):1:BASEFORM=resepti` is one of its analyses. */
const BASE_FORM = /^A\(.*\):\d+:BASEFORM=(.+)$/u;

interface Batch {
  readonly words: readonly string[];
  readonly forms: Map<string, readonly string[]>;
  /** Words whose answer has begun. */
  begun: number;
  readonly resolve: (answer: ReadonlyMap<string, readonly string[]> | { readonly failure: string }) => void;
  readonly patience: NodeJS.Timeout;
}

/**
 * Starts `program -m`, which reads a word per line and prints its analyses. A process and not a library, since Voikko is
 * under the GPL and native; that way nothing of it is built or shipped here.
 */
export function startVoikkoProcess(program: string): VoikkoProcess {
  // Without a UTF-8 locale it gives up at the first ä.
  const child = spawn(program, ["-m"], { stdio: ["pipe", "pipe", "ignore"], env: { LC_ALL: "C.UTF-8" } });
  let batch: Batch | undefined;
  let failure: string | undefined;
  let answered = false;
  let rest = "";

  function fail(reason: string): void {
    failure ??= reason;
    child.kill("SIGKILL");
    settle({ failure });
  }

  function settle(answer: ReadonlyMap<string, readonly string[]> | { readonly failure: string }): void {
    const settled = batch;
    batch = undefined;
    clearTimeout(settled?.patience);
    settled?.resolve(answer);
  }

  function take(line: string): void {
    if (!batch) return;
    if (ANSWER.test(line)) {
      batch.begun++;
      if (batch.begun <= batch.words.length) return;
      answered = true;
      settle(batch.forms);
      return;
    }
    const form = BASE_FORM.exec(line)?.[1]?.toLowerCase();
    const word = batch.words[batch.begun - 1];
    if (form === undefined || word === undefined) return;
    const known = batch.forms.get(word) ?? [];
    if (!known.includes(form)) batch.forms.set(word, [...known, form]);
  }

  child.on("error", (error) => fail("code" in error ? String(error.code) : error.message));
  child.on("exit", (code, signal) => fail(`it ended with ${signal ?? code}`));
  // What is written to a process that has just ended; its end is told above.
  child.stdin.on("error", () => undefined);
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });

  return {
    ask(words) {
      if (failure !== undefined) return Promise.resolve({ failure });
      return new Promise((resolve) => {
        const patience = setTimeout(() => fail(`no answer in ${PATIENCE_MS} ms`), PATIENCE_MS);
        batch = { words, forms: new Map(), begun: 0, resolve, patience };
        child.stdin.write(`${[...words, END_OF_BATCH].join("\n")}\n`);
      });
    },
    hasAnswered: () => answered,
    hasEnded: () => failure !== undefined,
    end: () => fail("it was closed"),
  };
}
