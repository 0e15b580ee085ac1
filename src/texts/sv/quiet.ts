import type { MessageOf } from "../../domain/messages.ts";
import type { QuietMessage } from "../../domain/quietMessages.ts";
import { clock, type QuietLabels, ticketsIn, type Wrote } from "../quietLabels.ts";
import { type Says, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "varje dag", weekdays: "måndag till fredag" } as const;
const COMES_ANYWAY = {
  p1: "Meddelanden med prioritet 1 kommer ändå genast.",
  p1AndP2: "Meddelanden med prioritet 1 och 2 kommer ändå genast.",
} as const;

const EXPLAINS =
  "Då skriver jag inte till dig på eget initiativ: meddelandena väntar och kommer som ett enda meddelande när den tysta tiden är slut. När du själv skriver svarar jag genast.";

function inUse({ hours, notice }: MessageOf<"quietHours">): string {
  if (notice === "switchedOff") return "Den tysta tiden är avstängd. Meddelanden kommer genast.";
  if (!hours) return "Du har ingen tyst tid.";
  const { fromMinute, toMinute, days } = hours;
  return `Tyst tid är på kl. ${clock(fromMinute, ".")}–${clock(toMinute, ".")}, ${DAYS[days]}.`;
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
    const count = lines.length === 1 ? "1 sak" : `${lines.length} saker`;
    const words = `${count} väntade under den tysta tiden${tickets === "" ? "" : `: ${tickets}`}.`;
    return { summary: words, opening: words };
  },
} satisfies Says<QuietMessage["say"]>;

function happened(message: Wrote): string {
  if (message.say === "ticketWorkaround")
    return `Ärende ${message.mark.ticketId}: du kan fortsätta arbeta med en tillfällig lösning.`;
  if (message.say === "priorityChanged")
    return `Ärende ${message.mark.ticketId}: prioriteten är nu ${message.priority}.`;
  return `Ärende ${message.mark.ticketId}: ny uppdatering.`;
}

export const quiet = {
  inputs: {
    from: "Börjar kl.",
    to: "Slutar kl.",
    timeMissing: "Välj ett klockslag.",
    days: "Vilka dagar? En natt hör till den dag då den börjar.",
    dayChoices: { everyDay: "Varje dag", weekdays: "Måndag till fredag" },
    letsThrough: "Vad får ändå komma genast?",
    letsThroughChoices: {
      p1: "Mina egna ärenden med prioritet 1",
      p1AndP2: "Mina egna ärenden med prioritet 1 eller 2",
    },
  },
  time: (minute) => `kl. ${clock(minute, ".")}`,
  notices: {
    timesMissing: "Välj när den tysta tiden börjar och när den slutar.",
    sameTimes: "Början och slutet är samma. Välj två olika klockslag.",
  },
  buttons: {
    open: "Tyst tid",
    save: "Spara tyst tid",
    change: "Ändra tyst tid",
    switchOff: "Stäng av",
    showTicket: (ticketId) => `Visa ${ticketId}`,
    showMessage: (line) => `Visa meddelande ${line}`,
  },
  shown: "Visas längre ner i chatten.",
  apology: (missed, now) => `Jag lovade dig en uppdatering ${at(missed, now)} och den blev försenad. Jag beklagar.`,
  wrote: (message, now) =>
    sentences(
      happened(message),
      `${message.owner} (${message.group.sv}) sköter ärendet.`,
      nextUpdate(message.nextWordBy, now),
    ),
} satisfies QuietLabels;
