import type { Language } from "./language.ts";

/** Terms of the field that mean the same thing: written, spoken and short forms. A language may have none. */
export type GlossaryEntry = Readonly<Record<Language, readonly string[]>>;
