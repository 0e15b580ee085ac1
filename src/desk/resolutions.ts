import type { MessageOf } from "../domain/messages.ts";
import type { Rules } from "../domain/rules.ts";
import type { Resolution, Ticket } from "../domain/ticket.ts";
import { emergencyOf } from "../domain/ticketRules.ts";

/** The resolution's card as it stands now: with the feedback, and with what was answered. */
export function resolvedMessage(ticket: Ticket, shown: Resolution, rules: Rules): MessageOf<"ticketResolved"> {
  const resolution = ticket.resolutions.find(({ id }) => id === shown.id) ?? shown;
  const message = {
    say: "ticketResolved",
    mark: { ticketId: ticket.id, message: resolution.message },
    resolution,
    ...emergencyOf(ticket, rules),
  } as const;
  const answers = ticket.updates.filter(
    ({ what, at }) => (what === "confirmed" || what === "reopened") && at >= shown.at,
  );
  const latest = answers.at(-1)?.what;
  if (latest === undefined) return message;
  return { ...message, answered: latest === "confirmed" ? "works" : "notSolved" };
}
