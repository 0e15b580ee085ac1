import { bytesOf } from "./bytesOf.ts";
import { articleOfPage, buildEngine, DEPTH, type Engine, type Looked } from "./engine.ts";
import { auroc, mrrAt, percentile, placeOfRelevant, recallAt, rounded } from "./metrics.ts";
import { ofSplit, type Query, SetError, type Split, type TestSet } from "./readSet.ts";

/** Shares, 0 to 1; null where the set has nothing to tell them by. */
export interface Quality {
  readonly recallAt1: number | null;
  readonly recallAt3: number | null;
  readonly mrrAt10: number | null;
  /** How well the confidence tells queries that have an answer from those whose answer was taken out. */
  readonly aurocNearMiss: number | null;
}

export interface Figures {
  readonly set: string;
  readonly docs: number;
  readonly clean: Quality;
  readonly typo: Quality | null;
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Millions of bytes of the index. */
  readonly memoryMb: number;
  /** How well the confidence tells the set's answerable queries from those of another set, by its name. */
  readonly aurocOffTopic?: Readonly<Record<string, number | null>>;
}

/** Queries of another set, as questions that are off topic here. */
export interface OffTopic {
  readonly name: string;
  readonly queries: readonly Query[];
}

/** A query and what the bot made of it. */
export interface Asked {
  readonly query: Query;
  readonly looked: Looked;
}

/** Everything that was asked of one set. */
export interface Measured {
  readonly figures: Figures;
  readonly clean: readonly Asked[];
  readonly offTopic: readonly (OffTopic & { readonly asked: readonly Asked[] })[];
}

/** Asks one half of a set, and the queries of others, through the bot's search. Throws a `SetError` when it is empty. */
export function measureSet(
  set: TestSet,
  { split, offTopic }: { readonly split: Split; readonly offTopic: readonly OffTopic[] },
  tell: (what: string) => void,
): Measured {
  const queries = queriesOf(set, split);
  tell(`${set.name}: indexing ${set.pages.length} documents`);
  const engine = buildEngine(set.pages.map(articleOfPage));
  tell(`${set.name}: asking ${queries.clean.length} queries, clean and with typing errors`);
  const clean = ask(engine, queries.clean);
  const typo = queries.typo && ask(engine, queries.typo);
  tell(`${set.name}: timing`);
  const times = timesMs(engine, [...queries.clean, ...(queries.typo ?? [])]);
  const off = offTopic.map((each) => {
    tell(`${set.name}: asking ${each.queries.length} queries of ${each.name}`);
    return { ...each, asked: ask(engine, each.queries) };
  });
  const figures = {
    set: set.name,
    docs: set.pages.length,
    clean: qualityOf(clean),
    typo: typo ? qualityOf(typo) : null,
    buildMs: Math.round(engine.buildMs),
    p50Ms: rounded(percentile(0.5, times), 2),
    p99Ms: rounded(percentile(0.99, times), 2),
    memoryMb: rounded(bytesOf(engine.shelves.map(({ index }) => index)) / 1e6, 1),
    ...(off.length > 0 && { aurocOffTopic: offTopicOf(clean, off) }),
  };
  return { figures, clean, offTopic: off };
}

/** Throws a `SetError` when there are none. */
function queriesOf(set: TestSet, split: Split): Pick<TestSet, "clean" | "typo"> {
  const clean = ofSplit(set.clean, split);
  if (clean.length === 0) throw new SetError(`${set.name} has no queries of the split "${split}". Try --split all.`);
  return { clean, typo: set.typo && ofSplit(set.typo, split) };
}

function ask(engine: Engine, queries: readonly Query[]): readonly Asked[] {
  return queries.map((query) => ({ query, looked: engine.look(query) }));
}

function qualityOf(asked: readonly Asked[]): Quality {
  const withAnswer = asked.filter(({ query }) => query.relevant.length > 0);
  const without = asked.filter(({ query }) => query.relevant.length === 0);
  const places = withAnswer.map(({ query, looked }) => placeOfRelevant(looked.ranking, query.relevant));
  return {
    recallAt1: rounded(recallAt(1, places), 4),
    recallAt3: rounded(recallAt(3, places), 4),
    mrrAt10: rounded(mrrAt(DEPTH, places), 4),
    aurocNearMiss: rounded(auroc(confidences(withAnswer), confidences(without)), 4),
  };
}

function offTopicOf(clean: readonly Asked[], off: Measured["offTopic"]): Readonly<Record<string, number | null>> {
  const own = confidences(clean.filter(({ query }) => query.relevant.length > 0));
  return Object.fromEntries(off.map(({ name, asked }) => [name, rounded(auroc(own, confidences(asked)), 4)]));
}

function confidences(asked: readonly Asked[]): readonly number[] {
  return asked.map(({ looked }) => looked.confidence);
}

/** How long each search takes; those who call have asked every query before, so that the code is warm. */
function timesMs({ search }: Engine, queries: readonly Query[]): readonly number[] {
  return queries.map((query) => {
    const begun = performance.now();
    search(query);
    return performance.now() - begun;
  });
}
