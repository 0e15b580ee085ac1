import { DAY } from "./instant.ts";
import { isMember } from "./rules.ts";
import type { Resolution, Ticket } from "./ticket.ts";
import { type Moment, REPLY_WINDOW_DAYS, type Step, tellNow } from "./ticketRules.ts";

/** The ticket with one more resolution, which is told with the instant until which a reply reopens it. */
export function resolved(
  ticket: Ticket,
  how: Pick<Resolution, "at" | "by" | "text" | "how" | "incidentId">,
  moment: Moment,
): Step {
  const replyUntil = how.at + REPLY_WINDOW_DAYS * DAY;
  const resolution: Resolution = {
    id: `${ticket.id}/${ticket.resolutions.length + 1}`,
    ...how,
    message: ticket.messageCount + 1,
    replyUntil,
    asksFeedback:
      how.incidentId === undefined && !isMember(moment.rules.directory, ticket.groupId, ticket.requester.id),
  };
  const next: Ticket = {
    ...ticket,
    resolutions: [...ticket.resolutions, resolution],
    state: { status: "resolved", replyUntil },
  };
  return tellNow(next, { say: "ticketResolved", resolution }, moment);
}
