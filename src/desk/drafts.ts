import type { FormReason, MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { priorityOf } from "../domain/priority.ts";
import type { Question, TicketDraft } from "../domain/question.ts";
import { organisationOf, unitOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { extended } from "../domain/ticketDraft.ts";
import { completed, firstGroupFor, missingIn, openTicket } from "../domain/ticketOpening.ts";
import type { TicketOutcome } from "../domain/ticketRules.ts";
import { compareSoon } from "./likeTickets.ts";
import { handOver } from "./ownDesk.ts";
import { askUnit, moveTo, unitOfPerson } from "./people.ts";
import { picturesWith, sendPicturesAlong } from "./pictureMoves.ts";
import { handoffPostId } from "./posts.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Shows the ticket form, prefilled from the chat. The unit is asked first where it is not known. */
export function beginDraft(work: Work, person: Person, question: Question, because: FormReason): void {
  const draft = draftOf(question, because);
  work.put("question", { ...question, draft });
  if (!unitOfPerson(work, person)) {
    askUnit(work, person, "openTicket", question.id);
    return;
  }
  moveTo(work, person, { step: "drafting", questionId: question.id, since: work.now });
  const pictures = picturesWith(person, question);
  work.tell(person, { say: "ticketForm", questionId: question.id, draft, ...pictures, because, missing: [] });
}

function draftOf(question: Question, because: FormReason): TicketDraft {
  const draft = question.draft ?? { description: question.text, answers: {}, details: "" };
  return because === "safety" ? { ...draft, answers: { ...draft.answers, safety: true } } : draft;
}

/**
 * What was filled in: the form again when something is missing, else the read-back with the priority and its reason, or
 * the text for the own desk of the organisation.
 */
export function reviewDraft(
  work: Work,
  person: Person,
  question: Question,
  filled: TicketDraft,
): MessageOf<"ticketForm" | "ticketReadBack" | "ownDesk"> {
  work.put("question", { ...question, draft: filled });
  moveTo(work, person, { step: "drafting", questionId: question.id, since: work.now });
  return presentDraft(work, person, question, filled);
}

/** The draft as far as it is. */
export function presentDraft(
  work: Work,
  person: Person,
  question: Question,
  draft: TicketDraft,
): MessageOf<"ticketForm" | "ticketReadBack" | "ownDesk"> {
  return (
    handOver(work, person, question, draft) ??
    readBack(work, person, question, draft) ??
    formAgain(person, question, draft)
  );
}

/** A message while the form is open is added to it and shown, in case it was meant as a new question. */
export function extendDraft(work: Work, person: Person, question: Question, text: string): void {
  const draft = extended(draftOf(question, "asked"), text);
  work.put("question", { ...question, draft });
  const shown = handOver(work, person, question, draft) ?? readBack(work, person, question, draft);
  work.tell(
    person,
    shown ? { ...shown, extendedBy: text } : { ...formAgain(person, question, draft), missing: [], extendedBy: text },
  );
}

export function readBack(
  work: Work,
  person: Person,
  question: Question,
  draft: TicketDraft,
): MessageOf<"ticketReadBack"> | undefined {
  const whole = completed(draft);
  const unit = unitOfPerson(work, person);
  const organisation = organisationOf(work.rules.directory, unit?.organisationId);
  if (!whole || !organisation) return undefined;
  const { priority, reason } = priorityOf(whole.answers, work.rules.levels);
  const group = firstGroupFor(organisation, priority, { at: work.now, rules: work.rules });
  const pictures = picturesWith(person, question);
  return (
    group && { say: "ticketReadBack", questionId: question.id, draft, ...pictures, group: group.name, priority, reason }
  );
}

/** The form with what is in it, naming what is missing. */
export function formAgain(person: Person, question: Question, draft: TicketDraft): MessageOf<"ticketForm"> {
  const missing = missingIn(draft);
  return {
    say: "ticketForm",
    questionId: question.id,
    draft,
    ...picturesWith(person, question),
    because: "asked",
    missing,
  };
}

/** Opens the ticket; a question becomes at most one. */
export async function sendDraft(work: Work, person: Person, question: Question): Promise<TicketOutcome> {
  if (question.ticketId !== undefined) return { refused: "alreadySent" };
  const whole = question.draft && completed(question.draft);
  const unit = unitOfPerson(work, person);
  if (!whole || !unit) return { refused: "outdated" };
  const handoff = question.handoffId === undefined ? undefined : await work.get("handoff", question.handoffId);
  const id = await work.takeTicketId();
  const outcome = openTicket(
    { id, at: work.now, requester: person, unit, tried: question.shown, before: handoff?.written ?? [], ...whole },
    work.rules,
  );
  if ("refused" in outcome) return outcome;
  work.put("question", { ...question, ticketId: id });
  compareSoon(work, id);
  moveTo(work, person, { step: "idle" });
  const asked = unitOf(work.rules.directory, handoff?.unitId);
  if (handoff && asked) work.reply(asked, handoffPostId(handoff), { say: "handoffEnded", how: "ticket", ticketId: id });
  await applyToTicket(work, outcome);
  await sendPicturesAlong(work, question, id);
  return outcome;
}

/**
 * A reply after the window: a new ticket with the old one's answers, linked to it, its number at once. What began here
 * goes on here, also where the organisation has a desk of its own.
 */
export async function openLinked(work: Work, person: Person, ended: Ticket, text: string): Promise<TicketOutcome> {
  const unit = work.rules.directory.units.find(({ id }) => id === ended.unitId) ?? unitOfPerson(work, person);
  if (!unit) return { refused: "unknownTicket" };
  moveTo(work, person, { step: "idle" });
  const id = await work.takeTicketId();
  const outcome = openTicket(
    {
      id,
      at: work.now,
      requester: person,
      unit,
      tried: ended.tried,
      before: [],
      description: [text.trim(), ended.description].filter((part) => part !== "").join("\n\n"),
      answers: ended.answers,
      linkedTo: ended.id,
    },
    work.rules,
  );
  if (!("refused" in outcome)) compareSoon(work, id);
  return applyToTicket(work, outcome);
}
