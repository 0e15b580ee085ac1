import { decideHandoff } from "../domain/handoffRules.ts";
import type { Person } from "../domain/person.ts";
import { type Reading, readMessage, type TicketsInMind } from "../domain/reading.ts";
import { unitOf } from "../domain/rules.ts";
import { extendDraft, presentDraft, sendDraft } from "./drafts.ts";
import { answerKnownIncident, writeToIncident } from "./followingIncidents.ts";
import { applyToHandoff, askPerson, endHandoff, release } from "./handoffs.ts";
import { latestShown, noteDidNotHelp, noteHelped } from "./helped.ts";
import { askUnit, followLanguage, moveTo } from "./people.ts";
import { askQuestion, keepQuestion, SAME_MATTER, suggestPerson } from "./questions.ts";
import { ticketsAsTold } from "./quiet.ts";
import { onCommand, showSafety } from "./requesterCommands.ts";
import { readUnit } from "./units.ts";
import type { Work } from "./work.ts";
import { onReply, writeToTicket } from "./writtenToTickets.ts";

/**
 * A message in the 1:1 chat, masked. `id` is unique to it and becomes the id of the question, if it is one. Answers what
 * the message was taken for.
 */
export async function onRequesterMessage(work: Work, person: Person, id: string, text: string): Promise<Reading> {
  const tickets = await ticketsAsTold(work, person.id);
  const before = await saidBefore(work, person);
  const reading = readMessage(text, { at: work.now, person, tickets, ...(before === undefined ? {} : { before }) });
  await act(work, person, { id, text }, reading);
  return reading;
}

async function saidBefore(work: Work, { dialogue }: Person): Promise<string | undefined> {
  const question = dialogue.step === "asked" ? await work.get("question", dialogue.questionId) : undefined;
  return question && work.now - question.askedAt <= SAME_MATTER ? question.text : undefined;
}

interface Written {
  readonly id: string;
  readonly text: string;
}

async function act(work: Work, person: Person, written: Written, reading: Reading): Promise<void> {
  switch (reading.is) {
    case "nothing":
      return work.tell(person, { say: "nothingUnderstood" });
    case "courtesy":
      return work.tell(person, { say: "youAreWelcome" });
    case "care":
      return work.tell(followLanguage(work, person, written.text), { say: "careDeclined" });
    case "question":
      return onQuestion(work, person, written, reading.mayBeAbout);
    case "wait":
      return work.tell(person, { say: "noHurry" });
    case "danger":
      return onDanger(work, followLanguage(work, person, written.text), written, reading);
    case "command":
      return onCommand(work, followLanguage(work, person, written.text), written.id, reading.command);
    case "toPerson":
      return writeToPerson(work, person, reading, written);
    case "toTicket":
      return writeToTicket(work, person, reading.ticketId, {
        text: written.text,
        ...(reading.isNamed ? { isNamed: true } : {}),
      });
    case "toDraft":
      return onDraft(work, person, reading.questionId, written);
    case "draftSaid":
      return onDraftSaid(work, person, reading);
    case "unclear":
      return askWhichMatter(work, person, reading.ticketIds, written);
    case "thanks":
      return onReply(work, person, reading.ticketId, { do: "thank", at: work.now }, written.text);
    case "works":
      return onReply(work, person, reading.ticketId, { do: "confirmWorks", at: work.now }, written.text);
    case "doesNotWork":
      return onReply(
        work,
        person,
        reading.ticketId,
        { do: "reportNotSolved", at: work.now, text: written.text },
        written.text,
      );
    case "helped":
    case "didNotHelp":
      return onInstructionReply(work, person, reading.questionId, reading.is);
    case "workaroundHelped":
    case "workaroundFailed":
      return onReply(
        work,
        person,
        reading.ticketId,
        { do: "answerWorkaround", at: work.now, helped: reading.is === "workaroundHelped", text: written.text },
        written.text,
      );
    case "wantsPerson":
      return onPersonWanted(work, followLanguage(work, person, written.text), reading, written);
    case "askPerson":
    case "declined":
      return onPersonWanted(work, person, reading, written);
    case "sameFault":
    case "otherFault":
      return onKnownIncident(work, person, reading);
    case "incidentWorks":
    case "incidentNotSolved":
      return writeToIncident(work, person, reading.incidentId, { ...written, works: reading.is === "incidentWorks" });
    default:
      reading satisfies never;
  }
}

/**
 * A new question, unless it names the unit that was asked for. Where no instruction is sure and something happened in an
 * own ticket lately, it may be about that: words that follow on what was just written there go there, others are asked about.
 */
async function onQuestion(
  work: Work,
  person: Person,
  written: Written,
  mayBeAbout: TicketsInMind | undefined,
): Promise<void> {
  if (await readUnit(work, person, written)) return;
  const { dialogue } = person;
  await askQuestion(work, person, written.id, written.text, async (outcome) => {
    // What waits for the unit, perhaps a critical ticket, must not be forgotten over words that were not understood.
    if (dialogue.step === "choosingUnit" && dialogue.next !== "stay") {
      askUnit(work, person, dialogue.next, dialogue.questionId);
      return true;
    }
    if (!mayBeAbout) return false;
    const { ids, isFresh, goesOn } = mayBeAbout;
    if (goesOn !== undefined) await writeToTicket(work, person, goesOn, { text: written.text });
    else if (isFresh || outcome === "none") await askWhichMatter(work, person, ids, written);
    else return false;
    return true;
  });
}

/** The answer to whether a person shall be asked, or the wish for one: for the open question, else for these words. */
async function onPersonWanted(
  work: Work,
  person: Person,
  reading: Extract<Reading, { readonly is: "askPerson" | "declined" | "wantsPerson" }>,
  written: Written,
): Promise<void> {
  const open = reading.questionId === undefined ? undefined : await work.get("question", reading.questionId);
  if (reading.is === "declined" && open)
    return work.tell(moveTo(work, person, { step: "idle" }), { say: "nothingSent", questionId: open.id });
  const isOpen = open !== undefined && open.ticketId === undefined && open.helpedBy === undefined;
  const question = isOpen ? open : keepQuestion(work, person, { ...written, outcome: "skipped", shown: [] });
  if (reading.is !== "askPerson") return suggestPerson(work, person, question);
  const refused = await askPerson(work, person, question);
  if (refused) work.tell(person, { say: "refused", why: refused });
}

/** Whether it is the incident that was shown. */
async function onKnownIncident(
  work: Work,
  person: Person,
  { is, questionId }: Extract<Reading, { readonly is: "sameFault" | "otherFault" }>,
): Promise<void> {
  const question = await work.get("question", questionId);
  const incidentId = question?.incidentIds?.at(-1);
  if (!question || incidentId === undefined) return;
  await answerKnownIncident(work, person, question, { incidentId, isSame: is === "sameFault" });
}

/**
 * The emergency number, at once. What was written also goes where it would have gone without the alarm: to the person
 * who is helping, to the ticket that waits, to the open form; else it is kept as a question that can become a ticket,
 * and can be searched after a false alarm.
 */
async function onDanger(
  work: Work,
  person: Person,
  written: Written,
  { whole, also }: Extract<Reading, { readonly is: "danger" }>,
): Promise<void> {
  const question = keepQuestion(work, person, { ...written, text: whole, outcome: "skipped", shown: [] });
  const goesOn = also?.is === "toPerson" || also?.is === "toTicket" || also?.is === "toDraft";
  showSafety(work, person, question, goesOn ? {} : { text: written.text });
  if (goesOn) await act(work, person, written, also);
}

/** To the support person who was asked; when the request ended meanwhile, the message is a question like any other. */
async function writeToPerson(
  work: Work,
  person: Person,
  { handoffId, questionId }: { readonly handoffId: string; readonly questionId: string },
  written: Written,
): Promise<void> {
  const handoff = await work.get("handoff", handoffId);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  const outcome =
    handoff && unit && decideHandoff(handoff, { do: "writeToPerson", at: work.now, text: written.text }, unit);
  if (outcome && !("refused" in outcome)) await applyToHandoff(work, outcome);
  else await askQuestion(work, release(work, person, questionId), written.id, written.text);
}

async function onDraft(work: Work, person: Person, questionId: string, written: Written): Promise<void> {
  const question = await work.get("question", questionId);
  if (!question || question.ticketId !== undefined) return askQuestion(work, person, written.id, written.text);
  extendDraft(work, person, question, written.text);
}

/** Words about the form: it is sent when nothing is missing, dropped, or shown as far as it is. */
async function onDraftSaid(
  work: Work,
  person: Person,
  { questionId, said }: Extract<Reading, { readonly is: "draftSaid" }>,
): Promise<void> {
  const question = await work.get("question", questionId);
  if (!question?.draft || question.ticketId !== undefined) return work.tell(person, { say: "youAreWelcome" });
  if (said === "drop") {
    moveTo(work, person, { step: "idle" });
    return work.tell(person, { say: "draftDropped", questionId });
  }
  const shown = presentDraft(work, person, question, question.draft);
  const canBeSent = shown.say === "ticketReadBack" || (shown.say === "ownDesk" && shown.here);
  if (said !== "send" || !canBeSent) return work.tell(person, shown);
  const outcome = await sendDraft(work, await endHandoff(work, person, question, "ticket"), question);
  if ("refused" in outcome) work.tell(person, { say: "refused", why: outcome.refused });
}

async function askWhichMatter(
  work: Work,
  person: Person,
  ticketIds: readonly string[],
  { id, text }: Written,
): Promise<void> {
  const tickets = (await work.ticketsOf(person.id)).filter(({ id }) => ticketIds.includes(id));
  moveTo(work, person, { step: "choosingMatter", text, ticketIds });
  const pictures = (person.pictures ?? []).filter((picture) => picture.startsWith(`${id}-`));
  const beside = pictures.length === 0 ? {} : { pictures };
  work.tell(person, { say: "whichMatter", text, ...beside, tickets: tickets.map(({ id, title }) => ({ id, title })) });
}

async function onInstructionReply(
  work: Work,
  person: Person,
  questionId: string,
  reply: "helped" | "didNotHelp",
): Promise<void> {
  const question = await work.get("question", questionId);
  if (!question) return;
  if (reply === "helped") return noteHelped(work, person, question, latestShown(question));
  suggestPerson(work, person, noteDidNotHelp(work, question, latestShown(question)));
}
