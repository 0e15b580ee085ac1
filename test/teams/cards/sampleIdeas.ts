import type { Idea } from "../../../src/domain/idea.ts";
import type { IdeaMessage, IdeaRefusal, IdeaSummary } from "../../../src/domain/ideaMessages.ts";
import type { Localized } from "../../../src/domain/language.ts";
import type { MessageOf } from "../../../src/domain/messages.ts";

/** Tuesday 24 November 2026, noon in Helsinki. */
const NOW = Date.parse("2026-11-24T10:00:00Z");
/** The Monday after at 8.00 in Helsinki. */
const MONDAY = Date.parse("2026-11-30T06:00:00Z");
const GROUP: Localized = {
  fi: "HUSin kehitysryhmä",
  sv: "HUS utvecklingsgrupp",
  en: "HUS development group",
};
const WORDS = {
  title: "Lääkelistan tulosteeseen isompi teksti",
  gain: "Tulosteen voi lukea ilman lukulaseja, ja virheitä tulee vähemmän.",
  forWhom: "Osastojen hoitajille ja kotiutuville potilaille.",
};
const member = { id: "p-member", name: "Helka Ruohonperä" };
const author = { id: "p-requester", name: "Aino Rantakivi" };

const IDEA: Idea = {
  id: "idea-1",
  organisationId: "hus",
  author,
  sentAt: NOW,
  words: WORDS,
  language: "fi",
  joiners: [{ id: "p-joiner", name: "Niina Nurmi", at: NOW }],
  history: [
    { at: NOW, by: author, status: "received" },
    { at: NOW, by: member, status: "inDiscussion" },
  ],
  revision: 2,
  state: { status: "inDiscussion" },
};
const REASON = "Toimittaja uusii tulosteen ensi vuonna, joten emme muuta nykyistä.";
const DECLINED = { status: "declined", reason: REASON } as const;
const SUMMARY: IdeaSummary = {
  id: "idea-1",
  title: WORDS.title,
  gain: WORDS.gain,
  state: { status: "inDiscussion" },
  wanted: 2,
};
const OTHER: IdeaSummary = { ...SUMMARY, id: "idea-2", title: "Suurempi fontti tulosteille", state: DECLINED };
const ROW = { id: "idea-1", title: WORDS.title, status: "received", wanted: 3, sentAt: NOW } as const;

/** One message about ideas of each kind. */
export const IDEA_SAMPLES: { readonly [S in IdeaMessage["say"]]: MessageOf<S> } = {
  ideaForm: {
    say: "ideaForm",
    ideaId: "idea-3",
    words: { title: "", gain: "", forWhom: "" },
    group: GROUP,
    missing: [],
  },
  likeIdeas: { say: "likeIdeas", ideaId: "idea-3", words: WORDS, others: [SUMMARY, OTHER] },
  ideaSent: { say: "ideaSent", title: WORDS.title, group: GROUP, shownAt: MONDAY },
  ideaJoined: { say: "ideaJoined", idea: SUMMARY, group: GROUP },
  ideaStatus: {
    say: "ideaStatus",
    title: WORDS.title,
    state: { status: "accepted" },
    group: GROUP,
    joined: false,
  },
  myIdeas: {
    say: "myIdeas",
    ideas: [
      { ...SUMMARY, joined: false },
      { ...OTHER, joined: true },
    ],
  },
  noDevelopmentGroup: { say: "noDevelopmentGroup", organisation: { fi: "HUS", sv: "HUS", en: "HUS" } },
  ideaRefused: { say: "ideaRefused", why: "unknownIdea" },
  ideaDigest: {
    say: "ideaDigest",
    organisationId: "hus",
    at: MONDAY,
    from: 0,
    ideas: [
      { ...ROW, fresh: { isNew: true, joined: 2 } },
      {
        ...ROW,
        id: "idea-2",
        title: "Pikavalinta näytepisteelle",
        status: "accepted",
        fresh: { isNew: false, joined: 1 },
      },
      { ...ROW, id: "idea-3", title: "Ajanvarauksen muistutus", status: "inDiscussion" },
    ],
  },
  ideaCard: { say: "ideaCard", idea: IDEA, digestAt: MONDAY },
};

const REFUSALS: readonly IdeaRefusal[] = ["ownIdea", "answered", "notInGroup", "outdated", "reasonMissing"];

/** Further shapes that the same kinds take. */
export const IDEA_VARIANTS: readonly IdeaMessage[] = [
  { ...IDEA_SAMPLES.ideaForm, words: { ...WORDS, gain: "" }, missing: ["title", "gain"] },
  { ...IDEA_SAMPLES.ideaForm, words: WORDS, ended: "sent" },
  { ...IDEA_SAMPLES.ideaForm, words: WORDS, ended: "joined" },
  { ...IDEA_SAMPLES.likeIdeas, others: [SUMMARY] },
  ...(["received", "inDiscussion", "forwarded", "done"] as const).map((status) => ({
    ...IDEA_SAMPLES.ideaStatus,
    state: { status },
    joined: true,
  })),
  { ...IDEA_SAMPLES.ideaStatus, state: DECLINED },
  { say: "myIdeas", ideas: [] },
  ...REFUSALS.map((why) => ({ say: "ideaRefused" as const, why })),
  {
    ...IDEA_SAMPLES.ideaDigest,
    from: 20,
    ideas: Array.from({ length: 60 }, (_, place) => ({
      ...ROW,
      id: `idea-${place}`,
      title: `${ROW.title} ${place + 1}`,
    })),
  },
  { ...IDEA_SAMPLES.ideaCard, keptReason: REASON },
  { ...IDEA_SAMPLES.ideaCard, idea: { ...IDEA, state: { status: "received" } } },
  { ...IDEA_SAMPLES.ideaCard, idea: { ...IDEA, state: { status: "forwarded" } } },
  { ...IDEA_SAMPLES.ideaCard, idea: { ...IDEA, state: { status: "done" } }, keptReason: REASON },
  {
    ...IDEA_SAMPLES.ideaCard,
    idea: {
      ...IDEA,
      words: { ...WORDS, forWhom: "" },
      history: [...IDEA.history, { at: NOW, by: member, ...DECLINED }],
      state: DECLINED,
    },
  },
];
