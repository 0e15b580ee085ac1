import type { SupportGroup } from "../domain/directory.ts";
import type { RequesterMessage } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { groupOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { TicketOutcome } from "../domain/ticketRules.ts";
import { followUpFeedback } from "./followUps.ts";
import { withIncidents } from "./knownIncidents.ts";
import { listenForReply } from "./people.ts";
import { showTicketPictures } from "./pictureThreads.ts";
import { callCard, callPostId, ticketCard, ticketPostId } from "./posts.ts";
import { quietUntil } from "./quiet.ts";
import type { Work } from "./work.ts";

/**
 * Keeps what a rule decided about a ticket, draws its card if that shows it, and sends what follows, to the requester by
 * `tell`. Returns the refusal, if it was one.
 */
export async function applyToTicket(
  work: Work,
  outcome: TicketOutcome,
  tell: Work["tell"] = work.tell,
): Promise<TicketOutcome> {
  if ("refused" in outcome) return outcome;
  const { state: ticket, effects } = outcome;
  const before = await work.get("ticket", ticket.id);
  work.put("ticket", ticket);
  for (const effect of effects) {
    if (effect.effect === "moveCard") leavePointer(work, effect.before, ticket);
  }
  if (ticket.revision !== before?.revision) await drawCard(work, ticket);
  const group = groupOf(work.rules.directory, ticket.groupId);
  if (group && effects.some(({ effect }) => effect === "moveCard")) await showTicketPictures(work, ticket, group);
  const requester = await work.get("person", ticket.requester.id);
  const waits = (message: RequesterMessage) => quietUntil(work, ticket.requester.id, message, ticket.id);
  for (const effect of effects) {
    switch (effect.effect) {
      case "tellGroup":
        if (group) work.reply(group, ticketPostId(ticket), effect.message);
        break;
      case "tellRequester":
        if (!requester) break;
        tell(requester, besidePerson(requester, effect.message), ticket.id);
        if (effect.message.say === "ticketResolved" && !(tell === work.tell && (await waits(effect.message)))) {
          await listenForReply(work, requester.id, ticket.id);
        }
        break;
      case "callNextGroup":
        callGroup(work, ticket, effect);
        break;
      case "endCall":
        drawCall(work, ticket, effect.groupId);
        break;
      case "followUp":
        await followUpFeedback(work, ticket, effect.resolutionId);
        break;
      case "moveCard":
        break;
      default:
        effect satisfies never;
    }
  }
  return outcome;
}

/** While a support person helps, an answer in the chat would go to them: the question says how it reaches the ticket. */
function besidePerson({ dialogue }: Person, message: RequesterMessage): RequesterMessage {
  const personHelps = message.say === "ticketQuestion" && dialogue.step === "withPerson";
  return personHelps ? { ...message, personHelps } : message;
}

/** The card in the other group's channel, and under it a word that mentions its members. */
function callGroup(
  work: Work,
  ticket: Ticket,
  { groupId, times }: { readonly groupId: string; readonly times: number },
): void {
  const group = drawCall(work, ticket, groupId);
  if (!group) return;
  const message = { say: "priorityOneCalls", ticketId: ticket.id, members: group.members, times } as const;
  work.reply(group, callPostId(ticket.id, groupId), message);
}

function drawCall(work: Work, ticket: Ticket, groupId: string): SupportGroup | undefined {
  const group = groupOf(work.rules.directory, groupId);
  const card = callCard(ticket, groupId, work.rules);
  if (group && card) work.post(group, callPostId(ticket.id, groupId), card);
  return group;
}

async function drawCard(work: Work, ticket: Ticket): Promise<void> {
  const group = groupOf(work.rules.directory, ticket.groupId);
  const card = await withIncidents(work, ticketCard(ticket, work.rules));
  if (group && card) work.post(group, ticketPostId(ticket), card);
}

/** The card in the channel that the ticket left says where it went. */
function leavePointer(work: Work, before: Ticket, after: Ticket): void {
  const from = groupOf(work.rules.directory, before.groupId);
  const to = groupOf(work.rules.directory, after.groupId);
  const card = ticketCard(after, work.rules);
  if (from && to && card) work.post(from, ticketPostId(before), { ...card, pointsTo: to.name });
}
