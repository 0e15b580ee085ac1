import type { TicketState } from "../domain/ticket.ts";

const IS_OVER: Readonly<Record<TicketState["status"], boolean>> = {
  new: false,
  inProgress: false,
  workedAround: false,
  onHold: false,
  resolved: false,
  closed: true,
  cancelled: true,
  merged: true,
};

/** Whether a ticket is not among the open ones; a resolved one is, as long as a reply reopens it. */
export function isOver({ status }: TicketState): boolean {
  return IS_OVER[status];
}
