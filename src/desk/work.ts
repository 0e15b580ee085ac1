import type { SupportGroup, Unit } from "../domain/directory.ts";
import type { Idea } from "../domain/idea.ts";
import { reachOfOne } from "../domain/incidentTelling.ts";
import type { Instant } from "../domain/instant.ts";
import type { IncidentFollower, MajorIncident, Reach } from "../domain/majorIncident.ts";
import type { Message } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Rules } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import type {
  Change,
  CommitOutcome,
  FetchPicture,
  FindLike,
  Knowledge,
  Outgoing,
  Pictures,
  RecordKind,
  Records,
  Store,
  Stored,
} from "./ports.ts";
import { type Letter, throughQuietHours } from "./quiet.ts";

/** What the use cases stand on. */
export interface Parts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly findLike: FindLike;
  readonly rules: Rules;
  readonly pictures: Pictures;
  readonly fetchPicture: FetchPicture;
  /** The largest picture that is taken. */
  readonly pictureMegabytes: number;
  readonly now: () => Instant;
}

/** Everything that one cause reads and changes: gathered first, then committed whole or not at all. */
export interface Work extends Omit<Parts, "now" | "store" | "fetchPicture"> {
  readonly now: Instant;
  get<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>;
  /** Those that are there, in no order. */
  getAll<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<readonly Records[K][]>;
  /** A record that was not read before is taken for a new one. */
  put<K extends RecordKind>(kind: K, value: Records[K]): void;
  /** The newest first. */
  ticketsOf(requesterId: string): Promise<readonly Ticket[]>;
  /** The oldest first. */
  ideasOf(organisationId: string): Promise<readonly Idea[]>;
  /** Those of a support group that are not over; to be read, not to be changed. */
  openTicketsOf(groupId: string): Promise<readonly Ticket[]>;
  /** The oldest first. */
  ticketsOpenedSince(since: Instant): Promise<readonly Ticket[]>;
  /** Those with a workaround that others can be offered, the oldest first. */
  ticketsWithWorkaround(since: Instant): Promise<readonly Ticket[]>;
  /** Every major incident, in the order in which they were declared. */
  incidents(): Promise<readonly MajorIncident[]>;
  /** As they are stored: whoever was read or put before by this cause must not be asked for. */
  followersBehind(incidentId: string, upTo: number, limit: number): Promise<readonly IncidentFollower[]>;
  reachOf(incidentId: string, from: number, upTo: number): Promise<Reach>;
  takeTicketId(): Promise<string>;
  tell(person: Pick<Person, "id" | "language">, message: Letter["message"], ticketId?: string): void;
  /**
   * As `tell`, to one of very many: nobody's answer waits for it, and it waits for none of the person's own.
   * What is of priority 1 waits for the end of no quiet hours.
   */
  broadcast(
    person: Pick<Person, "id" | "language">,
    message: Letter["message"],
    about: NonNullable<Outgoing["broadcast"]>,
    ticketId?: string,
  ): void;
  /** Draws the root post of a ticket or request, anew or in place. */
  post(where: Pick<SupportGroup | Unit, "channel" | "language">, postId: string, message: Message): void;
  /** Writes under a root post; with a `replyId`, anew or in place. */
  reply(
    where: Pick<SupportGroup | Unit, "channel" | "language">,
    to: string | { readonly postId: string; readonly replyId: string },
    message: Message,
  ): void;
  /** Answers in a conversation that the bot heard from and that is nobody's own. */
  answerAt(addressId: string, language: Person["language"], message: Message): void;
}

/** Sends again what may be lost without harm only if it surely did not arrive; all else until it surely did. */
const COURTESIES: ReadonlySet<Message["say"]> = new Set([
  "youAreWelcome",
  "noHurry",
  "goodThatItHelped",
  "languageChanged",
  "unitSaved",
  "thanksNoted",
  "worksConfirmed",
  "requesterConfirmed",
  "feedbackGiven",
  "channelHint",
]);

const ATTEMPTS_ON_CONFLICT = 20;

/** A message on its way to a channel or another conversation. */
type Unsent = Omit<Outgoing, "id" | "delivery">;

type Performed<Answer> =
  | { readonly outcome: "done"; readonly answer: Answer; readonly changed: ReadonlySet<RecordKind> }
  | { readonly outcome: "alreadyHandled" };

/**
 * Runs a use case and commits what it did under the name of its cause, or under another one that its answer is given by
 * `nameOf`. When somebody else changed a record meanwhile, everything is read and decided anew. `alreadyHandled` when the
 * cause was committed before; nothing is done then. `awakeId` is the person whose own chat caused it, for whom no quiet
 * hours hold now.
 */
export async function perform<Answer>(
  parts: Parts,
  cause: string,
  act: (work: Work) => Promise<Answer>,
  {
    awakeId,
    nameOf = () => cause,
  }: { readonly awakeId?: string | undefined; readonly nameOf?: (answer: Answer) => string } = {},
): Promise<Performed<Answer>> {
  if (await parts.store.wasHandled(cause)) return { outcome: "alreadyHandled" };
  for (let attempt = 0; attempt < ATTEMPTS_ON_CONFLICT; attempt += 1) {
    const { work, changed, commit } = createWork(parts, awakeId);
    const answer = await act(work);
    const outcome = await commit(nameOf(answer));
    if (outcome === "committed") return { outcome: "done", answer, changed: changed() };
    if (outcome === "alreadyHandled") return { outcome };
  }
  throw new Error(`${cause}: its records were changed by others ${ATTEMPTS_ON_CONFLICT} times in a row.`);
}

function createWork(
  parts: Parts,
  awakeId: string | undefined,
): {
  readonly work: Work;
  readonly changed: () => ReadonlySet<RecordKind>;
  readonly commit: (cause: string) => Promise<CommitOutcome>;
} {
  const { store, fetchPicture: _before, ...rest } = parts;
  const now = parts.now();
  const versions = new Map<string, number>();
  const written: { readonly [K in RecordKind]: Map<string, Records[K]> } = {
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
  const unsent: (Unsent | Letter)[] = [];

  /** What is read again may have changed meanwhile: the first reading counts, so that the commit notices. */
  function noteVersion(key: string, version: number): void {
    if (!versions.has(key)) versions.set(key, version);
  }

  /** What a query of the store found, as it stands for this cause; a change of it is guarded by the version found. */
  function asRead<K extends RecordKind>(kind: K, stored: readonly Stored<K>[]): readonly Records[K][] {
    return stored.map(({ value, version }) => {
      const pending = written[kind].get(value.id);
      if (!pending) noteVersion(`${kind}/${value.id}`, version);
      return pending ?? value;
    });
  }

  const work: Work = {
    ...rest,
    now,
    async get(kind, id) {
      const pending = written[kind].get(id);
      if (pending) return pending;
      const stored = await store.get(kind, id);
      noteVersion(`${kind}/${id}`, stored?.version ?? 0);
      return stored?.value;
    },
    async getAll(kind, ids) {
      const pending = ids.flatMap((id) => written[kind].get(id) ?? []);
      const others = ids.filter((id) => !written[kind].has(id));
      return [...pending, ...(others.length === 0 ? [] : asRead(kind, await store.getAll(kind, others)))];
    },
    put(kind, value) {
      written[kind].set(value.id, value);
    },
    async ticketsOf(requesterId) {
      const stored = await store.ticketsOf(requesterId);
      const opened = [...written.ticket.values()].filter(
        ({ id, requester }) => requester.id === requesterId && stored.every(({ value }) => value.id !== id),
      );
      return [...opened, ...asRead("ticket", stored)];
    },
    ideasOf: async (organisationId) => asRead("idea", await store.ideasOf(organisationId)),
    ticketsOpenedSince: async (since) => asRead("ticket", await store.ticketsOpenedSince(since)),
    ticketsWithWorkaround: async (since) => asRead("ticket", await store.ticketsWithWorkaround(since)),
    incidents: async () => asRead("majorIncident", await store.incidents()),
    followersBehind: async (incidentId, upTo, limit) =>
      asRead("incidentFollower", await store.followersBehind(incidentId, upTo, limit)),
    async reachOf(incidentId, from, upTo) {
      let { people, tickets, owed, missed, underWay } = await store.reachOf(incidentId, from, upTo);
      for (const pending of written.incidentFollower.values()) {
        if (pending.incidentId !== incidentId) continue;
        const before = (await store.get("incidentFollower", pending.id))?.value ?? { ...pending, left: true };
        const [then, now] = [reachOfOne(before, from, upTo), reachOfOne(pending, from, upTo)];
        people += now.people - then.people;
        tickets += now.tickets - then.tickets;
        owed += now.owed - then.owed;
        missed += now.missed - then.missed;
      }
      underWay += unsent.filter((one) => "broadcast" in one && one.broadcast?.incidentId === incidentId).length;
      return { people, tickets, owed, missed, underWay };
    },
    async openTicketsOf(groupId) {
      return (await store.openTicketsOf(groupId)).map(({ value }) => value);
    },
    async takeTicketId() {
      return `T-${await store.takeTicketNumber()}`;
    },
    tell({ id, language }, message, ticketId) {
      unsent.push({ personId: id, language, message, ...(ticketId === undefined ? {} : { ticketId }) });
    },
    broadcast(person, message, about, ticketId) {
      unsent.push({
        lane: `news:${person.id}`,
        destination: { to: "person", personId: person.id },
        language: person.language,
        message,
        broadcast: about,
        ...(ticketId === undefined ? {} : { ticketId }),
      });
    },
    post({ channel, language }, postId, message) {
      unsent.push({ lane: laneOfPost(postId), destination: { to: "post", channel, postId }, language, message });
    },
    reply({ channel, language }, to, message) {
      const { postId, ...reply } = typeof to === "string" ? { postId: to } : to;
      unsent.push({
        lane: laneOfPost(postId),
        destination: { to: "thread", channel, postId, ...reply },
        language,
        message,
      });
    },
    answerAt(addressId, language, message) {
      unsent.push({ lane: `place:${addressId}`, destination: { to: "place", addressId }, language, message });
    },
  };

  function changesOf<K extends RecordKind>(kind: K): { kind: K; value: Records[K]; expected: number }[] {
    return [...written[kind].values()].map((value) => ({
      kind,
      value,
      expected: versions.get(`${kind}/${value.id}`) ?? 0,
    }));
  }

  function changes(): readonly Change[] {
    return [
      ...changesOf("person"),
      ...changesOf("question"),
      ...changesOf("handoff"),
      ...changesOf("ticket"),
      ...changesOf("post"),
      ...changesOf("address"),
      ...changesOf("phrasing"),
      ...changesOf("idea"),
      ...changesOf("ideaDigest"),
      ...changesOf("picture"),
      ...changesOf("quietBox"),
      ...changesOf("quietMail"),
      ...changesOf("groupDigest"),
      ...changesOf("followUp"),
      ...changesOf("majorIncident"),
      ...changesOf("incidentFollower"),
      ...changesOf("incidentSuggestion"),
      ...changesOf("ticketLikeness"),
    ];
  }

  async function commit(cause: string): Promise<CommitOutcome> {
    const due = await throughQuietHours(work, unsent, awakeId);
    const outgoing = due.map((one, index) => outgoingOf(one, `${cause}#${index + 1}`));
    const made = changes();
    return made.length + outgoing.length > 0 ? store.commit({ cause, at: now, changes: made, outgoing }) : "committed";
  }
  return { work, changed: () => new Set(changes().map(({ kind }) => kind)), commit };
}

function outgoingOf(one: Unsent | Letter, id: string): Outgoing {
  const delivery = COURTESIES.has(one.message.say) ? "atMostOnce" : "atLeastOnce";
  if (!("personId" in one)) return { id, delivery, ...one };
  const { personId, ...letter } = one;
  return { id, delivery, lane: `person:${personId}`, destination: { to: "person", personId }, ...letter };
}

function laneOfPost(postId: string): string {
  return `post:${postId}`;
}
