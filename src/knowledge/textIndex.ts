import type { Language } from "../domain/language.ts";
import { PostingCollector, type PostingLists, packPosting } from "./postings.ts";
import { gramKey, grams, stem, wordsOf } from "./words.ts";

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
  /** Every stem, in the order of its list. */
  readonly stems: readonly string[];
  readonly ofStem: PostingLists;
  /** The key of every gram, ascending, in the order of its list. */
  readonly gramKeys: Uint32Array;
  readonly ofGram: PostingLists;
}

const TITLE_WEIGHT = 3;
const KEYWORD_WEIGHT = 5;
/** The lead of a word in the title or among the keywords: less than at the very beginning of a section. */
const FIELD_LEAD = 0.5;
/** How far a field longer than the average is held against the words in it, 0 to 1 (`b` of BM25F). */
const LENGTH_PENALTY = 0.8;
/** The place in a section by which a word has lost half of its lead. */
const HALF_LEAD_WORDS = 15;

/** Builds the index. Weights are BM25F's: frequencies divided by the field's relative length. */
export function buildTextIndex(language: Language, documents: Iterable<Document>): TextIndex {
  const tokens = Array.from(documents, tokensOf);
  const average = averageLengths(tokens);
  const forms = new Forms(language);
  const ofStem = new PostingCollector();
  const ofGram = new PostingCollector();
  const stemSums = new Sums();
  const gramSums = new Sums();
  for (const [document, each] of tokens.entries()) {
    for (const [form, { weight, lead }] of weighForms(each, average)) {
      const { stemNumber, gramNumbers } = forms.get(form);
      stemSums.add(stemNumber, weight, lead);
      for (const number of gramNumbers) gramSums.add(number, weight, lead);
    }
    stemSums.flush((number, weight, lead) => ofStem.add(number, packPosting(document, weight, lead)));
    gramSums.flush((number, weight, lead) => ofGram.add(number, packPosting(document, weight, lead)));
  }
  return {
    language,
    size: tokens.length,
    stems: forms.stems,
    ofStem: ofStem.lists(forms.stems.length),
    ...sortedByKey(forms.gramKeys, ofGram),
  };
}

interface Tokens {
  readonly title: readonly string[];
  readonly keywords: readonly string[];
  readonly sections: readonly (readonly string[])[];
}

function tokensOf({ title, keywords, sections }: Document): Tokens {
  return { title: wordsOf(title), keywords: wordsOf(keywords.join("\n")), sections: sections.map(wordsOf) };
}

type Lengths = Readonly<Record<keyof Tokens, number>>;

function lengthsOf({ title, keywords, sections }: Tokens): Lengths {
  const inSections = sections.reduce((sum, words) => sum + words.length, 0);
  return { title: title.length, keywords: keywords.length, sections: inSections };
}

function averageLengths(tokens: readonly Tokens[]): Lengths {
  const sum = { title: 0, keywords: 0, sections: 0 };
  for (const each of tokens) {
    const { title, keywords, sections } = lengthsOf(each);
    sum.title += title;
    sum.keywords += keywords;
    sum.sections += sections;
  }
  const count = tokens.length || 1;
  return { title: sum.title / count, keywords: sum.keywords / count, sections: sum.sections / count };
}

interface Standing {
  weight: number;
  lead: number;
}

/** What each word form weighs in a document, and how early in a section it stands at the best. */
function weighForms(tokens: Tokens, average: Lengths): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const lengths = lengthsOf(tokens);
  const add = (words: readonly string[], field: keyof Tokens, factor: number, lead?: number) => {
    const relative = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengths[field]) / (average[field] || 1);
    for (const [place, form] of words.entries()) {
      const standing = found.get(form) ?? { weight: 0, lead: 0 };
      standing.weight += factor / relative;
      standing.lead = Math.max(standing.lead, lead ?? 1 / (1 + place / HALF_LEAD_WORDS));
      found.set(form, standing);
    }
  };
  add(tokens.title, "title", TITLE_WEIGHT, FIELD_LEAD);
  add(tokens.keywords, "keywords", KEYWORD_WEIGHT, FIELD_LEAD);
  for (const words of tokens.sections) add(words, "sections", 1);
  return found;
}

interface FormPieces {
  readonly stemNumber: number;
  readonly gramNumbers: Uint32Array;
}

/** The word forms seen so far, each taken to pieces once. */
class Forms {
  readonly stems: string[] = [];
  readonly gramKeys: number[] = [];
  readonly #language: Language;
  readonly #known = new Map<string, FormPieces>();
  readonly #stemNumbers = new Map<string, number>();
  readonly #gramNumbers = new Map<number, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  get(form: string) {
    const known = this.#known.get(form);
    if (known) return known;
    const keys = new Set(Array.from(grams(form), gramKey));
    const pieces = {
      stemNumber: numberOf(stem(form, this.#language), this.#stemNumbers, this.stems),
      gramNumbers: Uint32Array.from(keys, (key) => numberOf(key, this.#gramNumbers, this.gramKeys)),
    };
    this.#known.set(form, pieces);
    return pieces;
  }
}

function numberOf<T>(name: T, numbers: Map<T, number>, names: T[]): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  names.push(name);
  return names.length - 1;
}

/** Adds up, within one document, what the forms of one stem or with one gram weigh; the lead is the earliest one's. */
class Sums {
  #weights = new Float64Array(1024);
  #leads = new Float64Array(1024);
  #touched: number[] = [];

  add(number: number, weight: number, lead: number): void {
    while (number >= this.#weights.length) this.#grow();
    const before = this.#weights[number] ?? 0;
    if (before === 0) this.#touched.push(number);
    this.#weights[number] = before + weight;
    if (lead > (this.#leads[number] ?? 0)) this.#leads[number] = lead;
  }

  flush(take: (number: number, weight: number, lead: number) => void): void {
    for (const number of this.#touched) {
      take(number, this.#weights[number] ?? 0, this.#leads[number] ?? 0);
      this.#weights[number] = 0;
      this.#leads[number] = 0;
    }
    this.#touched = [];
  }

  #grow(): void {
    const weights = new Float64Array(this.#weights.length * 2);
    const leads = new Float64Array(this.#weights.length * 2);
    weights.set(this.#weights);
    leads.set(this.#leads);
    this.#weights = weights;
    this.#leads = leads;
  }
}

/** Puts the lists of grams into the order of their keys, in which they are looked up. */
function sortedByKey(keys: readonly number[], collected: PostingCollector): Pick<TextIndex, "gramKeys" | "ofGram"> {
  const gramKeys = Uint32Array.from(keys).sort();
  const { starts, postings } = collected.lists(keys.length);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const sortedStarts = new Uint32Array(keys.length + 1);
  const sorted = new Uint32Array(postings.length);
  let end = 0;
  for (const [place, number] of order.entries()) {
    const list = postings.subarray(starts[number], starts[number + 1]);
    sorted.set(list, end);
    end += list.length;
    sortedStarts[place + 1] = end;
  }
  return { gramKeys, ofGram: { starts: sortedStarts, postings: sorted } };
}
