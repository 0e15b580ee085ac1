import type { IncidentRefusal } from "../domain/incidentMessages.ts";
import { settled, suggest } from "../domain/incidentSuggesting.ts";
import type { Language } from "../domain/language.ts";
import { deskIdOf, type IncidentSuggestion, type MajorIncident } from "../domain/majorIncident.ts";
import { type Declaration, decideForIncident, declare, withWords } from "../domain/majorIncidentRules.ts";
import type { Actor } from "../domain/person.ts";
import { groupOf, isMember } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { isOpenTicket } from "../domain/ticketRules.ts";
import { presentTicket } from "./channel.ts";
import type { Reply } from "./inbound.ts";
import type { IncidentGroupClick } from "./incidentClicks.ts";
import { applyToIncident, drawIncident, incidentCard, showSuggestion, suggestionCard } from "./incidentPosts.ts";
import { detach, hasDesk, joinTickets, wordsOfTickets } from "./joinTickets.ts";
import { deskOfTicket, noteLikeness, spoken } from "./knownIncidents.ts";
import type { Work } from "./work.ts";

type SuggestionClick = Extract<IncidentGroupClick, { readonly suggestionId: string }>;
type TicketClick = Extract<IncidentGroupClick, { readonly ticketId: string }>;
type IncidentCardClick = Exclude<IncidentGroupClick, SuggestionClick | TicketClick>;

/** A button about major incidents in the channel of a support group. */
export async function onIncidentGroupClick(work: Work, by: Actor, click: IncidentGroupClick): Promise<Reply> {
  if ("suggestionId" in click) return onSuggestion(work, by, click);
  return "ticketId" in click ? onTicket(work, by, click) : onIncident(work, by, click);
}

/** The same press again, by Teams or by an impatient finger: nothing happens twice, and the present card answers. */
export async function presentIncidentAgain(work: Work, click: IncidentGroupClick): Promise<Reply> {
  if ("ticketId" in click) return presentTicket(work, click, { done: true });
  if ("suggestionId" in click) {
    const suggestion = await work.get("incidentSuggestion", click.suggestionId);
    return suggestion ? presentSuggestion(work, suggestion) : refuse("outdated", "fi");
  }
  const incident = await work.get("majorIncident", click.incidentId);
  return incident ? presentIncident(work, incident) : refuse("unknownIncident", "fi");
}

async function onSuggestion(work: Work, by: Actor, click: SuggestionClick): Promise<Reply> {
  const suggestion = await work.get("incidentSuggestion", click.suggestionId);
  const group = groupOf(work.rules.directory, suggestion?.groupId ?? "");
  if (!suggestion || !group) return refuse("outdated", "fi");
  const { language } = group;
  if (!isMember(work.rules.directory, group.id, by.id)) return refuse("notInGroup", language);
  const typed = "text" in click ? click.text : "";
  if (click.revision !== suggestion.revision) return presentSuggestion(work, suggestion, typed);
  const tickets = await openTickets(work, suggestion.ticketIds);
  switch (click.verb) {
    case "dismissSuggested":
      for (const id of suggestion.ticketIds) await noteLikeness(work, { id, dismissed: true });
      await showSuggestion(work, settled(suggestion));
      break;
    case "joinSuggested": {
      const refused = await join(work, by, suggestion.incidentId, tickets);
      if (refused) return refuse(refused, language, suggestion.incidentId);
      await showSuggestion(work, settled(suggestion));
      break;
    }
    case "declareSuggested": {
      if (tickets.length === 0) return refuse("noTickets", language);
      const made = await declareFor(work, { by, text: click.text, desk: group, suggestionId: suggestion.id }, tickets);
      if ("refused" in made) return refuse(made.refused, language);
      await showSuggestion(work, settled(suggestion, made.id));
      break;
    }
    default:
      click satisfies never;
  }
  return presentSuggestion(work, (await work.get("incidentSuggestion", suggestion.id)) ?? suggestion);
}

/** Declares, joins the tickets, and tells their requesters. */
async function declareFor(
  work: Work,
  given: Pick<Declaration, "by" | "text" | "desk" | "suggestionId">,
  tickets: readonly Ticket[],
): Promise<MajorIncident | { readonly refused: IncidentRefusal }> {
  const lines = given.text.split("\n").filter((line) => line.trim() !== "");
  const words = [
    ...(await wordsOfTickets(work, tickets)),
    // The public text may say it in more than one language.
    ...lines.map((line) => spoken(work, line, given.desk.language)),
  ];
  const id = nextIncidentId(await work.incidents());
  const title = tickets[0]?.title ?? "";
  const outcome = declare({ ...given, id, at: work.now, title, words }, work.rules);
  if ("refused" in outcome) return outcome;
  await joinTickets(work, outcome.state, tickets, given.by);
  await applyToIncident(work, outcome);
  return outcome.state;
}

/** Two that are declared at once get the same number, and the second is then declared anew. */
function nextIncidentId(incidents: readonly MajorIncident[]): string {
  const numbers = incidents.map(({ id }) => Number(id.slice(2)));
  return `M-${Math.max(0, ...numbers) + 1}`;
}

async function join(
  work: Work,
  by: Actor,
  incidentId: string | undefined,
  tickets: readonly Ticket[],
): Promise<IncidentRefusal | undefined> {
  const incident = incidentId === undefined ? undefined : await work.get("majorIncident", incidentId);
  if (!incident) return "unknownIncident";
  if (incident.state.status !== "open") return "over";
  const fitting = tickets.filter((ticket) => hasDesk(incident, deskOfTicket(work, ticket)));
  const joined = await joinTickets(work, incident, fitting, by);
  // Those that were joined already are joined, as by a press that came before.
  if (joined.length === 0 && fitting.some(({ state }) => "incidentId" in state && state.incidentId === incident.id)) {
    return undefined;
  }
  if (joined.length === 0) return "noTickets";
  const next = withWords(incident, await wordsOfTickets(work, joined));
  work.put("majorIncident", next);
  await drawIncident(work, next);
  return undefined;
}

async function onTicket(work: Work, by: Actor, click: TicketClick): Promise<Reply> {
  const ticket = await work.get("ticket", click.ticketId);
  const group = ticket && groupOf(work.rules.directory, ticket.groupId);
  if (!ticket || !group) return refuse("outdated", "fi");
  const { language } = group;
  if (!isMember(work.rules.directory, group.id, by.id)) return refuse("notInGroup", language);
  if (click.revision !== ticket.revision) return presentTicket(work, click);
  const refused = await actOnTicket(work, by, ticket, click);
  if (refused) return refuse(refused, language, "incidentId" in click ? click.incidentId : undefined);
  return presentTicket(work, click, { done: true });
}

async function actOnTicket(
  work: Work,
  by: Actor,
  ticket: Ticket,
  click: TicketClick,
): Promise<IncidentRefusal | undefined> {
  if (click.verb === "detachTicket") return (await detach(work, ticket, by)) ? undefined : "outdated";
  if (!isOpenTicket(ticket.state)) return "outdated";
  if (click.verb === "joinIncident") return join(work, by, click.incidentId, [ticket]);
  const desk = deskOfTicket(work, ticket);
  if (!desk) return "outdated";
  const known = await work.get("ticketLikeness", ticket.id);
  const before =
    known?.suggestionId === undefined ? undefined : await work.get("incidentSuggestion", known.suggestionId);
  const shown = before?.incidentId === undefined && before?.ticketIds.includes(ticket.id) ? before : undefined;
  const suggestion: IncidentSuggestion = shown ?? suggest(`${ticket.id}:${ticket.revision}`, desk.id, []);
  const tickets = shown ? await openTickets(work, shown.ticketIds) : [ticket];
  const made = await declareFor(work, { by, text: click.text, desk, suggestionId: suggestion.id }, tickets);
  if ("refused" in made) return made.refused;
  await showSuggestion(work, settled(suggestion, made.id));
  return undefined;
}

async function onIncident(work: Work, by: Actor, click: IncidentCardClick): Promise<Reply> {
  const incident = await work.get("majorIncident", click.incidentId);
  const group = incident && groupOf(work.rules.directory, deskIdOf(incident));
  if (!incident || !group) return refuse("unknownIncident", "fi");
  const { language } = group;
  if (!incident.groupIds.some((id) => isMember(work.rules.directory, id, by.id))) return refuse("notInGroup", language);
  if (click.revision !== incident.revision) return presentIncident(work, incident, click);
  if (click.verb === "addToIncident") {
    const refused = await join(work, by, incident.id, await ticketsNamed(work, numbersIn(click.text)));
    if (refused) return refuse(refused, language, incident.id);
  } else {
    const command =
      click.verb === "takeIncident"
        ? { do: click.verb, at: work.now, by }
        : { do: click.verb, at: work.now, by, text: click.text };
    const outcome = await applyToIncident(work, decideForIncident(incident, command, work.rules));
    if ("refused" in outcome) return refuse(outcome.refused, language, incident.id);
  }
  return presentIncident(work, (await work.get("majorIncident", incident.id)) ?? incident);
}

async function presentIncident(work: Work, incident: MajorIncident, outdated?: IncidentCardClick): Promise<Reply> {
  const message = await incidentCard(work, incident);
  const group = groupOf(work.rules.directory, deskIdOf(incident));
  if (!message || !group) return refuse("unknownIncident", "fi");
  const text = outdated && "text" in outdated ? outdated.text.trim() : "";
  const kept = outdated && text !== "" ? { kept: { verb: outdated.verb, text } } : {};
  return { reply: "card", message: { ...message, ...kept }, language: group.language };
}

async function presentSuggestion(work: Work, suggestion: IncidentSuggestion, typed = ""): Promise<Reply> {
  const message = await suggestionCard(work, suggestion);
  const kept = typed.trim() === "" ? {} : { keptText: typed };
  const language = groupOf(work.rules.directory, suggestion.groupId)?.language ?? "fi";
  return { reply: "card", message: { ...message, ...kept }, language };
}

async function ticketsNamed(work: Work, ids: readonly string[]): Promise<readonly Ticket[]> {
  const tickets = await Promise.all(ids.map((id) => work.get("ticket", id)));
  return tickets.filter((ticket) => ticket !== undefined);
}

async function openTickets(work: Work, ids: readonly string[]): Promise<readonly Ticket[]> {
  return (await ticketsNamed(work, ids)).filter(({ state }) => isOpenTicket(state));
}

/** `T-1042, t-1043 ja 1044` names three. */
function numbersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\d+/gu)].map(([number]) => `T-${number}`))];
}

function refuse(why: IncidentRefusal, language: Language, incidentId?: string): Reply {
  const about = incidentId === undefined ? {} : { incidentId };
  return { reply: "words", message: { say: "incidentRefused", why, ...about }, language };
}
