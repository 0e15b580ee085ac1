import type { Language } from "../domain/language.ts";
import { inOrder } from "./closeWords.ts";
import { Numbering } from "./numbering.ts";
import { gramKeys, stem } from "./words.ts";

/** What word forms are made of: the parts of form `n` are the `numbers` from `starts[n]` up to `starts[n + 1]`, each once. */
export interface Parts {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  /** How many different parts there are. */
  readonly count: number;
}

/** The stems of the forms, in order, and for each form the place of its own among them. */
export function stemsOf(
  forms: readonly string[],
  language: Language,
): { readonly stems: readonly string[]; readonly parts: Parts } {
  const ofForms = forms.map((form) => stem(form, language));
  const stems = inOrder(new Set(ofForms));
  const places = new Map(stems.map((each, place) => [each, place]));
  const numbers = Uint32Array.from(ofForms, (each) => places.get(each) ?? 0);
  const starts = Uint32Array.from({ length: forms.length + 1 }, (_, form) => form);
  return { stems, parts: { starts, numbers, count: stems.length } };
}

/** The keys of the grams of the forms, ascending, and for each form the places of its own among them. */
export function gramsOf(forms: readonly string[]): { readonly keys: Uint32Array; readonly parts: Parts } {
  // As signed numbers: V8 keeps those as they are, and would make an object of each greater one.
  const keys = new Numbering<number>();
  const lastFormWith: number[] = [];
  const numbers: number[] = [];
  const starts = new Uint32Array(forms.length + 1);
  for (const [form, letters] of forms.entries()) {
    for (const key of gramKeys(letters)) {
      const number = keys.numberOf(key | 0);
      if (lastFormWith[number] === form) continue;
      lastFormWith[number] = form;
      numbers.push(number);
    }
    starts[form + 1] = numbers.length;
  }
  const ascending = Uint32Array.from(keys.met).sort();
  const places = Uint32Array.from(keys.met, (key) => placeOfKey(key >>> 0, ascending) ?? 0);
  const own = new Uint32Array(numbers.length);
  for (let i = 0; i < own.length; i++) own[i] = places[numbers[i] ?? 0] ?? 0;
  return { keys: ascending, parts: { starts, numbers: own, count: places.length } };
}

/** Where the key stands among keys that ascend. */
export function placeOfKey(key: number, keys: Uint32Array): number | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : undefined;
}
