import { deskOf } from "../domain/incidentSuggesting.ts";
import { DAY } from "../domain/instant.ts";
import type { MessageOf } from "../domain/messages.ts";
import { helpedAnother, offeredWords } from "../domain/offeredWorkaround.ts";
import type { Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import type { Ticket } from "../domain/ticket.ts";
import { presentDraft } from "./drafts.ts";
import type { Reply } from "./inbound.ts";
import { wordsOfTickets } from "./joinTickets.ts";
import { deskOfTicket, placesLike, spoken } from "./knownIncidents.ts";
import { moveTo, organisationOfPerson } from "./people.ts";
import { card, refuse } from "./replies.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Tickets that were opened longer ago are not looked through. */
const LOOKED_BACK = 14 * DAY;

/** A way to go on working that somebody with the same matter was given; once for a question. */
export async function workaroundFor(
  work: Work,
  person: Person,
  question: Question,
  { text, before }: { readonly text: string; readonly before: "answer" | "ticket" },
): Promise<{ readonly question: Question; readonly message: MessageOf<"workaroundOffered"> } | undefined> {
  const organisation = organisationOfPerson(work, person);
  if (question.offered || text.trim() === "") return undefined;
  const desk = organisation && deskOf(organisation, work.rules.directory);
  const tickets = (await work.ticketsWithWorkaround(work.now - LOOKED_BACK)).filter(
    (ticket) => ticket.requester.id !== person.id && (!desk || deskOfTicket(work, ticket)?.id === desk.id),
  );
  const own = spoken(work, text, person.language);
  const [place] = tickets.length === 0 ? [] : placesLike(work, own, await wordsOfTickets(work, tickets));
  const ticket = tickets[place ?? -1];
  if (!ticket) return undefined;
  const offered = { ...question, offered: { ticketId: ticket.id } };
  return { question: offered, message: message(question, ticket, before) };
}

/** No ticket is needed: that is counted, once, on the ticket whose workaround it was. */
export async function offerHelped(work: Work, person: Person, question: Question): Promise<Reply> {
  const { offered } = question;
  const ticket = offered && (await work.get("ticket", offered.ticketId));
  if (!offered || !ticket) return refuse(person, "outdated");
  if (!offered.helped) {
    work.put("question", { ...question, offered: { ...offered, helped: true } });
    await applyToTicket(work, helpedAnother(ticket, { at: work.now, rules: work.rules }));
    const { dialogue } = person;
    if ("questionId" in dialogue && dialogue.questionId === question.id) moveTo(work, person, { step: "idle" });
  }
  return card(person, { ...message(question, ticket, question.draft ? "ticket" : "answer"), helped: true });
}

/** On to the ticket, which is read back before it is sent. */
export async function goOnToTicket(work: Work, person: Person, question: Question): Promise<Reply> {
  const { draft, ticketId } = question;
  if (ticketId !== undefined) return refuse(person, "alreadySent", ticketId);
  return draft ? card(person, presentDraft(work, person, question, draft)) : refuse(person, "outdated");
}

function message({ id }: Question, ticket: Ticket, before: "answer" | "ticket"): MessageOf<"workaroundOffered"> {
  return { say: "workaroundOffered", questionId: id, text: offeredWords(ticket), before };
}
