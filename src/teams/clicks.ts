import * as z from "zod";
import type { Click } from "../desk/inbound.ts";
import { IDEA_STATUSES } from "../domain/idea.ts";
import { LANGUAGES } from "../domain/language.ts";
import { AFTER_UNIT } from "../domain/person.ts";
import { LETS_THROUGH, QUIET_DAYS } from "../domain/quietHours.ts";
import { IMPACTS, PRIORITIES, URGENCIES } from "../domain/serviceLevels.ts";
import { HAND_OVER_REASONS } from "../domain/ticket.ts";
import { fieldsOf } from "./cards/inputIds.ts";
import { incidentClicks } from "./incidentClicks.ts";

const id = z.string().trim().min(1);
/** An input that is left empty comes as an empty text, or not at all. */
const typed = z.string().trim().default("");
const count = z.coerce.number().int().min(0);
const revision = count;
const minuteOfDay = count.max(1439);

const about = {
  question: { questionId: id },
  handoff: { handoffId: id, revision },
  ticket: { ticketId: id, revision },
  followUp: { followUpId: id, revision },
};
const ideaInGroup = { ideaId: id, digestAt: count };
const written = { ...about.ticket, text: typed };

const clickSchema = z.discriminatedUnion("verb", [
  z.object({
    verb: z.enum(["helped", "didNotHelp"]),
    ...about.question,
    articleId: id.exactOptional(),
    section: count.exactOptional(),
    part: count.exactOptional(),
    version: id.exactOptional(),
  }),
  z.object({
    verb: z.literal("showRest"),
    ...about.question,
    articleId: id,
    section: count,
    version: id,
    shownAt: count.exactOptional(),
    others: z.array(id).default([]),
  }),
  z.object({ verb: z.literal("showArticle"), ...about.question, articleId: id }),
  z.object({
    verb: z.enum(["askPerson", "endHandoff", "editTicket", "sendTicket", "dropDraft"]),
    ...about.question,
  }),
  z.object({ verb: z.literal("openTicketForm"), ...about.question, critical: z.boolean().exactOptional() }),
  z.object({ verb: z.enum(["ownDeskSent", "ownDeskNotSent"]), ...about.question }),
  z.object({ verb: z.literal("safety"), questionId: id.exactOptional() }),
  z.object({
    verb: z.literal("chooseUnit"),
    unitId: typed,
    questionId: id.exactOptional(),
    next: z.enum(AFTER_UNIT).exactOptional(),
  }),
  z.object({ verb: z.enum(["changeUnit", "myTickets", "newTicket", "help", "quietHours", "endQuietHours"]) }),
  z.object({ verb: z.literal("chooseLanguage"), language: z.enum(LANGUAGES) }),
  z.object({
    verb: z.literal("setQuietHours"),
    fromMinute: minuteOfDay.exactOptional(),
    toMinute: minuteOfDay.exactOptional(),
    days: z.enum(QUIET_DAYS).exactOptional(),
    letsThrough: z.enum(LETS_THROUGH).exactOptional(),
  }),
  z.object({ verb: z.literal("showHeld"), mailId: id, key: id }),
  z.object({
    verb: z.literal("reviewTicket"),
    ...about.question,
    description: typed,
    details: typed,
    safety: z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]).exactOptional(),
    impact: z.enum(IMPACTS).exactOptional(),
    urgency: z.enum(URGENCIES).exactOptional(),
    seen: count.exactOptional(),
  }),
  z.object({
    verb: z.literal("askAnew"),
    text: typed,
    questionId: id.exactOptional(),
    pictures: z.array(id).exactOptional(),
  }),
  z.object({
    verb: z.literal("matterIsTicket"),
    ticketId: typed,
    text: typed,
    pictures: z.array(id).exactOptional(),
  }),
  z.object({ verb: z.literal("removePicture"), pictureId: id, pictures: z.array(id).default([]) }),
  z.object({
    verb: z.enum(["commentTicket", "correctTicket", "withdrawTicket", "objectToPriority"]),
    ticketId: id,
    text: typed,
  }),
  z.object({ verb: z.literal("answerTicket"), ticketId: id, text: typed, mark: count.exactOptional() }),
  z.object({ verb: z.enum(["workaroundHelped", "workaroundFailed"]), ticketId: id, mark: count, text: typed }),
  z.object({ verb: z.enum(["showTicket", "takeCalledTicket"]), ticketId: id }),
  z.object({ verb: z.literal("works"), resolutionId: id }),
  z.object({ verb: z.literal("notSolved"), resolutionId: id, text: typed }),
  z.object({
    verb: z.literal("giveFeedback"),
    resolutionId: id,
    score: z.coerce
      .number()
      .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]))
      .exactOptional(),
    comment: typed,
    anonymous: z.stringbool().default(false),
  }),
  z.object({
    verb: z.enum(["takeHandoff", "declineHandoff", "solveHandoff", "ticketFromHandoff"]),
    ...about.handoff,
  }),
  z.object({ verb: z.enum(["takeTicket", "backFromVendor"]), ...about.ticket }),
  z.object({
    verb: z.enum(["askRequester", "updateRequester", "addWorkNote", "giveWorkaround", "resolveTicket", "sendToVendor"]),
    ...written,
  }),
  z.object({
    verb: z.literal("handOverTicket"),
    ...written,
    groupId: id.exactOptional(),
    because: z.enum(HAND_OVER_REASONS).exactOptional(),
  }),
  z.object({
    verb: z.literal("changePriority"),
    ...written,
    priority: z.coerce.number().pipe(z.literal(PRIORITIES)).exactOptional(),
  }),
  z.object({ verb: z.literal("takeFollowUp"), ...about.followUp }),
  z.object({ verb: z.literal("answerFollowUp"), ...about.followUp, text: typed }),
  z.object({ verb: z.enum(["shareIdea", "myIdeas"]) }),
  z.object({
    verb: z.enum(["sendIdea", "editIdea"]),
    ideaId: id,
    title: typed,
    gain: typed,
    forWhom: typed,
    anyway: z.boolean().exactOptional(),
  }),
  z.object({ verb: z.literal("joinIdea"), ideaId: id }),
  z.object({ verb: z.literal("openIdea"), ...ideaInGroup }),
  z.object({ verb: z.literal("showIdeas"), organisationId: id, digestAt: count, from: count }),
  z.object({
    verb: z.literal("setIdeaStatus"),
    ...ideaInGroup,
    revision,
    status: z.enum(IDEA_STATUSES).exclude(["declined"]),
  }),
  ...incidentClicks,
  z.object({ verb: z.literal("declineIdea"), ...ideaInGroup, revision, text: typed }),
]);

/** Choices that may be left open: an empty one is as good as none. */
const CHOICES = [
  "safety",
  "impact",
  "urgency",
  "score",
  "groupId",
  "because",
  "incidentId",
  "priority",
  "anonymous",
  "fromMinute",
  "toMinute",
  "days",
  "letsThrough",
];

/**
 * A pressed button of one of our cards, with what was typed beside it, trimmed; undefined if no card of ours has such
 * a button. Inputs come as text whatever they mean.
 */
export function parseClick(verb: string, data: unknown): Click | undefined {
  const record = z.record(z.string(), z.unknown()).safeParse(data ?? {});
  if (!record.success) return undefined;
  const fields = Object.entries(fieldsOf(verb, record.data)).filter(
    ([name, value]) => value !== null && value !== undefined && !(value === "" && CHOICES.includes(name)),
  );
  const click = clickSchema.safeParse({ ...Object.fromEntries(fields), verb });
  return click.success ? click.data : undefined;
}
