import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import { hasButton, opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

const EVENING = Date.parse("2026-11-30T21:00:00+02:00");
const ONLY_ME = { safety: "false", impact: "oneself", urgency: "hardly" };
const PATIENT_IN_DANGER = { safety: "true" };

let stage: Stage;
let nurse: Person;
beforeEach(async () => {
  stage = await setStage({ at: EVENING });
  nurse = await stage.nurseOfUnit();
});
afterEach(() => stage.close());

/** Chooses 22 to 7 on every day, as the form has it. */
async function choosesTheNight(typed: Readonly<Record<string, string>> = {}): Promise<void> {
  await nurse.says("hiljainen aika");
  const form = await nurse.sees(hasButton("setQuietHours"));
  const saved = await nurse.clicks(form, "setQuietHours", typed);
  expect(saved.words).toContain("Hiljainen aika on käytössä klo 22.00–7.00, joka päivä.");
}

describe("a nurse who sleeps from 22 to 7", () => {
  it("gets what happened to her ticket at night as one message in the morning, and answers it", async () => {
    const [agent] = stage.agents;
    const { number, card } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    const before = nurse.chat.length;
    await stage.presses(agent, card, "takeTicket");
    await stage.passes(5 * MINUTE);
    await stage.presses(agent, card, "updateRequester", { text: "Tilasimme uuden näytön." });
    await stage.passes(5 * MINUTE);
    await stage.presses(agent, card, "resolveTicket", { text: "Näyttö on vaihdettu." });
    await stage.passes(8 * HOUR - 11 * MINUTE);
    expect(nurse.chat).toHaveLength(before);

    await stage.restarts();
    await stage.passes(MINUTE);
    expect(nurse.chat).toHaveLength(before + 1);
    const mail = await nurse.sees(hasButton("showHeld"));
    expect(mail.latest.summary).toBe(`1 asia odotti hiljaisen ajan yli: ${number}.`);
    expect(mail.words).toContain(
      `Tiketti ${number} on ratkaistu. Toimiiko nyt? Voit vastata tähän ma 7.12. klo 23.10 asti.`,
    );
    expect(mail.words).not.toContain("Näyttö");

    const shown = await nurse.clicks(mail, "showHeld");
    expect(shown.words).toContain("Näytetty alempana keskustelussa.");
    await nurse.sees(/Tilasimme uuden näytön\./);
    const resolved = await nurse.sees(hasButton("notSolved"));
    expect(resolved.words).toContain("Näyttö on vaihdettu.");
    await nurse.clicks(mail, "showHeld");
    await stage.settles();
    expect(nurse.chat).toHaveLength(before + 3);

    await nurse.clicks(resolved, "notSolved", { text: "Yhä musta." });
    await nurse.sees(/avattu uudelleen/);
    await card.sees(/Yhä musta\./);
  });

  it("gets a single message as it is", async () => {
    const { number, card } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await stage.passes(8 * HOUR);
    const resolved = await nurse.sees(hasButton("works"));
    expect(resolved.words).toContain(`Tiketti ${number} on ratkaistu:`);
    await nurse.says("kiitos, mutta ei toimi");
    await nurse.sees(/avattu uudelleen/);
  });

  it("hears of priority 1 at once, and of priority 2 when she wants to", async () => {
    const urgent = await opensTicket(stage, nurse, "Väärän potilaan tiedot", PATIENT_IN_DANGER);
    const second = await opensTicket(stage, nurse, "Emme voi kirjata", UNIT_CANNOT_WORK);
    await choosesTheNight();
    await stage.passes(90 * MINUTE);
    const [agent] = stage.agents;
    await stage.presses(agent, second.card, "takeTicket");
    await stage.presses(agent, urgent.card, "takeTicket");
    await stage.passes(5 * MINUTE);
    await nurse.sees(new RegExp(`Tiketti ${urgent.number} on työn alla`));
    expect(nurse.chat.filter(({ words }) => words.includes(`Tiketti ${second.number} on työn alla`))).toEqual([]);

    await nurse.says("hiljainen aika");
    const form = await nurse.sees(hasButton("setQuietHours"));
    await nurse.clicks(form, "setQuietHours", { letsThrough: "p1AndP2" });
    await stage.presses(agent, second.card, "updateRequester", { text: "Tutkimme." });
    await stage.passes(5 * MINUTE);
    await nurse.sees(/Tutkimme\./);
  });

  it("who writes at night is answered at once and gets what waited right after, unread as an answer to it", async () => {
    const { number, card } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Mikä huone?" });
    const before = nurse.chat.length;
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    const answer = await nurse.sees(hasButton("didNotHelp"));
    const asked = await nurse.sees(hasButton("answerTicket"));
    expect(nurse.chat.slice(before).map(({ id }) => id)).toEqual([answer.id, asked.id]);
    expect(asked.words).toContain(`Tiketti ${number} odottaa vastaustasi.`);
    await stage.settles();
    await stage.passes(8 * HOUR);
    expect(nurse.chat.slice(before)).toHaveLength(2);
  });

  it("is told of a broken promise and the newer state in one line", async () => {
    const { number, card } = await opensTicket(stage, nurse, "Emme voi kirjata", UNIT_CANNOT_WORK);
    await choosesTheNight();
    await stage.passes(9 * HOUR);
    await stage.presses(stage.agents[0], card, "updateRequester", { text: "Palvelin on vaihdettu." });
    await stage.passes(HOUR);
    const mail = await nurse.sees(hasButton("showHeld"));
    expect(mail.words).toContain(
      `Lupasin sinulle päivityksen ma 30.11. klo 22.00, ja se myöhästyi. Pahoittelut. Tiketti ${number}: uusi päivitys. ${stage.agents[0].name} (Tukipiste) käsittelee tikettiä. Seuraava päivitys viimeistään klo 8.00.`,
    );
    expect(mail.words.match(/Pahoittelut/gu)).toHaveLength(1);
  });

  it("who switches them off gets what waited, and the next word at once", async () => {
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.passes(5 * MINUTE);
    await nurse.says("hiljainen aika");
    await nurse.sees(/on työn alla/);
    const form = await nurse.sees(hasButton("endQuietHours"));
    const off = await nurse.clicks(form, "endQuietHours");
    expect(off.words).toContain("Hiljainen aika on poistettu käytöstä.");
    await stage.presses(stage.agents[0], card, "updateRequester", { text: "Tilasimme uuden." });
    await stage.passes(5 * MINUTE);
    await nurse.sees(/Tilasimme uuden\./);
  });

  it("still hears from the colleague whom she asked a moment ago", async () => {
    await choosesTheNight();
    stage.clock.now += 12 * HOUR;
    await choosesMorning();
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    await nurse.clicks(await nurse.sees(hasButton("didNotHelp")), "didNotHelp");
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    const request = await stage.unitChannel.sees(/tarratulostin/);
    await stage.presses(stage.support[0], request, "takeHandoff");
    await nurse.sees(/auttaa sinua nyt/);
  });

  it("is told what is wrong with hours that have no length", async () => {
    await nurse.says("hiljainen aika");
    const form = await nurse.sees(hasButton("setQuietHours"));
    const answer = await nurse.clicks(form, "setQuietHours", { fromMinute: "600", toMinute: "600" });
    expect(answer.words).toContain("Alku ja loppu ovat samat.");
    const saved = await nurse.clicks(answer, "setQuietHours", { toMinute: "660" });
    expect(saved.words).toContain("Hiljainen aika on käytössä klo 10.00–11.00, joka päivä.");
  });

  it("who has blocked the bot is told of to the groups, ticket by ticket", async () => {
    const first = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    const second = await opensTicket(stage, nurse, "Hiiri on rikki", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    await stage.presses(stage.agents[0], first.card, "resolveTicket", { text: "Johto oli irti." });
    await stage.presses(stage.agents[0], second.card, "resolveTicket", { text: "Hiiri vaihdettiin." });
    stage.teams.fails({
      answer: 403,
      code: "ConversationBlockedByUser",
      times: 10,
      only: ({ path }) => path.includes(encodeURIComponent(`a:${nurse.id}`)),
    });
    await stage.passes(8 * HOUR);
    await first.card.sees(new RegExp(`${first.number}: viesti 2 ei mennyt ilmoittajalle perille`));
    await second.card.sees(new RegExp(`${second.number}: viesti 2 ei mennyt ilmoittajalle perille`));
  });

  it("opens what waited for her alone", async () => {
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await choosesTheNight();
    await stage.passes(2 * HOUR);
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.passes(5 * MINUTE);
    await stage.presses(stage.agents[0], card, "updateRequester", { text: "Tilasimme uuden." });
    await stage.passes(8 * HOUR);
    const mail = await nurse.sees(hasButton("showHeld"));
    const stranger = await stage.nurseOfUnit("Pekka Puro");
    await stranger.says("ohje");
    const data = mail.buttons.find(({ verb }) => verb === "showHeld")?.data;
    const posted = await stranger.sees(hasButton("quietHours"));
    await stage.settles();
    const before = stranger.chat.length;
    const answer = await stranger.clicks(
      { ...posted, buttons: [{ title: "x", verb: "showHeld", data: data ?? {} }] },
      "showHeld",
    );
    expect(answer.reply).toBe("words");
    await stage.settles();
    expect(stranger.chat).toHaveLength(before);
  });
});

/** Quiet hours around half past nine in the morning, when support persons are on duty. */
async function choosesMorning(): Promise<void> {
  await nurse.says("hiljainen aika");
  const form = await nurse.sees(hasButton("setQuietHours"));
  await nurse.clicks(form, "setQuietHours", { fromMinute: "480", toMinute: "600" });
}
