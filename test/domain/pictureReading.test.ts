import { describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/instant.ts";
import { at, newcomer, type Person, type Step } from "../../src/domain/person.ts";
import { readPictures } from "../../src/domain/pictureReading.ts";
import type { Question } from "../../src/domain/question.ts";
import type { Ticket, TicketState } from "../../src/domain/ticket.ts";
import { NOW, sampleQuestion, sampleTicket } from "../contract/store/samples.ts";

const owner = { id: "samu", name: "Samu" };
const STATES = {
  new: { status: "new" },
  inProgress: { status: "inProgress", owner },
  waiting: {
    status: "onHold",
    reason: "awaitingRequester",
    owner,
    question: "Mitä näkyy?",
    reminded: 0,
    nextStepAt: NOW,
  },
  atVendor: { status: "onHold", reason: "awaitingVendor", owner, vendorCase: "E-1" },
  resolved: { status: "resolved", replyUntil: NOW + HOUR },
  closed: { status: "closed", closedAt: NOW },
} satisfies Record<string, TicketState>;

const ticket = (id: string, state: keyof typeof STATES): Ticket => sampleTicket(id, { state: STATES[state] });
const person = (step: Step): Person => ({ ...newcomer({ id: "aino", name: "Aino" }, "fi"), dialogue: at(step) });
const asked = (hoursAgo: number): Question => ({ ...sampleQuestion("q-1", "Miten?"), askedAt: NOW - hoursAgo * HOUR });

const IDLE: Step = { step: "idle" };
const ASKED: Step = { step: "asked", questionId: "q-1" };

describe("Pictures without words", () => {
  it.each<[string, Step, readonly Ticket[], Question | undefined, object]>([
    [
      "go to the support person who helps, before everything else",
      { step: "withPerson", questionId: "q-1", handoffId: "h-1" },
      [ticket("T-1", "waiting")],
      asked(1),
      { is: "toQuestion", questionId: "q-1" },
    ],
    [
      "go to the open form",
      { step: "drafting", questionId: "q-1", since: NOW - HOUR },
      [ticket("T-1", "waiting")],
      asked(1),
      { is: "toQuestion", questionId: "q-1" },
    ],
    [
      "go past a form that was left open yesterday",
      { step: "drafting", questionId: "q-1", since: NOW - 24 * HOUR },
      [],
      asked(24),
      { is: "toNothing" },
    ],
    [
      "go to the ticket that waits",
      IDLE,
      [ticket("T-2", "new"), ticket("T-1", "waiting")],
      undefined,
      { is: "toTicket", ticketId: "T-1" },
    ],
    [
      "are asked about when two wait",
      IDLE,
      [ticket("T-2", "waiting"), ticket("T-1", "waiting")],
      undefined,
      { is: "unclear", ticketIds: ["T-2", "T-1"] },
    ],
    [
      "go to the only open ticket",
      IDLE,
      [ticket("T-2", "closed"), ticket("T-1", "inProgress")],
      undefined,
      { is: "toTicket", ticketId: "T-1" },
    ],
    [
      "are asked about when two are open",
      IDLE,
      [ticket("T-2", "new"), ticket("T-1", "inProgress")],
      undefined,
      { is: "unclear", ticketIds: ["T-2", "T-1"] },
    ],
    [
      "are asked about when a question was just asked beside an open ticket",
      ASKED,
      [ticket("T-1", "new")],
      asked(1),
      { is: "unclear", ticketIds: ["T-1"] },
    ],
    [
      "go to the open ticket when the question was asked yesterday",
      ASKED,
      [ticket("T-1", "new")],
      asked(24),
      { is: "toTicket", ticketId: "T-1" },
    ],
    ["go with the question that was just asked", ASKED, [], asked(1), { is: "toQuestion", questionId: "q-1" }],
    [
      "are about nothing yet when the question became a ticket that is closed",
      ASKED,
      [ticket("T-1", "closed")],
      { ...asked(1), ticketId: "T-1" },
      { is: "toNothing" },
    ],
    ["are about nothing yet when nothing is open", IDLE, [], undefined, { is: "toNothing" }],
    [
      "are asked about after a resolution",
      { step: "resolutionTold", ticketId: "T-1" },
      [ticket("T-1", "resolved")],
      undefined,
      { is: "unclear", ticketIds: ["T-1"] },
    ],
    [
      "are asked about after a resolution when another ticket waits",
      { step: "resolutionTold", ticketId: "T-1" },
      [ticket("T-2", "waiting"), ticket("T-1", "resolved")],
      undefined,
      { is: "unclear", ticketIds: ["T-1", "T-2"] },
    ],
    [
      "are asked about with the words of which it is not clear what they are about",
      { step: "choosingMatter", text: "hei", ticketIds: ["T-1"] },
      [ticket("T-1", "waiting")],
      undefined,
      { is: "unclear", ticketIds: ["T-1"] },
    ],
  ])("%s", (_name, step, tickets, question, expected) => {
    expect(readPictures({ at: NOW, person: person(step), tickets, question })).toEqual(expected);
  });
});
