import type { ArticleUse } from "../domain/articleUse.ts";
import type { UnansweredQuestion } from "../domain/editorsReport.ts";

/** What the report says before its rows, and when it has none. */
export interface ReportSection {
  readonly heading: string;
  readonly explains: string;
  readonly nothing: string;
}

/** Words of the report for the editors of the instructions. */
export interface ReportLabels {
  readonly title: string;
  /** Days as `day` writes them; without `since` everything that is kept. */
  readonly period: (since: string | undefined, until: string) => string;
  readonly asked: (count: number) => string;
  readonly sections: Readonly<
    Record<
      "unanswered" | "notHelping" | "ticketsAfter" | "pastReview" | "neverShown" | "waiting" | "inUse",
      ReportSection
    >
  >;
  readonly unanswered: (question: UnansweredQuestion) => string;
  readonly alsoAs: (texts: readonly string[]) => string;
  readonly use: (use: ArticleUse) => string;
  readonly tickets: (use: ArticleUse) => string;
  readonly reviewed: (day: string) => string;
  readonly people: (count: number) => string;
  readonly more: (count: number) => string;
  readonly noData: (place: string) => string;
  readonly phrasingsBroken: string;
}
