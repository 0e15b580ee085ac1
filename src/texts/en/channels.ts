import type { GroupMessage, UnitMessage } from "../../domain/messages.ts";
import { type Says, said, sentences } from "../texts.ts";
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
  handoffEnded: ({ how, ticketId }) => {
    if (how === "exhausted") return said("The request has ended: nobody is free now. The requester can open a ticket.");
    if (how === "requesterSolved") return said("The request has ended: the requester no longer needs help.");
    return said(`The request has ended: it goes on as ${ticketId ? `ticket ${ticketId}` : "a ticket"}.`);
  },
} satisfies Says<UnitMessage["say"]>;

export const group = {
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
    opening: `${ticketId} is open again (time ${count}). ${text === "" ? `${requester} answered that it is not solved.` : `${requester} wrote:`}`,
  }),
  requesterConfirmed: ({ ticketId, requester }) => said(`${ticketId}: ${requester} confirmed that the solution works.`),
  feedbackGiven: ({ ticketId, score, comment }) => ({
    summary: `${ticketId}: feedback ${score}/5.`,
    opening:
      comment === undefined ? `${ticketId}: feedback ${score}/5.` : `${ticketId}: feedback ${score}/5, with a comment:`,
  }),
  promiseMissedInGroup: ({ ticketId, promised, nextWordBy }, now) =>
    said(
      `${ticketId}: the word promised to the requester by ${at(promised, now)} is late. We said sorry and promised the next update by ${at(nextWordBy, now)}.`,
    ),
  notDelivered: ({ ticketId, mark, certain }) =>
    said(
      certain
        ? `${ticketId}: message ${mark} did not reach the requester. Get in touch in another way.`
        : `${ticketId}: it is not certain that message ${mark} reached the requester. Check with the requester.`,
    ),
  channelHint: ({ why }) => {
    if (why === "noThread") {
      return said(
        "I do not know what the message is about. Write in the thread of the request or the ticket and mention the bot: then your message goes to the requester.",
      );
    }
    if (why === "notAMember") {
      return said(
        "The message was not passed on. Only the unit's support persons or members of the support group can write to the requester from the thread: ask one of them to write.",
      );
    }
    return said(
      "The message was not passed on, because this has ended. If the requester needs to know, get in touch in another way.",
    );
  },
} satisfies Says<GroupMessage["say"]>;
