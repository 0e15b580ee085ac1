import type { Instant } from "../../src/domain/instant.ts";
import { keyedHeap } from "../../src/store/keyedHeap.ts";

export type Act = () => Promise<void> | void;

/** What people have in mind to do, by the instant; what was planned first of the same instant is done first. */
export interface Agenda {
  plan(at: Instant, act: Act): void;
  nextAt(): Instant | undefined;
  /** The next act, which is no longer planned. */
  take(): Act | undefined;
}

/** How many acts of one millisecond keep their order. */
const IN_ONE_MS = 4_096;

export function createAgenda(): Agenda {
  const heap = keyedHeap<{ readonly key: string; readonly at: Instant; readonly act: Act }>();
  let planned = 0;
  return {
    plan(at, act) {
      planned += 1;
      const key = String(planned);
      heap.set(key, Math.floor(at) + (planned % IN_ONE_MS) / IN_ONE_MS, { key, at: Math.floor(at), act });
    },
    nextAt: () => heap.first()?.at,
    take() {
      const next = heap.first();
      if (next) heap.delete(next.key);
      return next?.act;
    },
  };
}
