import { z } from "zod";
import { HAND_OVER_REASONS, type Resolution } from "../../domain/ticket.ts";
import type { HeldWord, TicketWord } from "../../domain/ticketWords.ts";
import { exactly } from "./exactly.ts";
import { actor, count, flag, instant, localized, priority, priorityReason, score, text } from "./partFormats.ts";

/** The words to a requester about a ticket. The order is that of `domain/ticketWords.ts`. */

const mark = z.object({ ticketId: text, message: count });
export const emergency = z.object({ name: localized, number: text });
const nextWordBy = instant.exactOptional();
const from = { owner: text, group: localized };

export const resolution = exactly<Resolution>()(
  z.object({
    id: text,
    at: instant,
    by: actor,
    text,
    message: z.number(),
    replyUntil: instant,
    how: z.literal("unanswered").exactOptional(),
    incidentId: text.exactOptional(),
    asksFeedback: flag.default(true),
    feedback: z
      .object({ at: instant, score, comment: text.exactOptional(), anonymous: flag.exactOptional() })
      .exactOptional(),
  }),
);

function say<S extends string, F extends z.ZodRawShape>(name: S, fields: F) {
  return z.object({ say: z.literal(name), ...fields });
}

const because = z.enum(HAND_OVER_REASONS);
const ticketTaken = { waits: z.literal(true).exactOptional(), ...from, nextWordBy };
const ticketUpdate = { text, ...from, nextWordBy };
// Earlier ones said no reason.
const ticketHandedOver = { from: localized, to: localized, because: because.default("belongsThere"), nextWordBy };
const priorityChanged = { before: priority, priority, text, ...from, nextWordBy };
const ticketWithVendor = { vendorCase: text, ...from, nextWordBy };
const ticketBackFromVendor = { ...from, nextWordBy };

export const heldWord = exactly<HeldWord>()(
  z.discriminatedUnion("say", [
    say("ticketTaken", ticketTaken),
    say("ticketUpdate", ticketUpdate),
    say("ticketHandedOver", ticketHandedOver),
    say("priorityChanged", priorityChanged),
    say("ticketWithVendor", ticketWithVendor),
    say("ticketBackFromVendor", ticketBackFromVendor),
  ]),
);

const carried = { mark, earlier: z.array(heldWord).exactOptional(), emergency: emergency.exactOptional() };

export const ticketWord = exactly<TicketWord>()(
  z.discriminatedUnion("say", [
    say("ticketTaken", { ...ticketTaken, ...carried }),
    say("ticketUpdate", { ...ticketUpdate, ...carried }),
    say("ticketHandedOver", { ...ticketHandedOver, ...carried }),
    say("priorityChanged", { ...priorityChanged, ...carried }),
    say("ticketWithVendor", { ...ticketWithVendor, ...carried }),
    say("ticketBackFromVendor", { ...ticketBackFromVendor, ...carried }),
    say("ticketOpened", {
      priority,
      reason: priorityReason,
      group: localized,
      nextWordBy: instant,
      linkedTo: text.exactOptional(),
      ...carried,
    }),
    say("ticketQuestion", {
      question: text,
      answered: flag.exactOptional(),
      personHelps: z.literal(true).exactOptional(),
      ...from,
      ...carried,
    }),
    say("questionReminder", { question: text, last: flag, until: instant, ...from, ...carried }),
    say("ticketWorkaround", {
      text,
      answered: z.enum(["helped", "failed"]).exactOptional(),
      ...from,
      nextWordBy,
      ...carried,
    }),
    say("promiseMissed", { promised: instant, group: localized, nextWordBy: instant, ...carried }),
    say("ticketResolved", { resolution, answered: z.enum(["works", "notSolved"]).exactOptional(), ...carried }),
    say("ticketReopened", { group: localized, nextWordBy: instant, ...carried }),
    say("ticketWithdrawn", carried),
    say("takenToTicket", { group: localized, text, nextWordBy, ...carried }),
  ]),
);
