import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, type Stage, setStage } from "./stage.ts";

/** Wednesday before Easter 2027 at 10:00 in Helsinki. */
const HOLY_WEDNESDAY = Date.parse("2027-03-24T10:00:00+02:00");

/** Told in order, in Swedish. */
describe("a question that nobody answers over Easter", () => {
  let stage: Stage;
  let nurse: Person;
  let number: string;
  let card: Posted;

  beforeAll(async () => {
    stage = await setStage({ at: HOLY_WEDNESDAY });
    nurse = await stage.nurseOfUnit("Saga Strand");
    await nurse.says("svenska");
    await nurse.sees(/på svenska/);
    ({ number, card } = await opensTicket(stage, nurse, "Skärmen är svart"));
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Vilken skärm är det?" });
  });
  afterAll(() => stage.close());

  /** Goes to an instant of Helsinki's summer time, a day at a time. */
  async function goesTo(wall: string): Promise<void> {
    const at = Date.parse(`${wall}+03:00`);
    while (stage.clock.now < at) await stage.passes(Math.min(DAY, at - stage.clock.now));
  }

  it("is asked in the chat with a field for the answer", async () => {
    const asked = await nurse.sees(new RegExp(`Ärende ${number} väntar på ditt svar`));
    expect(asked.words).toContain("Vilken skärm är det?");
    expect(hasButton("answerTicket")(asked)).toBe(true);
  });

  it("is repeated after one working day", async () => {
    await stage.passes(DAY - MINUTE);
    expect(count(nurse.chat, /hinner du svara/)).toBe(0);
    await stage.passes(MINUTE);
    const reminder = await nurse.sees(/hinner du svara/);
    expect(reminder.words).toContain("Vilken skärm är det?");
    expect(hasButton("answerTicket")(reminder)).toBe(true);
  });

  it("is left in peace over the holidays, and repeated after three working days for the last time", async () => {
    await goesTo("2027-03-31T09:59:00");
    expect(count(nurse.chat, /Vilken skärm är det\?/)).toBe(2);
    await goesTo("2027-03-31T10:00:00");
    const last = await nurse.sees(/väntar ännu på ditt svar/);
    expect(last.words).toContain("ti 6.4 kl. 10.00");
  });

  it("after seven is resolved as unanswered, and the group hears it", async () => {
    await goesTo("2027-04-06T09:59:00");
    expect(count(nurse.chat, /markerat som löst/)).toBe(0);
    await goesTo("2027-04-06T10:00:00");
    const ended = await nurse.sees(new RegExp(`Ärende ${number} är markerat som löst`));
    expect(ended.words).toContain("svara här till ti 13.4 kl. 10.00");
    await card.sees(/kysymykseen ei vastattu/);
    expect(count(nurse.chat, /försenad/)).toBe(0);
  });

  it("an answer after that is taken with one tap, and reopens it", async () => {
    await stage.passes(DAY);
    await nurse.says("Det är den till vänster");
    const which = await nurse.sees(hasButton("matterIsTicket"));
    await nurse.clicks(which, "matterIsTicket");
    await nurse.sees(new RegExp(`Ärende ${number} är öppnat på nytt`));
    const heard = await card.sees(/Det är den till vänster/);
    expect(heard.words).toContain("avattu uudelleen");
  });

  it("with nothing pressed or answered twice", () => {
    expect(count(nurse.chat, /öppnat på nytt/)).toBe(1);
    expect(count(nurse.chat, /hinner du svara/)).toBe(1);
    expect(count(nurse.chat, /väntar ännu på ditt svar/)).toBe(1);
  });
});

describe("a question is answered", () => {
  let stage: Stage;
  let nurse: Person;

  beforeEach(async () => {
    stage = await setStage();
    nurse = await stage.nurseOfUnit();
  });
  afterEach(() => stage.close());

  async function asked(text: string, question: string): Promise<{ card: Posted; number: string; posted: Posted }> {
    const { card, number } = await opensTicket(stage, nurse, text);
    await stage.presses(stage.agents[0], card, "askRequester", { text: question });
    return { card, number, posted: await nurse.sees(question) };
  }

  it("by the field beside it, once, and the card shows that it was", async () => {
    const { card, number, posted } = await asked("Näyttö on musta", "Mikä näyttö?");
    const press = nurse.click(posted, "answerTicket", { text: "Vasen" });
    const [first] = await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    expect(JSON.stringify(first?.body)).toContain("vastasit kysymykseen");
    await card.sees(/Vasen/);
    const taken = await nurse.sees(new RegExp(`${number}: viestisi on lisätty`));
    // Nobody answers beside a question to ask another.
    expect(hasButton("askAnew")(taken)).toBe(false);
    await stage.settles();
    expect(count(card.replies, /Vasen/)).toBe(1);
    const empty = await nurse.clicks(posted, "answerTicket", { text: "" });
    expect(empty.words).toContain("Teksti puuttui");
  });

  it("by just writing, and the owner is mentioned and goes on", async () => {
    const { card } = await asked("Näyttö on musta", "Mikä näyttö?");
    await nurse.says("se vasen");
    const heard = await card.sees(/se vasen/);
    expect(JSON.stringify(heard.latest.entities)).toContain(stage.agents[0].id);
    await nurse.sees(/Seuraava päivitys viimeistään/);
    await stage.settles();
    expect(card.words).toContain("työn alla");
  });

  it("with one tap where several tickets wait, and nothing goes to the other", async () => {
    const one = await asked("Näyttö on musta", "Mikä näyttö?");
    const other = await asked("Hiiri ei liiku", "Mikä hiiri?");
    await nurse.says("se vasemmanpuoleinen");
    const which = await nurse.sees(hasButton("matterIsTicket"));
    await nurse.clicks(which, { verb: "matterIsTicket", with: { ticketId: one.number } });
    await one.card.sees(/se vasemmanpuoleinen/);
    await stage.settles();
    expect(count(other.card.replies, /vasemmanpuoleinen/)).toBe(0);
    await nurse.says("ja hiiri on langaton");
    await other.card.sees(/langaton/);
  });

  it("that was a new question is asked as one", async () => {
    await asked("Näyttö on musta", "Mikä näyttö?");
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    const taken = await nurse.sees(hasButton("askAnew"));
    await nurse.clicks(taken, "askAnew");
    await nurse.sees(hasButton("didNotHelp"));
  });

  it("by a reaction or an empty message is not taken for an answer", async () => {
    const { card } = await asked("Näyttö on musta", "Mikä näyttö?");
    await nurse.says("   ");
    await stage.passes(HOUR);
    expect(card.words).toContain("odottaa");
  });
});
