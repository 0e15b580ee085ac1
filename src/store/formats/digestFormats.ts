import { z } from "zod";
import type { DigestMessage } from "../../domain/digestMessages.ts";
import type { GroupDigest } from "../../domain/groupDigest.ts";
import { exactly } from "./exactly.ts";
import { count, flag, instant, localized, priority, text } from "./partFormats.ts";

export const groupDigest = exactly<GroupDigest>()(
  z.object({ id: text, lastDay: text.exactOptional(), nextCheckAt: instant.exactOptional() }),
);

const section = z.object({
  count,
  first: z.array(
    z.object({
      ticketId: text,
      title: text,
      priority,
      owner: text.exactOptional(),
      at: instant.exactOptional(),
      due: z.enum(["word", "response", "resolution"]).exactOptional(),
      times: count,
    }),
  ),
});

export const digestMessage = exactly<DigestMessage>()(
  z.object({
    say: z.literal("groupDigest"),
    group: localized,
    since: text,
    isYesterday: flag,
    open: section,
    waiting: section,
    reopened: section,
    broken: section,
  }),
);
