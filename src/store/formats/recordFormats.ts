import { z } from "zod";
import type { Address, Post, RecordKind, Records } from "../../desk/ports.ts";
import type { Handoff } from "../../domain/handoff.ts";
import { AFTER_UNIT, ASKS, DIALOGUE_VERSION, type Dialogue, type Person } from "../../domain/person.ts";
import type { Phrasing } from "../../domain/phrasing.ts";
import type { Question, TicketDraft } from "../../domain/question.ts";
import { LETS_THROUGH, QUIET_DAYS, type QuietHours } from "../../domain/quietHours.ts";
import { groupDigest } from "./digestFormats.ts";
import { exactly } from "./exactly.ts";
import { followUp } from "./followUpFormats.ts";
import { idea, ideaDigest } from "./ideaFormats.ts";
import { incidentFollower, incidentSuggestion, majorIncident, ticketLikeness } from "./incidentFormats.ts";
import { upgradedHandoff } from "./olderRecords.ts";
import { actor, articleRefs, count, flag, instant, language, text, ticketAnswers } from "./partFormats.ts";
import { listedPictures, picture } from "./pictureFormat.ts";
import { ticket } from "./ticketFormats.ts";

const version = z.literal(DIALOGUE_VERSION);

const currentDialogue = exactly<Dialogue>()(
  z.discriminatedUnion("step", [
    z.object({ version, step: z.literal("idle") }),
    z.object({
      version,
      step: z.literal("asked"),
      questionId: text,
      asks: z.enum(ASKS).exactOptional(),
      since: instant.exactOptional(),
    }),
    z.object({
      version,
      step: z.literal("choosingUnit"),
      questionId: text.exactOptional(),
      next: z.enum(AFTER_UNIT),
    }),
    z.object({ version, step: z.literal("withPerson"), questionId: text, handoffId: text }),
    z.object({ version, step: z.literal("drafting"), questionId: text, since: instant }),
    z.object({ version, step: z.literal("resolutionTold"), ticketId: text }),
    z.object({ version, step: z.literal("incidentSolved"), incidentId: text }),
    z.object({ version, step: z.literal("choosingMatter"), text, ticketIds: z.array(text) }),
  ]),
);

export const quietHours = exactly<QuietHours>()(
  z.object({ fromMinute: count, toMinute: count, days: z.enum(QUIET_DAYS), letsThrough: z.enum(LETS_THROUGH) }),
);

const person = exactly<Person>()(
  z.object({
    id: text,
    name: text,
    language,
    languageChosen: flag,
    unitId: text.exactOptional(),
    pictures: z.array(text).exactOptional(),
    quietHours: quietHours.exactOptional(),
    // A dialogue that other code wrote is started over; who the person is and what was opened is kept.
    dialogue: currentDialogue.catch({ version: DIALOGUE_VERSION, step: "idle" }),
  }),
);

export const ticketDraft = exactly<TicketDraft>()(
  z.object({
    description: text,
    answers: z.object({
      safety: ticketAnswers.shape.safety.exactOptional(),
      impact: ticketAnswers.shape.impact.exactOptional(),
      urgency: ticketAnswers.shape.urgency.exactOptional(),
    }),
    details: text,
    added: z.array(z.object({ text, takenBack: z.literal(true).exactOptional() })).exactOptional(),
  }),
);

const question = exactly<Question>()(
  z.object({
    id: text,
    requesterId: text,
    text,
    language,
    askedAt: instant,
    outcome: z.enum(["answer", "choose", "none", "skipped", "incident"]),
    shown: articleRefs,
    helpedBy: text.exactOptional(),
    notHelpedBy: z.array(text).exactOptional(),
    handoffId: text.exactOptional(),
    incidentIds: z.array(text).exactOptional(),
    offered: z.object({ ticketId: text, helped: flag.exactOptional() }).exactOptional(),
    draft: ticketDraft.exactOptional(),
    handedToOwnDesk: z
      .object({ at: instant, unitId: text, draft: ticketDraft, sent: flag.exactOptional() })
      .exactOptional(),
    pictures: listedPictures.exactOptional(),
    ticketId: text.exactOptional(),
  }),
);

export const handoff = exactly<Handoff>()(
  z.preprocess(
    upgradedHandoff,
    z.object({
      id: text,
      questionId: text,
      requester: actor,
      unitId: text,
      question: text,
      tried: articleRefs,
      asked: z.array(
        z.object({
          personId: text,
          name: text,
          at: instant,
          outcome: z.enum(["declined", "silent"]).exactOptional(),
        }),
      ),
      written: z.array(z.object({ at: instant, by: actor, text })),
      revision: count,
      nextCheckAt: instant.exactOptional(),
      state: z.discriminatedUnion("status", [
        z.object({ status: z.literal("asked"), until: instant }),
        z.object({
          status: z.literal("taken"),
          helper: actor,
          quietAt: instant,
          reminded: z.literal(true).exactOptional(),
        }),
        z.object({ status: z.literal("faded"), helper: actor }),
        z.object({ status: z.literal("solved"), helper: actor }),
        z.object({ status: z.literal("withdrawn") }),
        z.object({ status: z.literal("exhausted") }),
        z.object({ status: z.literal("ticket"), by: actor }),
      ]),
    }),
  ),
);

export const post = exactly<Post>()(
  z.object({ id: text, threadId: text, activityId: text, isReply: flag.exactOptional() }),
);

const address = exactly<Address>()(
  z.object({ id: text, serviceUrl: text, conversationId: text, tenantId: text.exactOptional(), botId: text }),
);

const phrasing = exactly<Phrasing>()(
  z.object({
    id: text,
    articleId: text,
    text,
    language,
    confirmedBy: z.array(text),
    firstAt: instant,
    lastAt: instant,
  }),
);

/** The format of every kind of record but those that hold messages. */
export const recordFormats = {
  person,
  question,
  handoff,
  ticket,
  post,
  address,
  phrasing,
  idea,
  ideaDigest,
  picture,
  groupDigest,
  followUp,
  majorIncident,
  incidentFollower,
  incidentSuggestion,
  ticketLikeness,
} satisfies {
  readonly [K in Exclude<RecordKind, "quietBox" | "quietMail">]: z.ZodType<Records[K]>;
};
