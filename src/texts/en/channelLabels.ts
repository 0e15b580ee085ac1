import type { ChannelLabels } from "../texts.ts";
import { at } from "./shared.ts";

export const channel = {
  buttons: {
    takeHandoff: "I take this",
    declineHandoff: "No time now",
    solveHandoff: "Solved",
    ticketFromHandoff: "Open a ticket",
    takeTicket: "Take it",
    takeTicketOver: "Take it over",
    takeCalledTicket: "Take it",
    backFromVendor: "The vendor answered",
  },
  forms: {
    askRequester: { open: "Ask the requester", label: "Question to the requester", send: "Send question" },
    updateRequester: { open: "Send update", label: "Update to the requester", send: "Send update to the requester" },
    addWorkNote: { open: "Work note", label: "Work note that the requester never sees", send: "Save note" },
    giveWorkaround: {
      open: "Workaround",
      label: "Workaround for the requester: how work can go on",
      send: "Send workaround",
    },
    resolveTicket: { open: "Resolve", label: "Solution for the requester", send: "Mark as resolved" },
    handOverTicket: {
      open: "Hand over",
      label: "Summary for the next group, the requester does not see it",
      send: "Hand the ticket over",
    },
    sendToVendor: {
      open: "To the vendor",
      label: "The vendor's case number, which the requester sees too",
      send: "Mark as with the vendor",
    },
    changePriority: {
      open: "Change priority",
      label: "Reason, which the requester sees",
      send: "Change the priority",
    },
  },
  textMissing: "Write a text.",
  toGroup: "Support group that gets the ticket",
  toGroupMissing: "Choose a support group.",
  handOverReason: "Why is the ticket handed over? The requester sees this.",
  handOverReasonMissing: "Choose a reason.",
  newPriority: "New priority",
  newPriorityMissing: "Choose a priority.",
  facts: {
    requester: "Requester",
    unit: "Unit",
    question: "Question",
    tried: "Instructions already tried",
    state: "State",
    askedBefore: "Asked before",
    group: "Support group",
    owner: "Who has it",
    nobody: "nobody yet",
    opened: "Opened",
    nextWordBy: "Next word promised to the requester by",
    waitingFor: "Waits for the requester's answer",
    description: "Description",
    workaround: "Workaround",
    resolution: "Resolution",
    feedback: "Feedback",
    linkedTo: "Continues ticket",
    reopened: "Times reopened",
    handedOver: "Times handed over",
    vendorCase: "Vendor's number",
    responseBy: "To be taken by",
    resolutionBy: "To be resolved by",
    emergency: "In an emergency",
  },
  notes: {
    writeInThread:
      "Write in this thread and mention the bot: then your message goes to the requester. Other messages the bot does not see.",
    updatesSeen: "Events that the requester sees",
    workNotesHidden: "Work notes that the requester does not see",
    earlierLeftOut: (count) => `Earlier ones not shown: ${count}.`,
    kept: (form) => `The ticket had changed meanwhile, so nothing was sent. What you wrote is kept under “${form}”.`,
    keptNowhere: "The ticket had changed meanwhile, so nothing was sent. You wrote:",
  },
  clock: (at, breached) => (breached ? `${at}, late` : at),
  handoffState: ({ state, asked }, now) => {
    switch (state.status) {
      case "asked":
        return `Waiting for an answer until ${at(state.until, now)}. Asked: ${asked.at(-1)?.name ?? ""}.`;
      case "taken":
        return `${state.helper.name} is helping.`;
      case "solved":
        return `${state.helper.name} marked this as solved.`;
      case "withdrawn":
        return "The requester no longer needs help.";
      case "faded":
        return `Nobody wrote in the request any more. ${state.helper.name} had it.`;
      case "exhausted":
        return "Nobody can help now. The requester can open a ticket.";
      case "ticket":
        return "It goes on as a ticket.";
      default:
        return state satisfies never;
    }
  },
  handoffOutcome: { declined: "no time now", silent: "cannot be reached now" },
  workNotes: {
    note: () => "wrote a note",
    handOverSummary: () => "wrote a summary of the handover",
    undelivered: (text) => `message ${text} did not reach the requester`,
    uncertain: (text) => `it is not certain that message ${text} reached the requester`,
  },
} satisfies ChannelLabels;
