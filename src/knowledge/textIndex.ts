import type { Language } from "../domain/language.ts";
import { type WordList, wordListOf } from "./closeWords.ts";
import { grouped } from "./grouped.ts";
import { mergeGroups, type PostingList, postingListOf } from "./postings.ts";
import { grams, stem, wordsOf } from "./words.ts";

/** A part of a document; a word in a field of weight 2 counts as twice the word in a field of weight 1. */
interface Field {
  readonly weight: number;
  /** One text for each document, in the order of the documents. */
  readonly texts: readonly string[];
}

/** In which documents each stem and each gram stands, and what it weighs there. */
export interface TextIndex {
  readonly language: Language;
  /** Number of documents; they are named by their place, 0 to size - 1. */
  readonly size: number;
  readonly ofStem: ReadonlyMap<string, PostingList>;
  readonly ofGram: ReadonlyMap<string, PostingList>;
  /** For the search of the nearest stem. */
  readonly stems: WordList;
}

/** How far a field longer than the average is held against the words in it, 0 to 1 (`b` of BM25F). */
const LENGTH_PENALTY = 0.8;

/** Builds the index over `size` documents. Weights are BM25F's: frequencies divided by the field's relative length. */
export function buildTextIndex(language: Language, size: number, fields: readonly Field[]): TextIndex {
  const weightsByForm = new Map<string, Map<number, number>>();
  for (const field of fields) addField(weightsByForm, field);
  const forms = [...weightsByForm].map(([form, weights]) => [form, postingListOf(weights)] as const);
  const ofStem = mergeGroups(
    grouped(forms, (form) => [stem(form, language)]),
    size,
  );
  return { language, size, ofStem, ofGram: mergeGroups(grouped(forms, grams), size), stems: wordListOf(ofStem.keys()) };
}

function addField(weightsByForm: Map<string, Map<number, number>>, field: Field): void {
  const words = field.texts.map(wordsOf);
  const averageLength = words.reduce((sum, each) => sum + each.length, 0) / words.length || 1;
  for (const [document, each] of words.entries()) {
    const weight = field.weight / (1 - LENGTH_PENALTY + (LENGTH_PENALTY * each.length) / averageLength);
    for (const form of each) {
      const byDocument = weightsByForm.get(form) ?? new Map<number, number>();
      weightsByForm.set(form, byDocument.set(document, (byDocument.get(document) ?? 0) + weight));
    }
  }
}
