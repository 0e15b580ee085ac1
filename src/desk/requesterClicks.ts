import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { unitOf } from "../domain/rules.ts";
import { onOwnDeskClick, review, send } from "./draftClicks.ts";
import { beginDraft, formAgain } from "./drafts.ts";
import { askPerson, endHandoff } from "./handoffs.ts";
import { noteDidNotHelp, noteHelped } from "./helped.ts";
import type { Click, ClickOf, Reply } from "./inbound.ts";
import { answeredCard, showArticle, showRest } from "./instructions.ts";
import { askAnew, matterIsTicket } from "./matterClicks.ts";
import { answerTicket, giveFeedback, onOwnTicketClick, onResolutionClick } from "./ownTickets.ts";
import { askUnit, moveTo } from "./people.ts";
import { onRemovePicture } from "./pictureRemoval.ts";
import { keepQuestion, suggestPerson } from "./questions.ts";
import { endQuietHours, setQuietHours, showHeld, showQuietHours } from "./quietClicks.ts";
import { card, NOTHING, refuse } from "./replies.ts";
import { chooseLanguage, showOwnTickets, showSafety, showTicket } from "./requesterCommands.ts";
import { settleUnit } from "./units.ts";
import type { Work } from "./work.ts";

/** Buttons of the 1:1 chat. */
export type RequesterClick = Extract<
  Click,
  {
    verb:
      | "helped"
      | "didNotHelp"
      | "showArticle"
      | "showRest"
      | "askPerson"
      | "openTicketForm"
      | "endHandoff"
      | "editTicket"
      | "sendTicket"
      | "dropDraft"
      | "ownDeskSent"
      | "ownDeskNotSent"
      | "reviewTicket"
      | "safety"
      | "chooseUnit"
      | "changeUnit"
      | "myTickets"
      | "newTicket"
      | "help"
      | "chooseLanguage"
      | "quietHours"
      | "setQuietHours"
      | "endQuietHours"
      | "showHeld"
      | "askAnew"
      | "matterIsTicket"
      | "removePicture"
      | "answerTicket"
      | "works"
      | "notSolved"
      | "giveFeedback"
      | "showTicket"
      | "workaroundHelped"
      | "workaroundFailed"
      | "objectToPriority"
      | "commentTicket"
      | "correctTicket"
      | "withdrawTicket";
  }
>;

/** A button pressed in the 1:1 chat. `id` is unique to the press. */
export async function onRequesterClick(work: Work, person: Person, id: string, click: RequesterClick): Promise<Reply> {
  switch (click.verb) {
    case "myTickets":
      await showOwnTickets(work, person);
      return NOTHING;
    case "help":
      work.tell(person, { say: "help" });
      return NOTHING;
    case "changeUnit":
      askUnit(work, person, "stay");
      return NOTHING;
    case "chooseLanguage":
      chooseLanguage(work, person, click.language);
      return NOTHING;
    case "quietHours":
      showQuietHours(work, person);
      return NOTHING;
    case "setQuietHours":
      return setQuietHours(work, person, click);
    case "endQuietHours":
      return endQuietHours(work, person);
    case "showHeld":
      return showHeld(work, person, click);
    case "newTicket":
      beginDraft(work, person, blankQuestion(work, person, id), "asked");
      return NOTHING;
    case "askAnew":
      await askAnew(work, person, id, click);
      return NOTHING;
    case "removePicture":
      return onRemovePicture(work, person, click);
    case "chooseUnit":
      return chooseUnit(work, person, id, click);
    case "safety": {
      const question = click.questionId === undefined ? undefined : await ownQuestion(work, person, click.questionId);
      showSafety(work, person, question ?? blankQuestion(work, person, id));
      return NOTHING;
    }
    case "matterIsTicket":
      return (await matterIsTicket(work, person, click)) ? NOTHING : refuse(person, "unknownTicket", click.ticketId);
    case "answerTicket":
      return answerTicket(work, person, click);
    case "works":
    case "notSolved":
      return onResolutionClick(work, person, click);
    case "giveFeedback":
      return giveFeedback(work, person, click);
    case "showTicket":
      await showTicket(work, person, click.ticketId);
      return NOTHING;
    case "workaroundHelped":
    case "workaroundFailed":
    case "objectToPriority":
    case "commentTicket":
    case "correctTicket":
    case "withdrawTicket":
      return onOwnTicketClick(work, person, click);
    default: {
      const question = await ownQuestion(work, person, click.questionId);
      return question ? onQuestionClick(work, person, question, click) : refuse(person, "outdated");
    }
  }
}

type QuestionClick = Exclude<
  Extract<RequesterClick, { questionId: string }>,
  ClickOf<"safety"> | ClickOf<"chooseUnit">
>;

async function onQuestionClick(work: Work, person: Person, question: Question, click: QuestionClick): Promise<Reply> {
  switch (click.verb) {
    case "helped":
      await noteHelped(work, await endHandoff(work, person, question, "solved"), question, click.articleId);
      return answeredCard(work, person, click);
    case "didNotHelp":
      onDidNotHelp(work, person, question, click.articleId);
      return answeredCard(work, person, click);
    case "showArticle":
      showArticle(work, person, question, click.articleId);
      return NOTHING;
    case "showRest":
      return showRest(work, person, question, click);
    case "askPerson": {
      const refused = await askPerson(work, person, question);
      return refused ? refuse(person, refused) : NOTHING;
    }
    case "endHandoff":
      work.tell(await endHandoff(work, person, question, "solved"), { say: "goodThatItHelped" });
      return NOTHING;
    case "openTicketForm":
      return openTicketForm(work, person, question, click);
    case "reviewTicket":
      return review(work, person, question, click);
    case "editTicket":
      return question.draft && question.ticketId === undefined
        ? card(person, { ...formAgain(person, question, question.draft), missing: [] })
        : refuse(person, "alreadySent");
    case "dropDraft":
      if (question.ticketId !== undefined) return refuse(person, "alreadySent", question.ticketId);
      moveTo(work, person, { step: "idle" });
      return card(person, { say: "draftDropped", questionId: question.id });
    case "sendTicket":
      return send(work, person, question);
    case "ownDeskSent":
      return onOwnDeskClick(work, person, question, "sent");
    case "ownDeskNotSent":
      return onOwnDeskClick(work, person, question, "notSent");
    default:
      return click satisfies never;
  }
}

/** While a person helps, that is on its way already. */
function onDidNotHelp(work: Work, person: Person, question: Question, articleId: string | undefined): void {
  const noted = noteDidNotHelp(work, question, articleId);
  if (person.dialogue.step !== "withPerson") suggestPerson(work, person, noted);
}

async function openTicketForm(
  work: Work,
  person: Person,
  question: Question,
  { critical }: ClickOf<"openTicketForm">,
): Promise<Reply> {
  if (question.ticketId !== undefined) return refuse(person, "alreadySent", question.ticketId);
  const free = await endHandoff(work, person, question, "ticket");
  // The emergency cards of older versions do not say that they are one.
  const written = question.outcome === "skipped" && question.draft?.answers.safety !== false && question.text !== "";
  const because = critical || written ? "safety" : "asked";
  beginDraft(work, free, question, because);
  return NOTHING;
}

async function chooseUnit(work: Work, person: Person, id: string, click: ClickOf<"chooseUnit">): Promise<Reply> {
  const unit = unitOf(work.rules.directory, click.unitId);
  if (!unit) return refuse(person, "unknownChoice");
  const { dialogue } = person;
  const next = click.next ?? (dialogue.step === "choosingUnit" ? dialogue.next : "stay");
  const question = click.questionId === undefined ? undefined : await ownQuestion(work, person, click.questionId);
  settleUnit(work, person, { unit, next, id, ...(question ? { question } : {}) });
  return NOTHING;
}

async function ownQuestion(work: Work, person: Person, questionId: string): Promise<Question | undefined> {
  const question = await work.get("question", questionId);
  return question?.requesterId === person.id ? question : undefined;
}

function blankQuestion(work: Work, person: Person, id: string): Question {
  return keepQuestion(work, person, { id, text: "", outcome: "skipped", shown: [] });
}
