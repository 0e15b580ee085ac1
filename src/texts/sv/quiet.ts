import { clock, quietTexts } from "../quietTexts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "varje dag", weekdays: "måndag till fredag" } as const;

export const quiet = quietTexts({
  language: "sv",
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
  switchedOff: "Den tysta tiden är avstängd. Meddelanden kommer genast.",
  none: "Du har ingen tyst tid.",
  inUse: ({ fromMinute, toMinute, days }) =>
    `Tyst tid är på kl. ${clock(fromMinute, ".")}–${clock(toMinute, ".")}, ${DAYS[days]}.`,
  explains:
    "Då skriver jag inte till dig på eget initiativ: meddelandena väntar och kommer som ett enda meddelande när den tysta tiden är slut. När du själv skriver svarar jag genast.",
  comesAnyway: {
    p1: "Meddelanden med prioritet 1 kommer ändå genast.",
    p1AndP2: "Meddelanden med prioritet 1 och 2 kommer ändå genast.",
  },
  waited: (count) => `${count === 1 ? "1 sak" : `${count} saker`} väntade under den tysta tiden`,
  workaround: (ticketId) => `Ärende ${ticketId}: du kan fortsätta arbeta med en tillfällig lösning.`,
  priorityIsNow: (ticketId, priority) => `Ärende ${ticketId}: prioriteten är nu ${priority}.`,
  update: (ticketId) => `Ärende ${ticketId}: ny uppdatering.`,
  has: (owner, group) => `${owner} (${group}) sköter ärendet.`,
  nextUpdate,
});
