import type { ChatLabels } from "../texts.ts";
import { at, nextUpdate, shared } from "./shared.ts";

const MISSING = {
  description: "what happened",
  safety: "whether safety is at stake",
  impact: "whom it touches",
  urgency: "whether you can go on working",
} as const;

export const chat = {
  buttons: {
    helped: "This helped",
    didNotHelp: "Did not help",
    noneOfThese: "None of these",
    showArticle: (title) => `Instruction: ${title}`,
    openInPortal: "Open in the support portal",
    continueInPortal: "Continue in the support portal",
    showRest: "Show the rest here",
    askPerson: "Ask",
    openTicketForm: "Open a ticket",
    openCriticalTicket: "Open a critical ticket",
    safety: "Patient safety at stake",
    endHandoff: "I no longer need help",
    chooseUnit: "Save unit",
    changeUnit: "Change unit",
    myTickets: "My tickets",
    newTicket: "Open a ticket",
    reviewTicket: "Check the ticket",
    editTicket: "Edit",
    sendTicket: "Send",
    dropDraft: "Do not send",
    newQuestion: "This was a new question",
    matterIs: (ticketId, title) => `${ticketId}: ${title}`,
    matterIsChosen: "Add to the chosen ticket",
    answerTicket: "Send answer",
    works: "Works",
    notSolved: "Not solved",
    sendNotSolved: "Open the ticket again",
    giveFeedback: "Send feedback",
    call: (number) => `Call ${number}`,
    languages: { fi: "Suomeksi", sv: "På svenska", en: "In English" },
  },
  inputs: {
    unit: "Unit",
    unitMissing: "Choose your unit from the list.",
    unitPlaceholder: "Type the beginning of the unit's name",
    description: "What happened?",
    safety: "Is patient or client safety at stake?",
    safetyOptions: { yes: "Yes", no: "No" },
    impact: "Whom does it touch?",
    impacts: {
      oneself: "Only me",
      several: "Several colleagues",
      unit: "The whole unit",
      organisation: "Several units",
    },
    urgency: "Can you go on working?",
    urgencies: { canWork: "Yes", hardly: "With difficulty", cannotWork: "No, for example I cannot record" },
    details: "Anything to add?",
    answer: "Your answer",
    answerMissing: "Write an answer.",
    whatIsWrong: "What does not work? You may leave this empty.",
    score: "How do you rate the service?",
    scores: { 1: "1, very poor", 2: "2, poor", 3: "3, in between", 4: "4, good", 5: "5, very good" },
    comment: "What went well or badly? You may leave this empty.",
    matter: "Ticket",
    matterMissing: "Choose a ticket from the list.",
  },
  notes: {
    otherLanguage: (language) =>
      ({
        fi: "This instruction is in Finnish.",
        sv: "This instruction is in Swedish.",
        en: "This instruction is in English.",
      })[language],
    knownError: "Known error. With this workaround you can go on:",
    reviewed: (owner, date) => `${owner} · reviewed ${date}`,
    onlyPart: "This is a part of the instruction.",
    restShown: "The rest of the instruction is further down in the chat.",
    continued: (heading) => `${heading} (continued)`,
    picture: (alt) => `Picture: ${alt}`,
    otherInstructions: "Did you mean something else?",
    answeredHelped: "You answered: This helped.",
    answeredDidNotHelp: "You answered: Did not help.",
    answeredWorks: "You answered: Works.",
    answeredNotSolved: "You answered: Not solved.",
    stillMissing: (inputs) => `Still missing: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    safetyIsEnough: "If safety is at stake, you need not answer the other questions.",
    noPatientData: "Do not write patient data.",
    extended: "I added your message to the ticket.",
    feedback: "Feedback",
    feedbackStored: "Your feedback is stored. Thank you.",
    latestOnly: (count) => `The ${count} latest are shown here.`,
  },
  ticketState: ({ status, group, owner, nextWordBy }, now) => {
    const state = shared.statuses[status];
    if (status === "closed" || status === "cancelled") return `Status: ${state}.`;
    if (status === "resolved") {
      return `Status: ${state}.${nextWordBy === undefined ? "" : ` You can reply until ${at(nextWordBy, now)}.`}`;
    }
    const waits = status === "onHold" ? "waits for your answer" : state;
    const update = nextWordBy === undefined ? "" : ` ${nextUpdate(nextWordBy, now)}`;
    return `Status: ${waits}. Who has it: ${owner ? `${owner} (${group.en})` : group.en}.${update}`;
  },
} satisfies ChatLabels;
