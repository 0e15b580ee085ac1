import { Sums } from "./sums.ts";

/** The numbers of the word forms of a document, in their order, one for each word. */
export interface DocumentForms {
  readonly title: Uint32Array;
  readonly keywords: Uint32Array;
  readonly sections: readonly Uint32Array[];
}

/** Each form of a document once, what it weighs there, and how early in a section it stands at the best. */
export interface FormWeights {
  readonly forms: Uint32Array;
  readonly weights: Float64Array;
  readonly leads: Float64Array;
}

const TITLE_WEIGHT = 3;
const KEYWORD_WEIGHT = 5;
/** The lead of a word in the title or among the keywords: less than at the very beginning of a section. */
const FIELD_LEAD = 0.5;
/** How far a field longer than the average is held against the words in it, 0 to 1 (`b` of BM25F). */
const LENGTH_PENALTY = 0.8;
/** The place in a section by which a word has lost half of its lead. */
const HALF_LEAD_WORDS = 15;

/** Weighs the forms of each document; `formCount` is how many different ones there are in all. */
export function weighForms(documents: readonly DocumentForms[], formCount: number): readonly FormWeights[] {
  const average = averageLengths(documents);
  const sums = new Sums(formCount);
  return documents.map((document) => {
    addForms(sums, document, average);
    const forms = sums.numbers().slice();
    const weights = new Float64Array(forms.length);
    const leads = new Float64Array(forms.length);
    for (let i = 0; i < forms.length; i++) {
      weights[i] = sums.weightOf(forms[i] ?? 0);
      leads[i] = sums.leadOf(forms[i] ?? 0);
    }
    sums.clear();
    return { forms, weights, leads };
  });
}

type Lengths = Readonly<Record<keyof DocumentForms, number>>;

function lengthsOf({ title, keywords, sections }: DocumentForms): Lengths {
  const inSections = sections.reduce((sum, forms) => sum + forms.length, 0);
  return { title: title.length, keywords: keywords.length, sections: inSections };
}

function averageLengths(documents: readonly DocumentForms[]): Lengths {
  const sum = { title: 0, keywords: 0, sections: 0 };
  for (const each of documents) {
    const { title, keywords, sections } = lengthsOf(each);
    sum.title += title;
    sum.keywords += keywords;
    sum.sections += sections;
  }
  const count = documents.length || 1;
  return { title: sum.title / count, keywords: sum.keywords / count, sections: sum.sections / count };
}

function addForms(sums: Sums, document: DocumentForms, average: Lengths): void {
  const lengths = lengthsOf(document);
  const add = (forms: Uint32Array, field: keyof DocumentForms, factor: number, lead?: number) => {
    const relative = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengths[field]) / (average[field] || 1);
    for (const [place, form] of forms.entries()) {
      sums.add(form, factor / relative, lead ?? 1 / (1 + place / HALF_LEAD_WORDS));
    }
  };
  add(document.title, "title", TITLE_WEIGHT, FIELD_LEAD);
  add(document.keywords, "keywords", KEYWORD_WEIGHT, FIELD_LEAD);
  for (const forms of document.sections) add(forms, "sections", 1);
}
