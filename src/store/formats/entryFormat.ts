import { z } from "zod";
import type { Change, Outgoing, Post } from "../../desk/ports.ts";
import type { Instant } from "../../domain/instant.ts";
import { exactly } from "./exactly.ts";
import { outgoing } from "./outgoingFormat.ts";
import { count, instant, text } from "./partFormats.ts";
import { quietBox, quietMail } from "./quietFormats.ts";
import { post, recordFormats } from "./recordFormats.ts";

/** What happened to the store, as one line of the journal: nothing changes in memory but by one of these. */
export type Entry =
  | {
      readonly what: "committed";
      readonly cause: string;
      readonly at: Instant;
      readonly changes: readonly Change[];
      readonly outgoing: readonly Outgoing[];
    }
  | { readonly what: "numberTaken"; readonly number: number }
  /** An attempt was begun at each of these messages. */
  | { readonly what: "claimed"; readonly ids: readonly string[] }
  /** The message is dealt with, for good or ill: what came of it stands on the ticket. */
  | { readonly what: "settled"; readonly id: string; readonly post?: Post }
  | { readonly what: "postponed"; readonly id: string; readonly notBefore: Instant };

const expected = count;

export const change = exactly<Change>()(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("person"), value: recordFormats.person, expected }),
    z.object({ kind: z.literal("question"), value: recordFormats.question, expected }),
    z.object({ kind: z.literal("handoff"), value: recordFormats.handoff, expected }),
    z.object({ kind: z.literal("ticket"), value: recordFormats.ticket, expected }),
    z.object({ kind: z.literal("post"), value: recordFormats.post, expected }),
    z.object({ kind: z.literal("address"), value: recordFormats.address, expected }),
    z.object({ kind: z.literal("phrasing"), value: recordFormats.phrasing, expected }),
    z.object({ kind: z.literal("idea"), value: recordFormats.idea, expected }),
    z.object({ kind: z.literal("ideaDigest"), value: recordFormats.ideaDigest, expected }),
    z.object({ kind: z.literal("picture"), value: recordFormats.picture, expected }),
    z.object({ kind: z.literal("quietBox"), value: quietBox, expected }),
    z.object({ kind: z.literal("quietMail"), value: quietMail, expected }),
    z.object({ kind: z.literal("groupDigest"), value: recordFormats.groupDigest, expected }),
    z.object({ kind: z.literal("followUp"), value: recordFormats.followUp, expected }),
    z.object({ kind: z.literal("majorIncident"), value: recordFormats.majorIncident, expected }),
    z.object({ kind: z.literal("incidentFollower"), value: recordFormats.incidentFollower, expected }),
    z.object({ kind: z.literal("incidentSuggestion"), value: recordFormats.incidentSuggestion, expected }),
    z.object({ kind: z.literal("ticketLikeness"), value: recordFormats.ticketLikeness, expected }),
  ]),
);

export const entry = exactly<Entry>()(
  z.discriminatedUnion("what", [
    z.object({
      what: z.literal("committed"),
      cause: text,
      at: instant,
      changes: z.array(change),
      outgoing: z.array(outgoing),
    }),
    z.object({ what: z.literal("numberTaken"), number: count }),
    z.object({ what: z.literal("claimed"), ids: z.array(text) }),
    z.object({ what: z.literal("settled"), id: text, post: post.exactOptional() }),
    z.object({ what: z.literal("postponed"), id: text, notBefore: instant }),
  ]),
);
