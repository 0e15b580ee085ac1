import type { Message } from "../../../src/domain/messages.ts";
import { ALL_MESSAGES } from "../../teams/cards/sampleMessages.ts";

/** Every sample message under a name of its own: the first of a kind under the kind's name, further ones numbered. */
export const NAMED_MESSAGES: ReadonlyMap<string, Message> = named(ALL_MESSAGES);

function named(messages: readonly Message[]): ReadonlyMap<string, Message> {
  const counts = new Map<string, number>();
  return new Map(
    messages.map((message) => {
      const count = (counts.get(message.say) ?? 0) + 1;
      counts.set(message.say, count);
      return [count === 1 ? message.say : `${message.say}-${count}`, message];
    }),
  );
}
