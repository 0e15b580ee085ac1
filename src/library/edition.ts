import type { GlossaryEntry } from "../domain/glossary.ts";
import type { PhrasingDecisions } from "../domain/phrasing.ts";
import type { Library } from "../knowledge/knowledge.ts";

/**
 * The content in one state, with the index over it: all that answers are made from, and that the next edition is read on
 * from. Plain data, to be kept in a file or sent between threads.
 */
export interface Edition extends Library {
  /** Which state it is. */
  readonly fingerprint: string;
  /** The folder that it was read from. */
  readonly folder: string;
  /** Where each article was read, in the order of the articles. */
  readonly sources: readonly Source[];
  readonly glossary: Glossary;
  /** Absent when their file never was right: nobody knows then what was withdrawn. */
  readonly decisions: PhrasingDecisions | undefined;
  /** What the owner of the content should put right, a sentence each. */
  readonly notices: readonly string[];
}

/** A file in one state: its path in the folder, its size and its time of change. */
export type Source = `${string} ${number} ${number}`;

export interface Glossary {
  /** Differs when the entries may. */
  readonly source: Source | "none";
  readonly entries: readonly GlossaryEntry[];
}

/** The path of the file. */
export function pathOf(source: Source): string {
  return source.replace(/ \S+ \S+$/u, "");
}
