import { LANGUAGES } from "../domain/language.ts";
import type { Library } from "../knowledge/knowledge.ts";

type Indexes = Library["indexes"];
type Index = Indexes["fi"];

/** Everything of the indexes but their arrays, which are nearly all of their size. */
export type IndexFrames = Readonly<Record<keyof Indexes, Pick<Index, "language" | "size" | "stems">>>;

export function framesOf({ fi, sv, en }: Indexes): IndexFrames {
  const frameOf = ({ language, size, stems }: Index) => ({ language, size, stems });
  return { fi: frameOf(fi), sv: frameOf(sv), en: frameOf(en) };
}

const ARRAYS = 5;

/** The arrays of the indexes, in the order in which `withArrays` takes them. */
export function arraysOf(indexes: Indexes): readonly Uint32Array[] {
  return LANGUAGES.flatMap((language) => {
    const { ofStem, gramKeys, ofGram } = indexes[language];
    return [ofStem.starts, ofStem.postings, gramKeys, ofGram.starts, ofGram.postings];
  });
}

/** Puts indexes together again. */
export function withArrays(frames: IndexFrames, arrays: readonly Uint32Array[]): Indexes {
  const indexOf = (language: keyof Indexes): Index => {
    const first = LANGUAGES.indexOf(language) * ARRAYS;
    const at = (place: number): Uint32Array => {
      const array = arrays[first + place];
      if (!array) throw new Error("An array of the index is missing.");
      return array;
    };
    const ofStem = { starts: at(0), postings: at(1) };
    return { ...frames[language], ofStem, gramKeys: at(2), ofGram: { starts: at(3), postings: at(4) } };
  };
  return { fi: indexOf("fi"), sv: indexOf("sv"), en: indexOf("en") };
}
