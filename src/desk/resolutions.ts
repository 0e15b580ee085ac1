import type { MessageOf } from "../domain/messages.ts";
import type { Resolution, Ticket } from "../domain/ticket.ts";

/** The resolution's card as it stands now: with the feedback, and with what was answered. */
export function resolvedMessage(ticket: Ticket, shown: Resolution): MessageOf<"ticketResolved"> {
  const resolution = ticket.resolutions.find(({ id }) => id === shown.id) ?? shown;
  const mark = { ticketId: ticket.id, message: resolution.message };
  const answers = ticket.updates.filter(
    ({ what, at }) => (what === "confirmed" || what === "reopened") && at >= shown.at,
  );
  const latest = answers.at(-1)?.what;
  if (latest === undefined) return { say: "ticketResolved", mark, resolution };
  return { say: "ticketResolved", mark, resolution, answered: latest === "confirmed" ? "works" : "notSolved" };
}
