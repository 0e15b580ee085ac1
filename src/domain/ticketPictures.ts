import type { Instant } from "./instant.ts";
import { listed, withoutPicture } from "./picture.ts";
import { nextWordBy } from "./promise.ts";
import type { Rules } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { decideAfterTime } from "./ticketByTime.ts";
import { changed } from "./ticketChange.ts";
import { awaitsRequester, type TicketOutcome } from "./ticketRules.ts";
import { working } from "./ticketWork.ts";

/** Pictures that the requester adds. To a ticket that waits for an answer they are one, also without words. */
export function addPictures(
  ticket: Ticket,
  { at, pictureIds }: { readonly at: Instant; readonly pictureIds: readonly string[] },
  rules: Rules,
): TicketOutcome {
  const moment = { at, rules };
  return decideAfterTime(ticket, moment, (current) => {
    const { state } = current;
    if (state.status === "closed" || state.status === "cancelled") return { refused: "ended" };
    const added = { ...current, pictures: listed(current.pictures, pictureIds) };
    if (!awaitsRequester(state)) return changed(current, { ticket: added, effects: [] }, moment);
    const promisedBy = current.promisedBy ?? nextWordBy("update", at, current.priority, rules.levels);
    const answered = { ...added, promisedBy, state: working(current, state.owner) };
    return changed(current, { ticket: answered, effects: [] }, moment);
  });
}

export function dropPicture(
  ticket: Ticket,
  { at, pictureId }: { readonly at: Instant; readonly pictureId: string },
  rules: Rules,
): TicketOutcome {
  const moment = { at, rules };
  return decideAfterTime(ticket, moment, (current) => {
    const pictures = withoutPicture(current.pictures, pictureId);
    return changed(current, { ticket: { ...current, pictures }, effects: [] }, moment);
  });
}
