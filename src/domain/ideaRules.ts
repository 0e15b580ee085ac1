import type { Fresh, Idea, IdeaDigest, IdeaState, IdeaStatus, IdeaWords } from "./idea.ts";
import type { DigestedIdea, IdeaChatMessage, IdeaRefusal } from "./ideaMessages.ts";
import type { Instant } from "./instant.ts";
import type { Language, Localized } from "./language.ts";
import { addDays, HELSINKI, instantOf, wallTimeAt } from "./localTime.ts";
import type { Actor } from "./person.ts";

/** Which status may follow which. What was given by mistake can be taken back, but what is done is done. */
export const NEXT_STATUSES: Readonly<Record<IdeaStatus, readonly IdeaStatus[]>> = {
  received: ["inDiscussion", "forwarded", "accepted", "declined"],
  inDiscussion: ["received", "forwarded", "accepted", "declined"],
  forwarded: ["inDiscussion", "accepted", "declined", "done"],
  accepted: ["inDiscussion", "forwarded", "declined", "done"],
  declined: ["inDiscussion"],
  done: [],
};

export interface IdeaEffect {
  readonly effect: "tell";
  readonly personId: string;
  readonly message: IdeaChatMessage;
}

export type IdeaOutcome =
  | { readonly state: Idea; readonly effects: readonly IdeaEffect[] }
  | { readonly refused: IdeaRefusal };

const LONGEST = { title: 120, gain: 4_000, forWhom: 500, reason: 4_000 } as const;

/** What was typed, as it is kept: a title is one line, and none is longer than its field. */
export function tidied({ title, gain, forWhom }: IdeaWords): IdeaWords {
  return {
    title: title.replace(/\s+/gu, " ").trim().slice(0, LONGEST.title),
    gain: gain.trim().slice(0, LONGEST.gain),
    forWhom: forWhom.trim().slice(0, LONGEST.forWhom),
  };
}

/** What an idea cannot go without. */
export function missingIn({ title, gain }: IdeaWords): readonly ("title" | "gain")[] {
  return [...(title === "" ? (["title"] as const) : []), ...(gain === "" ? (["gain"] as const) : [])];
}

export function newIdea(sent: {
  readonly id: string;
  readonly organisationId: string;
  readonly author: Actor;
  readonly at: Instant;
  readonly words: IdeaWords;
  readonly language: Language;
}): Idea {
  const { at, author, ...rest } = sent;
  return {
    ...rest,
    author: { id: author.id, name: author.name },
    sentAt: at,
    joiners: [],
    history: [{ at, by: { id: author.id, name: author.name }, status: "received" }],
    revision: 1,
    state: { status: "received" },
  };
}

/** Joining twice counts once; what was declined or is done cannot be joined, nor can one's own. */
export function join(
  idea: Idea,
  { by, at }: { readonly by: Actor; readonly at: Instant },
): { readonly state: Idea } | { readonly refused: IdeaRefusal } {
  if (idea.author.id === by.id) return { refused: "ownIdea" };
  if (hasJoined(idea, by.id)) return { state: idea };
  if (!isOpen(idea)) return { refused: "answered" };
  return { state: { ...idea, joiners: [...idea.joiners, { id: by.id, name: by.name, at }] } };
}

/** Gives an idea a status: the author and everybody who joined hear of it, each once. */
export function giveStatus(
  idea: Idea,
  given: {
    readonly by: Actor;
    readonly at: Instant;
    readonly status: IdeaStatus;
    readonly reason: string;
    readonly group: Localized;
  },
): IdeaOutcome {
  const { by, at, status, reason, group } = given;
  if (!NEXT_STATUSES[idea.state.status].includes(status)) return { refused: "outdated" };
  if (status === "declined" && reason.trim() === "") return { refused: "reasonMissing" };
  const state: IdeaState =
    status === "declined" ? { status, reason: reason.trim().slice(0, LONGEST.reason) } : { status };
  const event = { at, by: { id: by.id, name: by.name }, ...state };
  const told = { say: "ideaStatus", title: idea.words.title, state, group } as const;
  return {
    state: { ...idea, state, history: [...idea.history, event], revision: idea.revision + 1 },
    effects: [
      { effect: "tell", personId: idea.author.id, message: { ...told, joined: false } },
      ...idea.joiners.map(({ id }) => ({
        effect: "tell" as const,
        personId: id,
        message: { ...told, joined: true },
      })),
    ],
  };
}

export function hasJoined({ joiners }: Idea, personId: string): boolean {
  return joiners.some(({ id }) => id === personId);
}

/** Whether something may still come of it. */
export function isOpen({ state }: Idea): boolean {
  return state.status !== "declined" && state.status !== "done";
}

/** Whether the author still waits for an answer of the group. */
function waits({ state }: Idea): boolean {
  return state.status === "received" || state.status === "inDiscussion";
}

const MONDAY = 1;
const DIGEST_MINUTE = 8 * 60;

/** The next Monday at 8:00 in Helsinki that is later. */
export function nextDigestAfter(at: Instant): Instant {
  const { date, weekday } = wallTimeAt(at, HELSINKI);
  const monday = addDays(date, (MONDAY + 7 - weekday) % 7);
  const first = instantOf(monday, DIGEST_MINUTE, HELSINKI);
  return first > at ? first : instantOf(addDays(monday, 7), DIGEST_MINUTE, HELSINKI);
}

/** The digest after an idea came, or somebody joined one; the first makes it. */
export function withFresh(
  digest: IdeaDigest | undefined,
  organisationId: string,
  { ideaId, what, at }: { readonly ideaId: string; readonly what: "new" | "joined"; readonly at: Instant },
): IdeaDigest {
  const known: IdeaDigest = digest ?? { id: organisationId, nextCheckAt: nextDigestAfter(at), fresh: [] };
  const before = known.fresh.find((one) => one.ideaId === ideaId) ?? { ideaId, isNew: false, joined: 0 };
  const after: Fresh = what === "new" ? { ...before, isNew: true } : { ...before, joined: before.joined + 1 };
  return { ...known, fresh: [...known.fresh.filter((one) => one.ideaId !== ideaId), after] };
}

/**
 * The time of the digest has come: what is to be shown becomes what was shown last, if there is anything. Without a
 * group to show it to, everything waits for the next time.
 */
export function digestDue(
  digest: IdeaDigest,
  { at, ideas, hasGroup }: { readonly at: Instant; readonly ideas: readonly Idea[]; readonly hasGroup: boolean },
): { readonly state: IdeaDigest; readonly show: boolean } | { readonly refused: "notDue" } {
  if (at < digest.nextCheckAt) return { refused: "notDue" };
  const next = { ...digest, nextCheckAt: nextDigestAfter(at) };
  const fresh = digest.fresh;
  const waiting = ideas
    .filter((idea) => waits(idea) && !fresh.some(({ ideaId }) => ideaId === idea.id))
    .map(({ id }) => id);
  if (!hasGroup || fresh.length + waiting.length === 0) return { state: next, show: false };
  return { state: { ...next, fresh: [], last: { at, fresh, waiting } }, show: true };
}

/** The ideas of the last digest as they stand now: new ones first, then those that others joined, then the waiting. */
export function digested({ last }: IdeaDigest, ideas: readonly Idea[]): readonly DigestedIdea[] {
  if (!last) return [];
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const rows = [
    ...last.fresh.filter(({ isNew }) => isNew),
    ...last.fresh.filter(({ isNew }) => !isNew),
    ...last.waiting.map((ideaId) => ({ ideaId })),
  ];
  return rows.flatMap(({ ideaId, ...fresh }) => {
    const idea = byId.get(ideaId);
    return idea ? [{ ...rowOf(idea), ...("isNew" in fresh ? { fresh } : {}) }] : [];
  });
}

function rowOf(idea: Idea): Omit<DigestedIdea, "fresh"> {
  const { id, words, state, joiners, sentAt } = idea;
  return { id, title: words.title, status: state.status, wanted: joiners.length + 1, sentAt };
}
