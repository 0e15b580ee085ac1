import type { IncidentMessage } from "../../../src/domain/incidentMessages.ts";
import type { Localized } from "../../../src/domain/language.ts";
import type { MajorIncident } from "../../../src/domain/majorIncident.ts";
import type { MessageOf } from "../../../src/domain/messages.ts";

/** Tuesday 24 November 2026, noon in Helsinki. */
const NOW = Date.parse("2026-11-24T10:00:00Z");
const NEXT = Date.parse("2026-11-24T10:30:00Z");
const NEXT_WEEK = Date.parse("2026-12-01T07:15:00Z");
const DESK: Localized = { fi: "Tukipiste", sv: "Servicepunkten", en: "Service desk" };
const UNIT: Localized = {
  fi: "Sisätautien osasto 3, esimerkkisairaala",
  sv: "Inremedicinska avdelning 3, exempelsjukhuset",
  en: "Internal medicine ward 3, sample hospital",
};
const EMERGENCY = {
  name: {
    fi: "Potilasturvallisuuspäivystys (esimerkki)",
    sv: "Patientsäkerhetsjouren (exempel)",
    en: "Patient safety on call (sample)",
  },
  number: "010 000 0112",
};
const TITLE = "Lääkelista on tyhjä kaikilla potilailla";
const PUBLIC = "Lääkelista näkyy tyhjänä useassa yksikössä. Selvitämme vikaa.";
const owner = { id: "p-agent", name: "Samu Peltoranta" };
const lead = { id: "p-lead", name: "Timo Raivionsalo" };
const told = { incidentId: "M-7", group: DESK, nextWordBy: NEXT, emergency: EMERGENCY };

const INCIDENT: MajorIncident = {
  id: "M-7",
  title: TITLE,
  suggestionId: "T-1042",
  declaredAt: NOW,
  declaredBy: owner,
  priority: 1,
  groupIds: ["tukipiste"],
  words: [{ text: TITLE, language: "fi" }],
  updates: [
    { at: NOW, by: owner, what: "declared", text: PUBLIC, nextWordBy: NEXT },
    { at: NOW, by: owner, what: "workaround", text: "Avaa lääkelista raporttinäkymästä.", nextWordBy: NEXT },
    { at: NOW, what: "promiseMissed", text: "", promised: NOW, nextWordBy: NEXT },
  ],
  promisedBy: NEXT,
  counted: { at: NOW, people: 2000 },
  revision: 3,
  state: { status: "open" },
};
const updated = {
  at: NOW,
  by: owner,
  what: "updated",
  text: "Vika on rajattu yhteen palvelimeen.",
  nextWordBy: NEXT,
} as const;
const ticket = { id: "T-1042", title: TITLE, unit: UNIT, openedAt: NOW };

/** One message about major incidents of each kind. */
export const INCIDENT_SAMPLES: { readonly [S in IncidentMessage["say"]]: MessageOf<S> } = {
  knownIncident: { say: "knownIncident", ...told, questionId: "question-1", text: PUBLIC },
  incidentFollowed: { say: "incidentFollowed", ...told },
  incidentLeft: { say: "incidentLeft", incidentId: "M-7" },
  incidentJoined: { say: "incidentJoined", ...told, ticketIds: ["T-1042"], text: PUBLIC },
  incidentNews: { say: "incidentNews", ...told, number: 2, update: updated, ticketIds: ["T-1042"] },
  incidentResolved: {
    say: "incidentResolved",
    incidentId: "M-7",
    number: 4,
    text: "Palvelin on korjattu ja lista näkyy taas.",
    replyUntil: NEXT_WEEK,
  },
  workaroundOffered: {
    say: "workaroundOffered",
    questionId: "question-1",
    text: "Avaa lääkelista raporttinäkymästä.",
    before: "answer",
  },
  incidentRefused: { say: "incidentRefused", why: "over", incidentId: "M-7" },
  incidentSuggestion: {
    say: "incidentSuggestion",
    suggestionId: "T-1044",
    revision: 1,
    tickets: [ticket, { ...ticket, id: "T-1043" }, { ...ticket, id: "T-1044" }],
  },
  incidentCard: {
    say: "incidentCard",
    incident: INCIDENT,
    group: DESK,
    reach: { people: 2000, tickets: 3, owed: 700, underWay: 60, missed: 3 },
    progress: { sent: 1240, missed: 3, total: 2000 },
  },
  incidentCalls: { say: "incidentCalls", incidentId: "M-7", members: [owner, lead], times: 1 },
  incidentClock: { say: "incidentClock", incidentId: "M-7", promised: NEXT, owner, lead },
};

/** The same in their other shapes. */
export const INCIDENT_VARIANTS: readonly IncidentMessage[] = [
  { ...INCIDENT_SAMPLES.knownIncident, latest: updated },
  { ...INCIDENT_SAMPLES.knownIncident, latest: { ...updated, what: "workaround" }, answered: "following" },
  { ...INCIDENT_SAMPLES.knownIncident, answered: "another" },
  { ...INCIDENT_SAMPLES.incidentJoined, ticketIds: ["T-1042", "T-1050"], latest: updated },
  { ...INCIDENT_SAMPLES.incidentNews, ticketIds: [], update: { ...updated, what: "workaround" } },
  {
    ...INCIDENT_SAMPLES.incidentNews,
    number: 3,
    update: { at: NOW, what: "promiseMissed", text: "", promised: NOW, nextWordBy: NEXT },
  },
  { ...INCIDENT_SAMPLES.incidentResolved, answered: "works" },
  { ...INCIDENT_SAMPLES.incidentResolved, answered: "notSolved" },
  { ...INCIDENT_SAMPLES.workaroundOffered, before: "ticket" },
  { ...INCIDENT_SAMPLES.workaroundOffered, helped: true },
  { say: "incidentRefused", why: "unknownIncident" },
  { say: "incidentRefused", why: "notInGroup" },
  { say: "incidentRefused", why: "nothingWritten" },
  { say: "incidentRefused", why: "noTickets" },
  { say: "incidentRefused", why: "outdated" },
  { ...INCIDENT_SAMPLES.incidentSuggestion, tickets: [], incidentId: "M-7" },
  { ...INCIDENT_SAMPLES.incidentSuggestion, tickets: [ticket], incidentId: "M-7" },
  { ...INCIDENT_SAMPLES.incidentSuggestion, tickets: [] },
  { ...INCIDENT_SAMPLES.incidentSuggestion, keptText: "Lääkelistat eivät näy." },
  { ...INCIDENT_SAMPLES.incidentCard, kept: { verb: "updateIncident", text: "Vika on rajattu." } },
  {
    ...INCIDENT_SAMPLES.incidentCard,
    incident: { ...INCIDENT, state: { status: "open", owner } },
    progress: { sent: 2000, missed: 0, total: 2000 },
  },
  {
    ...INCIDENT_SAMPLES.incidentCard,
    incident: { ...INCIDENT, state: { status: "resolved", owner, until: NEXT_WEEK } },
  },
  { ...INCIDENT_SAMPLES.incidentCard, incident: { ...INCIDENT, state: { status: "closed", closedAt: NOW } } },
  { ...INCIDENT_SAMPLES.incidentCalls, times: 3 },
  { ...INCIDENT_SAMPLES.incidentClock, nextWordBy: NEXT },
];
