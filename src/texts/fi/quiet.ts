import { clock, quietTexts } from "../quietTexts.ts";
import { at, nextUpdate } from "./shared.ts";

const DAYS = { everyDay: "joka päivä", weekdays: "maanantaista perjantaihin" } as const;

export const quiet = quietTexts({
  language: "fi",
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
  switchedOff: "Hiljainen aika on poistettu käytöstä. Viestit tulevat heti.",
  none: "Sinulla ei ole hiljaista aikaa.",
  inUse: ({ fromMinute, toMinute, days }) =>
    `Hiljainen aika on käytössä klo ${clock(fromMinute, ".")}–${clock(toMinute, ".")}, ${DAYS[days]}.`,
  explains:
    "Silloin en kirjoita sinulle oma-aloitteisesti: viestit odottavat ja tulevat yhtenä viestinä, kun hiljainen aika päättyy. Kun itse kirjoitat, vastaan heti.",
  comesAnyway: {
    p1: "Prioriteetin 1 viestit tulevat silti heti.",
    p1AndP2: "Prioriteettien 1 ja 2 viestit tulevat silti heti.",
  },
  waited: (count) => `${count === 1 ? "1 asia" : `${count} asiaa`} odotti hiljaisen ajan yli`,
  workaround: (ticketId) => `Tiketti ${ticketId}: voit jatkaa työtä väliaikaisratkaisulla.`,
  priorityIsNow: (ticketId, priority) => `Tiketti ${ticketId}: prioriteetti on nyt ${priority}.`,
  update: (ticketId) => `Tiketti ${ticketId}: uusi päivitys.`,
  has: (owner, group) => `${owner} (${group}) käsittelee tikettiä.`,
  nextUpdate,
});
