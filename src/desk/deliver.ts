import { HOUR, MINUTE } from "../domain/instant.ts";
import { messageNotDelivered } from "../domain/ticketByTime.ts";
import type { Mark } from "../domain/ticketWords.ts";
import type { Address, Claimed, Messenger, Outgoing, Post, Settlement } from "./ports.ts";
import { type ShutChannels, shutChannels } from "./shutChannels.ts";
import { applyToTicket } from "./tickets.ts";
import { asDirected, channelOf, isAwaited } from "./whereTo.ts";
import { type Parts, perform } from "./work.ts";

/** Longer than any attempt may last, so that a message is never handed out twice at a time. */
const LEASE_MS = 30_000;
/** How many messages are on their way at a time. */
const AT_ONCE = 64;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * MINUTE;
/** Only people let the bot into a channel, and when they do, the bot mostly hears of it. */
const LONGEST_WAIT_FOR_CHANNEL_MS = 15 * MINUTE;
/** A message to a person that could not be sent for so long is given up, and its ticket says so. */
const GIVE_UP_AFTER_MS = 24 * HOUR;

export interface Delivery extends Parts {
  readonly messenger: Messenger;
  /** Between 0 and 1; spreads attempts that failed together. */
  readonly jitter: () => number;
  readonly onTrouble: (trouble: { readonly outgoing: string; readonly outcome: string; readonly why: string }) => void;
  /** Is told once, in words for the operator, that a channel does not let the bot in. */
  readonly onShut: (trouble: string) => void;
}

/** Sends what is due, many lanes side by side; a slow one holds up nobody else. */
export interface Pump {
  /** Looks for due messages now. Called after every commit and by the sweep. */
  kick(): void;
  /** Resolves when nothing that is due is left and nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing more, and resolves when nothing is under way. What was not sent is sent after the next start. */
  stop(): Promise<void>;
  /** Tries now what waits for a channel, or for the channels of a team: the bot may have been let in. */
  hasten(channelOrTeamId: string): void;
  /** What the operator can do about channels that do not let the bot in. */
  troubles(): readonly string[];
}

interface Deliverer extends Delivery {
  readonly shut: ShutChannels;
  readonly hasten: (channelOrTeamId: string) => void;
}

export function createPump(delivery: Delivery, onFailure: (error: unknown) => void): Pump {
  const shut = shutChannels(delivery.rules.directory, delivery.now);
  const underWay = new Map<string, Promise<void>>();
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let stopped = false;

  async function look(): Promise<void> {
    do {
      lookAgain = false;
      // A clock that jumps ends leases early, but what is named here is surely not lost.
      const own = [...underWay.keys()];
      const claimed = await delivery.store.claim(delivery.now(), LEASE_MS, AT_ONCE - own.length, own);
      for (const one of claimed) {
        const { id } = one.outgoing;
        const run: Promise<void> = deliverOne({ ...delivery, shut, hasten }, one)
          .catch(onFailure)
          .finally(() => {
            underWay.delete(id);
            kick();
          });
        underWay.set(id, run);
      }
    } while (lookAgain && !stopped && underWay.size < AT_ONCE);
  }

  function kick(): void {
    lookAgain = true;
    if (stopped || looking || underWay.size >= AT_ONCE) return;
    looking = look()
      .catch(onFailure)
      .finally(() => {
        looking = undefined;
        if (lookAgain && underWay.size < AT_ONCE) kick();
      });
  }

  async function ended(): Promise<void> {
    while (looking || underWay.size > 0) await Promise.allSettled([looking, ...underWay.values()]);
  }

  function idle(): Promise<void> {
    kick();
    return ended();
  }

  function stop(): Promise<void> {
    stopped = true;
    return ended();
  }

  function hasten(channelOrTeamId: string): void {
    if (stopped) return;
    delivery.store.hasten(channelOrTeamId, delivery.now()).then(kick, onFailure);
  }
  return { kick, idle, stop, hasten, troubles: shut.troubles };
}

async function deliverOne(delivery: Deliverer, claimed: Claimed): Promise<void> {
  const { interrupted } = claimed;
  const outgoing = await asDirected(delivery, claimed.outgoing);
  const channel = channelOf(outgoing);
  if (interrupted && outgoing.delivery === "atMostOnce") {
    return end(delivery, claimed, { outcome: "uncertain" }, "an earlier attempt was interrupted");
  }
  const reached = await reach(delivery, outgoing);
  let result = await delivery.messenger.send({ outgoing, ...reached, anew: false });
  if (result.outcome === "gone") result = await delivery.messenger.send({ outgoing, ...reached, anew: true });
  switch (result.outcome) {
    case "sent":
      await delivery.store.settle(outgoing.id, result);
      if (channel && delivery.shut.noteOpen(channel.channelId)) delivery.hasten(channel.channelId);
      return;
    case "later":
      if (outgoing.delivery === "atMostOnce" && result.maybeArrived) {
        return end(delivery, claimed, { outcome: "uncertain" }, result.why);
      }
      if (delivery.now() - claimed.committedAt > GIVE_UP_AFTER_MS && outgoing.destination.to === "person") {
        return end(delivery, claimed, { outcome: "failed" }, result.why);
      }
      return end(
        delivery,
        claimed,
        { outcome: "retry", notBefore: nextAttempt(delivery, claimed, result.afterMs) },
        result.why,
      );
    case "gone":
    case "shut":
      if (channel && (await isAwaited(delivery, outgoing, claimed.committedAt))) {
        const trouble = delivery.shut.noteShut(channel, result.why);
        if (trouble !== undefined) delivery.onShut(trouble);
        const notBefore = nextAttempt(delivery, claimed, undefined, LONGEST_WAIT_FOR_CHANNEL_MS);
        return end(delivery, claimed, { outcome: "retry", notBefore }, result.why);
      }
      return end(delivery, claimed, { outcome: "failed" }, result.why);
    case "refused":
      return end(delivery, claimed, { outcome: "failed" }, result.why);
    default:
      result satisfies never;
  }
}

async function reach(
  { store }: Delivery,
  { destination }: Outgoing,
): Promise<{ address: Address | undefined; post: Post | undefined; reply?: Post | undefined }> {
  switch (destination.to) {
    case "person":
      return { address: (await store.get("address", destination.personId))?.value, post: undefined };
    case "place":
      return { address: (await store.get("address", destination.addressId))?.value, post: undefined };
    case "post":
    case "thread": {
      const address = await store.get("address", destination.channel.channelId);
      const post = await store.get("post", destination.postId);
      const replyId = destination.to === "thread" ? destination.replyId : undefined;
      const reply = replyId === undefined ? undefined : await store.get("post", replyId);
      return { address: address?.value, post: post?.value, reply: reply?.value };
    }
  }
}

/** Waits twice as long after every attempt, or as long as the other side says. */
function nextAttempt(
  { now, jitter }: Delivery,
  { attempts }: Claimed,
  afterMs: number | undefined,
  longestMs = LONGEST_WAIT_MS,
): number {
  const backoff = Math.min(longestMs, FIRST_WAIT_MS * 2 ** Math.min(attempts, 20));
  return now() + (afterMs ?? backoff * (0.5 + jitter() / 2));
}

/** Ends a claim that did not simply succeed; the ticket is told first, so that a crash in between tells it again, once. */
async function end(delivery: Delivery, claimed: Claimed, settlement: Settlement, why: string): Promise<void> {
  const { outgoing } = claimed;
  delivery.onTrouble({ outgoing: outgoing.id, outcome: settlement.outcome, why });
  if (settlement.outcome === "failed" || settlement.outcome === "uncertain") {
    await noteOnTicket(delivery, outgoing, settlement.outcome === "failed");
    await noteOnFollower(delivery, outgoing);
  }
  await delivery.store.settle(outgoing.id, settlement);
}

async function noteOnTicket(delivery: Delivery, { id, ticketId, message }: Outgoing, certain: boolean): Promise<void> {
  if (message.say === "quietMail") {
    for (const { newest } of message.lines) if ("mark" in newest) await noteMark(delivery, id, newest.mark, certain);
  } else if (ticketId !== undefined && "mark" in message && typeof message.mark !== "number") {
    await noteMark(delivery, id, message.mark, certain);
  }
}

async function noteMark(delivery: Delivery, id: string, mark: Mark, certain: boolean): Promise<void> {
  await perform(delivery, `undelivered:${id}:${mark.ticketId}`, async (work) => {
    const ticket = await work.get("ticket", mark.ticketId);
    if (ticket)
      await applyToTicket(
        work,
        messageNotDelivered(ticket, { mark: mark.message, certain }, { at: work.now, rules: work.rules }),
      );
  });
}

/** Who follows an incident and was not reached is counted on its card. */
async function noteOnFollower(delivery: Delivery, { id, broadcast }: Outgoing): Promise<void> {
  if (!broadcast) return;
  const { followerId, number } = broadcast;
  await perform(delivery, `missed:${id}`, async (work) => {
    const follower = await work.get("incidentFollower", followerId);
    if (follower) work.put("incidentFollower", { ...follower, undelivered: [...follower.undelivered, number] });
  });
}
