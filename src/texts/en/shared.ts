import type { Instant } from "../../domain/instant.ts";
import type { Impact, Urgency } from "../../domain/serviceLevels.ts";
import type { SharedLabels } from "../texts.ts";
import { shownDate, shownTime } from "../time.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `14:30`, on another day `Tue 1 Dec 9:15`. */
export function at(instant: Instant, now: Instant): string {
  const { time, tell } = shownTime(instant, now);
  const clock = `${time.hour}:${time.minute}`;
  if (tell === "time") return clock;
  return `${WEEKDAYS[time.weekday]} ${time.day} ${MONTHS[time.month - 1]} ${tell === "year" ? `${time.year} ` : ""}${clock}`;
}

/** `Next update by 16:00.`, or nothing while no word is promised. */
export function nextUpdate(instant: Instant | undefined, now: Instant): string {
  return instant === undefined ? "" : `Next update by ${at(instant, now)}.`;
}

/** Names of groups that are ordinary words inside a sentence; any other name stays as the directory has it. */
const INSIDE: Readonly<Record<string, string>> = {
  "Service desk": "the service desk",
  "User support": "user support",
  "Application solution team": "the application solution team",
};

export function insideSentence(group: string): string {
  return INSIDE[group] ?? group;
}

export function beginningSentence(group: string): string {
  const inside = insideSentence(group);
  return inside.slice(0, 1).toUpperCase() + inside.slice(1);
}

const REASONS: Readonly<Record<Impact, Readonly<Record<Urgency, string>>>> = {
  oneself: {
    canWork: "you can go on working",
    hardly: "you can work only with difficulty",
    cannotWork: "you cannot record",
  },
  several: {
    canWork: "it touches several colleagues and work can go on",
    hardly: "several colleagues can work only with difficulty",
    cannotWork: "several colleagues cannot record",
  },
  unit: {
    canWork: "it touches your whole unit and work can go on",
    hardly: "your whole unit can work only with difficulty",
    cannotWork: "your whole unit cannot record",
  },
  organisation: {
    canWork: "it touches several units and work can go on",
    hardly: "several units can work only with difficulty",
    cannotWork: "several units cannot record",
  },
};

const REASONS_FOR_GROUP: Readonly<Record<"oneself" | "unit", Readonly<Record<Urgency, string>>>> = {
  oneself: {
    canWork: "the requester can go on working",
    hardly: "the requester can work only with difficulty",
    cannotWork: "the requester cannot record",
  },
  unit: {
    canWork: "it touches the whole unit and work can go on",
    hardly: "the whole unit can work only with difficulty",
    cannotWork: "the whole unit cannot record",
  },
};

const priority: SharedLabels["priority"] = (value) => `Priority ${value}`;

const reason: SharedLabels["reason"] = (why, reader) => {
  if (why.because === "safety") return "patient or client safety is at stake";
  const { impact, urgency } = why;
  if (reader === "group" && (impact === "oneself" || impact === "unit")) return REASONS_FOR_GROUP[impact][urgency];
  return REASONS[impact][urgency];
};

export const shared = {
  statuses: {
    new: "new",
    inProgress: "in progress",
    workedAround: "workaround in use",
    onHold: "on hold",
    resolved: "resolved",
    closed: "closed",
    cancelled: "cancelled",
    merged: "merged",
  },
  updates: {
    opened: "opened the ticket",
    taken: "took the ticket",
    asked: "asked for more information",
    requesterWrote: "wrote",
    updated: "sent an update",
    workaround: "gave a workaround",
    handedOver: "handed the ticket over",
    resolved: "resolved the ticket",
    thanked: "said thank you",
    confirmed: "confirmed that the solution works",
    reopened: "reopened the ticket",
    promiseMissed: "the promised word was late",
    closed: "the ticket was closed",
    cancelled: "withdrew the ticket",
    workaroundHelped: "said that the workaround helped",
    workaroundFailed: "said that the workaround did not help",
    priorityChanged: "changed the priority",
    objected: "did not agree with the priority",
    sentToVendor: "sent it to the vendor, number",
    backFromVendor: "got an answer from the vendor",
    corrected: "corrected the description",
    reminded: "the question was repeated",
    merged: "the ticket was joined to a major incident",
    leftIncident: "the ticket was taken out of the major incident",
  },
  byTime: "Tukipolku",
  handOverReasons: {
    needsExpertise: { choice: "More expertise is needed", clause: "it needs more expertise" },
    needsFix: { choice: "The system needs a fix", clause: "it needs a fix in the system" },
    belongsThere: { choice: "It belongs to another group", clause: "it belongs to that group" },
    returned: { choice: "Given back to go on", clause: "it was given back to go on" },
  },
  priority,
  reason,
  priorityBecause: (value, why, reader) =>
    why.because === "agent"
      ? `${priority(value)}. ${why.by} changed it.`
      : `${priority(value)}, because ${reason(why, reader)}.`,
  mark: ({ ticketId, message }) => `${ticketId} · message ${message}`,
  at,
  day: (date) => {
    const shown = shownDate(date);
    return shown ? `${shown.day} ${MONTHS[shown.month - 1]} ${shown.year}` : date;
  },
  shortened: "The text was shortened to fit here.",
} satisfies SharedLabels;
