import type { DigestEntry, DigestMessage, Due } from "../../domain/digestMessages.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DigestLabels } from "../digestLabels.ts";
import type { Says } from "../texts.ts";
import { at, shared } from "./shared.ts";

function facts({ priority, owner }: DigestEntry, ...more: readonly string[]): string {
  return [`priority ${priority}`, ...more, ...(owner === undefined ? [] : [owner])].join(" · ");
}

function times(count: number): string {
  return count === 1 ? "" : ` (${count} times)`;
}

const DUE: Readonly<Record<Due, string>> = {
  word: "update promised by",
  response: "answer due by",
  resolution: "solution due by",
};
const LATE: Readonly<Record<Due, string>> = {
  word: "promised update late since",
  response: "answer overdue since",
  resolution: "solution overdue since",
};

function dueIn(entry: DigestEntry, now: Instant): readonly string[] {
  if (entry.at === undefined || entry.due === undefined) return [];
  return [`${(entry.at < now ? LATE : DUE)[entry.due]} ${at(entry.at, now)}`];
}

export const digestSays = {
  groupDigest: ({ group, open, waiting, reopened, broken }) => {
    const parts = [
      [open.count, "open"],
      [waiting.count, "waiting for the requester"],
      [reopened.count, "reopened"],
      [broken.count, "with a broken promise"],
    ] as const;
    const numbers = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(", ");
    return { summary: `${numbers}. Morning digest.`, opening: `Morning digest: ${group.en}`, closing: `${numbers}.` };
  },
} satisfies Says<DigestMessage["say"]>;

export const digest = {
  sections: {
    open: (count) => `Open ${count}, the most pressing first`,
    waiting: (count) => `Waiting for the requester's answer ${count}`,
    reopened: (count) => `Reopened ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Promise broken ${isYesterday ? "yesterday" : `since ${shared.day(since)}`}: ${count}`,
  entries: {
    open: (entry, now) => facts(entry, ...dueIn(entry, now)),
    waiting: (entry, now) => facts(entry, ...(entry.at === undefined ? [] : [`asked ${at(entry.at, now)}`])),
    reopened: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`reopened ${at(entry.at, now)}${times(entry.times)}`])),
    broken: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`late ${at(entry.at, now)}${times(entry.times)}`])),
  },
  more: (count) => `and ${count} more`,
} satisfies DigestLabels;
