import type { TicketWord } from "../../domain/ticketWords.ts";
import { type Says, said, sentences } from "../texts.ts";
import { at, beginningSentence, insideSentence, nextUpdate, shared } from "./shared.ts";

/** What the requester is told about a ticket. */
export const ticketWords = {
  ticketOpened: ({ mark, priority, reason, group, nextWordBy, linkedTo }, now) => ({
    summary: `Ticket ${mark.ticketId} is open. You will hear from us by ${at(nextWordBy, now)}.`,
    opening: sentences(
      `Ticket ${mark.ticketId} is open.`,
      shared.priorityBecause(priority, reason, "requester"),
      `${beginningSentence(group.en)} has it.`,
      `You will hear from us by ${at(nextWordBy, now)}.`,
      linkedTo && `The ticket continues ticket ${linkedTo}.`,
    ),
  }),
  ticketTaken: ({ mark, owner, group, nextWordBy, waits }, now) =>
    said(
      sentences(
        `Ticket ${mark.ticketId} is in progress. ${owner} (${group.en}) has it.`,
        waits ? "We are still waiting for your answer." : nextUpdate(nextWordBy, now),
      ),
    ),
  ticketQuestion: ({ mark, owner, group, answered, personHelps }) => ({
    summary: answered
      ? `Ticket ${mark.ticketId}: you answered the question.`
      : `Ticket ${mark.ticketId} waits for your answer.`,
    opening: answered
      ? `Ticket ${mark.ticketId}: you answered the question. ${owner} (${group.en}) asked:`
      : `Ticket ${mark.ticketId} waits for your answer. ${owner} (${group.en}) asks:`,
    ...(answered
      ? {}
      : {
          closing: personHelps
            ? `Answer below or begin your message with ${mark.ticketId}: anything else goes to the support person. We go on when you have answered.`
            : "Answer below or write in this chat. We go on when you have answered.",
        }),
  }),
  ticketUpdate: ({ mark, owner, group, nextWordBy }, now) => ({
    summary: sentences(`Ticket ${mark.ticketId}: new update.`, nextUpdate(nextWordBy, now)),
    opening: `Ticket ${mark.ticketId}: new update. ${owner} (${group.en}) wrote:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWorkaround: ({ mark, owner, group, nextWordBy, answered }, now) => ({
    summary: sentences(
      `Ticket ${mark.ticketId}: you can go on working with a workaround.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Ticket ${mark.ticketId}: you can go on working with a workaround. It is not solved yet.`,
    closing: sentences(
      `${owner} (${group.en}) has the ticket.`,
      nextUpdate(nextWordBy, now),
      answered ? "" : "Did the workaround help?",
    ),
  }),
  ticketHandedOver: ({ mark, from, to, because, nextWordBy }, now) => ({
    summary: sentences(
      `Ticket ${mark.ticketId} was handed over. Now ${insideSentence(to.en)} has it.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Ticket ${mark.ticketId} was handed over, because ${shared.handOverReasons[because].clause}. Until now ${insideSentence(from.en)} had it, now ${insideSentence(to.en)} has it.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  promiseMissed: ({ mark, promised, group, nextWordBy }, now) => ({
    summary: `Ticket ${mark.ticketId}: the update is late. I am sorry. ${nextUpdate(nextWordBy, now)}`,
    opening: sentences(
      `I promised you an update by ${at(promised, now)} and it is late. I am sorry.`,
      `${beginningSentence(group.en)} is looking into ticket ${mark.ticketId}.`,
      nextUpdate(nextWordBy, now),
    ),
  }),
  ticketResolved: ({ mark, resolution, answered }, now) => {
    const until = at(resolution.replyUntil, now);
    if (resolution.how === "unanswered") {
      const closing = `If you still need help, answer here until ${until} and we go on.`;
      return {
        summary: sentences(`Ticket ${mark.ticketId} is marked as resolved.`, answered ? "" : closing),
        opening: `Ticket ${mark.ticketId} is marked as resolved, because our question was not answered.`,
        ...(answered ? {} : { closing }),
      };
    }
    const question = `Does it work now? You can answer here until ${until}.`;
    return {
      summary: sentences(`Ticket ${mark.ticketId} is resolved.`, answered ? "" : question),
      opening:
        resolution.incidentId === undefined
          ? `Ticket ${mark.ticketId} is resolved:`
          : `Ticket ${mark.ticketId} is resolved, and so is major incident ${resolution.incidentId}:`,
      ...(answered ? {} : { closing: question }),
    };
  },
  ticketReopened: ({ mark, group, nextWordBy }, now) =>
    said(
      `Ticket ${mark.ticketId} is open again. ${beginningSentence(group.en)} has it. You will hear from us by ${at(nextWordBy, now)}.`,
    ),
  takenToTicket: ({ mark, group, nextWordBy }, now) =>
    said(
      sentences(
        `Ticket ${mark.ticketId}: your message was added. ${beginningSentence(group.en)} has the ticket.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  priorityChanged: ({ mark, owner, group, before, priority, nextWordBy }, now) => ({
    summary: sentences(`Ticket ${mark.ticketId}: the priority is now ${priority}.`, nextUpdate(nextWordBy, now)),
    opening: `Ticket ${mark.ticketId}: the priority is now ${priority}, before it was ${before}. ${owner} (${group.en}) gave this reason:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWithVendor: ({ mark, owner, group, vendorCase, nextWordBy }, now) => ({
    summary: sentences(`Ticket ${mark.ticketId} is with the vendor of the system.`, nextUpdate(nextWordBy, now)),
    opening: `Ticket ${mark.ticketId} is with the vendor of the system, under the vendor's number ${vendorCase}. ${owner} (${group.en}) stays responsible for it.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketBackFromVendor: ({ mark, owner, group, nextWordBy }, now) =>
    said(
      sentences(
        `Ticket ${mark.ticketId}: the vendor has answered. ${owner} (${group.en}) goes on with it.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  questionReminder: ({ mark, owner, group, last, until }, now) => ({
    summary: `Ticket ${mark.ticketId} still waits for your answer.`,
    opening: last
      ? `Ticket ${mark.ticketId} still waits for your answer. We need it to go on. ${owner} (${group.en}) asked:`
      : `Ticket ${mark.ticketId}: could you answer? ${owner} (${group.en}) asked:`,
    closing: last
      ? `A short answer is enough. If there is none by ${at(until, now)}, we mark the ticket as resolved. You can open it again for seven days after that.`
      : "A short answer is enough: write below or in this chat.",
  }),
  ticketWithdrawn: ({ mark }) =>
    said(`Ticket ${mark.ticketId} was withdrawn as you asked. If you still need help, write a new question.`),
} satisfies Says<TicketWord["say"]>;
