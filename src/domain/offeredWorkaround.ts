import { mask } from "./masking.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { isOpenTicket, type Moment, type TicketOutcome } from "./ticketRules.ts";

const HIDDEN = "…";
const TICKET_NUMBER = /\bT-\d+\b/gu;
/** A shorter part of a name is likely to be another word as well. */
const SHORTEST_NAME = 3;

/** Whether the ticket has a way to go on working that has not failed. */
export function hasWorkaround({ state, workaround }: Ticket): boolean {
  return isOpenTicket(state) && workaround !== undefined && workaround.helped !== false;
}

/** The workaround's words, fit to be read by somebody they were not written to: whose ticket it is does not show. */
export function offeredWords({ workaround, requester }: Ticket): string {
  const names = requester.name.split(/[\s-]+/u).filter((part) => part.length >= SHORTEST_NAME);
  const masked = mask(workaround?.text ?? "").text.replace(TICKET_NUMBER, HIDDEN);
  return names.reduce((text, name) => text.replace(wordsThatBegin(name), HIDDEN), masked);
}

/** It helped somebody else too, who needed no ticket. */
export function helpedAnother(ticket: Ticket, moment: Moment): TicketOutcome {
  const { workaround } = ticket;
  if (!workaround) return { refused: "ended" };
  const helpedOthers = (workaround.helpedOthers ?? 0) + 1;
  return changed(ticket, { ticket: { ...ticket, workaround: { ...workaround, helpedOthers } }, effects: [] }, moment);
}

/** Also with an ending, as Finnish names have in the middle of a sentence: `Lehto`, `Lehdolle`. */
function wordsThatBegin(name: string): RegExp {
  const literal = stemOf(name).replace(/[^\p{L}\p{N}]/gu, "\\$&");
  return new RegExp(`(?<!\\p{L})${literal}\\p{L}*`, "gu");
}

/** What stays of a name in all its cases. */
function stemOf(name: string): string {
  const stem = name.replace(/(?:nen|[kpt][aeiouyäö]|i)$/u, "");
  return stem.length >= SHORTEST_NAME ? stem : name;
}
