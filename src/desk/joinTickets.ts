import { joinWithTicket, leaveWithTicket } from "../domain/incidentFollowing.ts";
import {
  deskIdOf,
  followerId,
  type IncidentUpdate,
  type MajorIncident,
  publicText,
  type SpokenText,
} from "../domain/majorIncident.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Actor } from "../domain/person.ts";
import { groupOf, organisationOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { leaveIncident, merge } from "../domain/ticketMerging.ts";
import type { Emergency } from "../domain/ticketWords.ts";
import { noteLikeness, spoken } from "./knownIncidents.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Joins tickets to an incident: they are merged, and each of their requesters follows and is told once. Answers which. */
export async function joinTickets(
  work: Work,
  incident: MajorIncident,
  tickets: readonly Ticket[],
  by: Actor,
): Promise<readonly Ticket[]> {
  const joined: Ticket[] = [];
  for (const ticket of tickets) {
    const outcome = await applyToTicket(work, merge(ticket, incident.id, by, { at: work.now, rules: work.rules }));
    if ("refused" in outcome) continue;
    joined.push(ticket);
    const before = await work.get("incidentFollower", followerId(incident.id, ticket.requester.id));
    const joining = { personId: ticket.requester.id, at: work.now, ticketId: ticket.id };
    work.put("incidentFollower", joinWithTicket(incident, before, joining));
    await noteLikeness(work, { id: ticket.id, suggestionId: incident.suggestionId });
  }
  await tellJoined(work, incident, joined);
  return joined;
}

async function tellJoined(work: Work, incident: MajorIncident, joined: readonly Ticket[]): Promise<void> {
  for (const [personId, own] of Map.groupBy(joined, ({ requester }) => requester.id)) {
    const person = await work.get("person", personId);
    const about = toldOf(work, incident, own[0]?.organisationId);
    if (!person || !about) continue;
    const ticketIds = own.map(({ id }) => id);
    work.tell(person, {
      say: "incidentJoined",
      ...about,
      ticketIds,
      text: publicText(incident),
      ...latestOf(incident),
    });
  }
}

/** What everybody who is told of an incident reads; undefined when the directory no longer knows its service desk. */
export function toldOf(
  work: Work,
  { id, promisedBy, groupIds }: Pick<MajorIncident, "id" | "groupIds" | "promisedBy">,
  organisationId: string | undefined,
): Pick<MessageOf<"incidentFollowed">, "incidentId" | "group" | "nextWordBy" | "emergency"> | undefined {
  const group = groupOf(work.rules.directory, groupIds[0] ?? "");
  const emergency: Emergency | undefined = organisationOf(work.rules.directory, organisationId)?.emergency;
  return (
    group && {
      incidentId: id,
      group: group.name,
      ...(promisedBy === undefined ? {} : { nextWordBy: promisedBy }),
      ...(emergency ? { emergency } : {}),
    }
  );
}

/** The latest word since it was declared, for somebody who comes later. */
export function latestOf({ updates }: MajorIncident): { readonly latest?: IncidentUpdate } {
  const latest = updates.findLast(({ what }, place) => place > 0 && what !== "promiseMissed");
  return latest ? { latest } : {};
}

/** How people put it: what the tickets say, title and all, each in its own language. */
export async function wordsOfTickets(work: Work, tickets: readonly Ticket[]): Promise<readonly SpokenText[]> {
  const likenesses = await work.getAll(
    "ticketLikeness",
    tickets.map(({ id }) => id),
  );
  const known = new Map(likenesses.map(({ id, language }) => [id, language]));
  const unknown = tickets.filter(({ id }) => known.get(id) === undefined).map(({ requester }) => requester.id);
  const people = await work.getAll("person", [...new Set(unknown)]);
  const spokenBy = new Map(people.map(({ id, language }) => [id, language]));
  return tickets.map(({ id, description, requester }) => {
    const language = known.get(id);
    if (language) return { text: description, language };
    return spoken(work, description, spokenBy.get(requester.id) ?? "fi");
  });
}

/** A ticket is a ticket of its own again, and its requester follows no longer because of it. */
export async function detach(work: Work, ticket: Ticket, by: Actor): Promise<boolean> {
  if (ticket.state.status !== "merged") return false;
  const follower = await work.get("incidentFollower", followerId(ticket.state.incidentId, ticket.requester.id));
  const outcome = await applyToTicket(work, leaveIncident(ticket, by, { at: work.now, rules: work.rules }));
  if ("refused" in outcome) return false;
  if (follower) work.put("incidentFollower", leaveWithTicket(follower, ticket.id));
  await noteLikeness(work, { id: ticket.id, dismissed: true });
  return true;
}

/** Whether the ticket can be joined: the same service desk answers for both. */
export function hasDesk(incident: MajorIncident, desk: { readonly id: string } | undefined): boolean {
  return desk?.id === deskIdOf(incident);
}
