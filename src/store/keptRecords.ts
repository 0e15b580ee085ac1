import type { Change, DueRecord, Post, RecordKind, Records, Stored } from "../desk/ports.ts";
import type { Instant } from "../domain/instant.ts";
import type { Reach } from "../domain/majorIncident.ts";
import { followerIndex } from "./followerIndex.ts";
import { isOver } from "./isOver.ts";
import { keyedHeap } from "./keyedHeap.ts";
import { ticketsInOrder } from "./ticketsInOrder.ts";

/** Every record in memory, with the ways to find one. */
export interface KeptRecords {
  get<K extends RecordKind>(kind: K, id: string): Stored<K> | undefined;
  /** Whether each record still has the version that was read. */
  fit(changes: readonly Change[]): boolean;
  put(change: Change): void;
  ticketsOf(requesterId: string): readonly Stored<"ticket">[];
  openTicketsOf(groupId: string): readonly Stored<"ticket">[];
  postOfThread(threadId: string): Post | undefined;
  phrasings(): readonly Stored<"phrasing">[];
  ideasOf(organisationId: string): readonly Stored<"idea">[];
  ticketsOpenedSince(since: Instant): readonly Stored<"ticket">[];
  incidents(): readonly Stored<"majorIncident">[];
  followersBehind(incidentId: string, upTo: number, limit: number): readonly Stored<"incidentFollower">[];
  /** Without what the outbox knows. */
  reachOf(incidentId: string, from: number, upTo: number): Omit<Reach, "underWay">;
  due(now: Instant, limit: number): readonly DueRecord[];
  /** Every record as the change that made it. */
  all(): Iterable<Change>;
}

export function keptRecords(): KeptRecords {
  const kept: { readonly [K in RecordKind]: Map<string, Stored<K>> } = {
    person: new Map(),
    question: new Map(),
    handoff: new Map(),
    ticket: new Map(),
    post: new Map(),
    address: new Map(),
    phrasing: new Map(),
    idea: new Map(),
    ideaDigest: new Map(),
    picture: new Map(),
    quietBox: new Map(),
    quietMail: new Map(),
    groupDigest: new Map(),
    followUp: new Map(),
    majorIncident: new Map(),
    incidentFollower: new Map(),
    incidentSuggestion: new Map(),
    ticketLikeness: new Map(),
  };
  const ticketsByAge = ticketsInOrder();
  const followers = followerIndex((id) => kept.incidentFollower.get(id));
  const ticketIds = new Map<string, Set<string>>();
  const ideaIds = new Map<string, Set<string>>();
  const openIds = new Set<string>();
  const postIds = new Map<string, string>();
  const due = keyedHeap<DueRecord>();

  function get<K extends RecordKind>(kind: K, id: string): Stored<K> | undefined {
    return kept[kind].get(id);
  }

  function set<K extends RecordKind>(kind: K, value: Records[K], version: number): void {
    kept[kind].set(value.id, Object.freeze({ value, version }));
  }

  function setDue({ kind, value }: Change): void {
    const key = `${kind}/${value.id}`;
    if ("nextCheckAt" in value && value.nextCheckAt !== undefined) {
      due.set(key, value.nextCheckAt, Object.freeze({ kind, id: value.id, nextCheckAt: value.nextCheckAt }));
    } else due.delete(key);
  }

  function index(change: Change): void {
    const { kind, value } = change;
    setDue(change);
    if (kind === "ticket") {
      if (isOver(value.state)) openIds.delete(value.id);
      else openIds.add(value.id);
      if (!kept.ticket.has(value.id)) ticketsByAge.add(value);
      const before = kept.ticket.get(value.id)?.value.requester.id;
      if (before !== undefined) ticketIds.get(before)?.delete(value.id);
      const ids = ticketIds.get(value.requester.id);
      if (ids) ids.add(value.id);
      else ticketIds.set(value.requester.id, new Set([value.id]));
    } else if (kind === "idea") {
      // The organisation of an idea never changes.
      const ids = ideaIds.get(value.organisationId);
      if (ids) ids.add(value.id);
      else ideaIds.set(value.organisationId, new Set([value.id]));
    } else if (kind === "incidentFollower") {
      followers.add(value);
    } else if (kind === "post" && !value.isReply) {
      const before = kept.post.get(value.id)?.value.threadId;
      if (before !== undefined && postIds.get(before) === value.id) postIds.delete(before);
      postIds.set(value.threadId, value.id);
    }
  }

  function* all(): Iterable<Change> {
    for (const { value, version } of kept.person.values()) yield { kind: "person", value, expected: version - 1 };
    for (const { value, version } of kept.question.values()) yield { kind: "question", value, expected: version - 1 };
    for (const { value, version } of kept.handoff.values()) yield { kind: "handoff", value, expected: version - 1 };
    for (const { value, version } of kept.ticket.values()) yield { kind: "ticket", value, expected: version - 1 };
    for (const { value, version } of kept.post.values()) yield { kind: "post", value, expected: version - 1 };
    for (const { value, version } of kept.address.values()) yield { kind: "address", value, expected: version - 1 };
    for (const { value, version } of kept.phrasing.values()) yield { kind: "phrasing", value, expected: version - 1 };
    for (const { value, version } of kept.idea.values()) yield { kind: "idea", value, expected: version - 1 };
    for (const { value, version } of kept.ideaDigest.values())
      yield { kind: "ideaDigest", value, expected: version - 1 };
    for (const { value, version } of kept.picture.values()) yield { kind: "picture", value, expected: version - 1 };
    for (const { value, version } of kept.quietBox.values()) yield { kind: "quietBox", value, expected: version - 1 };
    for (const { value, version } of kept.quietMail.values()) yield { kind: "quietMail", value, expected: version - 1 };
    for (const { value, version } of kept.groupDigest.values())
      yield { kind: "groupDigest", value, expected: version - 1 };
    for (const { value, version } of kept.followUp.values()) yield { kind: "followUp", value, expected: version - 1 };
    for (const { value, version } of kept.majorIncident.values())
      yield { kind: "majorIncident", value, expected: version - 1 };
    for (const { value, version } of kept.incidentFollower.values())
      yield { kind: "incidentFollower", value, expected: version - 1 };
    for (const { value, version } of kept.incidentSuggestion.values())
      yield { kind: "incidentSuggestion", value, expected: version - 1 };
    for (const { value, version } of kept.ticketLikeness.values())
      yield { kind: "ticketLikeness", value, expected: version - 1 };
  }

  return {
    get,
    fit: (changes) => changes.every(({ kind, value, expected }) => (get(kind, value.id)?.version ?? 0) === expected),
    put(change) {
      index(change);
      set(change.kind, change.value, change.expected + 1);
    },
    ticketsOf(requesterId) {
      const tickets: Stored<"ticket">[] = [];
      for (const id of ticketIds.get(requesterId) ?? []) {
        const ticket = kept.ticket.get(id);
        if (ticket) tickets.push(ticket);
      }
      return tickets.sort((a, b) => b.value.openedAt - a.value.openedAt || compareIds(b.value.id, a.value.id));
    },
    openTicketsOf(groupId) {
      const open = [...openIds].flatMap((id) => kept.ticket.get(id) ?? []);
      return open.filter(({ value }) => value.groupId === groupId);
    },
    postOfThread(threadId) {
      const id = postIds.get(threadId);
      return id === undefined ? undefined : kept.post.get(id)?.value;
    },
    phrasings: () => [...kept.phrasing.values()],
    ideasOf(organisationId) {
      const ideas = [...(ideaIds.get(organisationId) ?? [])].flatMap((id) => kept.idea.get(id) ?? []);
      return ideas.sort((a, b) => a.value.sentAt - b.value.sentAt || compareIds(a.value.id, b.value.id));
    },
    ticketsOpenedSince: (since) => ticketsByAge.since(since).flatMap((id) => kept.ticket.get(id) ?? []),
    incidents: () =>
      [...kept.majorIncident.values()].sort(
        (a, b) => a.value.declaredAt - b.value.declaredAt || compareIds(a.value.id, b.value.id),
      ),
    followersBehind: followers.behind,
    reachOf: followers.reachOf,
    due: (now, limit) => due.upTo(now, limit),
    all,
  };
}

function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
