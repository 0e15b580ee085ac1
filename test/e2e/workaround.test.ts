import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, rings, type Stage, setStage } from "./stage.ts";

/** In Swedish. */
describe("a workaround", () => {
  let stage: Stage;
  let nurse: Person;
  let number: string;
  let card: Posted;
  let told: Posted;

  beforeEach(async () => {
    stage = await setStage();
    nurse = await stage.nurseOfUnit("Saga Strand");
    await nurse.says("svenska");
    await nurse.sees(/på svenska/);
    ({ number, card } = await opensTicket(stage, nurse, "Etiketterna blir tomma"));
    await stage.presses(stage.agents[0], card, "giveWorkaround", { text: "Skriv ut i receptionen." });
    told = await nurse.sees(/tillfällig lösning/);
  });
  afterEach(() => stage.close());

  it("says that work can go on and that it is not solved, and promises the next word", () => {
    expect(told.words).toContain(`Ärende ${number}: du kan fortsätta arbeta med en tillfällig lösning.`);
    expect(told.words).toContain("Ärendet är inte löst än.");
    expect(told.words).toContain("Skriv ut i receptionen.");
    expect(told.words).toMatch(/Nästa uppdatering senast kl\. 12\.00\. Hjälpte den tillfälliga lösningen\?/);
    expect(told.latest.summary).not.toContain("receptionen");
  });

  it("that helped is known to the group, and the ticket stays open with its clocks", async () => {
    const answer = await nurse.clicks(told, "workaroundHelped");
    expect(answer.words).toContain("den tillfälliga lösningen hjälpte");
    expect(answer.buttons).toEqual([]);
    const heard = await card.sees(/väliaikaisratkaisu auttoi/);
    expect(rings(heard, stage.agents[0])).toBe(true);
    await stage.settles();
    expect(card.words).toContain("väliaikaisratkaisu käytössä");
    await nurse.says("mina ärenden");
    expect((await nurse.sees(/Mina ärenden/)).words).toContain("tillfällig lösning i bruk");
    await stage.passes(2 * HOUR);
    await nurse.sees(/Jag lovade dig en uppdatering kl\. 12\.00 och den är försenad/);
  });

  it("that failed goes back to work, and the owner reads why, once", async () => {
    const press = nurse.click(told, "workaroundFailed", { text: "Receptionen är stängd" });
    await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    const heard = await card.sees(/väliaikaisratkaisu ei auttanut/);
    expect(heard.words).toContain("Receptionen är stängd");
    expect(rings(heard, stage.agents[0])).toBe(true);
    await stage.settles();
    expect(count(card.replies, /Receptionen är stängd/)).toBe(1);
    expect(card.words).toContain("työn alla");
  });

  it("in its second form is the one that is answered: the first card says that things changed", async () => {
    await nurse.clicks(told, "workaroundFailed", { text: "" });
    await stage.presses(stage.agents[0], card, "giveWorkaround", { text: "Skriv för hand." });
    const second = await nurse.sees(/Skriv för hand\./);
    const old = await nurse.clicks(told, "workaroundHelped");
    expect(old.words).toContain("Läget hann ändras");
    await nurse.clicks(second, "workaroundHelped");
    await card.sees(/väliaikaisratkaisu auttoi/);
  });

  it("after the resolution is answered with how it stands", async () => {
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Skrivaren byttes." });
    await nurse.sees(hasButton("works"));
    const late = await nurse.clicks(told, "workaroundFailed", { text: "nej" });
    expect(late.reply).toBe("words");
  });
});
