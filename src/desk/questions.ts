import type { Unit } from "../domain/directory.ts";
import { hasSupportPersons, type OnDuty } from "../domain/duty.ts";
import type { Found } from "../domain/found.ts";
import { nextOnDuty } from "../domain/handoffRules.ts";
import { type Instant, MINUTE } from "../domain/instant.ts";
import type { Suggestion } from "../domain/instructionMessages.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { beginDraft } from "./drafts.ts";
import { refOf, tellInstruction } from "./instructions.ts";
import { workaroundFor } from "./offeredWorkarounds.ts";
import { askUnit, followQuestion, moveTo, organisationOfPerson, unitOfPerson } from "./people.ts";
import { knownIncidentFor } from "./shownIncidents.ts";
import type { Work } from "./work.ts";

/** Takes the words where no instruction is sure, if they belong elsewhere; answers whether they do. */
type Otherwise = (outcome: "choose" | "none") => Promise<boolean>;

/** A new question. A major incident that is known and fits comes first; one tap goes on to the answer. */
export async function askQuestion(
  work: Work,
  newPerson: Person,
  id: string,
  text: string,
  otherwise?: Otherwise,
): Promise<void> {
  const person = followQuestion(work, newPerson, text);
  const question = newQuestion(work, person, { id, text, outcome: "incident", shown: [] });
  const known = await knownIncidentFor(work, person, question, text);
  if (!known) return answerQuestion(work, person, question, otherwise);
  work.put("question", known.question);
  moveTo(work, person, { step: "asked", questionId: id, asks: "sameFault", since: work.now });
  work.tell(person, known.message);
}

/** Searched, and answered with the instruction's own words, a choice, somebody's workaround, or an honest "none". */
export async function answerQuestion(
  work: Work,
  person: Person,
  asked: Question,
  otherwise?: Otherwise,
): Promise<void> {
  const alone = search(work, person, asked.text);
  if (alone.outcome !== "answer" && (await otherwise?.(alone.outcome))) return;
  const { question, found } = (await goingOn(work, person, asked, alone)) ?? { question: asked, found: alone };
  const { id } = question;
  const shown = found.outcome === "answer" ? [refOf(found.best.article)] : [];
  const answered: Question = { ...question, outcome: found.outcome, shown: [...question.shown, ...shown] };
  work.put("question", answered);
  switch (found.outcome) {
    case "answer":
      moveTo(work, person, { step: "asked", questionId: id });
      tellInstruction(work, person, {
        questionId: id,
        article: found.best.article,
        section: found.best.section,
        others: found.others,
      });
      break;
    case "choose":
      moveTo(work, person, { step: "asked", questionId: id });
      work.tell(person, { say: "choose", questionId: id, candidates: found.candidates });
      break;
    case "none": {
      const offer = await workaroundFor(work, person, answered, { text: question.text, before: "answer" });
      if (offer) work.put("question", offer.question);
      moveTo(work, person, { step: "asked", questionId: id, ...(offer ? {} : { asks: "askPerson", since: work.now }) });
      work.tell(person, offer?.message ?? { say: "noInstruction", questionId: id, ...suggestionFor(work, person) });
      break;
    }
    default:
      found satisfies never;
  }
}

/** So long after a question a remark for which nothing is found is taken for more about it. */
export const SAME_MATTER = 5 * MINUTE;
/** Where something was found for either of the two, only so few words: more of them are a matter of their own. */
const REMARK_WORDS = 5;
/** Characters. What is longer already says enough. */
const LONGEST_MATTER = 500;

/**
 * People tell one matter in several messages, or only show that they are losing patience. Where nothing is found for the
 * words alone, they are added to the question before: what is sent to a person must say what it is about.
 */
async function goingOn(
  work: Work,
  person: Person,
  remark: Question,
  alone: Found,
): Promise<{ readonly question: Question; readonly found: Found } | undefined> {
  const { dialogue } = person;
  if (alone.outcome === "answer" || dialogue.step !== "asked" || dialogue.questionId === remark.id) return undefined;
  const before = await work.get("question", dialogue.questionId);
  if (!before || !takesMore(before, remark, alone.outcome)) return undefined;
  const question = { ...before, text: `${before.text}\n${remark.text}`, askedAt: remark.askedAt };
  const found = search(work, person, question.text);
  const isNews = found.outcome === "answer" && !before.shown.some(({ id }) => id === found.best.article.id);
  if (isNews) return { question, found };
  return alone.outcome === "none" ? { question, found: alone } : undefined;
}

function takesMore(before: Question, { text, askedAt }: Question, alone: "choose" | "none"): boolean {
  const { outcome, ticketId, handoffId, helpedBy, draft } = before;
  const isOver = [ticketId, handoffId, helpedBy, draft].some((end) => end !== undefined);
  if (isOver || askedAt - before.askedAt > SAME_MATTER || before.text.length > LONGEST_MATTER) return false;
  if (outcome !== "answer" && outcome !== "none" && outcome !== "choose") return false;
  return (outcome !== "answer" && alone === "none") || text.trim().split(/\s+/u).length <= REMARK_WORDS;
}

function search(work: Work, person: Person, text: string): Found {
  const organisation = organisationOfPerson(work, person);
  return work.knowledge.search({
    text,
    language: person.language,
    ...(organisation ? { organisationId: organisation.id } : {}),
  });
}

/** Keeps a question that was not searched: straight to a ticket or to safety. */
export function keepQuestion(
  work: Work,
  person: Person,
  asked: Pick<Question, "id" | "text" | "outcome" | "shown"> & Partial<Pick<Question, "draft">>,
): Question {
  const question = newQuestion(work, person, asked);
  work.put("question", question);
  return question;
}

function newQuestion(
  work: Work,
  person: Person,
  asked: Pick<Question, "id" | "text" | "outcome" | "shown"> & Partial<Pick<Question, "draft">>,
): Question {
  return { ...asked, requesterId: person.id, language: person.language, askedAt: work.now };
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
    beginDraft(work, person, question, nobodyIn(unit, work.now));
    return;
  }
  moveTo(work, person, { step: "asked", questionId: question.id, asks: "askPerson", since: work.now });
  work.tell(person, { say: "suggestPerson", questionId: question.id, ...suggested(onDuty, unit) });
}

/** The person by name; that they are there for the go-live is said. */
function suggested({ name, onSite }: OnDuty, unit: Unit): Suggestion {
  return { person: name, unit: unit.name, ...(onSite ? { onSite } : {}) };
}

/** Who would be asked, or why nobody can be; neither while the unit is not known. */
function suggestionFor(work: Work, person: Person): Pick<MessageOf<"noInstruction">, "suggestion" | "nobody"> {
  const unit = unitOfPerson(work, person);
  if (!unit) return {};
  const onDuty = nextOnDuty(unit, work.now, person.id, []);
  return onDuty ? { suggestion: suggested(onDuty, unit) } : { nobody: nobodyIn(unit, work.now) };
}

function nobodyIn(unit: Unit, at: Instant): "nobodyOnDuty" | "noSupportPersons" {
  return hasSupportPersons(unit, at) ? "nobodyOnDuty" : "noSupportPersons";
}
