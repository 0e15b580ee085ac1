/** The three languages of every text that people see. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in each language. */
export type Localized = Readonly<Record<Language, string>>;
