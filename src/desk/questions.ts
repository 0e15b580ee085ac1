import type { Unit } from "../domain/directory.ts";
import { hasSupportPersons, type OnDuty } from "../domain/duty.ts";
import { nextOnDuty } from "../domain/handoffRules.ts";
import type { Suggestion } from "../domain/instructionMessages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { beginDraft } from "./drafts.ts";
import { refOf, tellInstruction } from "./instructions.ts";
import { workaroundFor } from "./offeredWorkarounds.ts";
import { askUnit, followLanguage, moveTo, organisationOfPerson, unitOfPerson } from "./people.ts";
import { knownIncidentFor } from "./shownIncidents.ts";
import type { Work } from "./work.ts";

/** A new question. A major incident that is known and fits comes first; one tap goes on to the answer. */
export async function askQuestion(work: Work, newPerson: Person, id: string, text: string): Promise<void> {
  const person = followLanguage(work, newPerson, text);
  const question = keepQuestion(work, person, { id, text, outcome: "incident", shown: [] });
  const known = await knownIncidentFor(work, person, question, text);
  if (!known) return answerQuestion(work, person, question);
  work.put("question", known.question);
  moveTo(work, person, { step: "asked", questionId: id });
  work.tell(person, known.message);
}

/** Searched, and answered with the instruction's own words, a choice, somebody's workaround, or an honest "none". */
export async function answerQuestion(work: Work, person: Person, question: Question): Promise<void> {
  const { id, text } = question;
  const organisation = organisationOfPerson(work, person);
  const found = work.knowledge.search({
    text,
    language: person.language,
    ...(organisation ? { organisationId: organisation.id } : {}),
  });
  const shown = found.outcome === "answer" ? [refOf(found.best.article)] : [];
  const answered: Question = { ...question, outcome: found.outcome, shown };
  work.put("question", answered);
  moveTo(work, person, { step: "asked", questionId: id });
  switch (found.outcome) {
    case "answer":
      tellInstruction(work, person, {
        questionId: id,
        article: found.best.article,
        section: found.best.section,
        others: found.others,
      });
      break;
    case "choose":
      work.tell(person, { say: "choose", questionId: id, candidates: found.candidates });
      break;
    case "none": {
      const offer = await workaroundFor(work, person, answered, { text, before: "answer" });
      if (offer) work.put("question", offer.question);
      work.tell(person, offer?.message ?? { say: "noInstruction", questionId: id, ...suggestionFor(work, person) });
      break;
    }
    default:
      found satisfies never;
  }
}

/** Keeps a question that was not searched: straight to a ticket or to safety. */
export function keepQuestion(
  work: Work,
  person: Person,
  asked: Pick<Question, "id" | "text" | "outcome" | "shown"> & Partial<Pick<Question, "draft">>,
): Question {
  const question: Question = { ...asked, requesterId: person.id, language: person.language, askedAt: work.now };
  work.put("question", question);
  return question;
}

/** The instruction did not help: the unit's support person on duty is suggested by name, else the ticket form opens. */
export function suggestPerson(work: Work, person: Person, question: Question): void {
  const unit = unitOfPerson(work, person);
  const onDuty = unit && nextOnDuty(unit, work.now, person.id, []);
  if (!unit) {
    askUnit(work, person, "suggestPerson", question.id);
    return;
  }
  if (!onDuty) {
    beginDraft(work, person, question, hasSupportPersons(unit, work.now) ? "nobodyOnDuty" : "noSupportPersons");
    return;
  }
  moveTo(work, person, { step: "asked", questionId: question.id });
  work.tell(person, { say: "suggestPerson", questionId: question.id, ...suggested(onDuty, unit) });
}

/** The person by name; that they are there for the go-live is said. */
function suggested({ name, onSite }: OnDuty, unit: Unit): Suggestion {
  return { person: name, unit: unit.name, ...(onSite ? { onSite } : {}) };
}

function suggestionFor(work: Work, person: Person): { suggestion?: Suggestion } {
  const unit = unitOfPerson(work, person);
  const onDuty = unit && nextOnDuty(unit, work.now, person.id, []);
  return unit && onDuty ? { suggestion: suggested(onDuty, unit) } : {};
}
