import type { FollowUp } from "../../../src/domain/followUp.ts";
import type { FollowUpMessage } from "../../../src/domain/followUpMessages.ts";
import type { MessageOf } from "../../../src/domain/messages.ts";

/** Tuesday 24 November 2026, noon in Helsinki. */
const NOW = Date.parse("2026-11-24T10:00:00Z");
const DUE = Date.parse("2026-11-25T14:00:00Z");
const manager = { id: "p-manager", name: "Kirsi Valkama" };
const ANSWER = "Kävimme asian läpi Tukipisteen kanssa. Jatkossa soitamme, jos ratkaisu kestää yli tunnin.";

const OPEN: FollowUp = {
  id: "T-1042/1",
  ticketId: "T-1042",
  organisationId: "hus",
  author: { id: "p-requester", name: "Aino Rantakivi" },
  score: 2,
  comment: "Kukaan ei kertonut mitään koko aamuna.",
  openedAt: NOW,
  warnAt: DUE - 1,
  dueAt: DUE,
  reminded: "nothing",
  answers: [],
  revision: 1,
  nextCheckAt: DUE - 1,
  state: { status: "open" },
};
const ANSWERED = { answers: [{ at: NOW, by: manager, text: ANSWER }], state: { status: "answered" } } as const;

/** One message about low feedback of each kind. */
export const FOLLOW_UP_SAMPLES: { readonly [S in FollowUpMessage["say"]]: MessageOf<S> } = {
  feedbackAnswered: {
    say: "feedbackAnswered",
    ticketId: "T-1042",
    by: manager.name,
    from: { fi: "HUS: tuen vastuuhenkilöt", sv: "HUS: ansvariga för stödet", en: "HUS support managers" },
    text: ANSWER,
  },
  followUpCard: {
    say: "followUpCard",
    followUp: OPEN,
    title: "Lääkelista on tyhjä kaikilla potilailla",
    solution: "Palvelin käynnistettiin uudelleen.",
    group: { fi: "Tukipiste", sv: "Servicepunkten", en: "Service desk" },
  },
  followUpReminder: {
    say: "followUpReminder",
    ticketId: "T-1042",
    score: 2,
    dueAt: DUE,
    overdue: false,
    isTaken: true,
    ring: manager,
  },
  followUpChanged: { say: "followUpChanged", ticketId: "T-1042", score: 1, over: false, ring: manager },
};

const { followUpCard: CARD, followUpReminder: REMINDER, followUpChanged: CHANGED } = FOLLOW_UP_SAMPLES;
const { comment: _none, ...WITHOUT_COMMENT } = OPEN;

/** Further shapes that the same kinds take. */
export const FOLLOW_UP_VARIANTS: readonly FollowUpMessage[] = [
  { ...CARD, followUp: { ...WITHOUT_COMMENT, author: { id: "p-requester" } }, solution: "", lead: manager },
  { ...CARD, followUp: { ...OPEN, state: { status: "taken", by: manager } }, keptAnswer: ANSWER },
  { ...CARD, followUp: { ...OPEN, ...ANSWERED }, keptAnswer: ANSWER },
  { ...CARD, followUp: { ...OPEN, score: 4, state: { status: "void" } } },
  { ...REMINDER, overdue: true },
  { say: "followUpReminder", ticketId: "T-1042", score: 1, dueAt: DUE, overdue: true, isTaken: false },
  { ...CHANGED, score: 4, over: true },
];
