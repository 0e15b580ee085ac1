import type { Article } from "../domain/article.ts";
import type { ChannelAddress } from "../domain/directory.ts";
import type { FollowUp } from "../domain/followUp.ts";
import type { Found } from "../domain/found.ts";
import type { GroupDigest } from "../domain/groupDigest.ts";
import type { Handoff } from "../domain/handoff.ts";
import type { Idea, IdeaDigest } from "../domain/idea.ts";
import type { Instant } from "../domain/instant.ts";
import type { Language } from "../domain/language.ts";
import type {
  IncidentFollower,
  IncidentSuggestion,
  MajorIncident,
  Reach,
  SpokenText,
  TicketLikeness,
} from "../domain/majorIncident.ts";
import type { Message } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { Phrasing } from "../domain/phrasing.ts";
import type { Picture } from "../domain/picture.ts";
import type { Question } from "../domain/question.ts";
import type { QuietBox, QuietMail } from "../domain/quietBox.ts";
import type { Ticket } from "../domain/ticket.ts";

export type { Attached, FetchPicture, Pictures } from "./picturePorts.ts";

// ── What is stored ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Everything that is kept, by kind. Each record has an `id` unique in its kind. */
export interface Records {
  person: Person;
  question: Question;
  handoff: Handoff;
  ticket: Ticket;
  post: Post;
  address: Address;
  phrasing: Phrasing;
  idea: Idea;
  ideaDigest: IdeaDigest;
  picture: Picture;
  quietBox: QuietBox;
  quietMail: QuietMail;
  groupDigest: GroupDigest;
  followUp: FollowUp;
  majorIncident: MajorIncident;
  incidentFollower: IncidentFollower;
  incidentSuggestion: IncidentSuggestion;
  ticketLikeness: TicketLikeness;
}
export type RecordKind = keyof Records;

/**
 * A message in a channel that is updated in place: a ticket's or a request's card at the root, with the thread under it,
 * or a reply in such a thread.
 */
export interface Post {
  /** Made from what it shows and where, e.g. `T-1042@tukipiste`. */
  readonly id: string;
  /** The conversation of the thread, as inbound activities name it. */
  readonly threadId: string;
  /** The activity to be updated. */
  readonly activityId: string;
  /** True of a reply. */
  readonly isReply?: boolean;
}

/** Where to reach a person or a channel; refreshed by every activity from there. */
export interface Address {
  /** A person's id or a channel's id. */
  readonly id: string;
  readonly serviceUrl: string;
  /** The 1:1 conversation, or the channel itself. */
  readonly conversationId: string;
  readonly tenantId?: string;
  /** The bot's own id in that conversation, e.g. `28:<app id>`. */
  readonly botId: string;
}

/** A record with the number of its version, which rises by one with every commit that changes it. */
export interface Stored<K extends RecordKind> {
  readonly value: Records[K];
  readonly version: number;
}

/** A record that must wake up: of a kind that has `nextCheckAt`. */
export interface DueRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly nextCheckAt: Instant;
}

/** One record to be written. `expected` is the version that was read, 0 for a record that is not there yet. */
export type Change = {
  [K in RecordKind]: { readonly kind: K; readonly value: Records[K]; readonly expected: number };
}[RecordKind];

/** What one cause leads to: kept whole or not at all. */
export interface Commit {
  /** Names what happened (an activity, a click, an instant that passed); a cause is handled once. */
  readonly cause: string;
  readonly at: Instant;
  readonly changes: readonly Change[];
  readonly outgoing: readonly Outgoing[];
}

/** `conflict`: a record was changed by somebody else since it was read. Nothing is kept unless `committed`. */
export type CommitOutcome = "committed" | "alreadyHandled" | "conflict";

export interface Store {
  /** Names this store among all others: made at its first opening, the same for every process that shares it. */
  readonly id: string;
  get<K extends RecordKind>(kind: K, id: string): Promise<Stored<K> | undefined>;
  /** Those that are there, in no order. */
  getAll<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<readonly Stored<K>[]>;
  /** All tickets of a requester, the newest first. */
  ticketsOf(requesterId: string): Promise<readonly Stored<"ticket">[]>;
  /** Tickets of a support group that are not over, in no order: a resolved one is over when its reply window is. */
  openTicketsOf(groupId: string): Promise<readonly Stored<"ticket">[]>;
  /** The post at the root of the thread with this conversation id; never a reply. */
  postOfThread(threadId: string): Promise<Post | undefined>;
  /** Everything that people called an article. */
  phrasings(): Promise<readonly Stored<"phrasing">[]>;
  /** Every idea of an organisation, the oldest first. */
  ideasOf(organisationId: string): Promise<readonly Stored<"idea">[]>;
  /** Every ticket that was opened at that instant or later, the oldest first. */
  ticketsOpenedSince(since: Instant): Promise<readonly Stored<"ticket">[]>;
  /** Those of them with a workaround that others can be offered. */
  ticketsWithWorkaround(since: Instant): Promise<readonly Stored<"ticket">[]>;
  /** Every major incident, in the order in which they were declared. */
  incidents(): Promise<readonly Stored<"majorIncident">[]>;
  /** Followers of an incident who were not told as far as the update `upTo` and have not left; at most `limit`. */
  followersBehind(incidentId: string, upTo: number, limit: number): Promise<readonly Stored<"incidentFollower">[]>;
  /** What the telling comes to of the updates up to `upTo`, in a round that began with the update `from`. */
  reachOf(incidentId: string, from: number, upTo: number): Promise<Reach>;
  /** A ticket number that nobody else gets, also across processes and restarts. A number may stay unused. */
  takeTicketNumber(): Promise<number>;
  wasHandled(cause: string): Promise<boolean>;
  /** Resolves when the outcome is durable: what is `committed` survives a power cut. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** Records whose `nextCheckAt` is not after `now`, the longest waiting first. */
  due(now: Instant, limit: number): Promise<readonly DueRecord[]>;
  /**
   * Hands out committed messages to be sent now, oldest first but those of a broadcast after all others, at most one per
   * lane, and none of a lane in which an earlier one is not settled. Each is leased for `leaseMs`: nobody else gets it
   * meanwhile, and afterwards nobody who names it among those that they still send themselves.
   * That an attempt begins is durable before a message of kind `atMostOnce` is handed out. For one of kind
   * `atLeastOnce` nobody waits: it is noted as a settlement is, and a crash before may forget the attempt.
   */
  claim(now: Instant, leaseMs: number, limit: number, underWay?: readonly string[]): Promise<readonly Claimed[]>;
  /**
   * Ends a claim. The post that was made is kept together with it. Every call after sees the settlement, but it is only
   * noted: durable with the next commit at the latest, some milliseconds later when none comes, and when the store is
   * closed. A crash before leaves the message claimed: one of kind `atLeastOnce` is handed out again, one of kind
   * `atMostOnce` as `interrupted`.
   */
  settle(id: string, settlement: Settlement): Promise<void>;
  /** What waits to be tried again in a channel, or in the channels of a team, may go out from `now` on. */
  hasten(channelOrTeamId: string, now: Instant): Promise<void>;
  /**
   * What was met that this version cannot read, in words for the operator: left for the version that wrote it, while
   * everything else goes on.
   */
  unreadable(): Promise<readonly string[]>;
  /** Waits until all that was noted is durable too, and lets go of files or connections. */
  close(): Promise<void>;
}

// ── What goes out ──────────────────────────────────────────────────────────────────────────────────────────────────

export type Destination =
  | { readonly to: "person"; readonly personId: string }
  /** The root post with this id in a channel: made if there is none yet, else updated in place. */
  | { readonly to: "post"; readonly channel: ChannelAddress; readonly postId: string }
  /** A reply in the thread under a post. With `replyId` it is made if there is none yet, else updated in place. */
  | {
      readonly to: "thread";
      readonly channel: ChannelAddress;
      readonly postId: string;
      readonly replyId?: string;
    }
  /** A conversation that the bot heard from, by the id of its address. */
  | { readonly to: "place"; readonly addressId: string };

/** A message on its way: a row of the outbox. */
export interface Outgoing {
  /** Made from its cause, so that queueing it twice is recognised. */
  readonly id: string;
  /** Messages of one lane are sent one after the other, in the order of their commits. */
  readonly lane: string;
  readonly destination: Destination;
  readonly language: Language;
  readonly message: Message;
  readonly delivery: "atLeastOnce" | "atMostOnce";
  /** The ticket it is about, which is told when the message could not be delivered. */
  readonly ticketId?: string;
  /** One of very many of the same: nobody's answer waits for it. `number` is that of the incident's update. */
  readonly broadcast?: { readonly incidentId: string; readonly followerId: string; readonly number: number };
}

export interface Claimed {
  readonly outgoing: Outgoing;
  /** How many attempts came before this one, without those that a crash made forget. */
  readonly attempts: number;
  /**
   * An earlier attempt was begun and never settled: the message may have arrived. Always told of one of kind
   * `atMostOnce`; of the other kind a crash may make it forget.
   */
  readonly interrupted: boolean;
  /** When it was committed. */
  readonly committedAt: Instant;
}

export type Settlement =
  | { readonly outcome: "sent"; readonly post?: Post }
  | { readonly outcome: "retry"; readonly notBefore: Instant }
  /** Will never arrive. */
  | { readonly outcome: "failed" }
  /** May have arrived, and must not be sent again. */
  | { readonly outcome: "uncertain" };

/** What came of one attempt to send. */
export type SendOutcome =
  | { readonly outcome: "sent"; readonly post?: Post }
  /** Try again, not before so many milliseconds if the other side named it. */
  | { readonly outcome: "later"; readonly afterMs?: number; readonly maybeArrived: boolean; readonly why: string }
  /** The post or conversation is gone: it has to be made anew. */
  | { readonly outcome: "gone"; readonly why: string }
  /** The bot is not let in there, as where it is not installed or somebody blocked it: people may mend that. */
  | { readonly outcome: "shut"; readonly why: string }
  | { readonly outcome: "refused"; readonly why: string };

/** Sends one message, one attempt, within a deadline. Never throws. */
export interface Messenger {
  send(order: {
    readonly outgoing: Outgoing;
    /** Absent when the bot has not heard from there yet. */
    readonly address: Address | undefined;
    readonly post: Post | undefined;
    /** The reply that is to be updated. */
    readonly reply?: Post | undefined;
    /** The stored post or conversation is known to be gone: make a new one. */
    readonly anew: boolean;
  }): Promise<SendOutcome>;
}

// ── What is known ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface Knowledge {
  /** Finds out beforehand what a search for the text will need, since a search itself never waits. */
  prepare(text: string): Promise<void>;
  search(query: { readonly text: string; readonly language: Language; readonly organisationId?: string }): Found;
  article(id: string): Article | undefined;
  /** The index of the section of an article that answers a question. */
  sectionFor(article: Article, text: string): number;
  /**
   * The language a text is most likely written in; undefined when it cannot be told. `present` is the one its writer is
   * spoken to in so far: a word that is plainly of it tells more than all that may be pasted beside it.
   */
  languageOf(text: string, present?: Language): Language | undefined;
  /**
   * How far, 0 to 1, somebody who writes this seems to have the trouble that others told of, in whatever words and
   * language; 0 when it is not likely, and when nothing is wrong. It may be wrong once too often: for what a person is
   * shown, not for what is joined.
   */
  troubleShared(text: SpokenText, told: readonly SpokenText[]): number;
  /**
   * What people call things: a question that is nearly one of these gets its article first, as an answer, if the asker
   * may read it. They take the place of those in use.
   */
  usePhrasings(phrasings: readonly { readonly articleId: string; readonly text: string }[]): void;
}

/** Places of those that mean nearly the same, the most like first. Languages are not compared with each other. */
export type FindLike = (
  text: { readonly text: string; readonly language: Language },
  among: readonly { readonly text: string; readonly language: Language }[],
) => readonly number[];
