import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { filledIn } from "../domain/ticketDraft.ts";
import { insteadOfTicket } from "./beforeTicket.ts";
import { readBack, reviewDraft, sendDraft } from "./drafts.ts";
import { endHandoff } from "./handoffs.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { handOver, noteOwnDesk, ownDesk } from "./ownDesk.ts";
import { card, refuse } from "./replies.ts";
import type { Work } from "./work.ts";

/** The form as it was filled in. */
export async function review(
  work: Work,
  person: Person,
  question: Question,
  click: ClickOf<"reviewTicket">,
): Promise<Reply> {
  if (question.ticketId !== undefined) return refuse(person, "alreadySent", question.ticketId);
  const { description, details, safety, impact, urgency, seen = 0 } = click;
  const answers = {
    ...(safety === undefined ? {} : { safety }),
    ...(impact === undefined ? {} : { impact }),
    ...(urgency === undefined ? {} : { urgency }),
  };
  const form = { description, details, answers };
  const draft = question.draft ? filledIn(form, question.draft, seen) : form;
  const instead = await insteadOfTicket(work, person, { ...question, draft });
  return card(person, instead ?? reviewDraft(work, person, question, draft));
}

/** Opens the ticket; a card from before the organisation took them at its own desk alone shows that one instead. */
export async function send(work: Work, person: Person, question: Question): Promise<Reply> {
  const { draft, ticketId } = question;
  const desk = draft && ticketId === undefined ? ownDesk(work, person, question, draft) : undefined;
  if (draft && desk && !desk.here) return card(person, handOver(work, person, question, draft) ?? desk);
  const shown = draft && readBack(work, person, question, draft);
  const outcome = await sendDraft(work, await endHandoff(work, person, question, "ticket"), question);
  if (!("refused" in outcome) || outcome.refused === "alreadySent") {
    return shown ? card(person, { ...shown, sent: true }) : refuse(person, "alreadySent", ticketId);
  }
  return refuse(person, outcome.refused);
}

/** What came of the prepared text at the organisation's own desk. */
export function onOwnDeskClick(work: Work, person: Person, question: Question, told: "sent" | "notSent"): Reply {
  if (told === "notSent" && question.ticketId !== undefined) return refuse(person, "alreadySent", question.ticketId);
  const shown = noteOwnDesk(work, person, question, told);
  return shown ? card(person, shown) : refuse(person, "outdated");
}
