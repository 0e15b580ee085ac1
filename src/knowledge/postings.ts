/** Documents, each once, and beside each (at the same place in `weights`) what it weighs: from `start` up to `end`. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
  readonly start: number;
  readonly end: number;
}

export const NO_POSTINGS = postingListOf(new Map());

/** What each document weighs, by document, as a list of its own. */
export function postingListOf(weights: ReadonlyMap<number, number>): PostingList {
  return {
    documents: Uint32Array.from(weights.keys()),
    weights: Float32Array.from(weights.values()),
    start: 0,
    end: weights.size,
  };
}

/**
 * Makes one list of each group, the weights of a document added up; `size` is the number of documents. The lists share two
 * arrays: an array for each would cost far more memory when there are a hundred thousand groups.
 */
export function mergeGroups(
  groups: ReadonlyMap<string, readonly PostingList[]>,
  size: number,
): ReadonlyMap<string, PostingList> {
  let most = 0;
  for (const lists of groups.values()) for (const { start, end } of lists) most += end - start;
  const documents = new Uint32Array(most);
  const weights = new Float32Array(most);
  const sums = new Float64Array(size);
  const ends = new Map<string, number>();
  let end = 0;
  for (const [name, lists] of groups) {
    const start = end;
    for (const list of lists) {
      for (let i = list.start; i < list.end; i++) {
        const document = list.documents[i] ?? 0;
        const before = sums[document] ?? 0;
        if (before === 0) documents[end++] = document;
        sums[document] = before + (list.weights[i] ?? 0);
      }
    }
    for (let i = start; i < end; i++) {
      const document = documents[i] ?? 0;
      weights[i] = sums[document] ?? 0;
      sums[document] = 0;
    }
    ends.set(name, end);
  }
  return listsUpTo(ends, documents.slice(0, end), weights.slice(0, end));
}

function listsUpTo(ends: ReadonlyMap<string, number>, documents: Uint32Array, weights: Float32Array) {
  const lists = new Map<string, PostingList>();
  let start = 0;
  for (const [name, end] of ends) {
    lists.set(name, { documents, weights, start, end });
    start = end;
  }
  return lists;
}
