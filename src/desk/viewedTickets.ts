import type { Ticket } from "../domain/ticket.ts";
import { summaryOf, type TicketSummary, type ViewedTicket, viewOf } from "../domain/viewedTicket.ts";
import type { Work } from "./work.ts";

/** The ticket as one line of its requester's list, as things stand now. */
export async function summaryFor(work: Work, ticket: Ticket): Promise<TicketSummary | undefined> {
  return summaryOf(ticket, work.rules.directory, await promiseOfIncident(work, ticket));
}

/** The ticket as its requester may read it, as things stand now. */
export async function viewFor(work: Work, ticket: Ticket): Promise<ViewedTicket | undefined> {
  return viewOf(ticket, work.rules.directory, await promiseOfIncident(work, ticket));
}

/** While a ticket is part of an incident, the next word is the incident's. */
async function promiseOfIncident(work: Work, { state }: Ticket): Promise<number | undefined> {
  return state.status === "merged" ? (await work.get("majorIncident", state.incidentId))?.promisedBy : undefined;
}
