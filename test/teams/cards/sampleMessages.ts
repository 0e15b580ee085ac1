import type { Article } from "../../../src/domain/article.ts";
import type { Handoff } from "../../../src/domain/handoff.ts";
import type { Localized } from "../../../src/domain/language.ts";
import type { Message, MessageOf, Say } from "../../../src/domain/messages.ts";
import type { PreparedText } from "../../../src/domain/ownDeskMessages.ts";
import { PICTURE_REFUSALS } from "../../../src/domain/picture.ts";
import type { TicketDraft } from "../../../src/domain/question.ts";
import type { Resolution, Ticket } from "../../../src/domain/ticket.ts";
import type { Mark } from "../../../src/domain/ticketWords.ts";
import type { ViewedTicket } from "../../../src/domain/viewedTicket.ts";
import { FOLLOW_UP_SAMPLES, FOLLOW_UP_VARIANTS } from "./sampleFollowUps.ts";
import { IDEA_SAMPLES, IDEA_VARIANTS } from "./sampleIdeas.ts";
import { INCIDENT_SAMPLES, INCIDENT_VARIANTS } from "./sampleIncidents.ts";

/** Tuesday 24 November 2026, noon in Helsinki. */
export const NOW = Date.parse("2026-11-24T10:00:00Z");
/** The same day at 14.30 and 16.00 in Helsinki. */
export const TODAY_1430 = Date.parse("2026-11-24T12:30:00Z");
const TODAY_1600 = Date.parse("2026-11-24T14:00:00Z");
/** Tuesday 1 December at 9.15 in Helsinki. */
export const NEXT_WEEK = Date.parse("2026-12-01T07:15:00Z");

/** What a person's problem is; no notification may show it. */
export const PROBLEM = "Lääkelista on tyhjä kaikilla potilailla";

const SERVICE_DESK: Localized = { fi: "Tukipiste", sv: "Servicepunkten", en: "Service desk" };
export const USER_SUPPORT: Localized = { fi: "Käyttäjätuki", sv: "Användarstödet", en: "User support" };
const HELP_DESK: Localized = { fi: "HUS ATK-apu", sv: "HUS ATK-hjälpen", en: "HUS IT help desk" };
const UNIT: Localized = {
  fi: "Sisätautien osasto 3, esimerkkisairaala",
  sv: "Inremedicinska avdelning 3, exempelsjukhuset",
  en: "Internal medicine ward 3, sample hospital",
};
const ORGANISATION: Localized = { fi: "HUS", sv: "HUS", en: "HUS" };
const EMERGENCY = {
  name: {
    fi: "Potilasturvallisuuspäivystys (esimerkki)",
    sv: "Patientsäkerhetsjouren (exempel)",
    en: "Patient safety on call (sample)",
  },
  number: "010 000 0112",
};

const mark: Mark = { ticketId: "T-1042", message: 3 };
const questionId = "question-1";
const requester = { id: "p-requester", name: "Aino Rantakivi" };
const owner = { id: "p-agent", name: "Samu Peltoranta" };

const ARTICLE: Article = {
  id: "fi-medication-list-empty",
  topic: "medication-list-empty",
  title: "Lääkelista ei päivity tai näkyy tyhjänä",
  language: "fi",
  subject: "medication",
  organisations: [],
  keywords: ["lääkelista"],
  owner: "Lääkehoidon tiimi (esimerkki)",
  reviewed: "2026-04-24",
  portalUrl: "https://tukiportaali.example/ohjeet/medication-list-empty",
  knownError: { workaround: "Avaa lääkelista raporttinäkymästä ja tulosta se osastolle." },
  sections: [
    {
      heading: "Milloin tätä ohjetta käytetään",
      blocks: [{ kind: "paragraph", text: "Lääkelista näyttää tyhjältä." }],
    },
    {
      heading: "Toimi näin",
      blocks: [
        { kind: "paragraph", text: "Tarkista ensin, että suodatin ei piilota lääkkeitä." },
        {
          kind: "steps",
          ordered: true,
          items: [
            "Avaa potilaan kertomus ja valitse Lääkelista.",
            "Valitse Näytä kaikki.\n– voimassa olevat\n– tauolla olevat",
            "Päivitä näkymä.",
          ],
        },
      ],
    },
  ],
};

const REFS = [
  {
    id: "fi-medication-search",
    title: "Lääkkeen haku kaupan pitämän nimen mukaan",
    language: "fi",
    portalUrl: "https://tukiportaali.example/ohjeet/medication-search",
  },
  {
    id: "fi-view-refresh",
    title: "Näkymän päivittäminen",
    language: "fi",
    portalUrl: "https://tukiportaali.example/ohjeet/view-refresh",
  },
] as const;

const DRAFT: TicketDraft = {
  description: `${PROBLEM}.\nUlos kirjautuminen ei auttanut.`,
  answers: { safety: false, impact: "unit", urgency: "cannotWork" },
  details: "Alkoi aamulla kello kahdeksan.",
};

const PREPARED: PreparedText = {
  title: `${PROBLEM}.`,
  draft: DRAFT,
  tried: REFS,
  unit: UNIT,
  contact: requester.name,
};

const OWN_DESK: MessageOf<"ownDesk">["desk"] = {
  name: HELP_DESK,
  url: "https://atk-apu.example/ilmoitus",
  telephone: "010 000 0001",
  hours: {
    fi: "joka päivä ympäri vuorokauden (esimerkki)",
    sv: "alla dagar dygnet runt (exempel)",
    en: "every day around the clock (sample)",
  },
};

export const RESOLUTION: Resolution = {
  id: "T-1042/1",
  at: NOW,
  by: owner,
  text: "Palvelin käynnistettiin uudelleen, ja lääkelistat näkyvät taas.",
  message: 4,
  replyUntil: NEXT_WEEK,
  asksFeedback: true,
};

const HANDOFF: Handoff = {
  id: "handoff-1",
  questionId,
  requester,
  unitId: "hus-osasto-3",
  question: `${PROBLEM}. Mitä teen?`,
  tried: REFS,
  asked: [
    { personId: "p-1", name: "Elina Mäntyvaara", at: NOW, outcome: "declined" },
    { personId: "p-2", name: "Jarkko Saarelma", at: NOW },
  ],
  written: [],
  revision: 2,
  state: { status: "asked", until: TODAY_1430 },
};

export const TICKET: Ticket = {
  id: "T-1042",
  kind: "incident",
  requester,
  unitId: "hus-osasto-3",
  organisationId: "hus",
  openedAt: NOW,
  title: PROBLEM,
  description: DRAFT.description,
  tried: REFS,
  answers: { safety: false, impact: "unit", urgency: "cannotWork" },
  priority: 2,
  priorityReason: { because: "matrix", impact: "unit", urgency: "cannotWork" },
  groupId: "tukipiste",
  updates: [
    { seenBy: "requester", at: NOW, by: requester, what: "opened", text: DRAFT.description },
    { seenBy: "requester", at: NOW, by: owner, what: "taken", text: "" },
    { seenBy: "requester", at: NOW, by: owner, what: "updated", text: "Selvitämme asiaa palvelimen ylläpidon kanssa." },
  ],
  workNotes: [{ seenBy: "groups", at: NOW, by: owner, what: "note", text: "Palvelin 7 ei vastaa." }],
  resolutions: [],
  messageCount: 3,
  revision: 4,
  promisedBy: TODAY_1600,
  clocks: {
    response: { dueAt: TODAY_1430, warnAt: NOW, warned: true, breached: false, endedAt: NOW },
    resolution: { dueAt: NEXT_WEEK, warnAt: TODAY_1600, warned: false, breached: false },
  },
  pauses: [],
  state: { status: "inProgress", owner },
};

const WORKAROUND = { at: NOW, by: owner, text: "Avaa lääkelista raporttinäkymästä.", message: 3 };

const VIEWED: ViewedTicket = {
  id: "T-1042",
  title: PROBLEM,
  status: "inProgress",
  group: SERVICE_DESK,
  owner: owner.name,
  nextWordBy: TODAY_1600,
  description: DRAFT.description,
  openedAt: NOW,
  priority: 2,
  priorityReason: TICKET.priorityReason,
  updates: [
    { at: NOW, by: requester, what: "opened", text: DRAFT.description },
    { at: NOW, by: owner, what: "handedOver", text: "kayttajatuki", because: "needsFix", to: USER_SUPPORT },
    { at: NOW, by: owner, what: "updated", text: "Selvitämme asiaa palvelimen ylläpidon kanssa." },
    { at: NOW, what: "promiseMissed", text: "" },
  ],
  messageCount: 3,
  revision: 4,
};

const TICKET_CARD: MessageOf<"ticketCard"> = {
  say: "ticketCard",
  ticket: TICKET,
  unit: UNIT,
  organisation: ORGANISATION,
  group: SERVICE_DESK,
  nextGroups: [
    { id: "hus-atk-apu", name: HELP_DESK },
    { id: "kayttajatuki", name: USER_SUPPORT },
  ],
  emergency: EMERGENCY,
};

const QUIET_HOURS = { fromMinute: 1320, toMinute: 420, days: "weekdays", letsThrough: "p1AndP2" } as const;

/** One message of each kind: a kind that is missing here does not compile. */
export const SAMPLES: { readonly [S in Say]: MessageOf<S> } = {
  welcome: { say: "welcome" },
  help: { say: "help" },
  languageChanged: { say: "languageChanged" },
  masked: { say: "masked", kinds: ["personalIdentityCode"] },
  careDeclined: { say: "careDeclined" },
  youAreWelcome: { say: "youAreWelcome" },
  noHurry: { say: "noHurry" },
  nothingSent: { say: "nothingSent", questionId },
  picturesTaken: {
    say: "picturesTaken",
    pictures: ["picture-1"],
    removed: [],
    where: { in: "ticket", ticketId: "T-1042", nextWordBy: TODAY_1600 },
  },
  pictureRefused: { say: "pictureRefused", why: "tooLarge", count: 1, maxMegabytes: 10 },
  nothingUnderstood: { say: "nothingUnderstood" },
  safety: { say: "safety", questionId, emergencies: [{ organisation: ORGANISATION, ...EMERGENCY }] },
  instruction: { say: "instruction", questionId, article: ARTICLE, section: 1, others: REFS },
  instructionRest: {
    say: "instructionRest",
    questionId,
    article: REFS[0],
    version: "v1",
    section: 1,
    passage: {
      parts: [
        {
          heading: "Toimi näin",
          continued: true,
          blocks: [
            { kind: "steps", ordered: true, first: 7, items: ["Tallenna.", "Kuittaa."] },
            { kind: "picture", url: "https://kuvat.example/a.png", alt: "Kuittauspainike" },
          ],
        },
        {
          heading: "Jos tämä ei auta",
          continued: false,
          blocks: [{ kind: "paragraph", text: "Soita tukipisteeseen." }],
        },
      ],
    },
    part: 2,
    of: 2,
  },
  instructionGone: { say: "instructionGone", questionId, article: REFS[0] },
  choose: { say: "choose", questionId, candidates: REFS },
  noInstruction: { say: "noInstruction", questionId, suggestion: { person: "Elina Mäntyvaara", unit: UNIT } },
  goodThatItHelped: { say: "goodThatItHelped" },
  askUnit: {
    say: "askUnit",
    questionId,
    organisations: [{ id: "hus", name: ORGANISATION, units: [{ id: "hus-osasto-3", name: UNIT }] }],
  },
  unitSaved: { say: "unitSaved", unit: UNIT },
  suggestPerson: { say: "suggestPerson", questionId, person: "Elina Mäntyvaara", unit: UNIT },
  personAsked: { say: "personAsked", questionId, person: "Elina Mäntyvaara", unit: UNIT, until: TODAY_1430 },
  personTook: { say: "personTook", questionId, person: "Elina Mäntyvaara" },
  nextPersonAsked: {
    say: "nextPersonAsked",
    questionId,
    person: "Elina Mäntyvaara",
    because: "silent",
    next: "Jarkko Saarelma",
    until: TODAY_1430,
  },
  personWrote: {
    say: "personWrote",
    questionId,
    person: "Elina Mäntyvaara",
    text: "Kokeile avata kertomus uudelleen.",
  },
  personQuiet: { say: "personQuiet", questionId, person: "Elina Mäntyvaara", waitsFor: "person", until: TODAY_1430 },
  handoffFaded: { say: "handoffFaded", questionId, person: "Elina Mäntyvaara" },
  personSolved: { say: "personSolved", questionId, person: "Elina Mäntyvaara" },
  ticketForm: { say: "ticketForm", questionId, draft: DRAFT, because: "nobodyCould", missing: [] },
  ticketReadBack: {
    say: "ticketReadBack",
    questionId,
    draft: DRAFT,
    priority: 2,
    reason: TICKET.priorityReason,
    group: SERVICE_DESK,
  },
  ownDesk: {
    say: "ownDesk",
    questionId,
    prepared: PREPARED,
    desk: OWN_DESK,
  },
  ownDeskText: { say: "ownDeskText", prepared: PREPARED },
  draftDropped: { say: "draftDropped", questionId },
  ticketOpened: {
    say: "ticketOpened",
    mark,
    priority: 2,
    reason: TICKET.priorityReason,
    group: SERVICE_DESK,
    nextWordBy: TODAY_1430,
  },
  ticketTaken: { say: "ticketTaken", mark, owner: owner.name, group: SERVICE_DESK, nextWordBy: TODAY_1600 },
  ticketQuestion: {
    say: "ticketQuestion",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    question: "Millä työasemalla tämä tapahtuu?",
  },
  ticketUpdate: {
    say: "ticketUpdate",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    text: "Selvitämme asiaa palvelimen ylläpidon kanssa.",
    nextWordBy: TODAY_1600,
  },
  ticketWorkaround: {
    say: "ticketWorkaround",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    text: "Avaa lääkelista raporttinäkymästä.",
    nextWordBy: TODAY_1600,
  },
  ticketHandedOver: {
    say: "ticketHandedOver",
    mark,
    from: SERVICE_DESK,
    to: USER_SUPPORT,
    because: "needsFix",
    nextWordBy: TODAY_1600,
  },
  priorityChanged: {
    say: "priorityChanged",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    before: 3,
    priority: 2,
    text: "Vika koskee koko yksikköä.",
    nextWordBy: TODAY_1600,
  },
  ticketWithVendor: {
    say: "ticketWithVendor",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    vendorCase: "SLG-4711",
    nextWordBy: TODAY_1600,
  },
  ticketBackFromVendor: {
    say: "ticketBackFromVendor",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    nextWordBy: TODAY_1600,
  },
  questionReminder: {
    say: "questionReminder",
    mark,
    owner: owner.name,
    group: SERVICE_DESK,
    question: "Millä työasemalla tämä tapahtuu?",
    last: false,
    until: NEXT_WEEK,
  },
  ticketWithdrawn: { say: "ticketWithdrawn", mark },
  ticketView: { say: "ticketView", ticket: VIEWED },
  promiseMissed: { say: "promiseMissed", mark, promised: TODAY_1430, group: USER_SUPPORT, nextWordBy: TODAY_1600 },
  ticketResolved: { say: "ticketResolved", mark, resolution: RESOLUTION },
  ticketReopened: { say: "ticketReopened", mark, group: SERVICE_DESK, nextWordBy: TODAY_1600 },
  worksConfirmed: { say: "worksConfirmed", ticketId: "T-1042" },
  thanksNoted: { say: "thanksNoted", ticketId: "T-1042", replyUntil: NEXT_WEEK },
  takenToTicket: { say: "takenToTicket", mark, group: SERVICE_DESK, text: PROBLEM, nextWordBy: TODAY_1600 },
  whichMatter: { say: "whichMatter", text: PROBLEM, tickets: [{ id: "T-1042", title: PROBLEM }] },
  myTickets: {
    say: "myTickets",
    tickets: [
      {
        id: "T-1042",
        title: PROBLEM,
        status: "inProgress",
        group: SERVICE_DESK,
        owner: owner.name,
        nextWordBy: TODAY_1600,
      },
      { id: "T-1041", title: "Tarratulostin ei tulosta", status: "onHold", group: HELP_DESK, owner: owner.name },
      { id: "T-1017", title: "Ajanvarauskirja puuttuu", status: "closed", group: HELP_DESK },
    ],
  },
  refused: { say: "refused", why: "replyWindowOver", ticketId: "T-1042" },
  quietHours: { say: "quietHours" },
  quietMail: {
    say: "quietMail",
    mailId: "p-requester:1",
    lines: [
      {
        key: "ticket:T-1042",
        ticketId: "T-1042",
        newest: { say: "ticketResolved", mark, resolution: RESOLUTION },
        missed: NOW,
        opens: true,
        shown: false,
      },
      {
        key: "ticket:T-1043",
        ticketId: "T-1043",
        newest: {
          say: "ticketUpdate",
          mark: { ticketId: "T-1043", message: 2 },
          owner: owner.name,
          group: USER_SUPPORT,
          text: PROBLEM,
          nextWordBy: TODAY_1600,
        },
        opens: true,
        shown: true,
      },
      {
        key: "question:q-7",
        newest: { say: "personWrote", questionId: "q-7", person: "Elina Mäntyvaara", text: PROBLEM },
        opens: true,
        shown: false,
      },
    ],
  },
  handoffCard: { say: "handoffCard", handoff: HANDOFF, unit: UNIT },
  handoffAsks: {
    say: "handoffAsks",
    personId: "p-2",
    person: "Jarkko Saarelma",
    previous: { person: "Elina Mäntyvaara", because: "declined" },
  },
  requesterWroteToPerson: {
    say: "requesterWroteToPerson",
    requester: requester.name,
    text: "Kokeilin jo, se ei auttanut.",
    helper: { id: "p-2", name: "Jarkko Saarelma" },
  },
  requesterWaits: {
    say: "requesterWaits",
    helper: { id: "p-2", name: "Jarkko Saarelma" },
    requester: requester.name,
  },
  handoffEnded: { say: "handoffEnded", how: "ticket", ticketId: "T-1042" },
  groupDigest: {
    say: "groupDigest",
    group: USER_SUPPORT,
    since: "2026-11-23",
    isYesterday: true,
    open: {
      count: 13,
      first: [
        {
          ticketId: "T-1042",
          title: PROBLEM,
          priority: 1,
          owner: owner.name,
          at: TODAY_1430,
          due: "resolution",
          times: 1,
        },
        { ticketId: "T-1044", title: PROBLEM, priority: 2, at: NOW - 1, due: "response", times: 1 },
        { ticketId: "T-1043", title: PROBLEM, priority: 3, times: 1 },
      ],
    },
    waiting: { count: 1, first: [{ ticketId: "T-1040", title: PROBLEM, priority: 3, at: NOW, times: 1 }] },
    reopened: { count: 1, first: [{ ticketId: "T-1042", title: PROBLEM, priority: 1, at: NOW, times: 2 }] },
    broken: { count: 1, first: [{ ticketId: "T-1039", title: PROBLEM, priority: 4, at: NOW, times: 1 }] },
  },
  ticketCard: TICKET_CARD,
  pictureInThread: {
    say: "pictureInThread",
    pictureId: "picture-1",
    number: 1,
    sender: requester.name,
    sentAt: NOW,
    ticketId: "T-1042",
    ring: owner,
  },
  requesterWrote: {
    say: "requesterWrote",
    ticketId: "T-1042",
    requester: requester.name,
    text: "Nyt myös toinen työasema.",
    owner,
  },
  requesterReopened: {
    say: "requesterReopened",
    ticketId: "T-1042",
    requester: requester.name,
    text: "Lista on taas tyhjä.",
    count: 1,
    solver: owner,
  },
  requesterConfirmed: { say: "requesterConfirmed", ticketId: "T-1042", requester: requester.name },
  feedbackGiven: { say: "feedbackGiven", ticketId: "T-1042", score: 3, comment: "Meni ihan hyvin." },
  promiseMissedInGroup: {
    say: "promiseMissedInGroup",
    ticketId: "T-1042",
    promised: TODAY_1430,
    nextWordBy: TODAY_1600,
    owner,
    lead: { id: "p-9", name: "Tarja Kuoppala" },
  },
  clockRunsOut: {
    say: "clockRunsOut",
    ticketId: "T-1042",
    clock: "resolution",
    dueAt: TODAY_1600,
    breached: false,
    owner,
    lead: { id: "p-9", name: "Tarja Kuoppala" },
  },
  priorityOneCalls: { say: "priorityOneCalls", ticketId: "T-1042", members: [owner], times: 1 },
  callCard: {
    say: "callCard",
    ticketId: "T-1042",
    unit: UNIT,
    group: SERVICE_DESK,
    openedAt: NOW,
    emergency: EMERGENCY,
  },
  handedOverOften: {
    say: "handedOverOften",
    ticketId: "T-1042",
    count: 3,
    lead: { id: "p-9", name: "Tarja Kuoppala" },
  },
  requesterObjects: {
    say: "requesterObjects",
    ticketId: "T-1042",
    requester: requester.name,
    text: "Kukaan ei pysty kirjaamaan.",
    owner,
  },
  requesterCorrected: {
    say: "requesterCorrected",
    ticketId: "T-1042",
    requester: requester.name,
    text: "Lista on tyhjä vain yhdellä työasemalla.",
    owner,
  },
  requesterWithdrew: { say: "requesterWithdrew", ticketId: "T-1042", requester: requester.name, text: "", owner },
  workaroundAnswered: {
    say: "workaroundAnswered",
    ticketId: "T-1042",
    requester: requester.name,
    text: "Raporttinäkymäkin on tyhjä.",
    helped: false,
    owner,
  },
  gaveUpWaiting: { say: "gaveUpWaiting", ticketId: "T-1042", owner },
  notDelivered: { say: "notDelivered", ticketId: "T-1042", mark: 3, certain: false },
  channelHint: { say: "channelHint", why: "noThread" },
  ...IDEA_SAMPLES,
  ...FOLLOW_UP_SAMPLES,
  ...INCIDENT_SAMPLES,
};

const P1 = { priority: 1, priorityReason: { because: "safety" } } as const;
/** While nobody waits for a word from support, none is promised. */
const { promisedBy: _promise, ...UNPROMISED } = TICKET;
const RESOLVED: Ticket = {
  ...UNPROMISED,
  resolutions: [RESOLUTION],
  state: { status: "resolved", replyUntil: NEXT_WEEK },
};

/** Further shapes that the same kinds take. */
const { section: _, ...WHOLE } = SAMPLES.instructionRest;
const CHANGED_REST: Message = { ...WHOLE, part: 1, of: 3 };

const { url: _url, ...CALLED } = OWN_DESK;
const OWN_DESK_AND_HERE: MessageOf<"ownDesk"> = {
  ...SAMPLES.ownDesk,
  desk: CALLED,
  here: { group: HELP_DESK, priority: 2, reason: TICKET.priorityReason },
};
const OWN_DESK_IN_DANGER: MessageOf<"ownDesk"> = {
  ...SAMPLES.ownDesk,
  prepared: { ...PREPARED, draft: { ...DRAFT, answers: { safety: true }, details: "" }, tried: [] },
  here: { group: HELP_DESK, priority: 1, reason: { because: "safety" } },
  emergency: EMERGENCY,
};
const QUIET_VARIANTS: readonly Message[] = [
  { ...SAMPLES.groupDigest, isYesterday: false, waiting: { count: 0, first: [] } },
  { say: "quietHours", hours: QUIET_HOURS },
  { say: "quietHours", hours: QUIET_HOURS, notice: "saved" },
  { say: "quietHours", notice: "switchedOff" },
  { say: "quietHours", notice: "sameTimes", filled: { fromMinute: 420, toMinute: 420 } },
  { say: "quietHours", notice: "timesMissing", filled: {} },
  {
    ...SAMPLES.quietMail,
    lines: [
      {
        key: "ticket:T-1042",
        ticketId: "T-1042",
        newest: SAMPLES.promiseMissed,
        missed: TODAY_1430,
        opens: false,
        shown: false,
      },
    ],
  },
];

const VARIANTS: readonly Message[] = [
  { ...SAMPLES.safety, text: PROBLEM },
  {
    ...SAMPLES.safety,
    text: PROBLEM,
    emergencies: [
      { organisation: ORGANISATION, ...EMERGENCY },
      { organisation: { fi: "Helsinki", sv: "Helsingfors", en: "Helsinki" }, ...EMERGENCY, number: "010 000 0113" },
    ],
  },
  { ...SAMPLES.instruction, answered: "helped" },
  { ...SAMPLES.instruction, answered: "didNotHelp" },
  { ...SAMPLES.instruction, restShown: true, shownAt: NOW },
  { ...SAMPLES.instructionRest, part: 1 },
  { ...SAMPLES.instructionRest, part: 1, of: 1 },
  { ...SAMPLES.instructionRest, answered: "helped" },
  CHANGED_REST,
  { ...CHANGED_REST, part: 2 },
  { ...CHANGED_REST, of: 1 },
  { say: "instructionGone", questionId },
  { say: "noInstruction", questionId },
  { say: "noInstruction", questionId, nobody: "nobodyOnDuty" },
  { say: "noInstruction", questionId, suggestion: { person: "Ulla Rinnekangas", unit: UNIT, onSite: true } },
  { ...SAMPLES.suggestPerson, person: "Ulla Rinnekangas", onSite: true },
  { ...SAMPLES.nextPersonAsked, because: "declined" },
  {
    say: "ticketForm",
    questionId,
    draft: { description: "", answers: {}, details: "" },
    because: "asked",
    missing: [],
  },
  {
    say: "ticketForm",
    questionId,
    draft: { description: "", answers: { safety: true }, details: "" },
    because: "safety",
    missing: ["description", "safety", "impact", "urgency"],
    extendedBy: PROBLEM,
  },
  { ...SAMPLES.ticketForm, because: "nobodyOnDuty" },
  { ...SAMPLES.ticketForm, because: "noSupportPersons" },
  { ...SAMPLES.ticketForm, because: "personSuggested" },
  { ...SAMPLES.ticketReadBack, extendedBy: PROBLEM },
  { ...SAMPLES.ownDesk, extendedBy: PROBLEM },
  { ...SAMPLES.ownDesk, told: "sent" },
  { ...SAMPLES.ownDesk, told: "notSent" },
  OWN_DESK_AND_HERE,
  { ...OWN_DESK_AND_HERE, told: "sent" },
  { ...OWN_DESK_AND_HERE, told: "notSent" },
  { ...OWN_DESK_AND_HERE, desk: { ...OWN_DESK, telephone: "Valitse vaihteessa 3 (esimerkki)" } },
  OWN_DESK_IN_DANGER,
  { ...OWN_DESK_IN_DANGER, told: "notSent" },
  { ...SAMPLES.ticketReadBack, sent: true },
  {
    ...SAMPLES.ticketReadBack,
    draft: { ...DRAFT, answers: { safety: true }, details: "" },
    priority: 1,
    reason: { because: "safety" },
  },
  { ...SAMPLES.ticketOpened, priority: 1, reason: { because: "safety" }, linkedTo: "T-1000", emergency: EMERGENCY },
  { say: "ticketTaken", mark, owner: owner.name, group: HELP_DESK },
  { ...SAMPLES.ticketQuestion, answered: true },
  { ...SAMPLES.ticketQuestion, personHelps: true },
  { ...SAMPLES.promiseMissed, group: HELP_DESK, promised: NEXT_WEEK },
  { ...SAMPLES.ticketResolved, answered: "works" },
  { ...SAMPLES.ticketResolved, answered: "notSolved", resolution: { ...RESOLUTION, feedback: { at: NOW, score: 4 } } },
  { say: "myTickets", tickets: [] },
  {
    say: "myTickets",
    tickets: [
      {
        id: "T-1030",
        title: "Lääkelista ei avaudu",
        status: "merged",
        group: SERVICE_DESK,
        incidentId: "M-7",
        nextWordBy: TODAY_1600,
      },
    ],
  },
  {
    ...SAMPLES.whichMatter,
    tickets: ["T-1042", "T-1041", "T-1040", "T-1039"].map((id) => ({ id, title: PROBLEM })),
  },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "taken", helper: owner, quietAt: TODAY_1430 } } },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "solved", helper: owner } } },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "withdrawn" } } },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "exhausted" } } },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "ticket", by: owner } } },
  { say: "handoffAsks", personId: "p-1", person: "Elina Mäntyvaara" },
  { say: "handoffEnded", how: "exhausted" },
  { say: "handoffEnded", how: "requesterSolved" },
  { say: "handoffEnded", how: "faded" },
  { ...SAMPLES.personQuiet, waitsFor: "requester" },
  { ...SAMPLES.handoffCard, handoff: { ...HANDOFF, state: { status: "faded", helper: owner } } },
  {
    ...TICKET_CARD,
    ticket: { ...TICKET, ...P1, promisedBy: TODAY_1430, state: { status: "new" }, linkedTo: "T-1000" },
    kept: { verb: "resolveTicket", text: "Palvelin käynnistettiin uudelleen." },
  },
  {
    ...TICKET_CARD,
    ticket: {
      ...UNPROMISED,
      state: {
        status: "onHold",
        reason: "awaitingRequester",
        owner,
        question: "Mikä työasema?",
        reminded: 0,
        nextStepAt: NEXT_WEEK,
      },
    },
  },
  {
    ...TICKET_CARD,
    ticket: {
      ...TICKET,
      workaround: WORKAROUND,
      clocks: { ...TICKET.clocks, resolution: { ...TICKET.clocks.resolution, dueAt: NOW, breached: true } },
      state: { status: "onHold", reason: "awaitingVendor", owner, vendorCase: "SLG-4711" },
    },
  },
  { ...SAMPLES.ticketTaken, waits: true },
  {
    ...SAMPLES.ticketUpdate,
    earlier: [
      { say: "ticketTaken", owner: owner.name, group: SERVICE_DESK, nextWordBy: TODAY_1430 },
      { say: "ticketUpdate", owner: owner.name, group: SERVICE_DESK, text: "Katson heti.", nextWordBy: TODAY_1430 },
    ],
    emergency: EMERGENCY,
  },
  { ...SAMPLES.questionReminder, last: true },
  { ...SAMPLES.ticketWorkaround, answered: "helped" },
  { ...SAMPLES.ticketWorkaround, answered: "failed" },
  { ...SAMPLES.ticketResolved, resolution: { ...RESOLUTION, text: "", how: "unanswered" } },
  { ...SAMPLES.ticketResolved, resolution: { ...RESOLUTION, asksFeedback: false } },
  {
    ...SAMPLES.ticketView,
    ticket: { ...VIEWED, status: "onHold", reason: "awaitingRequester", question: "Millä työasemalla tämä tapahtuu?" },
  },
  { ...SAMPLES.ticketView, ticket: { ...VIEWED, status: "onHold", reason: "awaitingVendor" } },
  { ...SAMPLES.ticketView, ticket: { ...VIEWED, status: "workedAround", workaround: WORKAROUND } },
  { ...SAMPLES.ticketView, ticket: { ...VIEWED, status: "resolved", resolution: RESOLUTION, nextWordBy: NEXT_WEEK } },
  {
    ...SAMPLES.ticketView,
    ticket: {
      ...VIEWED,
      priorityReason: { because: "agent", by: owner.name, text: "Vika koskee koko yksikköä." },
      status: "closed",
      resolution: { ...RESOLUTION, feedback: { at: NOW, score: 2, comment: "Kesti kauan.", anonymous: true } },
    },
  },
  { ...SAMPLES.clockRunsOut, clock: "response", breached: true },
  { ...SAMPLES.clockRunsOut, clock: "update" },
  { ...SAMPLES.priorityOneCalls, times: 3 },
  { ...SAMPLES.callCard, over: { owner: owner.name, group: USER_SUPPORT } },
  { ...SAMPLES.callCard, over: { group: USER_SUPPORT } },
  { ...SAMPLES.workaroundAnswered, text: "", helped: true },
  { ...SAMPLES.feedbackGiven, before: 5 },
  { ...TICKET_CARD, ticket: RESOLVED, kept: { verb: "askRequester", text: "Mikä työasema?" } },
  {
    ...TICKET_CARD,
    ticket: {
      ...RESOLVED,
      resolutions: [{ ...RESOLUTION, feedback: { at: NOW, score: 2, comment: "Kesti kauan." } }],
      workaround: WORKAROUND,
      updates: [
        ...TICKET.updates,
        { seenBy: "requester", at: NOW, by: owner, what: "handedOver", text: "kayttajatuki" },
        { seenBy: "requester", at: NOW, by: requester, what: "reopened", text: "Lista on taas tyhjä." },
        { seenBy: "requester", at: NOW, what: "promiseMissed", text: "" },
      ],
      workNotes: [
        ...TICKET.workNotes,
        { seenBy: "groups", at: NOW, by: owner, what: "handOverSummary", text: "Palvelin on käynnistetty." },
        { seenBy: "groups", at: NOW, what: "undelivered", text: "3" },
        { seenBy: "groups", at: NOW, what: "uncertain", text: "4" },
      ],
      state: { status: "closed", closedAt: NOW },
    },
  },
  { ...TICKET_CARD, pointsTo: USER_SUPPORT },
  { ...TICKET_CARD, incidents: [{ id: "M-7", title: PROBLEM }] },
  {
    ...TICKET_CARD,
    ticket: {
      ...TICKET,
      workaround: { ...WORKAROUND, helpedOthers: 2 },
      updates: [{ seenBy: "requester", at: NOW, by: owner, what: "merged", text: "M-7" }],
      state: { status: "merged", incidentId: "M-7" },
    },
  },
  {
    ...SAMPLES.ticketResolved,
    resolution: { ...SAMPLES.ticketResolved.resolution, asksFeedback: false, incidentId: "M-7" },
  },
  { say: "requesterWrote", ticketId: "T-1042", requester: requester.name, text: "Nyt myös toinen työasema." },
  { ...SAMPLES.requesterReopened, text: "", count: 2 },
  { say: "feedbackGiven", ticketId: "T-1042", score: 5 },
  { ...SAMPLES.notDelivered, certain: true },
  { say: "channelHint", why: "notAMember" },
  { say: "channelHint", why: "ended" },
];

const SEVERAL = { say: "picturesTaken", pictures: ["p-1", "p-2", "p-3"] } as const;

/** What is said of pictures, wherever they are and whatever is wrong with them. */
const PICTURE_VARIANTS: readonly Message[] = [
  ...(["draft", "handoff", "question", "nothing", "choice"] as const).flatMap((where) => [
    { ...SAMPLES.picturesTaken, where: { in: where, until: NEXT_WEEK } },
    { ...SEVERAL, removed: ["p-2"], where: { in: where, until: NEXT_WEEK } },
  ]),
  { ...SEVERAL, removed: [], where: SAMPLES.picturesTaken.where },
  { ...SEVERAL, removed: SEVERAL.pictures, where: SAMPLES.picturesTaken.where },
  { ...SAMPLES.picturesTaken, removed: SAMPLES.picturesTaken.pictures },
  ...PICTURE_REFUSALS.flatMap((why) => [1, 2].map((count) => ({ ...SAMPLES.pictureRefused, why, count }))),
  { ...SAMPLES.pictureInThread, removed: "withdrawn" },
  { ...SAMPLES.pictureInThread, removed: "expired" },
  { say: "pictureInThread", pictureId: "p-1", number: 2, sender: requester.name, sentAt: NOW },
  { ...SAMPLES.ticketForm, pictures: 1 },
  { ...SAMPLES.ticketReadBack, pictures: 2 },
  { ...SAMPLES.whichMatter, text: "", pictures: SEVERAL.pictures },
  { ...SAMPLES.ticketCard, ticket: { ...TICKET, pictures: [{ id: "p-1" }, { id: "p-2", removed: true }] } },
];

export const ALL_MESSAGES: readonly Message[] = [
  ...Object.values(SAMPLES),
  ...VARIANTS,
  ...IDEA_VARIANTS,
  ...PICTURE_VARIANTS,
  ...QUIET_VARIANTS,
  ...FOLLOW_UP_VARIANTS,
  ...INCIDENT_VARIANTS,
];

const PEOPLES_WORDS: ReadonlySet<string> = new Set([
  "text",
  "question",
  "description",
  "details",
  "title",
  "workaround",
  "comment",
  "heading",
  "extendedBy",
  "alt",
  "gain",
  "forWhom",
  "reason",
  "keptReason",
  "keptAnswer",
  "solution",
  "keptText",
]);

/** The message with what people wrote in it, and what editors wrote, put in the place of their words. */
export function withWords(message: Message, words: string): Message {
  const changed: Message = JSON.parse(JSON.stringify(message), (key: string, value: unknown) =>
    PEOPLES_WORDS.has(key) && typeof value === "string" ? words : value,
  );
  return changed;
}
