import { z } from "zod";
import type { Article, ArticleRef } from "../../domain/article.ts";
import type { ChannelAddress } from "../../domain/directory.ts";
import type { Instant } from "../../domain/instant.ts";
import { LANGUAGES, type Localized } from "../../domain/language.ts";
import type { Passage } from "../../domain/passages.ts";
import type { Actor } from "../../domain/person.ts";
import type { PriorityReason, TicketAnswers } from "../../domain/priority.ts";
import { IMPACTS, PRIORITIES, URGENCIES } from "../../domain/serviceLevels.ts";
import { exactly } from "./exactly.ts";

/** The parts that several records and messages share, as they stand on disk. */

export const text = z.string();
export const count = z.number();
export const flag = z.boolean();
export const instant = exactly<Instant>()(z.number());
export const language = z.enum(LANGUAGES);
export const localized = exactly<Localized>()(z.object({ fi: text, sv: text, en: text }));
export const actor = exactly<Actor>()(z.object({ id: text, name: text }));
export const priority = z.literal(PRIORITIES);
export const score = z.literal([1, 2, 3, 4, 5]);
export const channelAddress = exactly<ChannelAddress>()(z.object({ teamId: text, channelId: text }));

export const articleRef = exactly<ArticleRef>()(z.object({ id: text, title: text, language, portalUrl: text }));
export const articleRefs = z.array(articleRef);

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text }),
  z.object({ kind: z.literal("steps"), ordered: flag, items: z.array(text), first: count.exactOptional() }),
  z.object({ kind: z.literal("picture"), url: text, alt: text }),
]);

export const passage = exactly<Passage>()(
  z.object({ parts: z.array(z.object({ heading: text, continued: flag, blocks: z.array(block) })) }),
);

export const article = exactly<Article>()(
  z.object({
    id: text,
    topic: text.exactOptional(),
    title: text,
    language,
    subject: text,
    organisations: z.array(text),
    keywords: z.array(text),
    owner: text,
    reviewed: text,
    portalUrl: text,
    knownError: z.object({ workaround: text }).exactOptional(),
    sections: z.array(z.object({ heading: text, blocks: z.array(block) })),
  }),
);

export const ticketAnswers = exactly<TicketAnswers>()(
  z.object({ safety: flag, impact: z.enum(IMPACTS), urgency: z.enum(URGENCIES) }),
);

export const priorityReason = exactly<PriorityReason>()(
  z.discriminatedUnion("because", [
    z.object({ because: z.literal("safety") }),
    z.object({ because: z.literal("matrix"), impact: z.enum(IMPACTS), urgency: z.enum(URGENCIES) }),
    z.object({ because: z.literal("agent"), by: text, text }),
  ]),
);
