import type { Language } from "../domain/language.ts";
import { filePostings } from "./filePostings.ts";
import { gramsOf, stemsOf } from "./formParts.ts";
import { weighForms } from "./formWeights.ts";
import { Numbering } from "./numbering.ts";
import type { PostingLists } from "./postings.ts";
import { wordsOf } from "./words.ts";

/** A document to be searched: texts that weigh more than their length, and its sections, each beginning anew. */
export interface Document {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly sections: readonly string[];
}

/** In which documents each stem and each gram stands: plain data, to be kept in a file or sent to another thread. */
export interface TextIndex {
  readonly language: Language;
  /** Number of documents; they are named by their place, 0 to size - 1. */
  readonly size: number;
  /** Every stem, the shortest first and those of one length by their letters, in the order of its list. */
  readonly stems: readonly string[];
  readonly ofStem: PostingLists;
  /** The key of every gram, ascending, in the order of its list. */
  readonly gramKeys: Uint32Array;
  readonly ofGram: PostingLists;
}

/** Builds the index. Weights are BM25F's: frequencies divided by the field's relative length. */
export function buildTextIndex(language: Language, documents: Iterable<Document>): TextIndex {
  const forms = new Numbering<string>();
  const formsIn = (text: string) => Uint32Array.from(wordsOf(text), (word) => forms.numberOf(word));
  const numbered = Array.from(documents, ({ title, keywords, sections }) => {
    return { title: formsIn(title), keywords: formsIn(keywords.join("\n")), sections: sections.map(formsIn) };
  });
  const weighed = weighForms(numbered, forms.met.length);
  const { stems, parts: ownStems } = stemsOf(forms.met, language);
  const { keys, parts: ownGrams } = gramsOf(forms.met);
  return {
    language,
    size: numbered.length,
    stems,
    ofStem: filePostings(weighed, ownStems),
    gramKeys: keys,
    ofGram: filePostings(weighed, ownGrams),
  };
}
