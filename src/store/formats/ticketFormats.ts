import { z } from "zod";
import {
  HAND_OVER_REASONS,
  type Ticket,
  type TicketUpdate,
  type Workaround,
  type WorkNote,
} from "../../domain/ticket.ts";
import { exactly } from "./exactly.ts";
import { upgradedTicket } from "./olderRecords.ts";
import {
  actor,
  articleRefs,
  count,
  flag,
  instant,
  priority,
  priorityReason,
  text,
  ticketAnswers,
} from "./partFormats.ts";
import { listedPictures } from "./pictureFormat.ts";
import { heldWord, resolution } from "./wordFormats.ts";

export const ticketUpdate = exactly<TicketUpdate>()(
  z.object({
    seenBy: z.literal("requester"),
    at: instant,
    by: actor.exactOptional(),
    what: z.enum([
      "opened",
      "taken",
      "asked",
      "requesterWrote",
      "updated",
      "workaround",
      "workaroundHelped",
      "workaroundFailed",
      "handedOver",
      "priorityChanged",
      "objected",
      "sentToVendor",
      "backFromVendor",
      "corrected",
      "reminded",
      "resolved",
      "thanked",
      "confirmed",
      "reopened",
      "promiseMissed",
      "closed",
      "cancelled",
      "merged",
      "leftIncident",
    ]),
    text,
    because: z.enum(HAND_OVER_REASONS).exactOptional(),
    owner: actor.exactOptional(),
  }),
);

const workNote = exactly<WorkNote>()(
  z.object({
    seenBy: z.literal("groups"),
    at: instant,
    by: actor.exactOptional(),
    what: z.enum(["note", "handOverSummary", "undelivered", "uncertain"]),
    text,
  }),
);

const clock = z.object({
  dueAt: instant,
  warnAt: instant,
  warned: flag,
  breached: flag,
  endedAt: instant.exactOptional(),
});
/** Of a ticket that was kept before its clocks were: none runs. */
const ENDED = { dueAt: 0, warnAt: 0, warned: true, breached: false, endedAt: 0 };

const ticketState = exactly<Ticket["state"]>()(
  z.discriminatedUnion("status", [
    z.object({ status: z.literal("new") }),
    z.object({ status: z.literal("inProgress"), owner: actor }),
    z.object({ status: z.literal("workedAround"), owner: actor }),
    z.discriminatedUnion("reason", [
      z.object({
        status: z.literal("onHold"),
        reason: z.literal("awaitingRequester"),
        owner: actor,
        question: text,
        reminded: count,
        nextStepAt: instant,
      }),
      z.object({ status: z.literal("onHold"), reason: z.literal("awaitingVendor"), owner: actor, vendorCase: text }),
    ]),
    z.object({ status: z.literal("resolved"), replyUntil: instant }),
    z.object({ status: z.literal("closed"), closedAt: instant }),
    z.object({ status: z.literal("cancelled"), cancelledAt: instant }),
    z.object({ status: z.literal("merged"), incidentId: text }),
  ]),
);

export const workaround = exactly<Workaround>()(
  z.object({
    at: instant,
    by: actor,
    text,
    message: count,
    helped: flag.exactOptional(),
    helpedOthers: count.exactOptional(),
  }),
);

export const ticket = exactly<Ticket>()(
  z.preprocess(
    upgradedTicket,
    z.object({
      id: text,
      kind: z.enum(["incident", "serviceRequest"]),
      requester: actor,
      unitId: text,
      organisationId: text,
      openedAt: instant,
      title: text,
      description: text,
      tried: articleRefs,
      answers: ticketAnswers,
      priority,
      priorityReason,
      groupId: text,
      linkedTo: text.exactOptional(),
      workaround: workaround.exactOptional(),
      updates: z.array(ticketUpdate),
      workNotes: z.array(workNote),
      resolutions: z.array(resolution),
      pictures: listedPictures.exactOptional(),
      messageCount: count,
      revision: count,
      promisedBy: instant.exactOptional(),
      warnOfPromiseAt: instant.exactOptional(),
      clocks: z.object({ response: clock, resolution: clock }).default({ response: ENDED, resolution: ENDED }),
      pauses: z.array(z.object({ from: instant, until: instant.exactOptional() })).default([]),
      held: z.object({ until: instant, words: z.array(heldWord) }).exactOptional(),
      call: z.object({ nextAt: instant, times: count, nextGroupId: text.exactOptional() }).exactOptional(),
      nextCheckAt: instant.exactOptional(),
      state: ticketState,
    }),
  ),
);
