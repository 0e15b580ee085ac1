import type { Claimed, Messenger, Outgoing, Post, SendOutcome } from "../../src/desk/ports.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { render } from "../../src/teams/cards/render.ts";
import type { Chance } from "./chance.ts";

/** A message that reached a chat or a channel. */
export interface Arrival {
  readonly at: Instant;
  readonly outgoing: Outgoing;
  /** The conversation of the thread, in a channel. */
  readonly threadId?: string;
}

/** Teams as the bot sees it: chats and channels in memory, where every message is put into words as on a real day. */
export interface MemoryTeams {
  readonly messenger: Messenger;
  /** What has arrived since this was asked last. */
  takeArrived(): readonly Arrival[];
  /** The words of what could not be delivered at all. */
  readonly refused: readonly string[];
  /** How often the platform was too busy. */
  busy(): number;
}

/** How often Teams answers that it is too busy, and for how long it then is. */
const BUSY = 0.004;
const BUSY_MS = 2_000;

export function createMemoryTeams(now: () => Instant, chance: Chance, onBusy: (afterMs: number) => void): MemoryTeams {
  let arrived: Arrival[] = [];
  const refused: string[] = [];
  let posts = 0;
  let busy = 0;

  function deliver(outgoing: Outgoing, post: Post | undefined): SendOutcome {
    const { destination } = outgoing;
    if (destination.to === "post" && !post) {
      posts += 1;
      const threadId = `${destination.channel.channelId};messageid=${posts}`;
      arrived.push({ at: now(), outgoing, threadId });
      return { outcome: "sent", post: { id: destination.postId, threadId, activityId: String(posts) } };
    }
    arrived.push({ at: now(), outgoing, ...(post ? { threadId: post.threadId } : {}) });
    return { outcome: "sent" };
  }

  return {
    messenger: {
      async send({ outgoing, address, post }) {
        const isReachable =
          outgoing.destination.to === "post" || (outgoing.destination.to === "thread" ? post : address);
        if (!isReachable) return { outcome: "later", maybeArrived: false, why: "not known yet", afterMs: wait() };
        if (chance.happens(BUSY)) {
          busy += 1;
          return { outcome: "later", maybeArrived: false, why: "too many requests", afterMs: wait() };
        }
        const wrong = wrongWords(outgoing, now());
        if (wrong === undefined) return deliver(outgoing, post);
        refused.push(`${outgoing.id} (${outgoing.message.say}): ${wrong}`);
        return { outcome: "refused", why: wrong };
      },
    },
    takeArrived() {
      const taken = arrived;
      arrived = [];
      return taken;
    },
    refused,
    busy: () => busy,
  };

  function wait(): number {
    onBusy(BUSY_MS);
    return BUSY_MS;
  }
}

function wrongWords({ message, language }: Claimed["outgoing"], now: Instant): string | undefined {
  try {
    return render(message, { language, now }).summary.trim() === "" ? "it has no words" : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
