import { z } from "zod";
import type { IncidentMessage } from "../../domain/incidentMessages.ts";
import type {
  IncidentFollower,
  IncidentSuggestion,
  IncidentUpdate,
  MajorIncident,
  Reach,
  TicketLikeness,
} from "../../domain/majorIncident.ts";
import { exactly } from "./exactly.ts";
import { actor, count, flag, instant, language, localized, text } from "./partFormats.ts";
import { emergency } from "./wordFormats.ts";

/** Major incidents, and what is said about them. */

const update = exactly<IncidentUpdate>()(
  z.object({
    at: instant,
    by: actor.exactOptional(),
    what: z.enum(["declared", "updated", "workaround", "promiseMissed", "resolved"]),
    text,
    nextWordBy: instant.exactOptional(),
    promised: instant.exactOptional(),
  }),
);
const progress = { sent: count, missed: count, total: count };

export const majorIncident = exactly<MajorIncident>()(
  z.object({
    id: text,
    title: text,
    suggestionId: text,
    declaredAt: instant,
    declaredBy: actor,
    priority: z.literal(1),
    groupIds: z.array(text),
    words: z.array(z.object({ text, language })),
    updates: z.array(update),
    promisedBy: instant.exactOptional(),
    warnOfPromiseAt: instant.exactOptional(),
    call: z.object({ nextAt: instant, times: count, nextGroupId: text.exactOptional() }).exactOptional(),
    round: z
      .object({
        from: count,
        startedAt: instant,
        queued: count,
        nextAt: instant.exactOptional(),
        shown: z.object({ at: instant, ...progress }),
      })
      .exactOptional(),
    counted: z.object({ at: instant, people: count }),
    revision: count,
    nextCheckAt: instant.exactOptional(),
    state: z.discriminatedUnion("status", [
      z.object({ status: z.literal("open"), owner: actor.exactOptional() }),
      z.object({ status: z.literal("resolved"), owner: actor, until: instant }),
      z.object({ status: z.literal("closed"), closedAt: instant }),
    ]),
  }),
);

const answered = z.enum(["works", "notSolved"]);

export const incidentFollower = exactly<IncidentFollower>()(
  z.object({
    id: text,
    incidentId: text,
    personId: text,
    since: instant,
    questionId: text.exactOptional(),
    ticketIds: z.array(text),
    told: count,
    undelivered: z.array(count),
    replyUntil: instant.exactOptional(),
    answered: answered.exactOptional(),
    left: flag.exactOptional(),
  }),
);

export const incidentSuggestion = exactly<IncidentSuggestion>()(
  z.object({
    id: text,
    groupId: text,
    ticketIds: z.array(text),
    incidentId: text.exactOptional(),
    revision: count,
  }),
);

export const ticketLikeness = exactly<TicketLikeness>()(
  z.object({
    id: text,
    language: language.exactOptional(),
    suggestionId: text.exactOptional(),
    dismissed: flag.exactOptional(),
    nextCheckAt: instant.exactOptional(),
  }),
);

function say<S extends string, F extends z.ZodRawShape>(name: S, fields: F) {
  return z.object({ say: z.literal(name), ...fields });
}

const told = {
  incidentId: text,
  group: localized,
  nextWordBy: instant.exactOptional(),
  emergency: emergency.exactOptional(),
};
const reach = exactly<Reach>()(
  z.object({ people: count, tickets: count, owed: count, underWay: count, missed: count }),
);

export const incidentMessage = exactly<IncidentMessage>()(
  z.discriminatedUnion("say", [
    say("knownIncident", {
      ...told,
      questionId: text,
      text,
      latest: update.exactOptional(),
      answered: z.enum(["following", "another"]).exactOptional(),
    }),
    say("incidentFollowed", told),
    say("incidentLeft", { incidentId: text }),
    say("incidentJoined", { ...told, ticketIds: z.array(text), text, latest: update.exactOptional() }),
    say("incidentNews", { ...told, number: count, update, ticketIds: z.array(text) }),
    say("incidentResolved", {
      incidentId: text,
      number: count,
      text,
      replyUntil: instant,
      answered: answered.exactOptional(),
    }),
    say("workaroundOffered", {
      questionId: text,
      text,
      before: z.enum(["answer", "ticket"]),
      helped: flag.exactOptional(),
    }),
    say("incidentRefused", {
      why: z.enum(["unknownIncident", "over", "notInGroup", "nothingWritten", "noTickets", "outdated"]),
      incidentId: text.exactOptional(),
    }),
    say("incidentSuggestion", {
      suggestionId: text,
      revision: count,
      tickets: z.array(z.object({ id: text, title: text, unit: localized, openedAt: instant })),
      incidentId: text.exactOptional(),
      keptText: text.exactOptional(),
    }),
    say("incidentCard", {
      incident: majorIncident,
      group: localized,
      reach,
      progress: z.object(progress).exactOptional(),
      kept: z.object({ verb: text, text }).exactOptional(),
    }),
    say("incidentCalls", { incidentId: text, members: z.array(actor), times: count }),
    say("incidentClock", {
      incidentId: text,
      promised: instant,
      nextWordBy: instant.exactOptional(),
      owner: actor.exactOptional(),
      lead: actor.exactOptional(),
    }),
  ]),
);
