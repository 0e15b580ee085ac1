import type { Instant } from "../../src/domain/instant.ts";
import type { Message } from "../../src/domain/messages.ts";
import type { TicketWord } from "../../src/domain/ticketWords.ts";
import type { Arrival } from "./memoryTeams.ts";

/** A word about a ticket, as it reached its requester. */
export interface Told {
  readonly at: Instant;
  readonly personId: string;
  readonly message: TicketWord;
}

/** What the requester of each ticket was told, by the number of the ticket, oldest first. */
export function toldByTicket(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly Told[]> {
  return Map.groupBy(arrivals.flatMap(toldIn), ({ message }) => message.mark.ticketId);
}

function toldIn({ at, outgoing }: Arrival): readonly Told[] {
  const { destination, message } = outgoing;
  if (destination.to !== "person" || !isTicketWord(message)) return [];
  return [{ at, personId: destination.personId, message }];
}

/** Whether a message is a word about a ticket to its requester: those alone are numbered. */
export function isTicketWord(message: Message): message is TicketWord {
  return "mark" in message && typeof message.mark !== "number";
}

/** A promise of the next word, and what came of it. */
export interface PromiseMade {
  readonly by: Instant;
  /** The first word after the opening, or after a reopening, and not a later one. */
  readonly isFirst: boolean;
  /** `broken`: the instant passed without a word, and nobody apologised within a minute. */
  readonly came: "kept" | "apologised" | "broken" | "pending";
}

const GRACE = 60_000;

/** The promises of one ticket as its requester saw them; any word in time keeps one, for it says how things stand. */
export function promisesIn(told: readonly Told[], now: Instant): readonly PromiseMade[] {
  return told.flatMap(({ message, at }, index): readonly PromiseMade[] => {
    const by = "nextWordBy" in message ? message.nextWordBy : undefined;
    if (by === undefined) return [];
    const next = told[index + 1];
    const isSame = next && "nextWordBy" in next.message && next.message.nextWordBy === by && next.at < by;
    // Said again, as in the answer to a comment: one promise.
    if (isSame) return [];
    const isFirst = message.say === "ticketOpened" || message.say === "ticketReopened";
    if (!next) return [{ by, isFirst, came: by + GRACE < now && at < by ? "broken" : "pending" }];
    if (next.message.say === "promiseMissed")
      return [{ by, isFirst, came: next.at <= by + GRACE ? "apologised" : "broken" }];
    return [{ by, isFirst, came: next.at <= by + GRACE ? "kept" : "broken" }];
  });
}
