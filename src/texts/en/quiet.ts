import { clock, quietTexts } from "../quietTexts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "every day", weekdays: "Monday to Friday" } as const;

export const quiet = quietTexts({
  language: "en",
  inputs: {
    from: "From",
    to: "Until",
    timeMissing: "Choose a time.",
    days: "On which days? A night belongs to the day on which it begins.",
    dayChoices: { everyDay: "Every day", weekdays: "Monday to Friday" },
    letsThrough: "What may still come at once?",
    letsThroughChoices: {
      p1: "My own tickets of priority 1",
      p1AndP2: "My own tickets of priority 1 or 2",
    },
  },
  time: (minute) => clock(minute, ":"),
  notices: {
    timesMissing: "Choose when the quiet hours begin and when they end.",
    sameTimes: "The beginning and the end are the same. Choose two different times.",
  },
  buttons: {
    open: "Quiet hours",
    save: "Save quiet hours",
    change: "Change quiet hours",
    switchOff: "Switch off",
    showTicket: (ticketId) => `Show ${ticketId}`,
    showMessage: (line) => `Show message ${line}`,
  },
  shown: "Shown further down in the chat.",
  apology: (missed, now) => `I promised you an update by ${at(missed, now)} and it was late. I am sorry.`,
  switchedOff: "Quiet hours are switched off. Messages come at once.",
  none: "You have no quiet hours.",
  inUse: ({ fromMinute, toMinute, days }) =>
    `Quiet hours are on from ${clock(fromMinute, ":")} to ${clock(toMinute, ":")}, ${DAYS[days]}.`,
  explains:
    "Then I do not write to you on my own: messages wait and come as one message when the quiet hours end. When you write yourself, I answer at once.",
  comesAnyway: {
    p1: "Messages of priority 1 still come at once.",
    p1AndP2: "Messages of priority 1 and 2 still come at once.",
  },
  waited: (count) => `${count === 1 ? "1 matter" : `${count} matters`} waited for your quiet hours to end`,
  workaround: (ticketId) => `Ticket ${ticketId}: you can go on working with a workaround.`,
  priorityIsNow: (ticketId, priority) => `Ticket ${ticketId}: the priority is now ${priority}.`,
  update: (ticketId) => `Ticket ${ticketId}: new update.`,
  has: (owner, group) => `${owner} (${group}) has the ticket.`,
  nextUpdate,
});
