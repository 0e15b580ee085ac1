import type { Instant } from "../domain/instant.ts";
import type { Language } from "../domain/language.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { LetsThrough, QuietDays, QuietHours } from "../domain/quietHours.ts";
import type { QuietMessage } from "../domain/quietMessages.ts";
import type { Priority } from "../domain/serviceLevels.ts";
import { type Says, sentences } from "./texts.ts";

/** Messages whose words in a notification do not say who has the ticket. */
type Wrote = MessageOf<"ticketUpdate"> | MessageOf<"ticketWorkaround"> | MessageOf<"priorityChanged">;

/** Words around quiet hours: their card, and the lines of what waited. */
export interface QuietLabels {
  readonly inputs: {
    readonly from: string;
    readonly to: string;
    readonly timeMissing: string;
    readonly days: string;
    readonly dayChoices: Readonly<Record<QuietDays, string>>;
    readonly letsThrough: string;
    readonly letsThroughChoices: Readonly<Record<LetsThrough, string>>;
  };
  /** A time by the clock, given as minutes after midnight. */
  readonly time: (minute: number) => string;
  readonly notices: Readonly<Record<"timesMissing" | "sameTimes", string>>;
  readonly buttons: {
    readonly open: string;
    readonly save: string;
    readonly change: string;
    readonly switchOff: string;
    readonly showTicket: (ticketId: string) => string;
    /** By the number of its line. */
    readonly showMessage: (line: number) => string;
  };
  readonly shown: string;
  /** Stands before how the ticket is now. */
  readonly apology: (missed: Instant, now: Instant) => string;
  /** What happened, who has it, the next word: without what was written. */
  readonly wrote: (message: Wrote, now: Instant) => string;
}

/** The words of one language for it. */
interface QuietWords extends Omit<QuietLabels, "wrote"> {
  readonly language: Language;
  readonly switchedOff: string;
  readonly none: string;
  readonly inUse: (hours: QuietHours) => string;
  readonly explains: string;
  readonly comesAnyway: Readonly<Record<LetsThrough, string>>;
  /** So many matters waited; without a full stop, since the numbers of tickets may follow. */
  readonly waited: (count: number) => string;
  readonly workaround: (ticketId: string) => string;
  readonly priorityIsNow: (ticketId: string, priority: Priority) => string;
  readonly update: (ticketId: string) => string;
  readonly has: (owner: string, group: string) => string;
  readonly nextUpdate: (instant: Instant | undefined, now: Instant) => string;
}

/** Joins the words of a language to all that is said about quiet hours. */
export function quietTexts(words: QuietWords): {
  readonly says: Says<QuietMessage["say"]>;
  readonly labels: QuietLabels;
} {
  const inUse = ({ hours, notice }: MessageOf<"quietHours">): string => {
    if (notice === "switchedOff") return words.switchedOff;
    return hours ? words.inUse(hours) : words.none;
  };
  // What is still to be chosen stands on the form.
  const closing = ({ hours, notice }: MessageOf<"quietHours">): string => {
    if (notice === "switchedOff") return "";
    return notice === "saved" && hours
      ? sentences(words.explains, words.comesAnyway[hours.letsThrough])
      : words.explains;
  };
  const happened = (message: Wrote): string => {
    const { ticketId } = message.mark;
    if (message.say === "ticketWorkaround") return words.workaround(ticketId);
    return message.say === "priorityChanged" ? words.priorityIsNow(ticketId, message.priority) : words.update(ticketId);
  };
  return {
    says: {
      quietHours: (message) => ({ summary: inUse(message), opening: inUse(message), closing: closing(message) }),
      quietMail: ({ lines }) => {
        const tickets = ticketsIn(lines);
        const all = `${words.waited(lines.length)}${tickets === "" ? "" : `: ${tickets}`}.`;
        return { summary: all, opening: all };
      },
    },
    labels: {
      ...words,
      wrote: (message, now) =>
        sentences(
          happened(message),
          words.has(message.owner, message.group[words.language]),
          words.nextUpdate(message.nextWordBy, now),
        ),
    },
  };
}

/** A time by the clock as digits, `22.00`. */
export function clock(minute: number, separator: "." | ":"): string {
  return `${Math.floor(minute / 60)}${separator}${String(minute % 60).padStart(2, "0")}`;
}

/** So many numbers fit into a notification. */
const NUMBERS = 6;

/** The numbers of the tickets that waited, or nothing where they are too many to be told. */
function ticketsIn(lines: readonly { readonly ticketId?: string }[]): string {
  const numbers = lines.flatMap(({ ticketId }) => ticketId ?? []);
  return numbers.length <= NUMBERS ? numbers.join(", ") : "";
}
