import { setImmediate } from "node:timers/promises";
import { DEPTH } from "../engine.ts";
import { mrrAt, percentile, placeOfRelevant, recallAt } from "../metrics.ts";
import { ofSplit, type Page, type Query, type Split, type TestSet } from "../readSet.ts";
import type { Peer } from "./peer.ts";

/** Builds an engine over a set and asks it the answerable queries of one half. */
export async function measurePeer(build: (pages: readonly Page[]) => Peer, set: TestSet, split: Split) {
  const queriesIn = (queries: readonly Query[]) =>
    ofSplit(queries, split).filter(({ relevant }) => relevant.length > 0);
  const clean = queriesIn(set.clean);
  const typo = queriesIn(set.typo ?? []);
  const bytesBefore = await bytesInUse();
  const begun = performance.now();
  const peer = build(set.pages);
  const buildMs = performance.now() - begun;
  const bytes = (await bytesInUse()) - bytesBefore + (peer.hiddenBytes?.() ?? 0);
  const quality = { clean: qualityOf(peer, clean), typo: qualityOf(peer, typo) };
  const times = [...clean, ...typo].map((query) => timeMs(peer, query));
  return { ...quality, buildMs, p50Ms: percentile(0.5, times), p99Ms: percentile(0.99, times), memoryMb: bytes / 1e6 };
}

const ROUNDS_OF_COLLECTION = 3;

/** What is in use once the rubbish is gone: objects, and the buffers beside them, which are let go of a little later. */
async function bytesInUse(): Promise<number> {
  if (!globalThis.gc) throw new Error("This is run with --expose-gc.");
  for (let round = 0; round < ROUNDS_OF_COLLECTION; round++) {
    globalThis.gc();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function qualityOf({ rank }: Peer, queries: readonly Query[]) {
  const places = queries.map((query) => placeOfRelevant(rank(query), query.relevant));
  return { recallAt1: recallAt(1, places), recallAt3: recallAt(3, places), mrrAt10: mrrAt(DEPTH, places) };
}

/** The queries have been asked before, so that the code is warm. */
function timeMs({ rank, answer = rank }: Peer, query: Query): number {
  const begun = performance.now();
  answer(query);
  return performance.now() - begun;
}
