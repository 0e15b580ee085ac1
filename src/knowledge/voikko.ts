import { startVoikkoProcess, type VoikkoProcess } from "./voikkoProcess.ts";

/** The base forms of Finnish words, from the Voikko that the operator installed. */
export interface Voikko {
  /**
   * The base forms of each word that Voikko knows, in small letters, the likeliest first: `kuusi` has `kuu` and `kuusi`. A
   * word that is not in the answer is left to the stemmer; while Voikko is in trouble that is every word.
   */
  baseForms(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Ends the program; what is still asked gets no answers. */
  close(): void;
}

export interface VoikkoOptions {
  /** Told once each time the program fails. */
  readonly onTrouble?: (message: string) => void;
}

/** Voikko cannot be used at all; the message says what to install. */
export class VoikkoError extends Error {
  override readonly name = "VoikkoError";
}

/** Asked at a time, so that a question waits for one batch of a large order and not for all of it. */
const BATCH_WORDS = 100;
/** Words whose forms are kept, since asking takes a good part of a millisecond; more of them are forgotten together. */
const MOST_KEPT = 50_000;
const PROBE = { word: "potilaiden", baseForm: "potilas" };
const ASKABLE = /^\p{L}{2,60}$/u;

/**
 * Starts `program`, a `voikkospell`, and tries it on a word. A program that ends later is started again when it is next
 * asked, unless it ended without one answer: then the stemmer has to do.
 *
 * @throws VoikkoError when there is no such program, or it does not know Finnish.
 */
export async function openVoikko(program: string, options: VoikkoOptions = {}): Promise<Voikko> {
  const { onTrouble = () => undefined } = options;
  let running: VoikkoProcess | undefined = startVoikkoProcess(program);
  let queue: Promise<unknown> = Promise.resolve();

  const kept = new Map<string, readonly string[]>();
  await tryOut(running, program);

  async function askBatch(batch: readonly string[]): Promise<void> {
    if (!running) return;
    if (running.hasEnded()) running = startVoikkoProcess(program);
    const answer = await running.ask(batch);
    if ("failure" in answer) {
      if (!running) return;
      const isHopeless = !running.hasAnswered();
      const next = isHopeless
        ? "It is not started again: start the service anew"
        : "It is started again when asked next";
      onTrouble(`Voikko failed (${answer.failure}). ${next}; until then words are only stemmed.`);
      if (isHopeless) running = undefined;
      return;
    }
    if (kept.size > MOST_KEPT) kept.clear();
    for (const word of batch) kept.set(word, answer.get(word) ?? []);
  }

  return {
    async baseForms(words) {
      const askable = [...new Set(words)].filter((word) => ASKABLE.test(word));
      const asked = askable.filter((word) => !kept.has(word));
      const forms = new Map<string, readonly string[]>();
      const take = (some: readonly string[]) => {
        for (const word of some) if (kept.get(word)?.length) forms.set(word, kept.get(word) ?? []);
      };
      take(askable);
      for (let from = 0; from < asked.length; from += BATCH_WORDS) {
        const batch = asked.slice(from, from + BATCH_WORDS);
        queue = queue.then(() => askBatch(batch));
        await queue;
        take(batch);
      }
      return forms;
    },
    close() {
      running?.end();
      running = undefined;
    },
  };
}

async function tryOut(running: VoikkoProcess, program: string): Promise<void> {
  const answer = await running.ask([PROBE.word]);
  if (!("failure" in answer) && answer.get(PROBE.word)?.includes(PROBE.baseForm)) return;
  running.end();
  const reason = "failure" in answer ? answer.failure : `it does not know the Finnish word ${PROBE.word}`;
  throw new VoikkoError(
    `VOIKKO: ${program} cannot be used (${reason}). Install Voikko and its Finnish dictionary ` +
      "(Debian: apt-get install libvoikko-dev voikko-fi) and write the path of voikkospell, or leave VOIKKO empty.",
  );
}
