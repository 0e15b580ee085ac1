import type { Question } from "../../src/domain/question.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import type { Happened } from "./runWeek.ts";

/** Every ticket of everybody who asked, by its number. */
export async function readTickets({ ledger, requesters }: Happened): Promise<readonly Ticket[]> {
  const tickets: Ticket[] = [];
  for (const { who } of requesters.all())
    for (const { value } of await ledger.store.ticketsOf(who.id)) tickets.push(value);
  return tickets.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

/** What was asked, as far as it was read as a question. */
export async function readQuestions({ ledger, requesters }: Happened): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const { matters } of requesters.all()) {
    for (const id of matters.keys()) {
      const question = await ledger.store.get("question", id);
      if (question) questions.push(question.value);
    }
  }
  return questions;
}
