import type { DigestEntry, DigestMessage, Due } from "../domain/digestMessages.ts";
import type { Instant } from "../domain/instant.ts";
import type { Language } from "../domain/language.ts";
import type { Says } from "./texts.ts";

const PARTS = ["open", "waiting", "reopened", "broken"] as const;
export type DigestPart = (typeof PARTS)[number];

/** What stands in the morning digest of a support group, around its numbers. */
export interface DigestLabels {
  readonly sections: Readonly<Record<Exclude<DigestPart, "broken">, (count: number) => string>>;
  readonly broken: (count: number, since: string, isYesterday: boolean) => string;
  /** What is told of a ticket in each section, without its title. */
  readonly entries: Readonly<Record<DigestPart, (entry: DigestEntry, now: Instant) => string>>;
  readonly more: (count: number) => string;
}

/** The words of one language for it. */
interface DigestWords extends Pick<DigestLabels, "sections" | "broken" | "more"> {
  readonly language: Language;
  readonly title: string;
  /** What so many tickets are, behind their number. */
  readonly counts: Readonly<Record<DigestPart, (count: number) => string>>;
  readonly priority: string;
  /** Each stands in front of a time. */
  readonly due: Readonly<Record<Due, string>>;
  readonly late: Readonly<Record<Due, string>>;
  readonly happened: Readonly<Record<Exclude<DigestPart, "open">, string>>;
  /** For more than one. */
  readonly times: (count: number) => string;
  readonly at: (instant: Instant, now: Instant) => string;
}

/** Joins the words of a language to all that is said in the digest. */
export function digestTexts(words: DigestWords): {
  readonly says: Says<DigestMessage["say"]>;
  readonly labels: DigestLabels;
} {
  const facts = ({ priority, owner }: DigestEntry, ...more: readonly string[]) =>
    [`${words.priority} ${priority}`, ...more, ...(owner === undefined ? [] : [owner])].join(" · ");
  const happened = (part: keyof DigestWords["happened"]) => (entry: DigestEntry, now: Instant) => {
    if (entry.at === undefined) return facts(entry);
    // A question is asked once at a time.
    const times = part === "waiting" || entry.times === 1 ? "" : ` (${words.times(entry.times)})`;
    return facts(entry, `${words.happened[part]} ${words.at(entry.at, now)}${times}`);
  };
  return {
    says: {
      groupDigest: (message) => {
        const numbers = PARTS.flatMap((part) => {
          const { count } = message[part];
          return count === 0 ? [] : [`${count} ${words.counts[part](count)}`];
        }).join(", ");
        return {
          summary: `${numbers}. ${words.title}.`,
          opening: `${words.title}: ${message.group[words.language]}`,
          closing: `${numbers}.`,
        };
      },
    },
    labels: {
      sections: words.sections,
      broken: words.broken,
      more: words.more,
      entries: {
        open: (entry, now) => {
          if (entry.at === undefined || entry.due === undefined) return facts(entry);
          return facts(entry, `${(entry.at < now ? words.late : words.due)[entry.due]} ${words.at(entry.at, now)}`);
        },
        waiting: happened("waiting"),
        reopened: happened("reopened"),
        broken: happened("broken"),
      },
    },
  };
}
