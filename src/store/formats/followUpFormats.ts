import { z } from "zod";
import type { FollowUp } from "../../domain/followUp.ts";
import type { FollowUpChatMessage, FollowUpMessage } from "../../domain/followUpMessages.ts";
import { exactly } from "./exactly.ts";
import { actor, count, flag, instant, localized, score, text } from "./partFormats.ts";

/** Low feedback that is followed up, and what is said about it. */

export const followUp = exactly<FollowUp>()(
  z.object({
    id: text,
    ticketId: text,
    organisationId: text,
    author: z.object({ id: text, name: text.exactOptional() }),
    score,
    comment: text.exactOptional(),
    openedAt: instant,
    warnAt: instant,
    dueAt: instant,
    reminded: z.enum(["nothing", "nearing", "overdue"]),
    answers: z.array(z.object({ at: instant, by: actor, text })),
    revision: count,
    nextCheckAt: instant.exactOptional(),
    state: z.discriminatedUnion("status", [
      z.object({ status: z.literal("open") }),
      z.object({ status: z.literal("taken"), by: actor }),
      z.object({ status: z.literal("answered") }),
      z.object({ status: z.literal("void") }),
    ]),
  }),
);

const say = <S extends string, F extends z.ZodRawShape>(name: S, fields: F) =>
  z.object({ say: z.literal(name), ...fields });
const about = { ticketId: text, score, ring: actor.exactOptional() };

export const followUpChatMessage = exactly<FollowUpChatMessage>()(
  say("feedbackAnswered", { ticketId: text, by: text, from: localized, text }),
);

export const followUpMessage = exactly<FollowUpMessage>()(
  z.discriminatedUnion("say", [
    followUpChatMessage,
    say("followUpCard", {
      followUp,
      title: text,
      solution: text,
      group: localized,
      lead: actor.exactOptional(),
      keptAnswer: text.exactOptional(),
    }),
    say("followUpReminder", { ...about, dueAt: instant, overdue: flag, isTaken: flag }),
    say("followUpChanged", { ...about, over: flag }),
  ]),
);
