import type { Message } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { RefusalName } from "../domain/refusal.ts";
import type { Reply } from "./inbound.ts";

/** The messages that follow are the answer. */
export const NOTHING: Reply = { reply: "none" };

/** The card that takes the place of the one that was pressed. */
export function card({ language }: Pick<Person, "language">, message: Message): Reply {
  return { reply: "card", message, language };
}

/** Why nothing was done, and what to do instead. */
export function refuse({ language }: Pick<Person, "language">, why: RefusalName, ticketId?: string): Reply {
  return {
    reply: "words",
    message: { say: "refused", why, ...(ticketId === undefined ? {} : { ticketId }) },
    language,
  };
}
