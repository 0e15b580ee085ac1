import { isMany, suggest, windowOf, withTicket } from "../domain/incidentSuggesting.ts";
import { deskIdOf, type IncidentSuggestion, type SpokenText } from "../domain/majorIncident.ts";
import type { Ticket } from "../domain/ticket.ts";
import { isOpenTicket } from "../domain/ticketRules.ts";
import { showSuggestion } from "./incidentPosts.ts";
import { wordsOfTickets } from "./joinTickets.ts";
import { deskOfTicket, noteLikeness, placesLike } from "./knownIncidents.ts";
import type { Work } from "./work.ts";

/** In a rush the latest tell enough: what very many report is among them. */
const MOST_COMPARED = 300;

/** A new ticket is compared with others soon, by the passing of time: whoever sends it does not wait for that. */
export function compareSoon(work: Work, ticketId: string): void {
  work.put("ticketLikeness", { id: ticketId, nextCheckAt: work.now });
}

/**
 * Compares a new ticket with those of others within the window. Where many report alike, the service desk is shown them as
 * one group, once; a further one is added to the group in place.
 */
export async function compareTicket(work: Work, ticketId: string): Promise<void> {
  const ticket = await work.get("ticket", ticketId);
  const likeness = await work.get("ticketLikeness", ticketId);
  const { nextCheckAt: _now, ...compared } = likeness ?? { id: ticketId };
  const [own] = ticket ? await wordsOfTickets(work, [ticket]) : [];
  work.put("ticketLikeness", { ...compared, ...(own ? { language: own.language } : {}) });
  const desk = ticket && deskOfTicket(work, ticket);
  if (!own || !desk || !isOpenTicket(ticket.state) || compared.suggestionId !== undefined) return;
  const alike = await ticketsLike(work, ticket, own);
  const known = (await suggestionOf(work, alike)) ?? (await suggestionOfIncident(work, desk.id, own));
  if (known) {
    await noteLikeness(work, { id: ticket.id, suggestionId: known.id });
    return showSuggestion(work, withTicket(known, ticket.id));
  }
  const group = [...(await undecided(work, alike)), ticket];
  if (!isMany(group, work.rules.levels)) return;
  const suggestion = suggest(
    ticket.id,
    desk.id,
    group.map(({ id }) => id),
  );
  for (const { id } of group) await noteLikeness(work, { id, suggestionId: suggestion.id });
  await showSuggestion(work, suggestion);
}

async function ticketsLike(work: Work, ticket: Ticket, own: SpokenText): Promise<readonly Ticket[]> {
  const window = windowOf(work.rules.levels);
  const desk = deskOfTicket(work, ticket);
  if (window === undefined) return [];
  const others = (await work.ticketsOpenedSince(ticket.openedAt - window))
    .filter(
      (other) =>
        other.requester.id !== ticket.requester.id &&
        (isOpenTicket(other.state) || other.state.status === "merged") &&
        deskOfTicket(work, other)?.id === desk?.id,
    )
    .slice(-MOST_COMPARED);
  const places = placesLike(work, own, await wordsOfTickets(work, others));
  return [...places].sort((a, b) => a - b).flatMap((place) => others[place] ?? []);
}

/** Where these were suggested before, if that is still to be decided or became an incident that is open. */
async function suggestionOf(work: Work, tickets: readonly Ticket[]): Promise<IncidentSuggestion | undefined> {
  for (const { id } of tickets) {
    const suggestionId = (await work.get("ticketLikeness", id))?.suggestionId;
    const suggestion = suggestionId === undefined ? undefined : await work.get("incidentSuggestion", suggestionId);
    if (!suggestion) continue;
    const { incidentId } = suggestion;
    if (incidentId === undefined && suggestion.ticketIds.includes(id)) return suggestion;
    const incident = incidentId === undefined ? undefined : await work.get("majorIncident", incidentId);
    if (incident?.state.status === "open") return suggestion;
  }
  return undefined;
}

/** An incident lasts longer than the window: a ticket about it is suggested for it as long as it is open. */
async function suggestionOfIncident(
  work: Work,
  deskId: string,
  own: SpokenText,
): Promise<IncidentSuggestion | undefined> {
  const incident = (await work.incidents()).findLast(
    (one) => one.state.status === "open" && deskIdOf(one) === deskId && placesLike(work, own, one.words).length > 0,
  );
  return incident && work.get("incidentSuggestion", incident.suggestionId);
}

async function undecided(work: Work, tickets: readonly Ticket[]): Promise<readonly Ticket[]> {
  const open = tickets.filter(({ state }) => isOpenTicket(state));
  const likeness = await Promise.all(open.map(({ id }) => work.get("ticketLikeness", id)));
  return open.filter((_, place) => !likeness[place]?.dismissed);
}
