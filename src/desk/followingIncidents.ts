import { follow, leave } from "../domain/incidentFollowing.ts";
import type { IncidentChatMessage, IncidentRefusal } from "../domain/incidentMessages.ts";
import { followerId, type IncidentFollower, type MajorIncident } from "../domain/majorIncident.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { completed } from "../domain/ticketOpening.ts";
import { beginDraft, presentDraft } from "./drafts.ts";
import type { Reply } from "./inbound.ts";
import type { IncidentChatClick } from "./incidentClicks.ts";
import { detach, toldOf } from "./joinTickets.ts";
import { isOpenTo } from "./knownIncidents.ts";
import { goOnToTicket, offerHelped } from "./offeredWorkarounds.ts";
import { moveTo, organisationOfPerson } from "./people.ts";
import { answerQuestion, keepQuestion } from "./questions.ts";
import { card, refuse as refuseOld } from "./replies.ts";
import { knownIncident } from "./shownIncidents.ts";
import type { Work } from "./work.ts";

/** A button about major incidents, or about somebody else's workaround, in the 1:1 chat. */
export async function onIncidentChatClick(
  work: Work,
  person: Person,
  id: string,
  click: IncidentChatClick,
): Promise<Reply> {
  if ("questionId" in click) return onQuestion(work, person, click);
  const incident = await work.get("majorIncident", click.incidentId);
  const follower = incident && (await work.get("incidentFollower", followerId(incident.id, person.id)));
  if (!incident || !follower) return refuse(person, "unknownIncident");
  if (click.verb === "leaveIncident") return stopFollowing(work, person, incident, follower);
  const text = click.verb === "incidentNotSolved" ? click.text : "";
  return answerSolution(work, person, { id, text, works: click.verb === "incidentWorks" }, incident, follower);
}

async function onQuestion(
  work: Work,
  person: Person,
  click: Extract<IncidentChatClick, { readonly questionId: string }>,
): Promise<Reply> {
  const question = await work.get("question", click.questionId);
  if (question?.requesterId !== person.id) return refuseOld(person, "outdated");
  if (!("incidentId" in click)) {
    return click.verb === "offerHelped" ? offerHelped(work, person, question) : goOnToTicket(work, person, question);
  }
  const incident = await work.get("majorIncident", click.incidentId);
  if (!incident) return refuse(person, "unknownIncident");
  return click.verb === "followIncident"
    ? meToo(work, person, question, incident)
    : another(work, person, question, incident);
}

/** The same, said in words; that the incident is over is told. */
export async function answerKnownIncident(
  work: Work,
  person: Person,
  question: Question,
  { incidentId, isSame }: { readonly incidentId: string; readonly isSame: boolean },
): Promise<void> {
  const incident = await work.get("majorIncident", incidentId);
  if (!incident) return;
  if (!isSame) await another(work, person, question, incident);
  else if (incident.state.status === "open") await meToo(work, person, question, incident);
  else work.tell(person, refusal("over", incident.id));
}

/** One tap follows; a second one changes nothing. */
async function meToo(work: Work, person: Person, question: Question, incident: MajorIncident): Promise<Reply> {
  if (incident.state.status !== "open") return refuse(person, "over", incident.id);
  const about = isOpenTo(work, person, incident) && toldOf(work, incident, organisationOfPerson(work, person)?.id);
  if (!about) return refuse(person, "unknownIncident");
  const before = await work.get("incidentFollower", followerId(incident.id, person.id));
  const follower = follow(incident, before, { personId: person.id, at: work.now, questionId: question.id });
  if (follower !== before) {
    work.put("incidentFollower", follower);
    moveTo(work, person, { step: "idle" });
    work.tell(person, { say: "incidentFollowed", ...about });
  }
  const shown = knownIncident(work, person, question.id, incident);
  return shown ? card(person, { ...shown, answered: "following" }) : refuse(person, "unknownIncident");
}

/** It is something else: the question is answered as any other, and a ticket goes on to be sent. */
async function another(work: Work, person: Person, question: Question, incident: MajorIncident): Promise<Reply> {
  if (question.draft && completed(question.draft) && question.ticketId === undefined) {
    return card(person, presentDraft(work, person, question, question.draft));
  }
  // Answered before: a press that comes again does nothing.
  if (question.outcome === "incident") await answerQuestion(work, person, question);
  const shown = knownIncident(work, person, question.id, incident);
  return shown ? card(person, { ...shown, answered: "another" }) : refuse(person, "unknownIncident");
}

/** Whoever follows with a ticket has a ticket of their own again, and is told so by it. */
async function stopFollowing(
  work: Work,
  person: Person,
  { id }: MajorIncident,
  follower: IncidentFollower,
): Promise<Reply> {
  for (const ticketId of follower.ticketIds) {
    const ticket = await work.get("ticket", ticketId);
    if (ticket?.state.status === "merged" && ticket.state.incidentId === id) await detach(work, ticket, person);
  }
  const now = (await work.get("incidentFollower", follower.id)) ?? follower;
  if (!now.left) work.put("incidentFollower", leave(now));
  return card(person, { say: "incidentLeft", incidentId: id });
}

interface Answer {
  /** Unique to what was written or pressed. */
  readonly id: string;
  readonly text: string;
  readonly works: boolean;
}

/** What a follower without a ticket says of the solution. Where it does not work, a ticket opens, prefilled. */
async function answerSolution(
  work: Work,
  person: Person,
  { id, text, works }: Answer,
  incident: MajorIncident,
  follower: IncidentFollower,
): Promise<Reply> {
  const number = incident.updates.findLastIndex(({ what }) => what === "resolved") + 1;
  const solution = incident.updates[number - 1];
  if (!solution || follower.replyUntil === undefined) return refuse(person, "outdated", incident.id);
  const answered = works ? "works" : "notSolved";
  if (follower.answered !== answered) {
    work.put("incidentFollower", { ...follower, answered });
    if (works) moveTo(work, person, { step: "idle" });
    else await beginOwnTicket(work, person, { id, text }, follower);
  }
  const { id: incidentId } = incident;
  const { replyUntil } = follower;
  return card(person, {
    say: "incidentResolved",
    incidentId,
    number,
    text: solution.text,
    replyUntil,
    answered,
  });
}

async function beginOwnTicket(
  work: Work,
  person: Person,
  { id, text }: Pick<Answer, "id" | "text">,
  { questionId, incidentId }: IncidentFollower,
): Promise<void> {
  const asked = questionId === undefined ? undefined : await work.get("question", questionId);
  const description = [text.trim(), asked?.text ?? ""].filter((part) => part !== "").join("\n\n");
  const shown = { text: description, outcome: "skipped", shown: asked?.shown ?? [] } as const;
  const question = { ...keepQuestion(work, person, { id, ...shown }), incidentIds: [incidentId] };
  beginDraft(work, person, question, "asked");
}

/** Words in the chat after the solution was told to somebody without a ticket. */
export async function writeToIncident(work: Work, person: Person, incidentId: string, answer: Answer): Promise<void> {
  const incident = await work.get("majorIncident", incidentId);
  const follower = await work.get("incidentFollower", followerId(incidentId, person.id));
  if (incident && follower) await answerSolution(work, person, answer, incident, follower);
  if (answer.works || !incident || !follower) work.tell(person, { say: "youAreWelcome" });
}

function refuse(person: Person, why: IncidentRefusal, incidentId?: string): Reply {
  return { reply: "words", message: refusal(why, incidentId), language: person.language };
}

function refusal(why: IncidentRefusal, incidentId?: string): IncidentChatMessage {
  return { say: "incidentRefused", why, ...(incidentId === undefined ? {} : { incidentId }) };
}
