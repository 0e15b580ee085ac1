import type { Change, Commit, Outgoing, Store } from "../../../src/desk/ports.ts";
import type { FollowUp } from "../../../src/domain/followUp.ts";
import type { Handoff } from "../../../src/domain/handoff.ts";
import type { Idea } from "../../../src/domain/idea.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import type { Person } from "../../../src/domain/person.ts";
import type { Phrasing } from "../../../src/domain/phrasing.ts";
import type { Question } from "../../../src/domain/question.ts";
import type { Ticket, TicketState } from "../../../src/domain/ticket.ts";

/** 24 November 2026, 9.00 in Helsinki. */
export const NOW: Instant = Date.UTC(2026, 10, 24, 7);

export function samplePerson(id: string, name = "Aino Virtanen"): Person {
  return { id, name, language: "fi", languageChosen: false, dialogue: { version: 1, step: "idle" } };
}

export function sampleQuestion(id: string, text: string): Question {
  return { id, requesterId: "aino", text, language: "fi", askedAt: NOW, outcome: "none", shown: [] };
}

export function samplePhrasing(id: string): Phrasing {
  const [articleId = "", text = ""] = id.split(": ");
  return { id, articleId, text, language: "fi", confirmedBy: ["aino"], firstAt: NOW, lastAt: NOW };
}

export function sampleIdea(
  id: string,
  given: { readonly organisationId?: string; readonly sentAt?: Instant } = {},
): Idea {
  const { organisationId = "hus", sentAt = NOW } = given;
  const author = { id: "aino", name: "Aino Virtanen" };
  return {
    id,
    organisationId,
    author,
    sentAt,
    words: { title: "Isompi teksti", gain: "Tekstin voi lukea", forWhom: "" },
    language: "fi",
    joiners: [],
    history: [{ at: sentAt, by: author, status: "received" }],
    revision: 1,
    state: { status: "received" },
  };
}

export function sampleTicket(
  id: string,
  given: {
    readonly requesterId?: string;
    readonly openedAt?: Instant;
    readonly state?: TicketState;
    readonly nextCheckAt?: Instant | undefined;
  } = {},
): Ticket {
  const { requesterId = "aino", openedAt = NOW, state = { status: "new" } } = given;
  const { nextCheckAt } = { nextCheckAt: NOW, ...given };
  return {
    id,
    kind: "incident",
    requester: { id: requesterId, name: "Aino Virtanen" },
    unitId: "ward-1",
    organisationId: "hus",
    openedAt,
    title: "Lääkelista ei avaudu",
    description: "Lääkelista ei avaudu",
    tried: [],
    answers: { safety: false, impact: "unit", urgency: "hardly" },
    priority: 2,
    priorityReason: { because: "matrix", impact: "unit", urgency: "hardly" },
    groupId: "service-desk",
    updates: [],
    workNotes: [],
    resolutions: [],
    messageCount: 0,
    revision: 0,
    clocks: {
      response: { dueAt: NOW, warnAt: NOW, warned: false, breached: false },
      resolution: { dueAt: NOW, warnAt: NOW, warned: false, breached: false },
    },
    pauses: [],
    ...(nextCheckAt === undefined ? {} : { nextCheckAt }),
    state,
  };
}

export function sampleHandoff(id: string, nextCheckAt: Instant): Handoff {
  return {
    id,
    questionId: "q-1",
    requester: { id: "aino", name: "Aino Virtanen" },
    unitId: "ward-1",
    question: "Miten perun lähetteen?",
    tried: [],
    asked: [{ personId: "ville", name: "Ville Salo", at: NOW }],
    written: [],
    revision: 0,
    nextCheckAt,
    state: { status: "asked", until: nextCheckAt },
  };
}

export function sampleFollowUp(id: string, nextCheckAt: Instant): FollowUp {
  return {
    id,
    ticketId: "T-1001",
    organisationId: "hus",
    author: { id: "aino" },
    score: 2,
    comment: "Kesti kauan",
    openedAt: NOW,
    warnAt: nextCheckAt,
    dueAt: nextCheckAt + 1,
    reminded: "nothing",
    answers: [{ at: NOW, by: { id: "ville", name: "Ville Salo" }, text: "Jatkossa soitamme." }],
    revision: 1,
    nextCheckAt,
    state: { status: "taken", by: { id: "ville", name: "Ville Salo" } },
  };
}

export function sampleOutgoing(
  id: string,
  given: { readonly lane?: string; readonly delivery?: Outgoing["delivery"] } = {},
): Outgoing {
  const { lane = "aino", delivery = "atLeastOnce" } = given;
  return {
    id,
    lane,
    destination: { to: "person", personId: lane },
    language: "fi",
    message: { say: "noInstruction", questionId: id },
    delivery,
  };
}

export function person(id: string, expected: number, name?: string): Change {
  return { kind: "person", value: samplePerson(id, name), expected };
}

export function commitOf(cause: string, part: Partial<Omit<Commit, "cause">>): Commit {
  return { cause, at: NOW, changes: [], outgoing: [], ...part };
}

/** Commits messages under a cause of their own, one lane each unless it is given. */
export async function queue(
  store: Store,
  ids: readonly string[],
  given?: Parameters<typeof sampleOutgoing>[1],
): Promise<void> {
  const outgoing = ids.map((id) => sampleOutgoing(id, given ?? { lane: id }));
  await store.commit(commitOf(`queue ${ids.join()}`, { outgoing }));
}

/** The ids of what a store hands out. */
export async function claimIds(store: Store, now: Instant, limit = 100): Promise<string[]> {
  const claimed = await store.claim(now, LEASE_MS, limit);
  return claimed.map(({ outgoing }) => outgoing.id);
}

export const LEASE_MS = 20_000;

/** Of leases that a test waits out. */
export const SHORT_LEASE_MS = 100;

/** One store counts leases by the clock that it is told, another by that of its database: moves the one, waits for the other. */
export async function shortLeaseEnds(): Promise<Instant> {
  await new Promise((resolve) => setTimeout(resolve, SHORT_LEASE_MS + 50));
  return NOW + SHORT_LEASE_MS;
}
