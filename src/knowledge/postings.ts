/**
 * A posting says in which document a word or gram stands, what it weighs there and how early: 20 bits for the document,
 * 7 for the weight, 5 for the place. One number instead of three, because there are thousands for each document.
 */
const WEIGHT_BITS = 7;
const LEAD_BITS = 5;
const DOCUMENT_SHIFT = WEIGHT_BITS + LEAD_BITS;
const MOST_DOCUMENTS = 2 ** (32 - DOCUMENT_SHIFT);

const MOST_WEIGHT = 2 ** WEIGHT_BITS - 1;
const LEAST_KEPT = 0.01;
const GREATEST_KEPT = 60;
const WEIGHT_STEP = Math.log(GREATEST_KEPT / LEAST_KEPT) / MOST_WEIGHT;
const MOST_LEAD = 2 ** LEAD_BITS - 1;

/** The weight (more than 0) is kept to within 4 %, the lead (0 to 1) to within 2 points. */
export function packPosting(document: number, weight: number, lead: number): number {
  if (document >= MOST_DOCUMENTS)
    throw new RangeError(`At most ${MOST_DOCUMENTS} articles of one language are searched.`);
  const level = Math.round(Math.log(Math.max(weight, LEAST_KEPT) / LEAST_KEPT) / WEIGHT_STEP);
  return (
    ((document << DOCUMENT_SHIFT) | (Math.min(level, MOST_WEIGHT) << LEAD_BITS) | Math.round(lead * MOST_LEAD)) >>> 0
  );
}

export function documentOf(posting: number): number {
  return posting >>> DOCUMENT_SHIFT;
}

/** 0 to 127, the place of the weight in a table of weights. */
export function weightLevel(posting: number): number {
  return (posting >>> LEAD_BITS) & MOST_WEIGHT;
}

/** The weight at each level. */
export const WEIGHTS: Float64Array = Float64Array.from({ length: MOST_WEIGHT + 1 }, (_, level) => {
  return LEAST_KEPT * Math.exp(level * WEIGHT_STEP);
});

/** How early it stands, 1 for the very beginning of a section, towards 0 further on. */
export function leadOf(posting: number): number {
  return (posting & MOST_LEAD) / MOST_LEAD;
}

/** The postings of many words or grams in one array: those of number `n` from `starts[n]` up to `starts[n + 1]`. */
export interface PostingLists {
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}
