import type { Claimed, Outgoing } from "../desk/ports.ts";
import type { Instant } from "../domain/instant.ts";
import { keyedHeap } from "./keyedHeap.ts";

/** A message that is not settled, as it is kept. */
export interface OutboxRow {
  readonly outgoing: Outgoing;
  readonly committedAt: Instant;
  /** Attempts that were begun. */
  readonly attempts: number;
  /** The latest attempt is not settled. */
  readonly underWay: boolean;
  /** An attempt before the latest was never settled. */
  readonly interrupted: boolean;
  readonly notBefore?: Instant;
}

interface Waiting {
  row: OutboxRow;
  /** The place among all messages: that of its commit. */
  readonly order: number;
  /** Of the journal's line that brought it: it may go out when that line is durable. */
  readonly sequence: number;
  leasedUntil: Instant | undefined;
  behind: Waiting | undefined;
}

interface Lane {
  head: Waiting;
  tail: Waiting;
}

/** The messages that wait, in lanes. Only the head of a lane can be claimed, so work is never looked for in a long list. */
export interface Outbox {
  has(id: string): boolean;
  add(row: OutboxRow, sequence: number): void;
  /** Leases the messages that may go out now; the attempts count from `begin` on. */
  lease(order: {
    readonly now: Instant;
    readonly leaseMs: number;
    readonly limit: number;
    readonly underWay: readonly string[];
    readonly durableSequence: number;
  }): readonly Claimed[];
  begin(id: string): void;
  settle(id: string): void;
  postpone(id: string, notBefore: Instant): void;
  /** Ids of what waits to be tried again in a channel, or in the channels of a team. */
  waitingIn(channelOrTeamId: string): readonly string[];
  /** How many messages of an incident's broadcasts are not settled. */
  underWay(incidentId: string): number;
  /** Oldest first. */
  all(): Iterable<OutboxRow>;
}

/** More than there will ever be messages. */
const AFTER_ALL_OTHERS = 2 ** 50;

/** A broadcast goes out when nobody's own answer waits. */
function rankOf({ order, row }: Waiting): number {
  return row.outgoing.broadcast ? order + AFTER_ALL_OTHERS : order;
}

export function outbox(): Outbox {
  const messages = new Map<string, Waiting>();
  const lanes = new Map<string, Lane>();
  const ready = keyedHeap<Waiting>();
  const resting = keyedHeap<Waiting>();
  const broadcasts = new Map<string, number>();
  let lastOrder = 0;

  /** Puts the head of a lane where it is found when its time comes. */
  function place(message: Waiting): void {
    const { lane } = message.row.outgoing;
    if (lanes.get(lane)?.head !== message) return;
    const from = message.leasedUntil ?? message.row.notBefore;
    ready.delete(lane);
    resting.delete(lane);
    if (from === undefined) ready.set(lane, rankOf(message), message);
    else resting.set(lane, from, message);
  }

  function takeOff(message: Waiting): void {
    const { id, lane: name } = message.row.outgoing;
    messages.delete(id);
    countBroadcast(message.row.outgoing, -1);
    const lane = lanes.get(name);
    if (lane?.head !== message) return;
    let next = message.behind;
    while (next && messages.get(next.row.outgoing.id) !== next) next = next.behind;
    if (next) {
      lane.head = next;
      place(next);
    } else {
      lanes.delete(name);
      ready.delete(name);
      resting.delete(name);
    }
  }

  function countBroadcast({ broadcast }: Outgoing, by: 1 | -1): void {
    if (!broadcast) return;
    const left = (broadcasts.get(broadcast.incidentId) ?? 0) + by;
    if (left > 0) broadcasts.set(broadcast.incidentId, left);
    else broadcasts.delete(broadcast.incidentId);
  }

  function change(id: string, row: (before: OutboxRow) => OutboxRow): void {
    const message = messages.get(id);
    if (!message) return;
    message.row = row(message.row);
    place(message);
  }

  return {
    has: (id) => messages.has(id),
    add(row, sequence) {
      lastOrder += 1;
      const message: Waiting = { row, order: lastOrder, sequence, leasedUntil: undefined, behind: undefined };
      const { id, lane: name } = row.outgoing;
      messages.set(id, message);
      countBroadcast(row.outgoing, 1);
      const lane = lanes.get(name);
      if (lane) {
        lane.tail.behind = message;
        lane.tail = message;
      } else {
        lanes.set(name, { head: message, tail: message });
        place(message);
      }
    },
    lease({ now, leaseMs, limit, underWay, durableSequence }) {
      for (const message of resting.upTo(now, Number.POSITIVE_INFINITY)) {
        const { id, lane } = message.row.outgoing;
        if (underWay.includes(id)) continue;
        resting.delete(lane);
        ready.set(lane, rankOf(message), message);
      }
      const claimed: Claimed[] = [];
      while (claimed.length < limit) {
        const message = ready.first();
        if (!message || message.sequence > durableSequence) break;
        message.leasedUntil = now + leaseMs;
        place(message);
        const { outgoing, attempts, underWay, interrupted, committedAt } = message.row;
        claimed.push({ outgoing, attempts, interrupted: interrupted || underWay, committedAt });
      }
      return claimed;
    },
    begin: (id) =>
      change(id, ({ notBefore: _, ...row }) => ({
        ...row,
        attempts: row.attempts + 1,
        interrupted: row.interrupted || row.underWay,
        underWay: true,
      })),
    settle(id) {
      const message = messages.get(id);
      if (message) takeOff(message);
    },
    postpone(id, notBefore) {
      const message = messages.get(id);
      if (message) message.leasedUntil = undefined;
      change(id, (row) => ({ ...row, underWay: false, notBefore }));
    },
    waitingIn: (id) =>
      [...messages.values()]
        .filter(({ row: { notBefore, underWay, outgoing } }) => {
          if (notBefore === undefined || underWay || !("channel" in outgoing.destination)) return false;
          const { channelId, teamId } = outgoing.destination.channel;
          return id === channelId || id === teamId;
        })
        .map(({ row }) => row.outgoing.id),
    underWay: (incidentId) => broadcasts.get(incidentId) ?? 0,
    *all() {
      for (const { row } of messages.values()) yield row;
    },
  };
}
