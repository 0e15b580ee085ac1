import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/instant.ts";
import type { Answer, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, rings, type Stage, setStage } from "./stage.ts";

const CODE = "131052-308T";

/** The story of a requester with own tickets, told in order. */
describe("the requester's own hand", () => {
  let stage: Stage;
  let nurse: Person;
  let other: Person;
  let number: string;
  let second: string;
  let card: Posted;
  let view: Posted;
  let corrected: Answer;

  beforeAll(async () => {
    stage = await setStage();
    nurse = await stage.nurseOfUnit();
    other = await stage.nurseOfUnit("Väinö Vieras");
    ({ number, card } = await opensTicket(stage, nurse, "Näyttö on musta"));
    ({ number: second } = await opensTicket(stage, nurse, "Hiiri ei liiku"));
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.held();
  });
  afterAll(() => stage.close());

  it("lists them with status, owner and the next word", async () => {
    await nurse.says("omat tiketit");
    const list = await nurse.sees(/Omat tikettisi/);
    expect(list.words).toContain(number);
    expect(list.words).toContain(second);
    expect(list.words).toContain(`Tila: työn alla. Käsittelijä: ${stage.agents[0].name} (Tukipiste).`);
    expect(list.words).toMatch(/Seuraava päivitys viimeistään klo 12\.\d\d\./);
    await nurse.clicks(list, { verb: "showTicket", with: { ticketId: number } });
    view = await nurse.sees(/Tapahtumat/);
    expect(view.words).toContain("Näyttö on musta");
    expect(view.words).toContain(`${stage.agents[0].name}: otti tiketin työn alle`);
  });

  it.each([
    ["its number", () => number],
    ["its number in small letters", () => number.toLowerCase()],
    ["its number with its word", () => `tiketti ${number}`],
  ])("is opened by writing %s", async (_how, typed) => {
    await nurse.says(typed());
    await nurse.sees((posted) => posted.words.includes("Tapahtumat") && posted.words.includes("Näyttö on musta"));
  });

  it("takes a comment, which the owner reads, with codes masked", async () => {
    const answer = await nurse.clicks(view, "commentTicket", { text: `Myös huoneessa 3, potilas ${CODE}` });
    expect(answer.words).toContain("Myös huoneessa 3");
    const heard = await card.sees(/Myös huoneessa 3/);
    expect(rings(heard, stage.agents[0])).toBe(true);
    expect(JSON.stringify(stage.teams.posted.map(({ words }) => words))).not.toContain(CODE);
  });

  it("takes a correction once; what stood there before stays in the history", async () => {
    const press = nurse.click(view, "correctTicket", { text: "Näyttö on sininen" });
    await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    await card.sees(/korjasi kuvausta/);
    await stage.settles();
    expect(count(card.replies, /korjasi kuvausta/)).toBe(1);
    expect(card.words).toContain("Näyttö on sininen");
    corrected = await nurse.clicks(view, "correctTicket", { text: "Näyttö on sininen" });
    expect(corrected.words).toContain("korjasi kuvausta");
  });

  it("somebody else's number answers as if it did not exist", async () => {
    const known = async (typed: string) => {
      await other.says(typed);
      return (await other.sees(/Tikettiä ei löytynyt/)).words;
    };
    expect(await known(number)).toBe(await known("T-99999"));
    for (const verb of ["commentTicket", "correctTicket", "withdrawTicket"]) {
      const answer = await other.clicks(view, verb, { text: "Varastan" });
      expect(answer.words).toContain("Tikettiä ei löytynyt");
    }
    await stage.settles();
    expect(JSON.stringify(stage.teams.posted.map(({ words }) => words))).not.toContain("Varastan");
    await other.says("omat tiketit");
    expect((await other.sees(/Sinulla ei ole tikettejä/)).words).not.toContain(number);
  });

  it("withdraws one, once, with a last word to the group", async () => {
    const press = nurse.click(view, "withdrawTicket", { text: "Se alkoi toimia" });
    await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    await nurse.sees(new RegExp(`Tiketti ${number} on peruttu pyynnöstäsi`));
    const heard = await card.sees(/perui tiketin/);
    expect(heard.words).toContain("Se alkoi toimia");
    await stage.settles();
    expect(count(nurse.chat, /on peruttu pyynnöstäsi/)).toBe(1);
    expect(card.words).toContain("peruttu");
    const late = await nurse.clicks(view, "commentTicket", { text: "Vielä yksi asia" });
    expect(late.words).toContain("Asia on jo päättynyt");
    await stage.presses(stage.agents[0], card, "addWorkNote", { text: "Jälkihuomio" });
  });

  it("a withdrawn ticket promises nothing, asks for no feedback, and leaves the list after a month", async () => {
    await stage.passes(DAY);
    expect(count(nurse.chat, new RegExp(`${number}.*myöhässä`))).toBe(0);
    await nurse.says(number);
    const shown = await nurse.sees(/Tila: peruttu\./);
    expect(hasButton("giveFeedback")(shown)).toBe(false);
    await stage.passes(31 * DAY);
    await nurse.says("omat tiketit");
    const list = await nurse.sees((posted) => posted.words.includes("Omat tikettisi"));
    expect(list.words).not.toContain(number);
    expect(list.words).toContain(second);
  });
});
