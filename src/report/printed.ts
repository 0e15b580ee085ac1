import type { EditorsReport, LearntPhrasing } from "../domain/editorsReport.ts";
import type { ReportSection } from "../texts/reportLabels.ts";
import type { Texts } from "../texts/texts.ts";

/** Rows of one section that are printed; all of them are in the data. */
const MOST_ROWS = 50;

/** The report as text for a terminal. The phrasings stand as they go into `content/phrasings.yaml`. */
export function printed(data: EditorsReport, { report, shared }: Texts): string {
  const { sections } = report;
  const since = data.since === undefined ? undefined : shared.day(data.since);
  const underlined = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}`;
  const section = ({ heading, explains, nothing }: ReportSection, rows: readonly string[], key?: string): string => {
    if (rows.length === 0) return `${underlined(heading, "-")}\n${nothing}`;
    const shown = rows.slice(0, MOST_ROWS);
    const more = rows.length > shown.length ? [report.more(rows.length - shown.length)] : [];
    return [underlined(heading, "-"), explains, "", ...(key === undefined ? [] : [key]), ...shown, ...more].join("\n");
  };
  const phrasing = ({ articleId, text, people }: LearntPhrasing): string =>
    `  - article: ${articleId}\n    text: ${JSON.stringify(text)} # ${report.people(people)}`;

  return [
    `${underlined(report.title, "=")}\n${report.period(since, shared.day(data.until))} ${report.asked(data.asked)}`,
    section(
      sections.unanswered,
      data.unanswered.map((question) => {
        const row = `  ${question.text}\n      ${report.unanswered(question)}`;
        return question.alsoAs.length === 0 ? row : `${row}\n      ${report.alsoAs(question.alsoAs)}`;
      }),
    ),
    section(
      sections.notHelping,
      data.notHelping.map((use) => `${nameOf(use)}\n      ${report.use(use)}`),
    ),
    section(
      sections.ticketsAfter,
      data.ticketsAfter.map((use) => `${nameOf(use)}\n      ${report.tickets(use)}`),
    ),
    section(
      sections.pastReview,
      data.pastReview.map((article) => `${nameOf(article)}\n      ${report.reviewed(shared.day(article.reviewed))}`),
    ),
    section(sections.neverShown, data.neverShown.map(nameOf)),
    section(sections.waiting, data.waiting.map(phrasing), "accepted:"),
    section(sections.inUse, data.inUse.map(phrasing), "withdrawn:"),
  ].join("\n\n");
}

function nameOf({ articleId, title }: { readonly articleId: string; readonly title: string }): string {
  return `  ${title} (${articleId})`;
}
