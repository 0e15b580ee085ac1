import type { FindAlike, PhrasingDecisions } from "../domain/phrasing.ts";
import { createPump, type Delivery } from "./deliver.ts";
import { planDigests } from "./groupDigests.ts";
import type { Receive } from "./inbound.ts";
import { createLearning } from "./learning.ts";
import { passTime } from "./passTime.ts";
import { createReceive } from "./receive.ts";

/** All use cases joined over the same parts: what comes in and the passing of time make what goes out and what is learnt. */
export interface Desk {
  readonly receive: Receive;
  /** Before anything else: what was learnt is in use, and what comes every morning is planned. */
  begin(): Promise<void>;
  /** Does what is due, looks whether anything was learnt, and begins to send. */
  passTime(): Promise<void>;
  /** Looks anew at what people call things, as when the content has changed. Never throws. */
  lookAgain(): Promise<void>;
  /** Begins to send what is due. */
  send(): void;
  /** Resolves when nothing that is due is left to send and nothing is under way. */
  sent(): Promise<void>;
  /** Begins to send nothing more, and resolves when nothing is under way. */
  stop(): Promise<void>;
  /** Which channels get nothing, in words for the operator. */
  troubles(): readonly string[];
}

export function createDesk(
  parts: Delivery & {
    readonly decisions: () => PhrasingDecisions | undefined;
    readonly findAlike: FindAlike;
    readonly onFailure: (of: "delivery" | "learning", error: unknown) => void;
  },
): Desk {
  const { onFailure } = parts;
  const pump = createPump(parts, (error) => onFailure("delivery", error));
  const learning = createLearning(parts);
  const lookAgain = (): Promise<void> => learning.lookAgain().catch((error: unknown) => onFailure("learning", error));
  const receive = createReceive(parts, (changed, inbound) => {
    pump.kick();
    if (inbound.kind === "arrived" && inbound.place.in === "channel") {
      pump.hasten(inbound.place.channelId);
      if (inbound.teamId !== undefined) pump.hasten(inbound.teamId);
    }
    if (changed.has("phrasing")) void lookAgain();
  });
  return {
    receive,
    async begin() {
      await lookAgain();
      await planDigests(parts);
    },
    async passTime() {
      try {
        await passTime(parts);
        await learning.passTime(parts.now()).catch((error: unknown) => onFailure("learning", error));
      } finally {
        pump.kick();
      }
    },
    lookAgain,
    send: pump.kick,
    sent: pump.idle,
    stop: pump.stop,
    troubles: pump.troubles,
  };
}
