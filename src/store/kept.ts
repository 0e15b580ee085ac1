import type { Records } from "../desk/ports.ts";

/** What reports are made of. */
export interface Kept {
  readonly questions: readonly Records["question"][];
  readonly phrasings: readonly Records["phrasing"][];
  readonly ideas: readonly Records["idea"][];
}
