import type { Instant } from "./instant.ts";
import { listed, withoutPicture } from "./picture.ts";
import { nextWordBy } from "./promise.ts";
import type { Rules } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { awaitsRequester, type TicketOutcome } from "./ticketRules.ts";
import { working } from "./ticketWork.ts";

/** Pictures that the requester adds. To a ticket that waits for an answer they are one, also without words. */
export function addPictures(
  ticket: Ticket,
  { at, pictureIds }: { readonly at: Instant; readonly pictureIds: readonly string[] },
  rules: Rules,
): TicketOutcome {
  const { state } = ticket;
  if (state.status === "closed" || state.status === "cancelled") return { refused: "ended" };
  const added = { ...ticket, pictures: listed(ticket.pictures, pictureIds) };
  const moment = { at, rules };
  if (!awaitsRequester(state)) return changed(ticket, { ticket: added, effects: [] }, moment);
  const promisedBy = ticket.promisedBy ?? nextWordBy("update", at, ticket.priority, rules.levels);
  const answered = { ...added, promisedBy, state: working(ticket, state.owner) };
  return changed(ticket, { ticket: answered, effects: [] }, moment);
}

export function dropPicture(
  ticket: Ticket,
  { at, pictureId }: { readonly at: Instant; readonly pictureId: string },
  rules: Rules,
): TicketOutcome {
  const pictures = withoutPicture(ticket.pictures, pictureId);
  return changed(ticket, { ticket: { ...ticket, pictures }, effects: [] }, { at, rules });
}
