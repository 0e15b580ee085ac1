import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import { decideForRequester } from "../../src/domain/ticketByRequester.ts";
import { messageNotDelivered, timePassed } from "../../src/domain/ticketByTime.ts";
import { completed, missingIn, openTicket } from "../../src/domain/ticketOpening.ts";
import { agent, effectsOf, OPENED, opened, said, stateOf, toldRequester } from "./aTicket.ts";
import { LEVELS, MATTI, NURSE, RULES, SIRU, WARD } from "./organisation.ts";

const at = OPENED + 20 * MINUTE;
const taken = () => stateOf(agent(opened(), { do: "takeTicket", at, by: MATTI }));
const resolved = () =>
  stateOf(agent(taken(), { do: "resolveTicket", at, by: MATTI, text: "Palvelin käynnistettiin." }));

describe("a draft", () => {
  it("names what is missing", () => {
    expect(missingIn({ description: " ", details: "", answers: {} })).toEqual([
      "description",
      "safety",
      "impact",
      "urgency",
    ]);
  });

  it("asks nothing but the description when safety is at stake", () => {
    const draft = { description: "Väärä potilas", details: "", answers: { safety: true } };
    expect(missingIn(draft)).toEqual([]);
    expect(completed(draft)?.answers.safety).toBe(true);
  });

  it("joins what was added to the description", () => {
    const answers = { safety: false, impact: "oneself", urgency: "hardly" } as const;
    expect(completed({ description: "Tulostin", details: "Huone 3", answers })?.description).toBe(
      "Tulostin\n\nHuone 3",
    );
  });
});

describe("a new ticket", () => {
  it("goes to the first tier with the priority of the matrix, its reason and a promise", () => {
    const ticket = opened();
    expect(ticket).toMatchObject({
      groupId: "desk",
      priority: 2,
      priorityReason: { because: "matrix", impact: "unit", urgency: "cannotWork" },
      title: "Kukaan ei pysty kirjaamaan",
      promisedBy: OPENED + 60 * MINUTE,
      nextCheckAt: OPENED + 45 * MINUTE,
      state: { status: "new" },
    });
  });

  it("is priority 1 at once when safety is at stake, and shows the emergency number", () => {
    const outcome = openTicket(
      {
        id: "T-1",
        at: OPENED,
        requester: NURSE,
        unit: WARD,
        tried: [],
        before: [],
        description: "x",
        answers: { safety: true, impact: "oneself", urgency: "canWork" },
      },
      RULES,
    );
    expect(stateOf(outcome).priority).toBe(1);
    expect(toldRequester(outcome)).toMatchObject({ emergency: { number: "010 000 0112" } });
  });

  it("keeps a long first line within the title and whole in the description", () => {
    const description = "a".repeat(500);
    const ticket = stateOf(
      openTicket(
        {
          ...{ id: "T-2", at: OPENED, requester: NURSE, unit: WARD, tried: [], before: [] },
          description,
          answers: opened().answers,
        },
        RULES,
      ),
    );
    expect(ticket.title).toHaveLength(80);
    expect(ticket.description).toBe(description);
  });
});

describe("an agent", () => {
  it("of another group is refused every command", () => {
    const texts = ["askRequester", "updateRequester", "addWorkNote", "giveWorkaround", "resolveTicket"] as const;
    for (const command of texts) {
      expect(agent(opened(), { do: command, at, by: SIRU, text: "x" })).toEqual({ refused: "notAMember" });
    }
    expect(agent(opened(), { do: "takeTicket", at, by: SIRU })).toEqual({ refused: "notAMember" });
  });

  it("takes a ticket, and the requester hears who has it and when the next word comes", () => {
    const outcome = agent(opened(), { do: "takeTicket", at, by: MATTI });
    expect(stateOf(outcome)).toMatchObject({
      promisedBy: at + 2 * HOUR,
      state: { status: "inProgress", owner: MATTI },
    });
    expect(toldRequester(outcome)).toMatchObject({
      say: "ticketTaken",
      owner: "Matti Meri",
      nextWordBy: at + 2 * HOUR,
    });
  });

  it("takes the same ticket only once", () => {
    expect(agent(taken(), { do: "takeTicket", at, by: MATTI })).toEqual({ refused: "alreadyTaken" });
  });

  it("writes nothing without words", () => {
    expect(agent(taken(), { do: "resolveTicket", at, by: MATTI, text: "  " })).toEqual({ refused: "nothingWritten" });
  });

  it("puts the ticket on hold with a question, and no word is promised while it waits", () => {
    const outcome = agent(taken(), { do: "askRequester", at, by: MATTI, text: "Mikä huone?" });
    expect(stateOf(outcome).state).toEqual({
      status: "onHold",
      reason: "awaitingRequester",
      owner: MATTI,
      question: "Mikä huone?",
      reminded: 0,
      nextStepAt: at + DAY,
    });
    expect(toldRequester(outcome)).not.toHaveProperty("nextWordBy");
  });

  it("gives a workaround that is kept and does not end the ticket", () => {
    const outcome = agent(taken(), { do: "giveWorkaround", at, by: MATTI, text: "Kirjaa paperille." });
    expect(stateOf(outcome)).toMatchObject({
      workaround: { text: "Kirjaa paperille." },
      state: { status: "workedAround" },
    });
    expect(toldRequester(outcome).say).toBe("ticketWorkaround");
  });

  it("hands over with a summary that the requester never sees", () => {
    const command = {
      do: "handOverTicket",
      at,
      by: MATTI,
      text: "Epäilen palvelinta",
      toGroupId: "specialists",
      because: "needsExpertise",
    } as const;
    const outcome = agent(taken(), command);
    const ticket = stateOf(outcome);
    expect(ticket.groupId).toBe("specialists");
    expect(ticket.state).toMatchObject({ status: "new" });
    expect(JSON.stringify(ticket.updates)).not.toContain("Epäilen");
    expect(ticket.workNotes.at(-1)).toMatchObject({ what: "handOverSummary", text: "Epäilen palvelinta" });
    expect(JSON.stringify(toldRequester(outcome))).not.toContain("Epäilen");
    expect(said(outcome)).toEqual(["moveCard"]);
    expect(toldRequester(outcome)).toMatchObject({ say: "ticketHandedOver", because: "needsExpertise" });
  });

  it("hands over only within the tiers of the organisation and not to the same group", () => {
    for (const toGroupId of ["desk", "elsewhere", undefined]) {
      const command = { do: "handOverTicket", at, by: MATTI, text: "x", toGroupId, because: "needsFix" } as const;
      expect(agent(taken(), command)).toEqual({ refused: "unknownChoice" });
    }
  });

  it("keeps a work note from the requester", () => {
    const outcome = agent(taken(), { do: "addWorkNote", at, by: MATTI, text: "salainen" });
    expect(effectsOf(outcome)).toEqual([]);
    expect(stateOf(outcome).workNotes).toMatchObject([{ seenBy: "groups", text: "salainen" }]);
  });

  it("changes nothing after the end but may add a word to a resolved ticket", () => {
    expect(agent(resolved(), { do: "takeTicket", at, by: MATTI })).toEqual({ refused: "ended" });
    const outcome = agent(resolved(), { do: "updateRequester", at, by: MATTI, text: "Vielä yksi asia" });
    expect(stateOf(outcome).state.status).toBe("resolved");
    expect(toldRequester(outcome)).not.toHaveProperty("nextWordBy");
  });
});

describe("time that changes nothing on the card", () => {
  it.each([
    ["tells what was held", taken(), at + 2 * MINUTE],
    ["warns of a clock", opened(), OPENED + 45 * MINUTE],
  ])("leaves its buttons as they are when it %s", (_, ticket, later) => {
    const outcome = timePassed(ticket, later, RULES);
    expect(effectsOf(outcome)).toHaveLength(1);
    expect(stateOf(outcome).revision).toBe(ticket.revision);
  });

  it.each([
    ["a missed promise", opened(), OPENED + 60 * MINUTE],
    ["the closing", resolved(), at + 7 * DAY + 1],
  ])("does not have %s in it", (_, ticket, later) => {
    expect(stateOf(timePassed(ticket, later, RULES)).revision).toBe(ticket.revision + 1);
  });
});

describe("every other change", () => {
  it("raises the revision by one", () => {
    expect(opened().revision).toBe(1);
    expect(taken().revision).toBe(2);
    expect(resolved().revision).toBe(3);
  });

  it("gives each message to the requester the next number as its mark", () => {
    expect(toldRequester(agent(taken(), { do: "updateRequester", at, by: MATTI, text: "x" }))).toMatchObject({
      mark: { ticketId: "T-1042", message: 2 },
      earlier: [{ say: "ticketTaken" }],
    });
  });
});

describe("an answer of the requester", () => {
  it("ends the waiting and promises the next word", () => {
    const waiting = stateOf(agent(taken(), { do: "askRequester", at, by: MATTI, text: "Mikä huone?" }));
    const outcome = decideForRequester(waiting, { do: "write", at: at + HOUR, text: "Huone 3" }, RULES);
    expect(stateOf(outcome)).toMatchObject({
      promisedBy: at + HOUR + 2 * HOUR,
      state: { status: "inProgress", owner: MATTI },
    });
    expect(said(outcome)).toEqual(["requesterWrote", "takenToTicket"]);
  });
});

describe("a resolution", () => {
  const replyUntil = at + 7 * DAY;
  const reply = (when: number) =>
    decideForRequester(resolved(), { do: "reportNotSolved", at: when, text: "ei toimi" }, RULES);

  it("is open to a reply for seven times 24 hours", () => {
    expect(resolved().resolutions).toMatchObject([{ id: "T-1042/1", replyUntil }]);
    expect(resolved().state).toEqual({ status: "resolved", replyUntil });
  });

  it("keeps its seven times 24 hours across the clock change", () => {
    const saturday = Date.UTC(2026, 9, 24, 12, 0);
    const outcome = agent(taken(), { do: "resolveTicket", at: saturday, by: MATTI, text: "x" });
    expect(stateOf(outcome).resolutions[0]?.replyUntil).toBe(saturday + 7 * 24 * HOUR);
  });

  it("is reopened by a reply a second before the end and at the last instant", () => {
    expect(said(reply(replyUntil - 1_000))).toEqual(["requesterReopened", "ticketReopened"]);
    expect(stateOf(reply(replyUntil)).state).toMatchObject({ status: "new" });
  });

  it("is not reopened a second after the end, even when the ticket was not closed yet", () => {
    expect(reply(replyUntil + 1_000)).toEqual({ refused: "replyWindowOver" });
  });

  it("stays resolved after thanks", () => {
    const outcome = decideForRequester(resolved(), { do: "thank", at }, RULES);
    expect(stateOf(outcome).state.status).toBe("resolved");
    expect(said(outcome)).toEqual(["thanksNoted"]);
  });

  it("can be answered for the latest resolution alone", () => {
    const command = { do: "reportNotSolved", at, text: "", resolutionId: "T-1042/0" } as const;
    expect(decideForRequester(resolved(), command, RULES)).toEqual({ refused: "outdated" });
  });

  it("takes feedback once, and not after the window", () => {
    const feedback = {
      do: "giveFeedback",
      at,
      resolutionId: "T-1042/1",
      score: 3,
      comment: " ihan ok ",
      anonymous: false,
    } as const;
    const first = decideForRequester(resolved(), feedback, RULES);
    expect(stateOf(first).resolutions[0]?.feedback).toEqual({ at, score: 3, comment: "ihan ok" });
    expect(decideForRequester(stateOf(first), feedback, RULES)).toEqual({ refused: "feedbackAlreadyGiven" });
    expect(decideForRequester(resolved(), { ...feedback, at: replyUntil + 1 }, RULES)).toEqual({
      refused: "feedbackOver",
    });
  });
});

describe("time", () => {
  it("turns a missed promise into an apology, a new promise and a word to the group", () => {
    const missed = OPENED + 60 * MINUTE;
    const outcome = timePassed(opened(), missed, RULES);
    expect(stateOf(outcome)).toMatchObject({
      state: { status: "new" },
      promisedBy: missed + LEVELS.targets[2].updateMinutes * MINUTE,
    });
    expect(said(outcome)).toEqual(["promiseMissed", "promiseMissedInGroup"]);
  });

  it("does nothing before something is due", () => {
    expect(timePassed(opened(), OPENED + 45 * MINUTE - 1, RULES)).toEqual({ refused: "notDue" });
  });

  it("closes a resolved ticket quietly after its last instant", () => {
    const end = at + 7 * DAY;
    expect(timePassed(resolved(), end, RULES)).toEqual({ refused: "notDue" });
    const outcome = timePassed(resolved(), end + 1, RULES);
    expect(stateOf(outcome).state).toEqual({ status: "closed", closedAt: end + 1 });
    expect(effectsOf(outcome)).toEqual([]);
  });
});

it("a message that did not arrive is seen by the groups", () => {
  const outcome = messageNotDelivered(taken(), { mark: 2, certain: true }, { at, rules: RULES });
  expect(stateOf(outcome).workNotes).toMatchObject([{ what: "undelivered", text: "2" }]);
  expect(said(outcome)).toEqual(["notDelivered"]);
});
