import type { SupportGroup } from "../domain/directory.ts";
import { progressOf } from "../domain/incidentTelling.ts";
import type { IncidentSuggestion, MajorIncident } from "../domain/majorIncident.ts";
import { deskIdOf } from "../domain/majorIncident.ts";
import type { IncidentOutcome } from "../domain/majorIncidentRules.ts";
import type { MessageOf } from "../domain/messages.ts";
import { groupOf, unitOf } from "../domain/rules.ts";
import { isOpenTicket } from "../domain/ticketRules.ts";
import type { Work } from "./work.ts";

/** Keeps what a rule decided about an incident, draws its cards and says under them what follows. */
export async function applyToIncident(work: Work, outcome: IncidentOutcome): Promise<IncidentOutcome> {
  if ("refused" in outcome) return outcome;
  const { state: incident, effects } = outcome;
  work.put("majorIncident", incident);
  await drawIncident(work, incident);
  sayUnderCards(work, incident, effects);
  return outcome;
}

/** In the channel of each of its groups. */
export async function drawIncident(work: Work, incident: MajorIncident): Promise<void> {
  const card = await incidentCard(work, incident);
  for (const group of groupsOf(work, incident)) if (card) work.post(group, incidentPostId(incident.id, group.id), card);
}

export function sayUnderCards(
  work: Work,
  { id }: MajorIncident,
  effects: Extract<IncidentOutcome, { state: MajorIncident }>["effects"],
): void {
  for (const { groupId, message } of effects) {
    const group = groupOf(work.rules.directory, groupId);
    if (group) work.reply(group, incidentPostId(id, groupId), message);
  }
}

/** The incident's card with all that it shows; undefined when the directory no longer knows its service desk. */
export async function incidentCard(
  work: Work,
  incident: MajorIncident,
): Promise<MessageOf<"incidentCard"> | undefined> {
  const { round, updates } = incident;
  const group = groupOf(work.rules.directory, deskIdOf(incident));
  const reach = await work.reachOf(incident.id, round?.from ?? 1, updates.length);
  return (
    group && {
      say: "incidentCard",
      incident,
      group: group.name,
      reach,
      ...(round ? { progress: progressOf(round, reach) } : {}),
    }
  );
}

function groupsOf(work: Work, { groupIds }: MajorIncident): readonly SupportGroup[] {
  return groupIds.flatMap((id) => groupOf(work.rules.directory, id) ?? []);
}

/** Keeps a suggestion and draws its card in the service desk's channel. */
export async function showSuggestion(work: Work, suggestion: IncidentSuggestion): Promise<void> {
  work.put("incidentSuggestion", suggestion);
  const group = groupOf(work.rules.directory, suggestion.groupId);
  if (group) work.post(group, `suggestion:${suggestion.id}`, await suggestionCard(work, suggestion));
}

export async function suggestionCard(
  work: Work,
  { id, revision, ticketIds, incidentId }: IncidentSuggestion,
): Promise<MessageOf<"incidentSuggestion">> {
  const tickets = await Promise.all(ticketIds.map((ticketId) => work.get("ticket", ticketId)));
  return {
    say: "incidentSuggestion",
    suggestionId: id,
    revision,
    tickets: tickets.flatMap((ticket) => {
      const unit = unitOf(work.rules.directory, ticket?.unitId);
      if (!ticket || !unit || !isOpenTicket(ticket.state)) return [];
      return [{ id: ticket.id, title: ticket.title, unit: unit.name, openedAt: ticket.openedAt }];
    }),
    ...(incidentId === undefined ? {} : { incidentId }),
  };
}

/** The card that shows an incident in the channel of one of its groups. */
function incidentPostId(incidentId: string, groupId: string): string {
  return `incident:${incidentId}@${groupId}`;
}
