import { z } from "zod";
import type {
  ChatMessage,
  GroupMessage,
  HoldableMessage,
  Message,
  RequesterMessage,
  UnitMessage,
} from "../../domain/messages.ts";
import { AFTER_UNIT } from "../../domain/person.ts";
import { PICTURE_REFUSALS } from "../../domain/picture.ts";
import { digestMessage } from "./digestFormats.ts";
import { exactly } from "./exactly.ts";
import { followUpChatMessage, followUpMessage } from "./followUpFormats.ts";
import { ideaMessage } from "./ideaFormats.ts";
import { incidentMessage } from "./incidentFormats.ts";
import {
  article,
  articleRef,
  articleRefs,
  count,
  flag,
  instant,
  localized,
  passage,
  priority,
  priorityReason,
  score,
  text,
} from "./partFormats.ts";
import { picturesWhere, removedBecause } from "./pictureFormat.ts";
import { handoff, quietHours, ticketDraft } from "./recordFormats.ts";
import { ticket } from "./ticketFormats.ts";
import { ticketSummary, viewedTicket } from "./viewFormats.ts";
import { emergency, ticketWord } from "./wordFormats.ts";

/** The messages of the outbox. The order is that of `domain/messages.ts`. */

const choice = z.object({ id: text, name: localized });
const person = z.object({ id: text, name: text });
const because = z.enum(["declined", "silent"]);
const suggestion = { person: text, unit: localized, onSite: flag.exactOptional() };
const prepared = z.object({ title: text, draft: ticketDraft, tried: articleRefs, unit: localized, contact: text });
const helpedOrNot = z.enum(["helped", "didNotHelp"]);
const concerned = { owner: person.exactOptional(), lead: person.exactOptional() };
const wroteToGroup = { ticketId: text, requester: text, text, owner: person.exactOptional() };
const formReason = z.enum(["asked", "nobodyOnDuty", "noSupportPersons", "nobodyCould", "personSuggested", "safety"]);
const refusalName = z.enum([
  "notAMember",
  "notASupportPerson",
  "alreadyTaken",
  "outdated",
  "ended",
  "nothingWritten",
  "unknownTicket",
  "unknownPicture",
  "replyWindowOver",
  "feedbackAlreadyGiven",
  "feedbackOver",
  "alreadySent",
  "alreadyAsked",
  "unknownChoice",
  "nobodyOnDuty",
  "notDue",
]);

function say<S extends string, F extends z.ZodRawShape>(name: S, fields: F) {
  return z.object({ say: z.literal(name), ...fields });
}

const chatMessage = exactly<ChatMessage>()(
  z.discriminatedUnion("say", [
    ticketWord,
    say("welcome", {}),
    say("help", {}),
    say("languageChanged", {}),
    say("masked", { kinds: z.array(z.literal("personalIdentityCode")) }),
    say("careDeclined", {}),
    say("youAreWelcome", {}),
    say("noHurry", {}),
    say("nothingSent", { questionId: text }),
    say("picturesTaken", { pictures: z.array(text), removed: z.array(text), where: picturesWhere }),
    say("pictureRefused", { why: z.enum(PICTURE_REFUSALS), count, maxMegabytes: count }),
    say("nothingUnderstood", {}),
    say("safety", {
      questionId: text,
      emergencies: z.array(z.object({ organisation: localized, name: localized, number: text })),
      text: text.exactOptional(),
    }),
    say("instruction", {
      questionId: text,
      article,
      section: count,
      others: articleRefs,
      shownAt: instant.exactOptional(),
      restShown: flag.exactOptional(),
      answered: helpedOrNot.exactOptional(),
    }),
    say("instructionRest", {
      questionId: text,
      article: articleRef,
      version: text,
      section: count.exactOptional(),
      passage,
      part: count,
      of: count,
      answered: helpedOrNot.exactOptional(),
    }),
    say("instructionGone", { questionId: text, article: articleRef.exactOptional() }),
    say("choose", { questionId: text, candidates: z.array(articleRef) }),
    say("noInstruction", {
      questionId: text,
      suggestion: z.object(suggestion).exactOptional(),
      nobody: z.enum(["nobodyOnDuty", "noSupportPersons"]).exactOptional(),
    }),
    say("goodThatItHelped", {}),
    say("askUnit", {
      questionId: text.exactOptional(),
      next: z.enum(AFTER_UNIT).exactOptional(),
      organisations: z.array(z.object({ id: text, name: localized, units: z.array(choice) })),
    }),
    say("unitSaved", { unit: localized }),
    say("suggestPerson", { questionId: text, ...suggestion }),
    say("personAsked", { questionId: text, person: text, unit: localized, until: instant }),
    say("personTook", { questionId: text, person: text }),
    say("nextPersonAsked", { questionId: text, person: text, because, next: text, until: instant }),
    say("personWrote", { questionId: text, person: text, text }),
    say("personSolved", { questionId: text, person: text }),
    say("personQuiet", { questionId: text, person: text, waitsFor: z.enum(["person", "requester"]), until: instant }),
    say("handoffFaded", { questionId: text, person: text }),
    say("ticketForm", {
      questionId: text,
      draft: ticketDraft,
      because: formReason,
      missing: z.array(z.enum(["description", "impact", "urgency", "safety"])),
      pictures: count.exactOptional(),
      extendedBy: text.exactOptional(),
    }),
    say("ticketReadBack", {
      questionId: text,
      draft: ticketDraft,
      pictures: count.exactOptional(),
      priority,
      reason: priorityReason,
      group: localized,
      extendedBy: text.exactOptional(),
      sent: flag.exactOptional(),
    }),
    say("ownDesk", {
      questionId: text,
      prepared,
      desk: z.object({
        name: localized,
        url: text.exactOptional(),
        telephone: text.exactOptional(),
        hours: localized,
      }),
      here: z.object({ group: localized, priority, reason: priorityReason }).exactOptional(),
      emergency: emergency.exactOptional(),
      told: z.enum(["sent", "notSent"]).exactOptional(),
      extendedBy: text.exactOptional(),
    }),
    say("ownDeskText", { prepared }),
    say("draftDropped", { questionId: text }),
    say("worksConfirmed", { ticketId: text }),
    say("thanksNoted", { ticketId: text, replyUntil: instant }),
    say("whichMatter", {
      text,
      pictures: z.array(text).exactOptional(),
      tickets: z.array(z.object({ id: text, title: text })),
    }),
    say("myTickets", {
      tickets: z.array(ticketSummary),
    }),
    say("ticketView", { ticket: viewedTicket }),
    say("refused", { why: refusalName, ticketId: text.exactOptional() }),
  ]),
);

export const holdableMessage = exactly<HoldableMessage>()(
  z.discriminatedUnion("say", [chatMessage, ideaMessage, followUpChatMessage]),
);

const quietLine = z.object({
  key: text,
  ticketId: text.exactOptional(),
  newest: holdableMessage,
  missed: instant.exactOptional(),
  opens: flag,
  shown: flag,
});

const requesterMessage = exactly<RequesterMessage>()(
  z.discriminatedUnion("say", [
    chatMessage,
    say("quietHours", {
      hours: quietHours.exactOptional(),
      notice: z.enum(["saved", "switchedOff", "timesMissing", "sameTimes"]).exactOptional(),
      filled: z
        .object({
          fromMinute: quietHours.shape.fromMinute.exactOptional(),
          toMinute: quietHours.shape.toMinute.exactOptional(),
          days: quietHours.shape.days.exactOptional(),
          letsThrough: quietHours.shape.letsThrough.exactOptional(),
        })
        .exactOptional(),
    }),
    say("quietMail", { mailId: text, lines: z.array(quietLine) }),
  ]),
);

const unitMessage = exactly<UnitMessage>()(
  z.discriminatedUnion("say", [
    say("handoffCard", { handoff, unit: localized }),
    say("handoffAsks", {
      personId: text,
      person: text,
      previous: z.object({ person: text, because }).exactOptional(),
    }),
    say("requesterWroteToPerson", { requester: text, text, helper: person.exactOptional() }),
    say("requesterWaits", { helper: person, requester: text }),
    say("handoffEnded", {
      how: z.enum(["exhausted", "ticket", "requesterSolved", "faded"]),
      ticketId: text.exactOptional(),
    }),
  ]),
);

const groupMessage = exactly<GroupMessage>()(
  z.discriminatedUnion("say", [
    digestMessage,
    say("ticketCard", {
      ticket,
      unit: localized,
      organisation: localized,
      group: localized,
      nextGroups: z.array(choice),
      emergency,
      incidents: z.array(z.object({ id: text, title: text })).exactOptional(),
      pointsTo: localized.exactOptional(),
      kept: z.object({ verb: text, text }).exactOptional(),
    }),
    say("pictureInThread", {
      pictureId: text,
      number: count,
      sender: text,
      sentAt: instant,
      ticketId: text.exactOptional(),
      ring: person.exactOptional(),
      removed: removedBecause.exactOptional(),
    }),
    say("requesterWrote", { ticketId: text, requester: text, text, owner: person.exactOptional() }),
    say("requesterReopened", { ticketId: text, requester: text, text, count, solver: person }),
    say("requesterConfirmed", { ticketId: text, requester: text }),
    say("feedbackGiven", { ticketId: text, score, comment: text.exactOptional(), before: score.exactOptional() }),
    say("promiseMissedInGroup", { ticketId: text, promised: instant, nextWordBy: instant, ...concerned }),
    say("clockRunsOut", {
      ticketId: text,
      clock: z.enum(["response", "update", "resolution"]),
      dueAt: instant,
      breached: flag,
      ...concerned,
    }),
    say("priorityOneCalls", { ticketId: text, members: z.array(person), times: count }),
    say("callCard", {
      ticketId: text,
      unit: localized,
      group: localized,
      openedAt: instant,
      emergency,
      over: z.object({ owner: text.exactOptional(), group: localized }).exactOptional(),
    }),
    say("handedOverOften", { ticketId: text, count, lead: person.exactOptional() }),
    say("requesterObjects", wroteToGroup),
    say("requesterCorrected", wroteToGroup),
    say("requesterWithdrew", wroteToGroup),
    say("workaroundAnswered", { ...wroteToGroup, helped: flag }),
    say("gaveUpWaiting", { ticketId: text, owner: person }),
    say("notDelivered", { ticketId: text, mark: count, certain: flag }),
    say("channelHint", { why: z.enum(["noThread", "notAMember", "ended"]) }),
  ]),
);

/** What older versions wrote and had not sent yet. */
function ofToday(written: unknown): unknown {
  const { say: what } = Object(written);
  return what === "picturesNotTaken"
    ? { say: "pictureRefused", why: "unreachable", count: 1, maxMegabytes: 10 }
    : written;
}

export const message = exactly<Message>()(
  z.preprocess(
    ofToday,
    z.discriminatedUnion("say", [
      requesterMessage,
      unitMessage,
      groupMessage,
      ideaMessage,
      followUpMessage,
      incidentMessage,
    ]),
  ),
);
