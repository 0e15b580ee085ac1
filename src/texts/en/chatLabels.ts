import { type ChatLabels, sentences } from "../texts.ts";
import { ownDeskLabels } from "./ownDesk.ts";
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
    noDanger: "No danger: find an instruction",
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
    changeFeedback: "Change feedback",
    showTicket: (ticketId) => `Open ${ticketId}`,
    workaroundHelped: "It helped, I can go on",
    workaroundFailed: "Did not help",
    sendWorkaroundFailed: "Say that it did not help",
    objectToPriority: "I do not agree",
    sendObjection: "Send to whoever has the ticket",
    commentTicket: "Write to the ticket",
    sendComment: "Add to the ticket",
    correctTicket: "Correct the description",
    sendCorrection: "Save the correction",
    withdrawTicket: "Withdraw the ticket",
    sendWithdrawal: "Withdraw it for good",
    call: (number) => `Call ${number}`,
    languages: { fi: "Suomeksi", sv: "På svenska", en: "In English" },
  },
  inputs: {
    unit: "Unit",
    unitMissing: "Choose your unit from the list.",
    unitPlaceholder: "Start of the unit's name",
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
    scores: { 1: "1, very poor", 2: "2, poor", 3: "3, neither poor nor good", 4: "4, good", 5: "5, very good" },
    comment: "What went well or badly? You may leave this empty.",
    anonymous: "May reports and the support managers see your name?",
    anonymousOptions: { named: "Yes", anonymous: "No, give feedback without my name" },
    objection: "Why should the priority be another one?",
    ownComment: "What do you want to add?",
    correction: "Description that the support group reads",
    whyWithdrawn: "Why do you withdraw the ticket? You can leave this empty.",
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
    feedbackStored: (score) => `Your feedback ${score}/5 is saved. Thank you.`,
    feedbackIsAnswered: "The person in charge reads your feedback, and you get an answer in this chat.",
    answeredWorkaroundHelped: "You answered: the workaround helped.",
    answeredWorkaroundFailed: "You answered: the workaround did not help. Whoever has the ticket knows it now.",
    history: "Events",
    addPicture: "You can add a picture by sending it in this chat.",
    earlier: "Before that:",
    inDanger: "If a patient or client is in danger, call at once.",
    latestOnly: (count) => `The ${count} latest are shown here.`,
  },
  ownDesk: ownDeskLabels,
  ticketState: ({ status, reason, group, owner, incidentId, nextWordBy }, now) => {
    const state = shared.statuses[status];
    if (status === "closed" || status === "cancelled") return `Status: ${state}.`;
    if (status === "merged") {
      return sentences(
        `Status: ${incidentId ? `part of the major incident ${incidentId}` : state}.`,
        nextUpdate(nextWordBy, now),
      );
    }
    if (status === "resolved") {
      return `Status: ${state}.${nextWordBy === undefined ? "" : ` You can reply until ${at(nextWordBy, now)}.`}`;
    }
    const waits =
      reason === undefined ? state : reason === "awaitingVendor" ? "with the vendor" : "waits for your answer";
    const update = nextWordBy === undefined ? "" : ` ${nextUpdate(nextWordBy, now)}`;
    return `Status: ${waits}. Who has it: ${owner ? `${owner} (${group.en})` : group.en}.${update}`;
  },
} satisfies ChatLabels;
