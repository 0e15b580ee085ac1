import { z } from "zod";
import type { Outgoing } from "../../desk/ports.ts";
import { exactly } from "./exactly.ts";
import { message } from "./messageFormats.ts";
import { channelAddress, count, language, text } from "./partFormats.ts";

/** A row of the outbox. */
export const outgoing = exactly<Outgoing>()(
  z.object({
    id: text,
    lane: text,
    destination: z.discriminatedUnion("to", [
      z.object({ to: z.literal("person"), personId: text }),
      z.object({ to: z.literal("post"), channel: channelAddress, postId: text }),
      z.object({
        to: z.literal("thread"),
        channel: channelAddress,
        postId: text,
        replyId: text.exactOptional(),
      }),
      z.object({ to: z.literal("place"), addressId: text }),
    ]),
    language,
    message,
    delivery: z.enum(["atLeastOnce", "atMostOnce"]),
    ticketId: text.exactOptional(),
    broadcast: z.object({ incidentId: text, followerId: text, number: count }).exactOptional(),
  }),
);
