import type { Person } from "../domain/person.ts";
import type { RequesterCommand, Written } from "../domain/requesterCommand.ts";
import type { Ticket } from "../domain/ticket.ts";
import { decideForRequester } from "../domain/ticketByRequester.ts";
import { openLinked } from "./drafts.ts";
import { moveTo } from "./people.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** An answer or a comment to an own ticket. Nothing is lost when it just ended: then it is a reply to its resolution. */
export async function writeToTicket(work: Work, person: Person, ticketId: string, written: Written): Promise<void> {
  await onReply(work, person, ticketId, { do: "write", at: work.now, ...written }, written.text);
}

/** Carries out a requester's command on an own ticket; after the reply window it opens a linked ticket. */
export async function onReply(
  work: Work,
  person: Person,
  ticketId: string,
  command: RequesterCommand,
  text: string,
): Promise<void> {
  const ticket = await ownTicket(work, person, ticketId);
  if (!ticket) return work.tell(person, { say: "refused", why: "unknownTicket", ticketId });
  const outcome = await applyToTicket(work, decideForRequester(ticket, command, work.rules));
  if (!("refused" in outcome)) {
    if (command.do === "reportNotSolved" || command.do === "write") {
      await endResolutionTold(work, person.id, ticketId);
    }
    return;
  }
  if (command.do === "thank" || command.do === "confirmWorks") return work.tell(person, { say: "youAreWelcome" });
  if (outcome.refused === "replyWindowOver") {
    await openLinked(work, person, ticket, text);
    return;
  }
  work.tell(person, { say: "refused", why: outcome.refused, ticketId });
}

/** The reply was taken: the next message is read anew. */
export async function endResolutionTold(work: Work, personId: string, ticketId: string): Promise<void> {
  const person = await work.get("person", personId);
  if (!person) return;
  const { dialogue } = person;
  const isAbout =
    dialogue.step === "choosingMatter" || (dialogue.step === "resolutionTold" && dialogue.ticketId === ticketId);
  if (isAbout) moveTo(work, person, { step: "idle" });
}

/** Somebody else's ticket is answered as if it did not exist. */
export async function ownTicket(work: Work, person: Person, ticketId: string): Promise<Ticket | undefined> {
  const ticket = await work.get("ticket", ticketId);
  return ticket?.requester.id === person.id ? ticket : undefined;
}
