import type { Organisation } from "../domain/directory.ts";
import type { Idea } from "../domain/idea.ts";
import type { Instant } from "../domain/instant.ts";
import { HELSINKI, wallTimeAt } from "../domain/localTime.ts";
import { IDEA_COLUMNS, type IdeaColumn } from "../texts/ideaTexts.ts";
import type { Texts } from "../texts/texts.ts";
import { safeCell } from "./safeCell.ts";

/** Text, or a number that is to be counted with. */
export type Cell = string | number;

/** The ideas as a table, its heading first, ready for any spreadsheet. Nobody's name or id is in it. */
export function ideaRows(
  ideas: readonly Idea[],
  organisations: readonly Organisation[],
  { ideas: words, language }: { readonly ideas: Texts["ideas"]; readonly language: "fi" | "sv" | "en" },
): readonly (readonly Cell[])[] {
  const { columns, languages } = words.export;
  const names = new Map(organisations.map(({ id, name }) => [id, name[language]]));
  const rows = ideas.map((idea) => {
    const cells: Readonly<Record<IdeaColumn, Cell>> = {
      id: idea.id,
      organisation: names.get(idea.organisationId) ?? idea.organisationId,
      title: idea.words.title,
      gain: idea.words.gain,
      forWhom: idea.words.forWhom,
      language: languages[idea.language],
      status: words.statuses[idea.state.status],
      reason: idea.state.status === "declined" ? idea.state.reason : "",
      wanted: idea.joiners.length + 1,
      sentAt: written(idea.sentAt),
      statusAt: written(idea.history.at(-1)?.at ?? idea.sentAt),
    };
    return IDEA_COLUMNS.map((column) => cells[column]);
  });
  return [IDEA_COLUMNS.map((column) => columns[column]), ...rows].map((row) =>
    row.map((cell) => (typeof cell === "string" ? safeCell(cell) : cell)),
  );
}

/** `2026-11-30 10:05` in Helsinki time: sorted as text it is sorted by time, in any language. */
function written(at: Instant): string {
  const { date, minute } = wallTimeAt(at, HELSINKI);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
