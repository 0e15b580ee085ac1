import type { Directory, Organisation, SupportGroup } from "./directory.ts";
import { MINUTE } from "./instant.ts";
import type { IncidentSuggestion } from "./majorIncident.ts";
import { groupOf } from "./rules.ts";
import type { ServiceLevels } from "./serviceLevels.ts";
import type { Ticket } from "./ticket.ts";

/** The service desk that answers for what touches many of an organisation: the one around the clock, if there is one. */
export function deskOf(organisation: Organisation | undefined, directory: Directory): SupportGroup | undefined {
  const groups = organisation?.tiers.flatMap((id) => groupOf(directory, id) ?? []) ?? [];
  return (
    groups.find(({ tier, aroundTheClock }) => tier === "serviceDesk" && aroundTheClock) ??
    groups.find(({ tier }) => tier === "serviceDesk") ??
    groups.find(({ aroundTheClock }) => aroundTheClock) ??
    groups[0]
  );
}

/** How far back like tickets count; undefined where they are not looked for. */
export function windowOf({ majorIncident }: ServiceLevels): number | undefined {
  return majorIncident && majorIncident.windowMinutes * MINUTE;
}

/** Whether so many report alike that the service desk is to look at them. */
export function isMany(
  tickets: readonly Pick<Ticket, "requester" | "unitId">[],
  { majorIncident }: ServiceLevels,
): boolean {
  if (!majorIncident) return false;
  const requesters = new Set(tickets.map(({ requester }) => requester.id));
  const units = new Set(tickets.map(({ unitId }) => unitId));
  if (requesters.size < 2) return false;
  return requesters.size >= majorIncident.requesters || units.size >= majorIncident.units;
}

/** A suggestion of these tickets, named after the one that was compared last: each ticket is compared once. */
export function suggest(id: string, groupId: string, ticketIds: readonly string[]): IncidentSuggestion {
  return { id, groupId, ticketIds, revision: 1 };
}

/** One more ticket that reports the same. */
export function withTicket(suggestion: IncidentSuggestion, ticketId: string): IncidentSuggestion {
  if (suggestion.ticketIds.includes(ticketId)) return suggestion;
  return { ...suggestion, ticketIds: [...suggestion.ticketIds, ticketId], revision: suggestion.revision + 1 };
}

/** Nothing is left to be decided about: the tickets were joined to an incident, or are not the same matter. */
export function settled(suggestion: IncidentSuggestion, incidentId?: string): IncidentSuggestion {
  const declared = incidentId === undefined ? {} : { incidentId };
  return { ...suggestion, ...declared, ticketIds: [], revision: suggestion.revision + 1 };
}
