import { describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/instant.ts";
import { at, newcomer, type Step } from "../../src/domain/person.ts";
import { type Reading, readMessage } from "../../src/domain/reading.ts";
import type { Ticket, TicketState } from "../../src/domain/ticket.ts";
import { NURSE } from "./organisation.ts";

const NOW = Date.UTC(2026, 10, 30, 10, 0);

function ticket(id: string, state: TicketState): Ticket {
  return {
    id,
    kind: "incident",
    requester: NURSE,
    unitId: "ward",
    organisationId: "city",
    openedAt: NOW,
    title: "Tulostin",
    description: "Tulostin",
    tried: [],
    answers: { safety: false, impact: "oneself", urgency: "hardly" },
    priority: 4,
    priorityReason: { because: "matrix", impact: "oneself", urgency: "hardly" },
    groupId: "desk",
    updates: [],
    workNotes: [],
    resolutions: [],
    messageCount: 1,
    revision: 1,
    clocks: {
      response: { dueAt: NOW, warnAt: NOW, warned: true, breached: false, endedAt: NOW },
      resolution: { dueAt: NOW, warnAt: NOW, warned: true, breached: false },
    },
    pauses: [],
    state,
  };
}

const waiting = (id: string) =>
  ticket(id, {
    status: "onHold",
    reason: "awaitingRequester",
    owner: { id: "m", name: "M" },
    question: "?",
    reminded: 0,
    nextStepAt: NOW + HOUR,
  });
const withVendor = ticket("T-1", {
  status: "onHold",
  reason: "awaitingVendor",
  owner: { id: "m", name: "M" },
  vendorCase: "EP-1",
});
const resolved = ticket("T-1", { status: "resolved", replyUntil: NOW + HOUR });
const closed = ticket("T-1", { status: "closed", closedAt: NOW });

function read(text: string, step: Step = { step: "idle" }, tickets: readonly Ticket[] = []): Reading {
  return readMessage(text, { at: NOW, person: { ...newcomer(NURSE, "fi"), dialogue: at(step) }, tickets });
}

it("a ticket that waits for the vendor waits for no answer", () => {
  const owner = { id: "m", name: "M" };
  const held = ticket("T-1", { status: "onHold", reason: "awaitingVendor", owner, vendorCase: "SLG-1" });
  expect(read("tarrat eivät tulostu", { step: "idle" }, [held])).toMatchObject({ is: "question" });
});

describe("with nothing open", () => {
  it("a message is a new question", () => {
    expect(read("tarrat eivät tulostu")).toMatchObject({ is: "question" });
  });
  it("a message is a new question also while the vendor has a ticket: nothing is asked there", () => {
    expect(read("tarrat eivät tulostu", { step: "idle" }, [withVendor])).toMatchObject({ is: "question" });
    expect(read("se vasen", { step: "idle" }, [withVendor, waiting("T-2")])).toEqual({
      is: "toTicket",
      ticketId: "T-2",
    });
  });
  it("thanks are a courtesy", () => {
    expect(read("kiitos!")).toEqual({ is: "courtesy" });
  });
  it("words of danger come before everything", () => {
    const step: Step = { step: "withPerson", questionId: "q", handoffId: "h" };
    expect(read("potilas on vaarassa, lääkelista väärin", step)).toEqual({
      is: "danger",
      whole: "potilas on vaarassa, lääkelista väärin",
      also: { is: "toPerson", handoffId: "h", questionId: "q" },
    });
    expect(read("potilas on vaarassa")).toEqual({ is: "danger", whole: "potilas on vaarassa" });
  });
  it.each(["ok", "Selvä.", "joo"])("%s is a courtesy", (text) => {
    expect(read(text)).toEqual({ is: "courtesy" });
  });
  it("an empty message is nothing", () => {
    expect(read("  ")).toEqual({ is: "nothing" });
  });
  it("a question about treating a patient is declined", () => {
    expect(read("paljonko parasetamolia lapselle")).toEqual({ is: "care" });
  });
});

describe("while a person helps", () => {
  it("the bot keeps quiet and the message goes to the person", () => {
    const step: Step = { step: "withPerson", questionId: "q", handoffId: "h" };
    expect(read("kokeilin jo, ei auta", step)).toEqual({ is: "toPerson", handoffId: "h", questionId: "q" });
  });

  it.each(["Hei", "huomenta!", "god morgon", "moikka :)"])("%j is said to the person, not to the bot", (greeting) => {
    const step: Step = { step: "withPerson", questionId: "q", handoffId: "h" };
    expect(read(greeting, step)).toEqual({ is: "toPerson", handoffId: "h", questionId: "q" });
    expect(read(greeting, { step: "idle" })).toMatchObject({ is: "command", command: { command: "help" } });
  });

  it("what was ordered of the bot is still heard by it", () => {
    const step: Step = { step: "withPerson", questionId: "q", handoffId: "h" };
    expect(read("omat tiketit", step)).toMatchObject({ is: "command", command: { command: "myTickets" } });
    expect(read("apua", step)).toMatchObject({ is: "command", command: { command: "help" } });
  });
});

describe("while the ticket form is open", () => {
  const step: Step = { step: "drafting", questionId: "q", since: NOW - HOUR };
  it("a message is added to it", () => {
    expect(read("huone 3", step)).toEqual({ is: "toDraft", questionId: "q" });
  });
  it("a message on the next day is a new question", () => {
    expect(read("miten tilaan kokeen", { ...step, since: NOW - 9 * HOUR })).toMatchObject({ is: "question" });
  });
});

describe("when tickets wait for the requester", () => {
  it("a message answers the only one", () => {
    expect(read("huone 3", { step: "idle" }, [waiting("T-1"), closed])).toEqual({ is: "toTicket", ticketId: "T-1" });
  });
  it("one tap decides between several", () => {
    expect(read("huone 3", { step: "idle" }, [waiting("T-2"), waiting("T-1")])).toEqual({
      is: "unclear",
      ticketIds: ["T-2", "T-1"],
    });
  });
});

describe("after an instruction", () => {
  const step: Step = { step: "asked", questionId: "q" };
  it.each([
    ["kiitos", "helped"],
    ["toimii nyt", "helped"],
    ["ei auttanut", "didNotHelp"],
    ["kiitos, mutta ei toimi", "didNotHelp"],
  ] as const)("%s is the answer to it", (text, is) => {
    expect(read(text, step)).toEqual({ is, questionId: "q" });
  });
  it("another question is a new question", () => {
    expect(read("miten tilaan laboratoriokokeen", step)).toMatchObject({ is: "question" });
  });
});

describe("after a resolution was told", () => {
  const step: Step = { step: "resolutionTold", ticketId: "T-1" };
  it.each([
    ["Kiitos!", "thanks"],
    ["tack", "thanks"],
    ["toimii taas", "works"],
    ["kiitos, mutta ei toimi", "doesNotWork"],
    ["fungerar inte", "doesNotWork"],
  ] as const)("%s is a reply to it", (text, is) => {
    expect(read(text, step, [resolved])).toEqual({ is, ticketId: "T-1" });
  });
  it("a reply that is not clear is asked about with one tap", () => {
    expect(read("katson huomenna aamuvuorossa", step, [resolved])).toEqual({ is: "unclear", ticketIds: ["T-1"] });
  });
  it("a new matter is a new question", () => {
    expect(read("miten tilaan laboratoriokokeen?", step, [resolved])).toMatchObject({ is: "question" });
  });
  it("'does not work' after the ticket was closed is still about it", () => {
    expect(read("ei toimi vieläkään", step, [closed])).toEqual({ is: "doesNotWork", ticketId: "T-1" });
  });
  it("an unclear message after the ticket was closed is a new question", () => {
    expect(read("lääkelista on tyhjä", step, [closed])).toMatchObject({ is: "question" });
  });
});

describe("a message that begins with the number of an own ticket", () => {
  const open = ticket("T-1", { status: "inProgress", owner: { id: "m", name: "M" } });
  it.each(["T-1: myös huone 3", "t-1 myös huone 3", "tiketti T-1, myös huone 3"])("%s goes to it", (text) => {
    expect(read(text, { step: "idle" }, [open])).toEqual({ is: "toTicket", ticketId: "T-1", isNamed: true });
  });
  it("shows it to whoever asks how it stands", () => {
    const command = { command: "showTicket", ticketId: "T-1" };
    expect(read("T-1 mikä tilanne?", { step: "idle" }, [open])).toEqual({ is: "command", command });
  });
  it("reopens nothing with thanks or with words that are not clear", () => {
    expect(read("T-1 kiitos!", { step: "idle" }, [resolved])).toEqual({ is: "thanks", ticketId: "T-1" });
    expect(read("T-1 ei toimi vieläkään", { step: "idle" }, [resolved])).toEqual({
      is: "doesNotWork",
      ticketId: "T-1",
    });
    expect(read("T-1 katson huomenna", { step: "idle" }, [resolved])).toEqual({ is: "unclear", ticketIds: ["T-1"] });
    expect(read("T-1 lääkelista on tyhjä", { step: "idle" }, [closed])).toEqual({ is: "unclear", ticketIds: ["T-1"] });
  });
  it("and says nothing else shows it", () => {
    const command = { command: "showTicket", ticketId: "T-1" };
    for (const text of ["T-1", "T-1?", "tiketti T-1!"])
      expect(read(text, { step: "idle" }, [open])).toEqual({ is: "command", command });
  });
  it("of somebody else is a question", () => {
    expect(read("T-99 on jumissa", { step: "idle" }, [open])).toMatchObject({ is: "question" });
  });
  it("goes to the ticket also while a person helps with something else", () => {
    const step: Step = { step: "withPerson", questionId: "q", handoffId: "h" };
    expect(read("T-1 kone on WS-12", step, [open])).toMatchObject({ is: "toTicket", ticketId: "T-1" });
  });
});

describe("a priority 1 of one's own", () => {
  it("hears of danger that is spoken of while it is open", () => {
    const critical = { ...ticket("T-1", { status: "new" }), priority: 1 as const };
    const also = { is: "toTicket", ticketId: "T-1" };
    expect(read("potilas on hengenvaarassa", { step: "idle" }, [critical])).toMatchObject({ is: "danger", also });
  });
});

describe("danger", () => {
  it.each([
    ["potilas huoneessa 4", "ei hengitä"],
    ["patienten i sal 4", "andas inte"],
  ])("is heard when it comes in two messages: %s, %s", (before, text) => {
    const person = { ...newcomer(NURSE, "fi"), dialogue: at({ step: "asked", questionId: "q" }) };
    expect(readMessage(text, { at: NOW, person, tickets: [], before })).toEqual({
      is: "danger",
      whole: `${before}\n${text}`,
    });
    expect(readMessage("kiitos", { at: NOW, person, tickets: [], before: "potilas on hengenvaarassa" })).toMatchObject({
      is: "helped",
    });
  });
  it("that names a ticket goes to that ticket too", () => {
    const open = ticket("T-1", { status: "inProgress", owner: { id: "m", name: "M" } });
    const also = { is: "toTicket", ticketId: "T-1", isNamed: true };
    expect(read("T-1: potilas on vaarassa", { step: "idle" }, [open])).toMatchObject({ is: "danger", also });
  });
});

describe("an offer to ask the support person", () => {
  const offered: Step = { step: "asked", questionId: "q", asks: "askPerson", since: NOW - 5 * 60_000 };
  it("is taken up with a yes and declined with a no", () => {
    expect(read("joo", offered)).toEqual({ is: "askPerson", questionId: "q" });
    expect(read("ei kiitos", offered)).toEqual({ is: "declined", questionId: "q" });
    expect(read("ei tarvita tukihenkilöä", offered)).toEqual({ is: "declined", questionId: "q" });
  });
  it("ends after half an hour, and with a word of somebody about a ticket", () => {
    expect(read("joo", { ...offered, since: NOW - HOUR })).toEqual({ is: "courtesy" });
    const owner = { id: "m", name: "M" };
    const updated = {
      ...ticket("T-1", { status: "inProgress", owner }),
      openedAt: NOW - HOUR,
      updates: [{ seenBy: "requester", at: NOW - 60_000, by: owner, what: "updated", text: "Onko virtajohto kiinni?" }],
    } as const;
    expect(read("joo", offered, [updated])).toEqual({ is: "toTicket", ticketId: "T-1" });
    expect(read("ok", offered, [{ ...updated, updates: [{ ...updated.updates[0], text: "Tilasin uuden." }] }])).toEqual(
      { is: "courtesy" },
    );
  });
});
