import { AT_A_TIME, afterTelling, counted, type Telling, tellings } from "../domain/incidentTelling.ts";
import type { MajorIncident } from "../domain/majorIncident.ts";
import { incidentTimePassed, wakingUp } from "../domain/majorIncidentRules.ts";
import type { Person } from "../domain/person.ts";
import { resolveMerged } from "../domain/ticketMerging.ts";
import { drawIncident, sayUnderCards } from "./incidentPosts.ts";
import { toldOf } from "./joinTickets.ts";
import { listenFor, organisationOfPerson } from "./people.ts";
import type { Outgoing } from "./ports.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/**
 * What time does to an incident: a promise is broken, somebody is called, and the next of those who are to be told are told.
 * Each commit takes some of the many, so that no one of them is large, and a restart goes on where it stood.
 */
export async function wakeIncident(work: Work, id: string): Promise<void> {
  const before = await work.get("majorIncident", id);
  if (!before) return;
  const passed = incidentTimePassed(before, { at: work.now, rules: work.rules });
  if ("refused" in passed) return;
  const incident = passed.state;
  const upTo = incident.updates.length;
  const behind = await work.followersBehind(id, upTo, AT_A_TIME);
  const reach = await work.reachOf(id, incident.round?.from ?? upTo, upTo);
  const next = tellings(incident, behind, work.now);
  for (const telling of next) await tell(work, incident, telling);
  const telling = afterTelling(incident, next, { at: work.now, reach });
  const look = counted(telling.state, reach.people, work.now);
  const state = wakingUp(look.state);
  work.put("majorIncident", state);
  if (state.revision !== before.revision || state.groupIds !== before.groupIds || telling.show || look.show) {
    await drawIncident(work, state);
  }
  sayUnderCards(work, state, passed.effects);
}

/** Each update that the follower misses, as a message of its own. */
async function tell(work: Work, incident: MajorIncident, { follower, numbers }: Telling): Promise<void> {
  work.put("incidentFollower", follower);
  const person = await work.get("person", follower.personId);
  for (const number of numbers) {
    const update = incident.updates[number - 1];
    const about = { incidentId: incident.id, followerId: follower.id, number };
    if (update?.what === "resolved") await tellSolved(work, incident, { follower, numbers }, person, about);
    if (!person || !update || update.what === "resolved") continue;
    const { promisedBy: _now, ...rest } = incident;
    const promise = update.nextWordBy === undefined ? {} : { promisedBy: update.nextWordBy };
    const told = toldOf(work, { ...rest, ...promise }, organisationOfPerson(work, person)?.id);
    const { ticketIds } = follower;
    if (told) work.broadcast(person, { say: "incidentNews", ...told, number, update, ticketIds }, about);
  }
}

/** A ticket of the person's own is solved with it, and tells so; without one the person is told of the incident. */
async function tellSolved(
  work: Work,
  incident: MajorIncident,
  { follower }: Telling,
  person: Person | undefined,
  about: NonNullable<Outgoing["broadcast"]>,
): Promise<void> {
  const solution = incident.updates[about.number - 1];
  if (!solution?.by) return;
  const tickets = (await Promise.all(follower.ticketIds.map((id) => work.get("ticket", id)))).filter(
    (ticket) => ticket?.state.status === "merged" && ticket.state.incidentId === incident.id,
  );
  const moment = { at: work.now, rules: work.rules };
  for (const [place, ticket] of tickets.entries()) {
    const tells = place === tickets.length - 1;
    if (!ticket) continue;
    const outcome = resolveMerged(ticket, incident, { by: solution.by, text: solution.text, tells }, moment);
    await applyToTicket(work, outcome, (to, message, ticketId) => work.broadcast(to, message, about, ticketId));
  }
  if (tickets.length > 0 || !person) return;
  const replyUntil = follower.replyUntil ?? work.now;
  const { id: incidentId } = incident;
  work.broadcast(
    person,
    { say: "incidentResolved", incidentId, number: about.number, text: solution.text, replyUntil },
    about,
  );
  listenFor(work, person, { step: "incidentSolved", incidentId });
}
