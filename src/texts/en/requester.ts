import type { MaskedKind } from "../../domain/masking.ts";
import type { FormReason, RequesterMessage } from "../../domain/messages.ts";
import type { RefusalName } from "../../domain/refusal.ts";
import { type Says, said, sentences } from "../texts.ts";
import { ownDesk } from "./ownDesk.ts";
import { pictureSays } from "./pictures.ts";
import { quiet } from "./quiet.ts";
import { at, insideSentence, shared } from "./shared.ts";
import { nowThere, suggestedNow } from "./suggestions.ts";
import { ticketWords } from "./ticketWords.ts";

const MASKED: Readonly<Record<MaskedKind, string>> = { personalIdentityCode: "the personal identity code" };

const FORM_REASONS: Readonly<Record<FormReason, string>> = {
  asked: "Let us open a ticket.",
  nobodyOnDuty: "None of your unit's support persons is on duty now. Let us open a ticket.",
  noSupportPersons: "Your unit has no support person. Let us open a ticket.",
  nobodyCould: "Your unit's support persons cannot help now. Let us open a ticket.",
  personSuggested: "The support person suggested a ticket. Let us open it.",
  safety: "Let us open a critical ticket. Tell in a few words what happened.",
};

const NOBODY = {
  nobodyOnDuty: "None of your unit's support persons is on duty now. Shall we open a ticket?",
  noSupportPersons: "Your unit has no support person. Shall we open a ticket?",
} as const;

const REFUSALS: Readonly<Record<RefusalName, (ticketId: string | undefined) => string>> = {
  notAMember: () => "Only members of the ticket's support group can work on it. Ask a member of the group to do this.",
  notASupportPerson: () =>
    "Only the unit's support persons can answer the request. Ask the support person on duty to answer.",
  alreadyTaken: () => "Somebody has already taken this. The card shows who.",
  outdated: () => "Things had changed meanwhile, so nothing was done. See the newest card and choose again.",
  ended: () => "This has already ended. If you still need help, write a new question.",
  nothingWritten: () => "The text was missing. Write it and send again.",
  unknownTicket: () => "The ticket was not found. Write “my tickets” to see your own.",
  unknownPicture: () => "There is no such picture. Send it here again if it is needed.",
  replyWindowOver: (ticketId) =>
    `${ticketId ? `Ticket ${ticketId} is closed` : "The ticket is closed"} and the time to reply is over. Write what does not work, and we open a new ticket.`,
  feedbackAlreadyGiven: () => "Your feedback is already stored. If something is not right, write about it here.",
  feedbackOver: () => "The time for feedback is over. If something is not right, write a new question about it.",
  alreadySent: () => "The ticket has already been sent. To add something, write it in this chat.",
  alreadyAsked: () =>
    "A support person already has a question of yours. What you write here goes to them, or choose “Open a ticket”.",
  unknownChoice: () => "The choice was missing or is no longer there. Choose from the list again.",
  nobodyOnDuty: () => "None of your unit's support persons is on duty now. Choose “Open a ticket”.",
  notDue: () => "Nothing was done. Try again in a moment.",
};

function rest(isSame: boolean, part: number, of: number): string {
  const count = of === 1 ? "" : `, part ${part}/${of}`;
  if (isSame) return `The rest of the instruction${count}.`;
  if (part > 1) return `Changed instruction${count}.`;
  return `The instruction has changed since I showed it. Here is all of it${count}.`;
}

export const requester = {
  welcome: () => ({
    summary: "Hello, I am Tukipolku, a bot. Write your question in your own words.",
    opening:
      "Hello, I am Tukipolku, a bot. When the system gives you trouble, I look for an instruction, ask your unit's support person or open a ticket with you. A person is always one tap away.",
    closing: "Write your question in your own words. Do not write patient data.",
  }),
  help: () => ({
    summary: "This is how you get help.",
    opening:
      "Write your question in your own words, and I look for an instruction. If it does not help, I ask your unit's support person or open a ticket with you.",
    closing: "Do not write patient data.",
  }),
  languageChanged: () => said("Let us go on in English."),
  masked: ({ kinds }) =>
    said(
      `I hid ${kinds.map((kind) => MASKED[kind]).join(" and ")} in your message before I stored it. The original message can still be seen in this chat: delete it there.`,
    ),
  careDeclined: () =>
    said(
      "I help with using the system, not with questions about treating a patient. Ask the treating physician about care. About the system you can ask here.",
    ),
  youAreWelcome: () => said("You are welcome. Write when you need help."),
  noHurry: () => said("No hurry. Write when you can."),
  nothingSent: () => said("All right, nothing is sent. If the problem stays, write here or open a ticket."),
  ...pictureSays,
  nothingUnderstood: () =>
    said("I could not make out the message. Write in a few words what you tried to do and what happened."),
  safety: () => ({
    summary: "If a patient or client is in danger, call at once.",
    opening: "If a patient or client is in danger, call at once.",
    closing: "After the call, open a critical ticket.",
  }),
  instruction: () => said("I found an instruction that may help."),
  instructionRest: ({ section, part, of }) => said(rest(section !== undefined, part, of)),
  instructionGone: () =>
    said(
      "This instruction is no longer there. The support portal may have a newer one. Shall we ask your unit's support person?",
    ),
  choose: () => said("I found some instructions, but I am not sure which one fits. What do you mean?"),
  noInstruction: ({ suggestion, nobody }) =>
    said(
      `I found no instruction for this. ${nobody ? NOBODY[nobody] : "Shall we ask your unit's support person?"}`,
      suggestion && `${nowThere(suggestion)} (${suggestion.unit.en}).`,
    ),
  goodThatItHelped: () => said("Good that it helped. Write when you need help."),
  askUnit: () => ({
    summary: "In which unit do you work?",
    opening: "In which unit do you work? I remember your answer, and you can change it later.",
  }),
  unitSaved: ({ unit }) => said(`Your unit is now ${unit.en}.`),
  suggestPerson: (suggestion) => ({
    summary: `${suggestedNow(suggestion)} Shall we ask?`,
    opening: `${suggestedNow(suggestion)} Shall I send your question?`,
    closing: `The question goes to the unit's channel: ${suggestion.unit.en}.`,
  }),
  personAsked: ({ person, until }, now) => {
    const asked = `I sent your question to ${person} and wait for an answer until ${at(until, now)}.`;
    return {
      summary: asked,
      opening: `${asked} If that does not work out, I ask the next support person, or we open a ticket.`,
    };
  },
  personTook: ({ person }) => said(`${person} is helping you now. What you write here goes to ${person}.`),
  nextPersonAsked: ({ person, because, next, until }, now) =>
    said(
      `${person} ${because === "declined" ? "has no time to help now" : "cannot be reached now"}. I sent your question to ${next} and wait for an answer until ${at(until, now)}.`,
    ),
  personWrote: ({ person }) => ({
    summary: `${person} wrote to you.`,
    opening: `${person} wrote:`,
    closing: "Answer by writing here.",
  }),
  personSolved: ({ person }) => said(`${person} marked this as solved. Did it help?`),
  personQuiet: ({ person, waitsFor, until }, now) =>
    waitsFor === "person"
      ? {
          summary: `${person} has not written yet. I sent a reminder.`,
          opening: `${person} has not written yet, so I sent a reminder. If no answer comes by ${at(until, now)}, I ask the next support person, or we open a ticket.`,
        }
      : {
          summary: `Did what ${person} wrote help?`,
          opening: `${person} wrote to you, but I do not know whether it helped. If the trouble is still there, write here or open a ticket. Otherwise I close the request at ${at(until, now)}.`,
        },
  handoffFaded: ({ person }) => ({
    summary: "The request is closed.",
    opening: `The request is closed, because nobody wrote in it any more. ${person} had it. If the trouble is still there, write here or open a ticket.`,
  }),
  ticketForm: ({ because }) => said(FORM_REASONS[because]),
  ticketReadBack: ({ priority, reason, group, sent }) => ({
    summary: sent ? "The ticket has been sent." : "Check the ticket before you send it.",
    opening: sent ? "The ticket has been sent." : "Check the ticket before you send it.",
    closing: sentences(
      shared.priorityBecause(priority, reason, "requester"),
      sent ? "" : `When you send the ticket, it goes to ${insideSentence(group.en)}.`,
    ),
  }),
  ...ownDesk,
  draftDropped: () => said("The ticket was not sent. Write when you need help."),
  ...ticketWords,
  worksConfirmed: ({ ticketId }) => said(`Ticket ${ticketId} is resolved. Good that it works now.`),
  thanksNoted: ({ ticketId, replyUntil }, now) =>
    said(
      `Ticket ${ticketId} is resolved. You are welcome. If the problem comes back, you can answer here until ${at(replyUntil, now)}.`,
    ),
  whichMatter: () => ({ summary: "What is your message about?", opening: "What is your message about?" }),
  myTickets: ({ tickets }) => said(tickets.length === 0 ? "You have no tickets." : "Your tickets"),
  ticketView: ({ ticket }) => said(`Ticket ${ticket.id}: ${shared.statuses[ticket.status]}.`),
  refused: ({ why, ticketId }) => said(REFUSALS[why](ticketId)),
  ...quiet.says,
} satisfies Says<RequesterMessage["say"]>;
