import type { Person } from "../domain/person.ts";
import { at } from "../domain/person.ts";
import { groupOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { TicketOutcome } from "../domain/ticketRules.ts";
import { ticketCard, ticketPostId } from "./posts.ts";
import type { Work } from "./work.ts";

/** Keeps what a rule decided about a ticket, draws its card and sends what follows. Returns the refusal, if it was one. */
export async function applyToTicket(work: Work, outcome: TicketOutcome): Promise<TicketOutcome> {
  if ("refused" in outcome) return outcome;
  const { state: ticket, effects } = outcome;
  work.put("ticket", ticket);
  for (const effect of effects) {
    if (effect.effect === "moveCard") leavePointer(work, effect.before, ticket);
  }
  drawCard(work, ticket);
  const group = groupOf(work.rules.directory, ticket.groupId);
  const requester = await work.get("person", ticket.requester.id);
  for (const effect of effects) {
    if (effect.effect === "tellGroup" && group) work.reply(group, ticketPostId(ticket), effect.message);
    if (effect.effect === "tellRequester" && requester) {
      work.tell(requester, effect.message, ticket.id);
      if (effect.message.say === "ticketResolved") await listenForReply(work, requester.id, ticket);
    }
  }
  return outcome;
}

function drawCard(work: Work, ticket: Ticket): void {
  const group = groupOf(work.rules.directory, ticket.groupId);
  const card = ticketCard(ticket, work.rules);
  if (group && card) work.post(group, ticketPostId(ticket), card);
}

/** The card in the channel that the ticket left says where it went. */
function leavePointer(work: Work, before: Ticket, after: Ticket): void {
  const from = groupOf(work.rules.directory, before.groupId);
  const to = groupOf(work.rules.directory, after.groupId);
  const card = ticketCard(after, work.rules);
  if (from && to && card) work.post(from, ticketPostId(before), { ...card, pointsTo: to.name });
}

/** From now on a plain message may be an answer to the resolution, unless the person is in the middle of something. */
async function listenForReply(work: Work, personId: string, ticket: Ticket): Promise<void> {
  const person: Person | undefined = await work.get("person", personId);
  if (!person) return;
  const { step } = person.dialogue;
  if (step === "withPerson" || step === "drafting" || step === "choosingUnit") return;
  work.put("person", { ...person, dialogue: at({ step: "resolutionTold", ticketId: ticket.id }) });
}
