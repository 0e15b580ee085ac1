import type { Instant } from "../../domain/instant.ts";
import type { Impact, Urgency } from "../../domain/serviceLevels.ts";
import type { SharedLabels } from "../texts.ts";
import { shownDate, shownTime } from "../time.ts";

const WEEKDAYS = ["må", "ti", "on", "to", "fr", "lö", "sö"] as const;

/** `kl. 14.30`, on another day `ti 1.12 kl. 9.15`. */
export function at(instant: Instant, now: Instant): string {
  const { time, tell } = shownTime(instant, now);
  const clock = `kl. ${time.hour}.${time.minute}`;
  if (tell === "time") return clock;
  return `${WEEKDAYS[time.weekday]} ${time.day}.${time.month}${tell === "year" ? `.${time.year}` : ""} ${clock}`;
}

/** `Nästa uppdatering senast kl. 16.00.`, or nothing while no word is promised. */
export function nextUpdate(instant: Instant | undefined, now: Instant): string {
  return instant === undefined ? "" : `Nästa uppdatering senast ${at(instant, now)}.`;
}

/** Names of groups that are ordinary words inside a sentence; any other name stays as the directory has it. */
const INSIDE: Readonly<Record<string, string>> = {
  Servicepunkten: "servicepunkten",
  Användarstödet: "användarstödet",
  "Lösningsteamet för applikationer": "lösningsteamet för applikationer",
};

export function insideSentence(group: string): string {
  return INSIDE[group] ?? group;
}

const REASONS: Readonly<Record<Impact, Readonly<Record<Urgency, string>>>> = {
  oneself: {
    canWork: "du kan fortsätta arbeta",
    hardly: "du bara kan arbeta med svårighet",
    cannotWork: "du inte kan dokumentera",
  },
  several: {
    canWork: "det berör flera kolleger och arbetet kan fortsätta",
    hardly: "flera kolleger bara kan arbeta med svårighet",
    cannotWork: "flera kolleger inte kan dokumentera",
  },
  unit: {
    canWork: "det berör hela enheten och arbetet kan fortsätta",
    hardly: "hela enheten bara kan arbeta med svårighet",
    cannotWork: "hela enheten inte kan dokumentera",
  },
  organisation: {
    canWork: "det berör flera enheter och arbetet kan fortsätta",
    hardly: "flera enheter bara kan arbeta med svårighet",
    cannotWork: "flera enheter inte kan dokumentera",
  },
};

const REASONS_OF_REQUESTER: Readonly<Record<Urgency, string>> = {
  canWork: "anmälaren kan fortsätta arbeta",
  hardly: "anmälaren bara kan arbeta med svårighet",
  cannotWork: "anmälaren inte kan dokumentera",
};

const priority: SharedLabels["priority"] = (value) => `Prioritet ${value}`;

const reason: SharedLabels["reason"] = (why, reader) => {
  if (why.because === "safety") return "patient- eller klientsäkerheten är i fara";
  if (reader === "group" && why.impact === "oneself") return REASONS_OF_REQUESTER[why.urgency];
  return REASONS[why.impact][why.urgency];
};

export const shared = {
  statuses: {
    new: "nytt",
    inProgress: "under arbete",
    workedAround: "tillfällig lösning i bruk",
    onHold: "väntar",
    resolved: "löst",
    closed: "stängt",
    cancelled: "återtaget",
    merged: "sammanslaget",
  },
  updates: {
    opened: "öppnade ärendet",
    taken: "började arbeta med ärendet",
    asked: "bad om mer information",
    requesterWrote: "skrev",
    updated: "skickade en uppdatering",
    workaround: "gav en tillfällig lösning",
    handedOver: "överförde ärendet",
    resolved: "löste ärendet",
    thanked: "tackade",
    confirmed: "bekräftade att lösningen fungerar",
    reopened: "öppnade ärendet på nytt",
    promiseMissed: "det utlovade beskedet blev försenat",
    closed: "ärendet stängdes",
    cancelled: "återtog ärendet",
    workaroundHelped: "sade att den tillfälliga lösningen hjälpte",
    workaroundFailed: "sade att den tillfälliga lösningen inte hjälpte",
    priorityChanged: "ändrade prioriteten",
    objected: "var av annan åsikt om prioriteten",
    sentToVendor: "skickade saken till leverantören, nummer",
    backFromVendor: "fick svar av leverantören",
    corrected: "rättade beskrivningen",
    reminded: "frågan upprepades",
    merged: "ärendet slogs ihop med en omfattande störning",
    leftIncident: "ärendet skildes från den omfattande störningen",
  },
  byTime: "Tukipolku",
  handOverReasons: {
    needsExpertise: { choice: "Det behövs djupare sakkunskap", clause: "saken kräver djupare sakkunskap" },
    needsFix: { choice: "Systemet behöver rättas", clause: "saken kräver en rättelse i systemet" },
    belongsThere: { choice: "Saken hör till en annan grupp", clause: "saken hör till den gruppen" },
    returned: { choice: "Lämnas tillbaka för fortsatt arbete", clause: "saken lämnades tillbaka för fortsatt arbete" },
  },
  priority,
  reason,
  priorityBecause: (value, why, reader) =>
    why.because === "agent"
      ? `${priority(value)}. ${why.by} ändrade den.`
      : `${priority(value)}, eftersom ${reason(why, reader)}.`,
  mark: ({ ticketId, message }) => `${ticketId} · meddelande ${message}`,
  at,
  day: (date) => {
    const shown = shownDate(date);
    return shown ? `${shown.day}.${shown.month}.${shown.year}` : date;
  },
  shortened: "Texten är förkortad för att få plats här.",
} satisfies SharedLabels;
