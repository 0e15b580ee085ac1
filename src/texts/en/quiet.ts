import type { MessageOf } from "../../domain/messages.ts";
import type { QuietMessage } from "../../domain/quietMessages.ts";
import { clock, type QuietLabels, ticketsIn, type Wrote } from "../quietLabels.ts";
import { type Says, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "every day", weekdays: "Monday to Friday" } as const;
const COMES_ANYWAY = {
  p1: "Messages of priority 1 still come at once.",
  p1AndP2: "Messages of priority 1 and 2 still come at once.",
} as const;

const EXPLAINS =
  "Then I do not write to you on my own: messages wait and come as one message when the quiet hours end. When you write yourself, I answer at once.";

function inUse({ hours, notice }: MessageOf<"quietHours">): string {
  if (notice === "switchedOff") return "Quiet hours are switched off. Messages come at once.";
  if (!hours) return "You have no quiet hours.";
  const { fromMinute, toMinute, days } = hours;
  return `Quiet hours are on from ${clock(fromMinute, ":")} to ${clock(toMinute, ":")}, ${DAYS[days]}.`;
}

/** What is still to be chosen stands on the form. */
function closing({ hours, notice }: MessageOf<"quietHours">): string {
  if (notice === "switchedOff") return "";
  return notice === "saved" && hours ? sentences(EXPLAINS, COMES_ANYWAY[hours.letsThrough]) : EXPLAINS;
}

export const quietSays = {
  quietHours: (message) => ({
    summary: inUse(message),
    opening: inUse(message),
    closing: closing(message),
  }),
  quietMail: ({ lines }) => {
    const tickets = ticketsIn(lines);
    const count = lines.length === 1 ? "1 matter" : `${lines.length} matters`;
    const words = `${count} waited for your quiet hours to end${tickets === "" ? "" : `: ${tickets}`}.`;
    return { summary: words, opening: words };
  },
} satisfies Says<QuietMessage["say"]>;

function happened(message: Wrote): string {
  if (message.say === "ticketWorkaround")
    return `Ticket ${message.mark.ticketId}: you can go on working with a workaround.`;
  if (message.say === "priorityChanged")
    return `Ticket ${message.mark.ticketId}: the priority is now ${message.priority}.`;
  return `Ticket ${message.mark.ticketId}: new update.`;
}

export const quiet = {
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
  wrote: (message, now) =>
    sentences(
      happened(message),
      `${message.owner} (${message.group.en}) has the ticket.`,
      nextUpdate(message.nextWordBy, now),
    ),
} satisfies QuietLabels;
