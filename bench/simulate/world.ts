import type { Click, Inbound, Place, Receive, Reply } from "../../src/desk/inbound.ts";
import type { Address } from "../../src/desk/ports.ts";
import { type Instant, MINUTE } from "../../src/domain/instant.ts";
import type { Actor } from "../../src/domain/person.ts";
import type { Act, Agenda } from "./agenda.ts";
import type { Chance } from "./chance.ts";
import type { Resident } from "./town.ts";

/** What people can do: wait, write to the bot, and press its buttons. */
export interface World {
  readonly chance: Chance;
  now(): Instant;
  /** Plans something in so many minutes. */
  later(minutes: number, act: Act): void;
  /** In the own chat with the bot. Answers the id of the message. */
  says(who: Resident, text: string): Promise<string>;
  presses(who: Resident, click: Click): Promise<Reply>;
  /** In a channel, in a thread. */
  saysInThread(who: Actor, threadId: string, text: string): Promise<void>;
  pressesInThread(who: Actor, threadId: string, click: Click): Promise<Reply>;
  /** How often a press was refused: somebody was quicker, or the card was old. */
  refusals(): ReadonlyMap<string, number>;
}

const SERVICE_URL = "https://teams.invalid/";

export function createWorld(parts: {
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly now: () => Instant;
  readonly receive: Receive;
}): World {
  const { agenda, chance, now, receive } = parts;
  const refusals = new Map<string, number>();
  let activities = 0;

  function nextId(): string {
    activities += 1;
    return `a${activities}`;
  }

  function chatOf(who: Resident): { from: Inbound["from"]; place: Place; address: Address } {
    return {
      from: { id: who.id, name: who.name, language: who.language },
      place: { in: "personal" },
      address: addressOf(who.id, `chat-${who.id}`),
    };
  }

  function threadOf(who: Actor, threadId: string): { from: Inbound["from"]; place: Place; address: Address } {
    const channelId = threadId.split(";", 1)[0] ?? threadId;
    return {
      from: { id: who.id, name: who.name },
      place: { in: "channel", channelId, threadId },
      address: addressOf(channelId, channelId),
    };
  }

  async function press(from: ReturnType<typeof chatOf>, click: Click): Promise<Reply> {
    const reply = await receive({ kind: "click", id: nextId(), click, ...from });
    if (reply.reply === "words" && reply.message.say === "refused") {
      const { why } = reply.message;
      refusals.set(`${click.verb}: ${why}`, (refusals.get(`${click.verb}: ${why}`) ?? 0) + 1);
    }
    return reply;
  }

  return {
    chance,
    now,
    later: (minutes, act) => agenda.plan(now() + minutes * MINUTE, act),
    async says(who, text) {
      const id = nextId();
      await receive({ kind: "message", id, text, attached: [], ...chatOf(who) });
      return id;
    },
    presses: (who, click) => press(chatOf(who), click),
    async saysInThread(who, threadId, text) {
      await receive({ kind: "message", id: nextId(), text, attached: [], ...threadOf(who, threadId) });
    },
    pressesInThread: (who, threadId, click) => press(threadOf(who, threadId), click),
    refusals: () => refusals,
  };
}

function addressOf(id: string, conversationId: string): Address {
  return { id, serviceUrl: SERVICE_URL, conversationId, tenantId: "tenant", botId: "28:bot" };
}
