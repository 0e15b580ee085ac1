import { describe, expect, it } from "vitest";
import type { Ticket } from "../../../src/domain/ticket.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, elementsOf, wordsOf } from "./cardWalk.ts";
import { NEXT_WEEK, NOW, RESOLUTION, SAMPLES, TICKET, TODAY_1430, USER_SUPPORT } from "./sampleMessages.ts";

function cardOf(ticket: Ticket, more: { kept?: { verb: string; text: string } } = {}) {
  const { card } = render({ ...SAMPLES.ticketCard, ticket, ...more }, { language: "fi", now: NOW });
  if (!card) throw new Error("A ticket has a card.");
  return card;
}

function verbsOf(ticket: Ticket): readonly string[] {
  return actionsOf(cardOf(ticket)).flatMap((action) => (action.type === "Action.Execute" ? [action.verb] : []));
}

const ALL_FORMS = [
  "askRequester",
  "updateRequester",
  "giveWorkaround",
  "addWorkNote",
  "handOverTicket",
  "resolveTicket",
  "changePriority",
  "sendToVendor",
];
const RESOLVED: Ticket = {
  ...TICKET,
  resolutions: [RESOLUTION],
  state: { status: "resolved", replyUntil: NEXT_WEEK },
};

describe("A ticket's card in its group", () => {
  it("offers what makes sense in each status", () => {
    const open = ["takeTicket", "declareFromTicket", ...ALL_FORMS].toSorted();
    expect(verbsOf({ ...TICKET, promisedBy: TODAY_1430, state: { status: "new" } }).toSorted()).toEqual(open);
    expect(verbsOf(TICKET).toSorted()).toEqual(open);
    expect(verbsOf(RESOLVED).toSorted()).toEqual(["addWorkNote", "updateRequester"]);
    expect(verbsOf({ ...TICKET, state: { status: "closed", closedAt: NOW } })).toEqual(["addWorkNote"]);
  });

  it("shows what is known, and no emergency number below priority 1", () => {
    const words = wordsOf(cardOf(TICKET));
    for (const known of [
      "T-1042 · työn alla · Prioriteetti 2",
      "Aino Rantakivi",
      "Sisätautien osasto 3",
      "HUS",
      "klo 16.00",
    ]) {
      expect(words).toContain(known);
    }
    expect(words).not.toContain("010 000 0112");
    expect(wordsOf(cardOf({ ...TICKET, priority: 1 }))).toContain("010 000 0112");
  });

  it("shows work notes apart from what the requester sees", () => {
    const box = elementsOf(cardOf(TICKET)).find((element) => element.type === "Container");
    expect(box && wordsOf({ body: [box] })).toContain("Sisäiset merkinnät, joita ilmoittaja ei näe");
    expect(box && wordsOf({ body: [box] })).toContain("Palvelin 7 ei vastaa.");
    expect(box && wordsOf({ body: [box] })).not.toContain("Selvitämme asiaa");
  });

  it("shows words again that were typed for a form it no longer has", () => {
    const words = wordsOf(cardOf(RESOLVED, { kept: { verb: "askRequester", text: "Mikä työasema?" } }));
    expect(words).toContain("Mikä työasema?");
  });

  it("becomes a pointer without buttons when the ticket went to another group", () => {
    const { card } = render({ ...SAMPLES.ticketCard, pointsTo: USER_SUPPORT }, { language: "fi", now: NOW });
    expect(card && wordsOf(card)).toBe("T-1042 on siirretty. Nyt sitä käsittelee Käyttäjätuki.");
    expect(card && actionsOf(card)).toEqual([]);
  });
});
