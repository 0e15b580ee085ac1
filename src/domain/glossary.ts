import type { Language } from "./language.ts";

/** Terms of the field that mean the same thing: written, spoken and short forms. A language may have none. */
export interface GlossaryEntry extends Readonly<Record<Language, readonly string[]>> {
  /** Names of one word by which people call the thing where others say the first term. */
  readonly names?: readonly string[];
}
