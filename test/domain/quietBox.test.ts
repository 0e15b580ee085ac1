import { describe, expect, it } from "vitest";
import type { HoldableMessage } from "../../src/domain/messages.ts";
import {
  emptyBox,
  type Held,
  mailMessage,
  opened,
  type QuietBox,
  takeTicket,
  toShow,
  unseenTickets,
  withHeld,
} from "../../src/domain/quietBox.ts";

const NOW = Date.UTC(2026, 10, 30, 21);
const MORNING = Date.UTC(2026, 11, 1, 5);
const GROUP = { fi: "Tukipiste", sv: "Servicepunkten", en: "Service desk" };
const OWNER = { id: "matti", name: "Matti Meri" };

function of(ticketId: string, number = 1) {
  const mark = { ticketId, message: number };
  const about = { mark, owner: OWNER.name, group: GROUP };
  return {
    taken: { say: "ticketTaken", ...about, nextWordBy: MORNING },
    takenWhileWaiting: { say: "ticketTaken", ...about, waits: true },
    withEarlier: {
      say: "ticketHandedOver",
      mark,
      from: GROUP,
      to: GROUP,
      because: "needsFix",
      earlier: [{ say: "ticketUpdate", owner: OWNER.name, group: GROUP, text: "Selvitämme." }],
    },
    update: { say: "ticketUpdate", ...about, text: "Selvitämme.", nextWordBy: MORNING },
    addition: { say: "ticketUpdate", ...about, text: "Lisäksi." },
    question: { say: "ticketQuestion", ...about, question: "Mikä numero?" },
    missed: { say: "promiseMissed", mark, group: GROUP, promised: NOW + number, nextWordBy: MORNING },
    resolved: {
      say: "ticketResolved",
      mark,
      resolution: {
        id: `${ticketId}/1`,
        at: NOW,
        by: OWNER,
        text: "Valmis.",
        message: number,
        replyUntil: MORNING,
        asksFeedback: true,
      },
    },
  } as const satisfies Record<string, HoldableMessage>;
}

function boxOf(...messages: readonly (HoldableMessage & { readonly mark: { readonly ticketId: string } })[]): QuietBox {
  return messages.reduce(
    (box, message) => withHeld(box, { at: NOW, message, ticketId: message.mark.ticketId }, MORNING),
    emptyBox("niina"),
  );
}

const T1 = of("T-1");
const T2 = of("T-2");

/** The state that each line tells, and whether it opens something. */
function linesOf(box: QuietBox): readonly (readonly [string, string, boolean])[] {
  return opened(box).mails.flatMap((mail) =>
    mailMessage(mail).lines.map(({ key, newest, opens }) => [key, newest.say, opens] as const),
  );
}

describe("What waits for the end of quiet hours", () => {
  it("wakes the box at that end, and not before something waits", () => {
    expect(emptyBox("niina").nextCheckAt).toBeUndefined();
    expect(boxOf(T1.taken).nextCheckAt).toBe(MORNING);
  });

  it("gives no message when nothing waits", () => {
    expect(opened(emptyBox("niina"))).toEqual({ box: emptyBox("niina"), mails: [] });
  });

  it("goes as it is when it is alone", () => {
    const { box, alone, mails } = opened(boxOf(T1.resolved));
    expect(alone?.message).toEqual(T1.resolved);
    expect(mails).toEqual([]);
    expect(box).toEqual(emptyBox("niina"));
  });

  it("becomes one line for each ticket, with its newest state", () => {
    expect(linesOf(boxOf(T1.taken, T2.taken, T1.update, T1.resolved))).toEqual([
      ["ticket:T-1", "ticketResolved", true],
      ["ticket:T-2", "ticketTaken", false],
    ]);
  });

  it("is told as a question while that waits for an answer, and as solved after a later word", () => {
    expect(linesOf(boxOf(T1.question, T1.addition))).toEqual([["ticket:T-1", "ticketQuestion", true]]);
    expect(linesOf(boxOf(T1.question, T1.takenWhileWaiting))).toEqual([["ticket:T-1", "ticketQuestion", true]]);
    expect(linesOf(boxOf(T1.taken, T1.resolved, T1.addition))).toEqual([["ticket:T-1", "ticketResolved", true]]);
    expect(linesOf(boxOf(T1.question, T1.resolved))).toEqual([["ticket:T-1", "ticketResolved", true]]);
  });

  it("joins a missed promise and the newer state, naming the first promise that was broken", () => {
    const box = boxOf(of("T-1", 1).missed, of("T-1", 2).missed, of("T-1", 3).update);
    const [line] = opened(box).mails.flatMap((mail) => mailMessage(mail).lines);
    expect(line).toMatchObject({ newest: { say: "ticketUpdate" }, missed: NOW + 1 });
  });

  it("opens people's words and what can be answered, in order, and not what the line has said", () => {
    const [mail] = opened(boxOf(T1.taken, T1.update, T1.missed, T1.question, T1.resolved)).mails;
    const shown = mail?.lines.flatMap(toShow).map(({ message }: Held) => message.say);
    expect(shown).toEqual(["ticketUpdate", "ticketQuestion", "ticketResolved"]);
    expect(linesOf(boxOf(T2.taken, T2.withEarlier))).toEqual([["ticket:T-2", "ticketHandedOver", true]]);
  });

  it("has a line of its own when it is about no ticket, and one for all that is about one question", () => {
    const wrote = { say: "personWrote", questionId: "q-1", person: "Aino", text: "Hei" } as const;
    const messages: readonly HoldableMessage[] = [wrote, wrote, { say: "languageChanged" }, { say: "languageChanged" }];
    const box = messages.reduce<QuietBox>(
      (before, message) => withHeld(before, { at: NOW, message }, MORNING),
      emptyBox("niina"),
    );
    expect(linesOf(box).map(([key]) => key)).toEqual(["question:q-1", "message:2", "message:3"]);
  });

  it("gets a new id for each mail, also after the box was emptied", () => {
    const first = opened(boxOf(T1.taken, T2.taken));
    const again = [T1.update, T2.update].reduce(
      (box, message) => withHeld(box, { at: NOW, message, ticketId: message.mark.ticketId }, MORNING),
      first.box,
    );
    expect([...first.mails, ...opened(again).mails].map(({ id }) => id)).toEqual(["niina:1", "niina:2"]);
  });

  it("is taken out ticket by ticket, and the box sleeps when nothing is left", () => {
    const { box, taken } = takeTicket(boxOf(T1.taken, T2.taken, T1.update), "T-1");
    expect(taken.map(({ message }) => message.say)).toEqual(["ticketTaken", "ticketUpdate"]);
    expect(box.held.map(({ ticketId }) => ticketId)).toEqual(["T-2"]);
    expect(box.nextCheckAt).toBe(MORNING);
    expect(takeTicket(box, "T-2").box).toEqual(emptyBox("niina"));
  });

  it("names the tickets whose question or resolution nobody has seen", () => {
    expect([...unseenTickets(boxOf(T1.resolved, T2.update))]).toEqual(["T-1"]);
    expect([...unseenTickets(undefined)]).toEqual([]);
  });
});
