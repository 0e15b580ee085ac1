import { z } from "zod";
import type { Held, QuietBox, QuietMail } from "../../domain/quietBox.ts";
import { exactly } from "./exactly.ts";
import { holdableMessage } from "./messageFormats.ts";
import { count, flag, instant, text } from "./partFormats.ts";

/** What waits for the end of quiet hours, and what waited. */

const held = exactly<Held>()(z.object({ at: instant, message: holdableMessage, ticketId: text.exactOptional() }));

export const quietBox = exactly<QuietBox>()(
  z.object({ id: text, held: z.array(held), mails: count, nextCheckAt: instant.exactOptional() }),
);

export const quietMail = exactly<QuietMail>()(
  z.object({
    id: text,
    personId: text,
    lines: z.array(z.object({ key: text, ticketId: text.exactOptional(), held: z.array(held), shown: flag })),
  }),
);
