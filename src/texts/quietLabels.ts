import type { Instant } from "../domain/instant.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { LetsThrough, QuietDays } from "../domain/quietHours.ts";

/** Messages whose words in a notification do not say who has the ticket. */
export type Wrote = MessageOf<"ticketUpdate"> | MessageOf<"ticketWorkaround"> | MessageOf<"priorityChanged">;

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

/** A time by the clock as digits, `22.00`. */
export function clock(minute: number, separator: "." | ":"): string {
  return `${Math.floor(minute / 60)}${separator}${String(minute % 60).padStart(2, "0")}`;
}

/** So many numbers fit into a notification. */
const NUMBERS = 6;

/** The numbers of the tickets that waited, or nothing where they are too many to be told. */
export function ticketsIn(lines: readonly { readonly ticketId?: string }[]): string {
  const numbers = lines.flatMap(({ ticketId }) => ticketId ?? []);
  return numbers.length <= NUMBERS ? numbers.join(", ") : "";
}
