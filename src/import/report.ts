import { LANGUAGES, type Language } from "../domain/language.ts";

/** What an import has done, source by source. */
export interface Report {
  readonly imported: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly retired: readonly string[];
  readonly skipped: readonly Skipped[];
  /** Pictures of the imported, changed and unchanged pages that were left out because they have no https address. */
  readonly lostPictures: number;
  /** How many of those pages are in each language. */
  readonly languages: Readonly<Record<Language, number>>;
  /** Files that are no pages. */
  readonly others: number;
}

export interface Skipped {
  readonly source: string;
  /** A sentence. */
  readonly reason: string;
}

/** The report as lines: what to look at file by file, and last the sums. */
export function reportLines({
  imported,
  changed,
  unchanged,
  retired,
  skipped,
  lostPictures,
  languages,
  others,
}: Report): readonly string[] {
  return [
    ...imported.map((source) => `imported  ${source}`),
    ...changed.map((source) => `changed   ${source}`),
    ...retired.map((source) => `retired   ${source}`),
    ...skipped.map(({ source, reason }) => `skipped   ${source}: ${reason}`),
    `Imported ${imported.length}, changed ${changed.length}, unchanged ${unchanged.length}, retired ${retired.length}, skipped ${skipped.length}.`,
    `Languages: ${LANGUAGES.map((language) => `${language} ${languages[language]}`).join(", ")}.`,
    `Left out: ${lostPictures} pictures without an https address, ${others} files that are no pages.`,
  ];
}
