import type { Parts } from "./formParts.ts";
import type { FormWeights } from "./formWeights.ts";
import { type PostingLists, packPosting } from "./postings.ts";
import { Sums } from "./sums.ts";

/**
 * The list of each part: in which documents there are forms with it, what they weigh together and how early the earliest
 * stands. Counted first, so that each posting is written where it stays: there are tens of millions.
 */
export function filePostings(documents: readonly FormWeights[], parts: Parts): PostingLists {
  const starts = startsOfLists(documents, parts);
  const postings = new Uint32Array(starts[parts.count] ?? 0);
  const next = starts.slice();
  const sums = new Sums(parts.count);
  for (const [document, weights] of documents.entries()) {
    addParts(sums, weights, parts);
    for (const part of sums.numbers()) {
      const place = next[part] ?? 0;
      postings[place] = packPosting(document, sums.weightOf(part), sums.leadOf(part));
      next[part] = place + 1;
    }
    sums.clear();
  }
  return { starts, postings };
}

function startsOfLists(documents: readonly FormWeights[], { starts, numbers, count }: Parts): Uint32Array {
  const ends = new Uint32Array(count + 1);
  const lastDocumentWith = new Int32Array(count).fill(-1);
  for (const [document, { forms }] of documents.entries()) {
    for (const form of forms) {
      const end = starts[form + 1] ?? 0;
      for (let i = starts[form] ?? 0; i < end; i++) {
        const part = numbers[i] ?? 0;
        if (lastDocumentWith[part] === document) continue;
        lastDocumentWith[part] = document;
        ends[part + 1] = (ends[part + 1] ?? 0) + 1;
      }
    }
  }
  for (let part = 1; part <= count; part++) ends[part] = (ends[part] ?? 0) + (ends[part - 1] ?? 0);
  return ends;
}

function addParts(sums: Sums, { forms, weights, leads }: FormWeights, { starts, numbers }: Parts): void {
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] ?? 0;
    const weight = weights[i] ?? 0;
    const lead = leads[i] ?? 0;
    const end = starts[form + 1] ?? 0;
    for (let at = starts[form] ?? 0; at < end; at++) sums.add(numbers[at] ?? 0, weight, lead);
  }
}
