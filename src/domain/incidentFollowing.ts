import type { Instant } from "./instant.ts";
import { followerId, type IncidentFollower, type MajorIncident } from "./majorIncident.ts";

/** Follows an incident, from its present word on. Following twice is following once. */
export function follow(
  incident: MajorIncident,
  before: IncidentFollower | undefined,
  { personId, at, questionId }: { readonly personId: string; readonly at: Instant; readonly questionId?: string },
): IncidentFollower {
  if (before && !before.left) return before;
  return { ...fresh(incident, personId, at), ...(questionId === undefined ? {} : { questionId }) };
}

/** Somebody's own ticket goes on as part of the incident: they follow it, if they did not before. */
export function joinWithTicket(
  incident: MajorIncident,
  before: IncidentFollower | undefined,
  { personId, at, ticketId }: { readonly personId: string; readonly at: Instant; readonly ticketId: string },
): IncidentFollower {
  const following = follow(incident, before, { personId, at });
  if (following.ticketIds.includes(ticketId)) return following;
  return { ...following, ticketIds: [...following.ticketIds, ticketId] };
}

/** Does not follow any more; own tickets are no part of it any more either. */
export function leave(follower: IncidentFollower): IncidentFollower {
  return { ...follower, ticketIds: [], left: true };
}

/** A ticket is no part of it any more. Whoever followed with nothing else does not follow. */
export function leaveWithTicket(follower: IncidentFollower, ticketId: string): IncidentFollower {
  const ticketIds = follower.ticketIds.filter((id) => id !== ticketId);
  const stays = ticketIds.length > 0 || follower.questionId !== undefined;
  return stays ? { ...follower, ticketIds } : leave(follower);
}

/** What stands there already is read at once, so only later words are told. */
function fresh({ id, updates }: MajorIncident, personId: string, at: Instant): IncidentFollower {
  return {
    id: followerId(id, personId),
    incidentId: id,
    personId,
    since: at,
    ticketIds: [],
    told: updates.length,
    undelivered: [],
  };
}
