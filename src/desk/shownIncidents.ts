import { followerId, type MajorIncident, publicText } from "../domain/majorIncident.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { latestOf, toldOf } from "./joinTickets.ts";
import { incidentLike, spoken } from "./knownIncidents.ts";
import { organisationOfPerson } from "./people.ts";
import type { Work } from "./work.ts";

/** Shown before any instruction: what is known of it, and one tap to follow. Undefined where no open incident is like it. */
export async function knownIncidentFor(
  work: Work,
  person: Person,
  question: Question,
  text: string,
): Promise<{ readonly question: Question; readonly message: MessageOf<"knownIncident"> } | undefined> {
  const { incidentIds = [] } = question;
  const incident = await incidentLike(work, person, spoken(work, text, person.language), incidentIds);
  const message = incident && knownIncident(work, person, question.id, incident);
  if (!incident || !message) return undefined;
  const follower = await work.get("incidentFollower", followerId(incident.id, person.id));
  const isFollowing = follower !== undefined && !follower.left;
  return {
    question: { ...question, incidentIds: [...incidentIds, incident.id] },
    message: isFollowing ? { ...message, answered: "following" } : message,
  };
}

/** The incident as somebody reads it who asked about it. */
export function knownIncident(
  work: Work,
  person: Person,
  questionId: string,
  incident: MajorIncident,
): MessageOf<"knownIncident"> | undefined {
  const about = toldOf(work, incident, organisationOfPerson(work, person)?.id);
  return about && { say: "knownIncident", ...about, questionId, text: publicText(incident), ...latestOf(incident) };
}
