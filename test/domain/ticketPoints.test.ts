import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Rules } from "../../src/domain/rules.ts";
import { PRIORITIES, type Priority } from "../../src/domain/serviceLevels.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { timePassed } from "../../src/domain/ticketByTime.ts";
import { firstGroupFor } from "../../src/domain/ticketOpening.ts";
import {
  agent,
  groupMessagesOf,
  lookedAt,
  messagesOf,
  OPENED,
  opened,
  requester,
  said,
  stateOf,
  toldRequester,
} from "./aTicket.ts";
import { LEVELS, MATTI, NURSE, OFFICE, RULES, SIRU, WARD } from "./organisation.ts";

const at = OPENED + 20 * MINUTE;
const time = (iso: string) => Date.parse(iso);
const taken = () => stateOf(agent(opened(), { do: "takeTicket", at, by: MATTI }));
/** Working days by opening hours from Monday to Friday, with the Finnish holidays. */
const WEEKDAYS: Rules = { ...RULES, levels: { ...LEVELS, calendars: { ...LEVELS.calendars, office: OFFICE } } };

describe("a question that waits for the requester", () => {
  const askedAt = time("2026-12-03T14:00:00+02:00");
  const asked = () =>
    stateOf(agent(taken(), { do: "askRequester", at: askedAt, by: MATTI, text: "Mikä huone?" }, WEEKDAYS));

  it("is repeated after one and three working days, the second time as the last, and given up after seven", () => {
    let ticket = lookedAt(asked(), askedAt, WEEKDAYS);
    const steps = [];
    while (ticket.state.status === "onHold" && ticket.nextCheckAt !== undefined) {
      const at = ticket.nextCheckAt;
      const outcome = timePassed(ticket, at, WEEKDAYS);
      steps.push([new Date(at).toISOString(), ...messagesOf(outcome)]);
      ticket = stateOf(outcome);
    }
    // Thursday; then the weekend, and the holiday on Sunday the 6th that takes nothing away.
    expect(steps).toMatchObject([
      ["2026-12-04T12:00:00.000Z", { say: "questionReminder", last: false, question: "Mikä huone?" }],
      ["2026-12-08T12:00:00.000Z", { say: "questionReminder", last: true, until: time("2026-12-14T14:00:00+02:00") }],
      ["2026-12-14T12:00:00.000Z", { say: "ticketResolved", resolution: { how: "unanswered", by: MATTI } }],
    ]);
    expect(ticket.state.status).toBe("resolved");
  });

  it("is answered a minute before it is given up, and the clocks go on with what was left", () => {
    let ticket = asked();
    const dueAtFirst = ticket.clocks.resolution.dueAt;
    for (const day of ["04", "08"]) ticket = lookedAt(ticket, time(`2026-12-${day}T14:00:00+02:00`), WEEKDAYS);
    const answered = time("2026-12-14T13:59:00+02:00");
    ticket = stateOf(requester(ticket, { do: "write", at: answered, text: "Huone 3" }, WEEKDAYS));
    expect(ticket.state).toEqual({ status: "inProgress", owner: MATTI });
    expect(ticket.pauses).toEqual([{ from: askedAt, until: answered }]);
    expect(ticket.clocks.resolution).toMatchObject({ dueAt: dueAtFirst, breached: true });
  });

  it("can still be answered once it was given up: that reopens the ticket", () => {
    let ticket = asked();
    for (const day of ["04", "08", "14"]) ticket = lookedAt(ticket, time(`2026-12-${day}T14:00:00+02:00`), WEEKDAYS);
    const outcome = requester(
      ticket,
      { do: "write", at: time("2026-12-20T14:00:00+02:00"), text: "Huone 3" },
      WEEKDAYS,
    );
    expect(said(outcome)).toEqual(["requesterReopened", "ticketReopened"]);
    expect(stateOf(outcome)).toMatchObject({ groupId: "desk", state: { status: "new" } });
  });

  it("is repeated once after a standstill, and again no sooner than a working day later", () => {
    const back = askedAt + 14 * DAY;
    const outcome = timePassed(asked(), back, WEEKDAYS);
    expect(said(outcome)).toEqual(["questionReminder"]);
    expect(stateOf(outcome).nextCheckAt).toBe(time("2026-12-18T14:00:00+02:00"));
    const second = timePassed(stateOf(outcome), time("2026-12-18T14:00:00+02:00"), WEEKDAYS);
    expect(stateOf(second).nextCheckAt).toBe(time("2026-12-21T14:00:00+02:00"));
  });
});

describe("a standstill of two weeks", () => {
  const back = at + 14 * DAY;

  it("is one apology with a promise that lies ahead, and one word about each clock", () => {
    const outcome = timePassed(lookedAt(taken(), at + 2 * MINUTE), back, RULES);
    expect(messagesOf(outcome)).toMatchObject([{ say: "promiseMissed", nextWordBy: back + 2 * HOUR }]);
    expect(groupMessagesOf(outcome)).toMatchObject([
      { say: "promiseMissedInGroup" },
      { say: "clockRunsOut", clock: "resolution", breached: true },
    ]);
    expect(stateOf(outcome).nextCheckAt).toBeGreaterThan(back);
  });

  it("tells what was held in the message that apologises, not in one of its own with a promise that has passed", () => {
    expect(messagesOf(timePassed(taken(), back, RULES))).toMatchObject([
      { say: "promiseMissed", earlier: [{ say: "ticketTaken" }] },
    ]);
  });

  it("tells what was held in the message that repeats the question", () => {
    const asked = stateOf(agent(taken(), { do: "askRequester", at, by: MATTI, text: "Mikä huone?" }));
    const updated = stateOf(agent(asked, { do: "updateRequester", at, by: MATTI, text: "Katson lokia." }));
    expect(messagesOf(timePassed(updated, back, RULES))).toMatchObject([
      { say: "questionReminder", earlier: [{ say: "ticketUpdate" }] },
    ]);
  });

  it("calls for a priority 1 once, not for every five minutes of it", () => {
    const critical = opened({ answers: { safety: true, impact: "oneself", urgency: "canWork" } });
    const outcome = timePassed(critical, OPENED + 14 * DAY, RULES);
    expect(said(outcome).filter((say) => say === "priorityOneCalls")).toHaveLength(1);
  });
});

describe("what comes before anybody has looked at the time", () => {
  const missed = taken().promisedBy ?? Number.NaN;

  it("does not hide that a promise broke: the apology comes first", () => {
    const ticket = lookedAt(taken(), at + 2 * MINUTE);
    const outcome = agent(ticket, { do: "updateRequester", at: missed + 1, by: MATTI, text: "Katson lokia." });
    expect(said(outcome)).toEqual(["promiseMissed", "promiseMissedInGroup"]);
    expect(stateOf(outcome)).toMatchObject({ held: { words: [{ say: "ticketUpdate" }] } });
  });

  it("does not hide that the response came late", () => {
    const outcome = agent(opened(), { do: "takeTicket", at: OPENED + 61 * MINUTE, by: MATTI });
    expect(stateOf(outcome).clocks.response).toMatchObject({ breached: true });
  });

  it("lies further away each time that it is missed without a word, and as before after one", () => {
    let ticket = lookedAt(taken(), at + 2 * MINUTE);
    const waits = [];
    for (let times = 0; times < 6; times += 1) {
      const due = ticket.promisedBy ?? Number.NaN;
      ticket = stateOf(timePassed(ticket, due, RULES));
      if (times === 1) ticket = stateOf(requester(ticket, { do: "write", at: due, text: "Miten menee?" }));
      waits.push(((ticket.promisedBy ?? Number.NaN) - due) / HOUR);
    }
    expect(waits).toEqual([2, 4, 8, 16, 16, 16]);
    const due = ticket.promisedBy ?? Number.NaN;
    const told = stateOf(agent(ticket, { do: "updateRequester", at: due - MINUTE, by: MATTI, text: "Katson lokia." }));
    ticket = lookedAt(told, due + MINUTE);
    const again = ticket.promisedBy ?? Number.NaN;
    expect((stateOf(timePassed(ticket, again, RULES)).promisedBy ?? Number.NaN) - again).toBe(2 * HOUR);
  });

  it("is never answered with an instant that has passed", () => {
    const ticket = lookedAt(taken(), at + 2 * MINUTE);
    const outcome = requester(ticket, { do: "write", at: missed + 1, text: "Miten menee?" });
    expect(messagesOf(outcome)).toMatchObject([
      { say: "promiseMissed", nextWordBy: missed + 1 + 2 * HOUR },
      { say: "takenToTicket", nextWordBy: missed + 1 + 2 * HOUR },
    ]);
  });

  it("changes nothing when it is refused", () => {
    expect(agent(opened(), { do: "takeTicket", at: OPENED + DAY, by: SIRU })).toEqual({ refused: "notAMember" });
  });

  it("is a reply after the window, whether the ticket was closed already or not", () => {
    const resolved = stateOf(agent(taken(), { do: "resolveTicket", at, by: MATTI, text: "Korjattu." }));
    const late = at + 8 * DAY;
    for (const ticket of [resolved, lookedAt(resolved, at + 7 * DAY + 1)]) {
      expect(requester(ticket, { do: "write", at: late, text: "ei toimi" })).toEqual({ refused: "replyWindowOver" });
      expect(requester(ticket, { do: "thank", at: late })).toEqual({ refused: "ended" });
    }
  });
});

describe("the group is warned", () => {
  it("of every next word, also of the second one of a ticket that nobody has taken", () => {
    const missed = OPENED + 60 * MINUTE;
    const ticket = lookedAt(lookedAt(opened(), OPENED + 45 * MINUTE), missed);
    expect(ticket).toMatchObject({ promisedBy: missed + 120 * MINUTE, warnOfPromiseAt: missed + 90 * MINUTE });
    expect(groupMessagesOf(timePassed(ticket, missed + 90 * MINUTE, RULES))).toMatchObject([
      { say: "clockRunsOut", clock: "update", breached: false },
    ]);
  });

  it("once of a clock, also when a go-live ends between the warning and the target", () => {
    const until = OPENED + 5 * HOUR;
    const unit = {
      ...WARD,
      goLive: { from: OPENED, until, timeBoxMinutes: 5, warnAtPercent: 50, onSite: [] },
    };
    const rules: Rules = { ...RULES, directory: { ...RULES.directory, units: [unit] } };
    const ticket = stateOf(agent(opened({ unit }, rules), { do: "takeTicket", at, by: MATTI }, rules));
    const warned = lookedAt(ticket, OPENED + 4 * HOUR, rules);
    expect(warned.clocks.resolution).toMatchObject({ warned: true });
    const noted = stateOf(agent(warned, { do: "addWorkNote", at: until + MINUTE, by: MATTI, text: "x" }, rules));
    expect(noted.clocks.resolution).toMatchObject({ warned: true, warnAt: OPENED + 4 * HOUR });
  });
});

describe("a change of priority", () => {
  const changed = (ticket: Ticket, priority: 1 | 2 | 3 | 4) =>
    stateOf(agent(ticket, { do: "changePriority", at, by: MATTI, priority, text: "Koskee useita." }));

  it("re-reckons both clocks from the opening, and promises the next word from now", () => {
    expect(changed(opened(), 4)).toMatchObject({
      promisedBy: at + 960 * MINUTE,
      clocks: {
        response: { dueAt: OPENED + 480 * MINUTE, warned: false },
        resolution: { dueAt: OPENED + 4800 * MINUTE, warned: false },
      },
    });
  });

  it("to one whose target has passed already is a missed target at the next look", () => {
    const ticket = changed(opened(), 1);
    expect(ticket.nextCheckAt).toBeLessThanOrEqual(at);
    expect(groupMessagesOf(timePassed(ticket, at, RULES))).toMatchObject([
      { say: "clockRunsOut", clock: "response", dueAt: OPENED + 15 * MINUTE, breached: true },
    ]);
  });

  it("may be objected to while an agent's priority stands, and the owner hears it", () => {
    expect(requester(taken(), { do: "objectToPriority", at, text: "Ei pidä paikkaansa" })).toEqual({
      refused: "outdated",
    });
    const outcome = requester(changed(taken(), 4), { do: "objectToPriority", at, text: "Emme voi odottaa" });
    expect(groupMessagesOf(outcome)).toMatchObject([
      { say: "requesterObjects", text: "Emme voi odottaa", owner: MATTI },
    ]);
    expect(stateOf(outcome)).toMatchObject({
      priority: 4,
      updates: expect.arrayContaining([expect.objectContaining({ what: "objected" })]),
    });
  });
});

describe("the vendor", () => {
  it("pauses nothing: the clocks and the promise run on", () => {
    const sent = stateOf(agent(taken(), { do: "sendToVendor", at, by: MATTI, text: " SLG-77 " }));
    expect(sent).toMatchObject({
      pauses: [],
      promisedBy: at + 2 * HOUR,
      state: { vendorCase: "SLG-77", owner: MATTI },
    });
    expect(sent.clocks.resolution.dueAt).toBe(OPENED + 480 * MINUTE);
    const missed = timePassed(sent, OPENED + 480 * MINUTE, RULES);
    expect(groupMessagesOf(missed)).toContainEqual(
      expect.objectContaining({ say: "clockRunsOut", clock: "resolution", breached: true, owner: MATTI }),
    );
    expect(said(missed)).toContain("promiseMissed");
  });
});

describe("the requester's own hand", () => {
  it("withdraws a ticket from everywhere: nothing runs and nothing is promised any more", () => {
    const asked = stateOf(agent(taken(), { do: "askRequester", at, by: MATTI, text: "Mikä huone?" }));
    for (const ticket of [opened(), taken(), asked]) {
      const outcome = requester(ticket, { do: "withdraw", at, text: "" });
      expect(said(outcome)).toEqual(["requesterWithdrew", "ticketWithdrawn"]);
      expect(stateOf(outcome)).toMatchObject({ state: { status: "cancelled" }, resolutions: [] });
      expect(stateOf(outcome)).not.toHaveProperty("promisedBy");
      expect(stateOf(outcome)).not.toHaveProperty("nextCheckAt");
    }
  });

  it("corrects the description and the title, and what stood there before stays in the history", () => {
    const ticket = stateOf(requester(taken(), { do: "correct", at, text: " Vain lääkkeet\nmuu toimii " }));
    expect(ticket).toMatchObject({ title: "Vain lääkkeet", description: "Vain lääkkeet\nmuu toimii" });
    expect(ticket.updates[0]).toMatchObject({ what: "opened", text: expect.stringContaining("Kukaan") });
    expect(requester(ticket, { do: "correct", at, text: "Vain lääkkeet\nmuu toimii" })).toEqual({
      refused: "outdated",
    });
  });

  it("answers a workaround, and may change its mind", () => {
    const given = stateOf(agent(taken(), { do: "giveWorkaround", at, by: MATTI, text: "Kirjaa paperille." }));
    const answer = (ticket: Ticket, helped: boolean) =>
      requester(ticket, { do: "answerWorkaround", at, helped, text: "" });
    const failed = stateOf(answer(given, false));
    expect(failed).toMatchObject({ workaround: { helped: false }, state: { status: "inProgress", owner: MATTI } });
    expect(answer(failed, false)).toEqual({ refused: "outdated" });
    const helped = answer(failed, true);
    expect(stateOf(helped)).toMatchObject({ workaround: { helped: true }, state: { status: "workedAround" } });
    expect(groupMessagesOf(helped)).toMatchObject([{ say: "workaroundAnswered", helped: true, owner: MATTI }]);
  });

  it("is not asked for feedback by its own group", () => {
    const colleague = stateOf(agent(opened({ requester: MATTI }), { do: "takeTicket", at, by: MATTI }));
    const resolved = (ticket: Ticket) => stateOf(agent(ticket, { do: "resolveTicket", at, by: MATTI, text: "x" }));
    expect(resolved(colleague).resolutions).toMatchObject([{ asksFeedback: false }]);
    expect(resolved(taken()).resolutions).toMatchObject([{ asksFeedback: true }]);
  });
});

describe("a priority 1 that nobody takes", () => {
  const critical = () => opened({ answers: { safety: true, impact: "oneself", urgency: "canWork" } });
  const called = () => lookedAt(critical(), OPENED + 5 * MINUTE);
  const take = { do: "takeCalledTicket", at: OPENED + 6 * MINUTE, by: SIRU } as const;

  it("is taken by the next group only once that was called", () => {
    expect(agent(critical(), { ...take, at: OPENED + MINUTE })).toEqual({ refused: "alreadyTaken" });
    expect(agent(called(), { ...take, by: NURSE })).toEqual({ refused: "notAMember" });
  });

  it("goes to that group with whoever takes it, and the call is over in both", () => {
    const outcome = agent(called(), take);
    expect(stateOf(outcome)).toMatchObject({ groupId: "specialists", state: { status: "inProgress", owner: SIRU } });
    expect(stateOf(outcome)).not.toHaveProperty("call");
    expect(said(outcome)).toEqual(["moveCard", "ticketTaken", "endCall"]);
    expect(toldRequester(outcome)).toMatchObject({ owner: "Siru Suo", emergency: { number: "010 000 0112" } });
    expect(agent(stateOf(outcome), { ...take, at: OPENED + 7 * MINUTE })).toEqual({ refused: "alreadyTaken" });
  });
});

describe("a ticket whose group vanished from the directory", () => {
  const lost = () =>
    stateOf(
      agent(taken(), {
        ...{ do: "handOverTicket", at, by: MATTI, text: "x" },
        ...{ toGroupId: "specialists", because: "needsExpertise" },
      }),
    );
  const groups = RULES.directory.groups.filter(({ id }) => id === "desk");
  const without: Rules = { ...RULES, directory: { ...RULES.directory, groups } };

  it("is adopted by the first group when time has something to do with it, with a card of its own there", () => {
    const ticket = lookedAt(lost(), at + DAY, without);
    expect(ticket).toMatchObject({
      groupId: "desk",
      workNotes: expect.arrayContaining([expect.objectContaining({ text: "specialists" })]),
    });
    expect(ticket.updates.filter(({ what }) => what === "handedOver")).toMatchObject([
      { text: "specialists" },
      { text: "desk", because: "belongsThere" },
    ]);
  });

  it("is adopted when somebody does something with it before: no word of the requester is turned away", () => {
    const written = requester(lost(), { do: "write", at: at + MINUTE, text: "Onko uutta?" }, without);
    expect(stateOf(written)).toMatchObject({ groupId: "desk" });
    expect(messagesOf(written)).toMatchObject([{ say: "takenToTicket", group: { en: "Tukipiste" } }]);
    const outcome = agent(lost(), { do: "takeTicket", at: at + MINUTE, by: MATTI }, without);
    expect(stateOf(outcome)).toMatchObject({ groupId: "desk", state: { owner: MATTI } });
  });

  it("is adopted when a resolved one is reopened", () => {
    const solved = stateOf(agent(lost(), { do: "resolveTicket", at, by: SIRU, text: "Korjattu." }));
    const reopened = requester(solved, { do: "reportNotSolved", at: at + DAY, text: "ei toimi" }, without);
    expect(stateOf(reopened)).toMatchObject({ groupId: "desk", state: { status: "new" } });
  });
});

describe("a ticket that goes on as part of a major incident", () => {
  it("has nothing of its own to do any more, but takes what its requester writes", () => {
    const merged: Ticket = { ...taken(), state: { status: "merged", incidentId: "M-1" } };
    expect(agent(merged, { do: "resolveTicket", at, by: MATTI, text: "x" })).toEqual({ refused: "ended" });
    expect(stateOf(requester(merged, { do: "write", at, text: "x" })).state).toEqual(merged.state);
    const noted = stateOf(agent(merged, { do: "addWorkNote", at, by: MATTI, text: "x" }));
    expect(noted).not.toHaveProperty("promisedBy");
    expect(noted.clocks.resolution).toHaveProperty("endedAt");
  });
});

describe("who takes a new ticket first", () => {
  const [city] = RULES.directory.organisations;
  // The specialists have office hours, the desk is there around the clock.
  const climbing = city && { ...city, tiers: ["specialists", "desk"] as const };
  const first = (priority: Priority, iso: string) =>
    climbing && firstGroupFor(climbing, priority, { at: time(iso), rules: ROUND_THE_CLOCK })?.id;
  const ROUND_THE_CLOCK: Rules = {
    ...WEEKDAYS,
    levels: { ...WEEKDAYS.levels, targets: { ...LEVELS.targets, 4: { ...LEVELS.targets[4], calendar: "office" } } },
  };

  it("is the first tier in office hours, but for a priority 1", () => {
    const tuesday = "2026-12-01T10:00:00+02:00";
    expect(PRIORITIES.map((priority) => first(priority, tuesday))).toEqual([
      "desk",
      "specialists",
      "specialists",
      "specialists",
    ]);
  });

  it.each(["2026-12-05T03:00:00+02:00", "2026-12-06T12:00:00+02:00", "2026-12-01T17:00:00+02:00"])(
    "is, at %s, somebody who is there for whatever runs around the clock",
    (iso) => {
      expect(PRIORITIES.map((priority) => first(priority, iso))).toEqual(["desk", "desk", "desk", "specialists"]);
    },
  );
});
