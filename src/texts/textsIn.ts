import type { Language } from "../domain/language.ts";
import { en } from "./en/en.ts";
import { fi } from "./fi/fi.ts";
import { sv } from "./sv/sv.ts";
import type { Texts } from "./texts.ts";

const TEXTS: Readonly<Record<Language, Texts>> = { fi, sv, en };

/** Every sentence that people see, in their language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
