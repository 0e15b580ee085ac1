import { z } from "zod";
import { HAND_OVER_REASONS } from "../../domain/ticket.ts";
import type { TicketSummary, ViewedTicket } from "../../domain/viewedTicket.ts";
import { exactly } from "./exactly.ts";
import { actor, count, instant, localized, priority, priorityReason, text } from "./partFormats.ts";
import { ticketUpdate, workaround } from "./ticketFormats.ts";
import { resolution } from "./wordFormats.ts";

const summary = {
  id: text,
  title: text,
  status: z.enum(["new", "inProgress", "workedAround", "onHold", "resolved", "closed", "cancelled", "merged"]),
  reason: z.enum(["awaitingRequester", "awaitingVendor"]).exactOptional(),
  group: localized,
  owner: text.exactOptional(),
  incidentId: text.exactOptional(),
  nextWordBy: instant.exactOptional(),
};

export const ticketSummary = exactly<TicketSummary>()(z.object(summary));

export const viewedTicket = exactly<ViewedTicket>()(
  z.object({
    ...summary,
    description: text,
    openedAt: instant,
    priority,
    priorityReason,
    question: text.exactOptional(),
    workaround: workaround.exactOptional(),
    resolution: resolution.exactOptional(),
    updates: z.array(
      z.object({
        at: instant,
        by: actor.exactOptional(),
        what: ticketUpdate.shape.what,
        text,
        because: z.enum(HAND_OVER_REASONS).exactOptional(),
        to: localized.exactOptional(),
      }),
    ),
    messageCount: count,
    revision: count,
  }),
);
