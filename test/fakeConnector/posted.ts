import { type Button, buttonsOf, cardOf, wordsOf } from "./card.ts";
import { createSight, type Pattern, type Watch } from "./sight.ts";
import type { Wire } from "./wire.ts";

/** A message of the bot as Teams shows it: its latest version, and the earlier ones. */
export interface Posted {
  readonly id: string;
  /** For a message in a channel, the conversation of its thread. */
  readonly conversationId: string;
  readonly versions: readonly Wire[];
  readonly latest: Wire;
  /** All that a person can read in the latest version. */
  readonly words: string;
  readonly card: unknown;
  readonly buttons: readonly Button[];
  /** The bot's replies in the thread under it. */
  readonly replies: readonly Posted[];
  /** The next reply in the thread under it that fits. */
  sees(pattern: Pattern): Promise<Posted>;
}

export interface Conversations {
  /** The conversations that there are. */
  readonly known: Set<string>;
  /** Those among them in which every new message starts a thread. */
  readonly channels: Set<string>;
  all(): readonly Posted[];
  in(conversationId: string): readonly Posted[];
  add(conversationId: string, id: string, activity: Wire): Posted;
  /** False when there is no such message. */
  update(id: string, activity: Wire): boolean;
  remove(id: string): void;
}

export function createConversations(watch: Watch): Conversations {
  const known = new Set<string>();
  const channels = new Set<string>();
  const messages: (Posted & { readonly versions: Wire[] })[] = [];

  function add(conversationId: string, id: string, activity: Wire): Posted {
    const versions = [activity];
    const replies = (): readonly Posted[] =>
      messages.filter((other) => other.conversationId === conversationId && other.id !== id);
    const posted = {
      id,
      conversationId,
      versions,
      get latest() {
        return versions.at(-1) ?? activity;
      },
      get words() {
        return wordsOf(this.latest);
      },
      get card() {
        return cardOf(this.latest);
      },
      get buttons() {
        return buttonsOf(this.card);
      },
      get replies() {
        return replies();
      },
      sees: createSight(watch, "the thread", replies),
    };
    messages.push(posted);
    watch.arrived();
    return posted;
  }

  return {
    known,
    channels,
    all: () => messages,
    in: (conversationId) => messages.filter((posted) => posted.conversationId === conversationId),
    add,
    update(id, activity) {
      const posted = messages.find((message) => message.id === id);
      posted?.versions.push(activity);
      watch.arrived();
      return posted !== undefined;
    },
    remove(id) {
      const at = messages.findIndex((message) => message.id === id);
      if (at >= 0) messages.splice(at, 1);
    },
  };
}
