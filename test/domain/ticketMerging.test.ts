import { describe, expect, it } from "vitest";
import { DAY, MINUTE } from "../../src/domain/instant.ts";
import { hasWorkaround, helpedAnother, offeredWords } from "../../src/domain/offeredWorkaround.ts";
import { readMessage } from "../../src/domain/reading.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { decideForAgent } from "../../src/domain/ticketByAgent.ts";
import { decideForRequester } from "../../src/domain/ticketByRequester.ts";
import { timePassed } from "../../src/domain/ticketByTime.ts";
import { leaveIncident, merge, resolveMerged } from "../../src/domain/ticketMerging.ts";
import { openTicket } from "../../src/domain/ticketOpening.ts";
import type { TicketOutcome } from "../../src/domain/ticketRules.ts";
import type { AgentCommand } from "../../src/domain/ticketWork.ts";
import { MATTI, NURSE, RULES, WARD } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const moment = (at: number) => ({ at, rules: RULES });

function stateOf(outcome: TicketOutcome): Ticket {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.state;
}

const said = (outcome: TicketOutcome) =>
  "refused" in outcome
    ? outcome.refused
    : outcome.effects.flatMap((effect) => ("message" in effect ? [effect.message.say] : [effect.effect]));

const opened = (safety = false) =>
  stateOf(
    openTicket(
      {
        id: "T-1",
        at: AT,
        requester: NURSE,
        unit: WARD,
        tried: [],
        before: [],
        description: "Kukaan ei pysty kirjaamaan",
        answers: { safety, impact: "unit", urgency: "cannotWork" },
      },
      RULES,
    ),
  );
const agent = (ticket: Ticket, command: AgentCommand) => decideForAgent(ticket, command, RULES);
const at = AT + 10 * MINUTE;
const merged = (ticket = opened()) => stateOf(merge(ticket, "M-1", MATTI, moment(at)));
const solution = { by: MATTI, text: "Palvelin käynnistettiin.", tells: true };
const solved = () => stateOf(resolveMerged(merged(), { id: "M-1" }, solution, moment(at + MINUTE)));

describe("a ticket that is merged", () => {
  it("promises nothing of its own, calls nobody and never wakes", () => {
    const ticket = merged(opened(true));
    expect(ticket.state).toEqual({ status: "merged", incidentId: "M-1" });
    expect(ticket.promisedBy).toBeUndefined();
    expect(ticket.call).toBeUndefined();
    expect(ticket.nextCheckAt).toBeUndefined();
    expect(ticket.updates.at(-1)).toMatchObject({ what: "merged", text: "M-1" });
    expect(timePassed(ticket, AT + 30 * DAY, RULES)).toEqual({ refused: "notDue" });
  });

  it("sends what was held before it, and a question no longer waits", () => {
    const taken = stateOf(agent(opened(), { do: "takeTicket", at: AT + MINUTE, by: MATTI }));
    const outcome = merge(taken, "M-1", MATTI, moment(AT + 2 * MINUTE));
    expect(said(outcome)).toEqual(["ticketTaken"]);
    expect(stateOf(outcome).held).toBeUndefined();
    const asked = stateOf(agent(taken, { do: "askRequester", at: AT + MINUTE, by: MATTI, text: "Missä?" }));
    expect(merged(asked).pauses.every(({ until }) => until !== undefined)).toBe(true);
  });

  it("is not merged again, nor worked on, but takes notes and the requester's words", () => {
    const ticket = merged();
    expect(merge(ticket, "M-2", MATTI, moment(at))).toEqual({ refused: "ended" });
    expect(said(agent(ticket, { do: "updateRequester", at, by: MATTI, text: "a" }))).toBe("ended");
    expect(said(agent(ticket, { do: "addWorkNote", at, by: MATTI, text: "a" }))).toEqual([]);
    const written = decideForRequester(ticket, { do: "write", at, text: "Myös huone 3" }, RULES);
    expect(said(written)).toEqual(["requesterWrote", "takenToTicket"]);
    expect(stateOf(written).state.status).toBe("merged");
  });

  it("leaves as a ticket of its own, with the clocks without the time in between", () => {
    const before = opened();
    const left = leaveIncident(merged(before), NURSE, moment(at + 60 * MINUTE));
    expect(said(left)).toEqual(["ticketReopened"]);
    const ticket = stateOf(left);
    expect(ticket).toMatchObject({ groupId: "desk", state: { status: "new" }, promisedBy: at + 120 * MINUTE });
    expect(ticket.clocks.resolution.dueAt).toBe(before.clocks.resolution.dueAt + 60 * MINUTE);
    expect(ticket.updates.at(-1)).toMatchObject({ what: "leftIncident", text: "M-1", by: NURSE });
    expect(leaveIncident(before, NURSE, moment(at))).toEqual({ refused: "ended" });
  });
});

describe("a ticket solved with its incident", () => {
  it("has a reply window of its own, asks no feedback, and is told only where it is to tell", () => {
    const outcome = resolveMerged(merged(), { id: "M-1" }, solution, moment(at + MINUTE));
    expect(said(outcome)).toEqual(["ticketResolved"]);
    const replyUntil = at + MINUTE + 7 * DAY;
    expect(stateOf(outcome)).toMatchObject({
      state: { status: "resolved", replyUntil },
      resolutions: [{ id: "T-1/1", asksFeedback: false, incidentId: "M-1", replyUntil }],
    });
    const silent = resolveMerged(merged(), { id: "M-1" }, { ...solution, tells: false }, moment(at + MINUTE));
    expect(said(silent)).toEqual([]);
    expect(stateOf(silent).state.status).toBe("resolved");
    const late = timePassed(stateOf(outcome), replyUntil + 1, RULES);
    expect(stateOf(late).state.status).toBe("closed");
  });

  it("is not touched by another incident, nor when it has left", () => {
    expect(resolveMerged(merged(), { id: "M-2" }, solution, moment(at))).toEqual({ refused: "ended" });
    const left = stateOf(leaveIncident(merged(), NURSE, moment(at)));
    expect(resolveMerged(left, { id: "M-1" }, solution, moment(at))).toEqual({ refused: "ended" });
  });

  it("comes back alone to its group when it does not work, and the history says that it left", () => {
    const outcome = decideForRequester(solved(), { do: "reportNotSolved", at: at + DAY, text: "Ei toimi" }, RULES);
    expect(said(outcome)).toEqual(["requesterReopened", "ticketReopened"]);
    const ticket = stateOf(outcome);
    expect(ticket.state).toEqual({ status: "new" });
    expect(ticket.updates.slice(-2).map(({ what }) => what)).toEqual(["leftIncident", "reopened"]);
  });
});

describe("words after an incident was solved, to somebody without a ticket", () => {
  const person = {
    ...NURSE,
    language: "fi",
    languageChosen: false,
    dialogue: { version: 1, step: "incidentSolved", incidentId: "M-1" },
  } as const;
  it.each([
    ["ei toimi vieläkään", { is: "incidentNotSolved", incidentId: "M-1" }],
    ["kiitos!", { is: "incidentWorks", incidentId: "M-1" }],
    ["toimii nyt", { is: "incidentWorks", incidentId: "M-1" }],
    ["det fungerar inte", { is: "incidentNotSolved", incidentId: "M-1" }],
    ["miten perun lähetteen", { is: "question" }],
    ["apua", { is: "command", command: { command: "help" } }],
  ])("%s", (text, reading) => {
    expect(readMessage(text, { at, person, tickets: [] })).toEqual(reading);
  });
});

describe("somebody else's workaround", () => {
  const given = (text: string) => stateOf(agent(opened(), { do: "giveWorkaround", at, by: MATTI, text }));

  it("is offered while the ticket is open and it has not failed", () => {
    const ticket = given("Käytä toista konetta.");
    expect(hasWorkaround(ticket)).toBe(true);
    expect(hasWorkaround(opened())).toBe(false);
    const failed = decideForRequester(ticket, { do: "answerWorkaround", at, helped: false, text: "" }, RULES);
    expect(hasWorkaround(stateOf(failed))).toBe(false);
    expect(hasWorkaround(stateOf(agent(ticket, { do: "resolveTicket", at, by: MATTI, text: "a" })))).toBe(false);
  });

  it.each([
    ["Hei Niina, käytä toista konetta.", "Hei …, käytä toista konetta."],
    ["Niinalle ja Nurmelle: T-1042 odottaa.", "… ja …: … odottaa."],
    ["Niinan tikettiin T-7 liittyen: 131052-308T", "… tikettiin … liittyen: ******-****"],
    ["Yhdyskäytävä kiinni", "Yhdyskäytävä kiinni"],
  ])("shows neither whose it is nor its number: %s", (text, shown) => {
    expect(offeredWords(given(text))).toBe(shown);
  });

  it("counts whom else it helped, and changes nothing else", () => {
    const ticket = given("Käytä toista konetta.");
    const once = helpedAnother(ticket, moment(at));
    expect(said(once)).toEqual([]);
    expect(stateOf(helpedAnother(stateOf(once), moment(at))).workaround?.helpedOthers).toBe(2);
    expect(stateOf(once).state).toEqual(ticket.state);
    expect(helpedAnother(opened(), moment(at))).toEqual({ refused: "ended" });
  });
});
