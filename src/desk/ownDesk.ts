import type { MessageOf } from "../domain/messages.ts";
import { handedOver, ownDeskOf } from "../domain/ownDesk.ts";
import type { Person } from "../domain/person.ts";
import type { Question, TicketDraft } from "../domain/question.ts";
import { moveTo, unitOfPerson } from "./people.ts";
import type { Work } from "./work.ts";

/** The draft with the door of the person's own organisation, where that has one and nothing is missing. */
export function ownDesk(
  work: Work,
  person: Person,
  question: Question,
  draft: TicketDraft,
): MessageOf<"ownDesk"> | undefined {
  const unit = unitOfPerson(work, person);
  return unit && ownDeskOf({ question, draft, person, unit, at: work.now }, work.rules);
}

/**
 * Hands the draft over with the text ready to paste, which also comes as a message of its own, once for each text. Where
 * the own desk alone takes it the matter leaves the chat: what is written next is a new one.
 */
export function handOver(
  work: Work,
  person: Person,
  question: Question,
  draft: TicketDraft,
): MessageOf<"ownDesk"> | undefined {
  const unit = unitOfPerson(work, person);
  const message = ownDesk(work, person, question, draft);
  if (!unit || !message) return undefined;
  const handed = handedOver({ question, draft, unit, at: work.now });
  work.put("question", { ...handed, draft });
  if (handed !== question) work.tell(person, { say: "ownDeskText", prepared: message.prepared });
  if (!message.here) moveTo(work, person, { step: "idle" });
  return message;
}

/** Keeps what the person says came of it, and shows what there is to do next. */
export function noteOwnDesk(
  work: Work,
  person: Person,
  question: Question,
  told: "sent" | "notSent",
): MessageOf<"ownDesk"> | undefined {
  const { draft, handedToOwnDesk } = question;
  const message = draft && ownDesk(work, person, question, draft);
  if (!message || !handedToOwnDesk) return undefined;
  work.put("question", { ...question, handedToOwnDesk: { ...handedToOwnDesk, sent: told === "sent" } });
  const { dialogue } = person;
  if (told === "sent" && dialogue.step === "drafting" && dialogue.questionId === question.id)
    moveTo(work, person, { step: "idle" });
  return { ...message, told };
}
