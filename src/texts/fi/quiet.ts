import type { MessageOf } from "../../domain/messages.ts";
import type { QuietMessage } from "../../domain/quietMessages.ts";
import { clock, type QuietLabels, ticketsIn, type Wrote } from "../quietLabels.ts";
import { type Says, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "joka päivä", weekdays: "maanantaista perjantaihin" } as const;
const COMES_ANYWAY = {
  p1: "Prioriteetin 1 viestit tulevat silti heti.",
  p1AndP2: "Prioriteettien 1 ja 2 viestit tulevat silti heti.",
} as const;

const EXPLAINS =
  "Silloin en kirjoita sinulle oma-aloitteisesti: viestit odottavat ja tulevat yhtenä viestinä, kun hiljainen aika päättyy. Kun itse kirjoitat, vastaan heti.";

function inUse({ hours, notice }: MessageOf<"quietHours">): string {
  if (notice === "switchedOff") return "Hiljainen aika on poistettu käytöstä. Viestit tulevat heti.";
  if (!hours) return "Sinulla ei ole hiljaista aikaa.";
  const { fromMinute, toMinute, days } = hours;
  return `Hiljainen aika on käytössä klo ${clock(fromMinute, ".")}–${clock(toMinute, ".")}, ${DAYS[days]}.`;
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
    const count = lines.length === 1 ? "1 asia" : `${lines.length} asiaa`;
    const words = `${count} odotti hiljaisen ajan yli${tickets === "" ? "" : `: ${tickets}`}.`;
    return { summary: words, opening: words };
  },
} satisfies Says<QuietMessage["say"]>;

function happened(message: Wrote): string {
  if (message.say === "ticketWorkaround")
    return `Tiketti ${message.mark.ticketId}: voit jatkaa työtä väliaikaisratkaisulla.`;
  if (message.say === "priorityChanged")
    return `Tiketti ${message.mark.ticketId}: prioriteetti on nyt ${message.priority}.`;
  return `Tiketti ${message.mark.ticketId}: uusi päivitys.`;
}

export const quiet = {
  inputs: {
    from: "Alkaa klo",
    to: "Päättyy klo",
    timeMissing: "Valitse kellonaika.",
    days: "Minä päivinä? Yö kuuluu siihen päivään, jona se alkaa.",
    dayChoices: { everyDay: "Joka päivä", weekdays: "Maanantaista perjantaihin" },
    letsThrough: "Mitä saa silti tulla heti?",
    letsThroughChoices: {
      p1: "Omat tikettini, joiden prioriteetti on 1",
      p1AndP2: "Omat tikettini, joiden prioriteetti on 1 tai 2",
    },
  },
  time: (minute) => `klo ${clock(minute, ".")}`,
  notices: {
    timesMissing: "Valitse, milloin hiljainen aika alkaa ja milloin se päättyy.",
    sameTimes: "Alku ja loppu ovat samat. Valitse kaksi eri kellonaikaa.",
  },
  buttons: {
    open: "Hiljainen aika",
    save: "Tallenna hiljainen aika",
    change: "Muuta hiljaista aikaa",
    switchOff: "Poista käytöstä",
    showTicket: (ticketId) => `Näytä ${ticketId}`,
    showMessage: (line) => `Näytä viesti ${line}`,
  },
  shown: "Näytetty alempana keskustelussa.",
  apology: (missed, now) => `Lupasin sinulle päivityksen ${at(missed, now)}, ja se myöhästyi. Pahoittelut.`,
  wrote: (message, now) =>
    sentences(
      happened(message),
      `${message.owner} (${message.group.fi}) käsittelee tikettiä.`,
      nextUpdate(message.nextWordBy, now),
    ),
} satisfies QuietLabels;
