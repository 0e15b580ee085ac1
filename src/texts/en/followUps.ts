import type { FollowUp } from "../../domain/followUp.ts";
import type { FollowUpTexts } from "../followUpTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

function stand({ state, score }: FollowUp): string {
  switch (state.status) {
    case "open":
      return `feedback ${score}/5 waits for an answer`;
    case "taken":
      return `${state.by.name} sees to feedback ${score}/5`;
    case "answered":
      return `feedback ${score}/5 has been answered`;
    case "void":
      return `feedback is now ${score}/5, no answer is needed any more`;
    default:
      return state satisfies never;
  }
}

export const followUps = {
  says: {
    feedbackAnswered: ({ ticketId, by, from }) => ({
      summary: `Ticket ${ticketId}: your feedback has been answered.`,
      opening: `Ticket ${ticketId}: thank you for your feedback, we have read it. ${by} (${from.en}) answers:`,
      closing: "If something is still not right, write about it here.",
    }),
    followUpCard: ({ followUp }) => said(`${followUp.ticketId}: ${stand(followUp)}.`),
    followUpReminder: ({ ticketId, score, dueAt, overdue, isTaken }, now) =>
      said(
        sentences(
          overdue
            ? `${ticketId}: the answer to feedback ${score}/5 is late. The requester was to have it by ${at(dueAt, now)}.`
            : `${ticketId}: feedback ${score}/5 is to be answered by ${at(dueAt, now)}.`,
          isTaken ? "" : "Nobody has taken it yet.",
        ),
      ),
    followUpChanged: ({ ticketId, score, over }) =>
      said(
        sentences(
          `${ticketId}: the requester changed the feedback, now ${score}/5.`,
          over ? "No answer is needed any more." : "Read the card again before you answer.",
        ),
      ),
  },
  buttons: { take: "I take this", answer: "Answer the requester", send: "Send the answer" },
  answerLabel: "What was done about the feedback?",
  facts: {
    score: "Score",
    comment: "Comment",
    author: "Requester",
    withoutName: "the feedback was given without a name",
    title: "Matter",
    group: "Support group",
    solution: "Resolution",
    dueAt: "To be answered by",
    takenBy: "Seen to by",
  },
  notes: {
    whoReads: "The requester gets the answer and your name in their own chat.",
    answered: (by, at) => `${by} answered the requester ${at}:`,
    kept: "Things had changed, so the answer was not sent. You wrote:",
  },
} satisfies FollowUpTexts;
