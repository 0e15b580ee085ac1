import { z } from "zod";
import { IDEA_STATUSES, type Idea, type IdeaDigest, type IdeaWords } from "../../domain/idea.ts";
import type { IdeaMessage, IdeaSummary } from "../../domain/ideaMessages.ts";
import { exactly } from "./exactly.ts";
import { actor, count, flag, instant, language, localized, text } from "./partFormats.ts";

/** Ideas, and what is said about them. */

const words = exactly<IdeaWords>()(z.object({ title: text, gain: text, forWhom: text }));
const status = z.enum(IDEA_STATUSES);
const state = exactly<Idea["state"]>()(
  z.discriminatedUnion("status", [
    z.object({ status: status.exclude(["declined"]) }),
    z.object({ status: z.literal("declined"), reason: text }),
  ]),
);

export const idea = exactly<Idea>()(
  z.object({
    id: text,
    organisationId: text,
    author: actor,
    sentAt: instant,
    words,
    language,
    joiners: z.array(z.object({ id: text, name: text, at: instant })),
    history: z.array(z.object({ at: instant, by: actor, status, reason: text.exactOptional() })),
    revision: count,
    state,
  }),
);

const fresh = { isNew: flag, joined: count };
const freshIdeas = z.array(z.object({ ideaId: text, ...fresh }));

export const ideaDigest = exactly<IdeaDigest>()(
  z.object({
    id: text,
    nextCheckAt: instant,
    fresh: freshIdeas,
    last: z.object({ at: instant, fresh: freshIdeas, waiting: z.array(text) }).exactOptional(),
  }),
);

const summary = exactly<IdeaSummary>()(z.object({ id: text, title: text, gain: text, state, wanted: count }));
const row = { id: text, title: text, status, wanted: count, sentAt: instant };

function say<S extends string, F extends z.ZodRawShape>(name: S, fields: F) {
  return z.object({ say: z.literal(name), ...fields });
}

export const ideaMessage = exactly<IdeaMessage>()(
  z.discriminatedUnion("say", [
    say("ideaForm", {
      ideaId: text,
      words,
      group: localized,
      missing: z.array(z.enum(["title", "gain"])),
      ended: z.enum(["sent", "joined"]).exactOptional(),
    }),
    say("likeIdeas", { ideaId: text, words, others: z.array(summary) }),
    say("ideaSent", { title: text, group: localized, shownAt: instant }),
    say("ideaJoined", { idea: summary, group: localized }),
    say("ideaStatus", { title: text, state, group: localized, joined: flag }),
    say("myIdeas", { ideas: z.array(summary.extend({ joined: flag })) }),
    say("noDevelopmentGroup", { organisation: localized }),
    say("ideaRefused", {
      why: z.enum(["unknownIdea", "ownIdea", "answered", "notInGroup", "outdated", "reasonMissing"]),
    }),
    say("ideaDigest", {
      organisationId: text,
      at: instant,
      ideas: z.array(z.object({ ...row, fresh: z.object(fresh).exactOptional() })),
      from: count,
    }),
    say("ideaCard", { idea, digestAt: instant, keptReason: text.exactOptional() }),
  ]),
);
