import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { completed } from "../domain/ticketOpening.ts";
import { workaroundFor } from "./offeredWorkarounds.ts";
import { moveTo } from "./people.ts";
import { knownIncidentFor } from "./shownIncidents.ts";
import type { Work } from "./work.ts";

/**
 * What may make a ticket needless, shown before it is read back: a major incident that is known, or a workaround that was
 * given for the same. Nothing holds up what endangers somebody.
 */
export async function insteadOfTicket(
  work: Work,
  person: Person,
  question: Question,
): Promise<MessageOf<"knownIncident" | "workaroundOffered"> | undefined> {
  const whole = question.draft && completed(question.draft);
  if (!whole || whole.answers.safety) return undefined;
  const { description } = whole;
  const found =
    (await knownIncidentFor(work, person, question, description)) ??
    (await workaroundFor(work, person, question, { text: description, before: "ticket" }));
  if (!found) return undefined;
  work.put("question", found.question);
  moveTo(work, person, { step: "drafting", questionId: question.id, since: work.now });
  return found.message;
}
