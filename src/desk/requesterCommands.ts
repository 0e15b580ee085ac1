import type { Command } from "../domain/commands.ts";
import { HOUR } from "../domain/instant.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import type { Ticket } from "../domain/ticket.ts";
import { beginDraft } from "./drafts.ts";
import { endHandoff } from "./handoffs.ts";
import { beginIdea, showOwnIdeas } from "./ideas.ts";
import { askUnit, keep, organisationOfPerson } from "./people.ts";
import { keepQuestion } from "./questions.ts";
import { showQuietHours } from "./quietClicks.ts";
import { summaryFor, viewFor } from "./viewedTickets.ts";
import type { Work } from "./work.ts";
import { ownTicket } from "./writtenToTickets.ts";

/** Tickets that ended longer ago than this are left out of the requester's own list. */
const RECENT = 30 * 24 * HOUR;

/** What a typed word or the bot's menu ordered. `id` is unique to the message. */
export async function onCommand(work: Work, person: Person, id: string, command: Command): Promise<void> {
  switch (command.command) {
    case "help":
      return work.tell(person, { say: "help" });
    case "myTickets":
      return showOwnTickets(work, person);
    case "newTicket":
      return onNewTicket(work, person, id);
    case "showTicket":
      return showTicket(work, person, command.ticketId);
    case "changeUnit":
      return askUnit(work, person, "stay");
    case "shareIdea":
      return beginIdea(work, person, id, command.title);
    case "myIdeas":
      return showOwnIdeas(work, person);
    case "quietHours":
      return showQuietHours(work, person);
    case "safety":
      return showSafety(work, person, keepQuestion(work, person, { id, text: "", outcome: "skipped", shown: [] }));
    case "chooseLanguage":
      return chooseLanguage(work, person, command.language);
    default:
      command satisfies never;
  }
}

/** While a person helps, the ticket is about that and carries what was said; else the form is empty. */
async function onNewTicket(work: Work, person: Person, id: string): Promise<void> {
  const { dialogue } = person;
  const helpedWith = dialogue.step === "withPerson" ? await work.get("question", dialogue.questionId) : undefined;
  if (helpedWith && helpedWith.ticketId === undefined)
    return beginDraft(work, await endHandoff(work, person, helpedWith, "ticket"), helpedWith, "asked");
  const blank = keepQuestion(work, person, { id, text: "", outcome: "skipped", shown: [] });
  return beginDraft(work, person, blank, "asked");
}

export function chooseLanguage(work: Work, person: Person, language: Person["language"]): void {
  work.tell(keep(work, { ...person, language, languageChosen: true }), { say: "languageChanged" });
}

export async function showOwnTickets(work: Work, person: Person): Promise<void> {
  const tickets = (await work.ticketsOf(person.id)).filter((ticket) => isRecent(ticket, work.now));
  work.tell(person, {
    say: "myTickets",
    tickets: (await Promise.all(tickets.map((ticket) => summaryFor(work, ticket)))).filter((one) => one !== undefined),
  });
}

function isRecent({ state }: Ticket, now: number): boolean {
  if (state.status === "closed") return now - state.closedAt < RECENT;
  return state.status !== "cancelled" || now - state.cancelledAt < RECENT;
}

/** One of the person's own tickets with its history, and what can be done with it. */
export async function showTicket(work: Work, person: Person, ticketId: string): Promise<void> {
  const ticket = await ownTicket(work, person, ticketId);
  const view = ticket && (await viewFor(work, ticket));
  work.tell(person, view ? { say: "ticketView", ticket: view } : { say: "refused", why: "unknownTicket", ticketId });
}

/** The number to call, of the person's organisation, or of each while the unit is not known. */
export function showSafety(
  work: Work,
  person: Person,
  question: Question,
  unanswered: Pick<MessageOf<"safety">, "text"> = {},
): void {
  const own = organisationOfPerson(work, person);
  const organisations = own ? [own] : work.rules.directory.organisations;
  work.tell(person, {
    say: "safety",
    questionId: question.id,
    emergencies: organisations.map(({ name, emergency }) => ({ organisation: name, ...emergency })),
    ...unanswered,
  });
}
