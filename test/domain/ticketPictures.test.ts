import { describe, expect, it } from "vitest";
import { countOf } from "../../src/domain/picture.ts";
import type { Rules } from "../../src/domain/rules.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { addPictures, dropPicture } from "../../src/domain/ticketPictures.ts";
import type { TicketOutcome } from "../../src/domain/ticketRules.ts";
import { NOW, sampleTicket } from "../contract/store/samples.ts";
import { RULES } from "./organisation.ts";

const rules: Rules = RULES;
const owner = { id: "samu", name: "Samu" };

function stateOf(outcome: TicketOutcome): Ticket {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.state;
}

const add = (ticket: Ticket, ...pictureIds: readonly string[]) => addPictures(ticket, { at: NOW, pictureIds }, rules);

describe("Pictures of a ticket", () => {
  it("keep their numbers when one of them is gone", () => {
    const two = stateOf(add(sampleTicket("T-1"), "a", "b"));
    const three = stateOf(add(stateOf(dropPicture(two, { at: NOW, pictureId: "a" }, RULES)), "c"));
    expect(three.pictures?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(countOf(three.pictures)).toBe(2);
  });

  it("raise the revision, so that no button acts on a card that did not show them", () => {
    const ticket = sampleTicket("T-1");
    expect(stateOf(add(ticket, "a")).revision).toBeGreaterThan(ticket.revision);
  });

  it("answer the question of a ticket that waits, and a next word is promised again", () => {
    const waiting = {
      status: "onHold",
      reason: "awaitingRequester",
      owner,
      question: "Mitä näkyy?",
      reminded: 0,
      nextStepAt: NOW,
    } as const;
    const answered = stateOf(add(sampleTicket("T-1", { state: waiting }), "a"));
    expect(answered.state).toEqual({ status: "inProgress", owner });
    expect(answered.promisedBy).toBeGreaterThan(NOW);
  });

  it("change nothing else of a resolved ticket", () => {
    const resolved = { status: "resolved", replyUntil: NOW } as const;
    expect(stateOf(add(sampleTicket("T-1", { state: resolved }), "a")).state).toEqual(resolved);
  });

  it("are not taken after the window for replies, also when nobody has closed it yet", () => {
    const resolved = { status: "resolved", replyUntil: NOW - 1 } as const;
    expect(add(sampleTicket("T-1", { state: resolved }), "a")).toEqual({ refused: "ended" });
  });

  it("come to a ticket whose promise has just broken: the apology is not forgotten", () => {
    const late = { ...sampleTicket("T-1", { state: { status: "inProgress", owner } }), promisedBy: NOW - 1 };
    const outcome = add(late, "a");
    expect(stateOf(outcome).promisedBy).toBeGreaterThan(NOW);
    expect(outcome).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ message: expect.objectContaining({ say: "promiseMissed" }) }),
      ]),
    });
  });

  it("are not taken by one that is closed or cancelled", () => {
    expect(add(sampleTicket("T-1", { state: { status: "closed", closedAt: NOW } }), "a")).toEqual({ refused: "ended" });
    expect(add(sampleTicket("T-1", { state: { status: "cancelled", cancelledAt: NOW } }), "a")).toEqual({
      refused: "ended",
    });
  });
});
