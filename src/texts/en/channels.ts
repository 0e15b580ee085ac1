import type { GroupMessage, UnitMessage } from "../../domain/messages.ts";
import { type Says, said, sentences } from "../texts.ts";
import { digest } from "./digest.ts";
import { pictureThreadSays } from "./pictures.ts";
import { at, beginningSentence, shared } from "./shared.ts";

export const unit = {
  handoffCard: () => said("Request to a support person"),
  handoffAsks: ({ person, previous }) => ({
    summary: `Request to a support person: ${person}, do you have time to help?`,
    opening: sentences(
      "Do you have time to help?",
      previous &&
        `${previous.person} ${previous.because === "declined" ? "has no time now" : "cannot be reached now"}.`,
      "Answer with the buttons of the card at the start of the thread.",
    ),
  }),
  requesterWroteToPerson: ({ requester }) => ({
    summary: `${requester} wrote in the thread.`,
    opening: `${requester} wrote:`,
    closing: "Answer in this thread and mention the bot: then your message goes to the requester.",
  }),
  requesterWaits: ({ requester }) => ({
    summary: `Request to the support person: ${requester} is still waiting.`,
    opening: `${requester} is still waiting for an answer. Write in this thread and mention the bot, or answer with the buttons of the card.`,
  }),
  handoffEnded: ({ how, ticketId }) => {
    if (how === "exhausted")
      return said("The request has ended: nobody can help now. The requester can open a ticket.");
    if (how === "requesterSolved") return said("The request has ended: the requester no longer needs help.");
    if (how === "faded") return said("The request has ended: nobody wrote in it any more.");
    return said(`The request has ended: it goes on as ${ticketId ? `ticket ${ticketId}` : "a ticket"}.`);
  },
} satisfies Says<UnitMessage["say"]>;

/** A ticket that comes back again and again says so. */
function times(count: number): string {
  return count > 1 ? ` (already ${count} times)` : "";
}

export const group = {
  ...pictureThreadSays,
  ticketCard: ({ ticket, pointsTo, group: holder }) =>
    said(
      pointsTo
        ? `${ticket.id} was handed over. ${beginningSentence(pointsTo.en)} has it now.`
        : `${ticket.id}: ${shared.statuses[ticket.state.status]}, priority ${ticket.priority}. Group: ${holder.en}.`,
    ),
  requesterWrote: ({ ticketId, requester }) => ({
    summary: `${ticketId}: the requester wrote.`,
    opening: `${ticketId}: ${requester} wrote:`,
    closing: "Answer in this thread and mention the bot: then your message goes to the requester.",
  }),
  requesterReopened: ({ ticketId, requester, text, count }) => ({
    summary: `${ticketId} is open again.`,
    opening: `${ticketId} is open again${times(count)}. ${text === "" ? `${requester} answered that it is not solved.` : `${requester} wrote:`}`,
  }),
  requesterConfirmed: ({ ticketId, requester }) => said(`${ticketId}: ${requester} confirmed that the solution works.`),
  feedbackGiven: ({ ticketId, score, comment, before }) => {
    const given = before === undefined ? `feedback ${score}/5` : `feedback changed, now ${score}/5, before ${before}/5`;
    return {
      summary: `${ticketId}: ${given}.`,
      opening: comment === undefined ? `${ticketId}: ${given}.` : `${ticketId}: ${given}. Comment:`,
    };
  },
  promiseMissedInGroup: ({ ticketId, promised, nextWordBy }, now) =>
    said(
      `${ticketId}: the word promised to the requester by ${at(promised, now)} is late. We said sorry and promised the next update by ${at(nextWordBy, now)}.`,
    ),
  clockRunsOut: ({ ticketId, clock, dueAt, breached }, now) => {
    const what = {
      response: "to take the ticket",
      update: "for the word promised to the requester",
      resolution: "to resolve the ticket",
    }[clock];
    return said(
      breached
        ? `${ticketId}: a target was missed. The limit ${what} was ${at(dueAt, now)}.`
        : `${ticketId}: a limit comes near. The limit ${what} is ${at(dueAt, now)}.`,
    );
  },
  priorityOneCalls: ({ ticketId, times }) =>
    said(
      times === 1
        ? `${ticketId}: priority 1. Take the ticket at once with the button on its card.`
        : `${ticketId}: priority 1, and nobody has taken the ticket. Call ${times}. Take it at once.`,
    ),
  callCard: ({ ticketId, group: holder, over }) =>
    said(
      over
        ? `${ticketId}: the call is over. ${over.owner === undefined ? `Group: ${over.group.en}.` : `${over.owner} (${over.group.en}) has the ticket.`}`
        : `${ticketId}: priority 1 waits for somebody to take it. Group: ${holder.en}.`,
    ),
  handedOverOften: ({ ticketId, count }) =>
    said(
      `${ticketId} has been handed over ${count} times. Agree by telephone whose it is before you hand it over again.`,
    ),
  requesterObjects: ({ ticketId, requester }) => ({
    summary: `${ticketId}: the requester does not agree with the priority.`,
    opening: `${ticketId}: ${requester} does not agree with the priority:`,
    closing: "Change the priority, or explain it to the requester.",
  }),
  requesterCorrected: ({ ticketId, requester }) => ({
    summary: `${ticketId}: the requester corrected the description.`,
    opening: `${ticketId}: ${requester} corrected the description:`,
  }),
  requesterWithdrew: ({ ticketId, requester }) => ({
    summary: `${ticketId} was withdrawn.`,
    opening: `${ticketId}: ${requester} withdrew the ticket.`,
  }),
  workaroundAnswered: ({ ticketId, requester, helped }) => ({
    summary: `${ticketId}: the workaround ${helped ? "helped" : "did not help"}.`,
    opening: `${ticketId}: ${requester} answered that the workaround ${helped ? "helped" : "did not help"}.`,
  }),
  gaveUpWaiting: ({ ticketId }) =>
    said(`${ticketId}: the question was not answered within seven working days. The ticket was marked as resolved.`),
  notDelivered: ({ ticketId, mark, certain }) =>
    said(
      certain
        ? `${ticketId}: message ${mark} did not reach the requester. Get in touch in another way.`
        : `${ticketId}: it is not certain that message ${mark} reached the requester. Check with the requester.`,
    ),
  channelHint: ({ why }) => {
    if (why === "noThread") {
      return said(
        "I do not know what the message is about. Write in the thread of the request or the ticket and mention the bot: then it goes to the requester.",
      );
    }
    if (why === "notAMember") {
      return said(
        "The message was not passed on. Only the unit's support persons or the support group's members can write to the requester: ask one of them.",
      );
    }
    return said(
      "The message was not passed on, because this has ended. If the requester needs to know, get in touch in another way.",
    );
  },
  ...digest.says,
} satisfies Says<GroupMessage["say"]>;
