import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, rings, type Stage, setStage } from "./stage.ts";

describe("a priority that an agent changes", () => {
  let stage: Stage;
  let nurse: Person;
  let number: string;
  let card: Posted;
  let told: Posted;

  beforeAll(async () => {
    stage = await setStage();
    nurse = await stage.nurseOfUnit();
    const answers = { safety: "false", impact: "oneself", urgency: "cannotWork" };
    ({ number, card } = await opensTicket(stage, nurse, "En pääse kirjautumaan", answers));
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.held();
  });
  afterAll(() => stage.close());

  it("is told to the requester with the agent's reason", async () => {
    const [agent] = stage.agents;
    await stage.presses(agent, card, "changePriority", { priority: "4", text: "Toinen työasema on vieressä." });
    await stage.held();
    told = await nurse.sees(/prioriteetti on nyt 4, aiemmin 3/);
    expect(told.words).toContain(`${agent.name} (Tukipiste) perusteli:`);
    expect(told.words).toContain("Toinen työasema on vieressä.");
    expect(told.latest.summary).not.toContain("työasema");
  });

  it("can be objected to, and the objection reaches the owner once", async () => {
    const objection = nurse.click(told, "objectToPriority", { text: "Se on jatkuvasti varattu." });
    await Promise.all([stage.teams.deliver(objection), stage.teams.deliver(objection)]);
    const heard = await card.sees(/on eri mieltä prioriteetista/);
    expect(heard.words).toContain("Se on jatkuvasti varattu.");
    expect(rings(heard, stage.agents[0])).toBe(true);
    await nurse.sees(/viestisi on lisätty/);
    await stage.settles();
    expect(count(card.replies, /on eri mieltä/)).toBe(1);
  });

  it("is not taken back by the objection: the owner decides", async () => {
    await nurse.says(number);
    const view = await nurse.sees(/Tapahtumat/);
    expect(view.words).toContain(`Prioriteetti 4. ${stage.agents[0].name} muutti sen.`);
    await stage.presses(stage.agents[0], card, "changePriority", { priority: "3", text: "Olet oikeassa." });
    await stage.held();
    await nurse.sees(/prioriteetti on nyt 3, aiemmin 4/);
  });
});

/** A Saturday in winter at 3:00 in Helsinki. */
const SATURDAY_NIGHT = Date.parse("2026-12-05T03:00:00+02:00");
const EMERGENCY = "010 000 0113";

describe("a priority 1 on a Saturday at three in the night", () => {
  let stage: Stage;
  let nurse: Person;
  let number: string;
  let card: Posted;
  let call: Posted;
  let taker: Person;
  const { groups } = readDirectory("content/directory.yaml");
  const desk = groups.find(({ id }) => id === "tukipiste");
  const next = groups.find(({ id }) => id === "kayttajatuki");

  beforeAll(async () => {
    stage = await setStage({ at: SATURDAY_NIGHT });
    const last = next?.members.at(-1);
    if (!last) throw new Error("The sample directory lacks user support.");
    taker = stage.teams.person(last);
    nurse = await stage.nurseOfUnit();
    const answers = { safety: "false", impact: "organisation", urgency: "cannotWork" };
    ({ number, card } = await opensTicket(stage, nurse, "Kertomus ei aukea missään", answers));
  });
  afterAll(() => stage.close());

  it("is promised a word within a quarter of an hour, and mentions everybody of the group that never closes", async () => {
    expect(count(nurse.chat, /Kuulet meistä viimeistään klo 3\.15/)).toBe(1);
    const called = await card.sees(/prioriteetti 1\. Ota tiketti työn alle heti/);
    for (const member of desk?.members ?? []) expect(rings(called, member)).toBe(true);
  });

  it("after five minutes calls again, and the next group too", async () => {
    await stage.passes(5 * MINUTE);
    await card.sees(/Kutsu 2/);
    call = await stage.specialistsChannel.sees(new RegExp(`${number}: prioriteetti 1 odottaa ottajaa`));
    const called = await call.sees(/Kutsu 2/);
    for (const member of next?.members ?? []) expect(rings(called, member)).toBe(true);
  });

  it("is not taken by somebody who is not of that group", async () => {
    const outsider = stage.teams.person({ name: "Ulla Ulkopuolinen" });
    expect((await stage.presses(outsider, call, "takeCalledTicket")).reply).toBe("words");
  });

  it("is taken by the next group, once, and the requester hears it at once", async () => {
    await Promise.all([stage.presses(taker, call, "takeCalledTicket"), stage.presses(taker, call, "takeCalledTicket")]);
    await nurse.sees(new RegExp(`${taker.name} \\(Käyttäjätuki\\)`));
    await stage.settles();
    expect(count(nurse.chat, new RegExp(taker.name))).toBe(1);
    expect(call.words).toContain(`Tiketin otti ${taker.name}`);
    expect(card.words).toContain("Nyt sitä käsittelee Käyttäjätuki");
    card = await stage.specialistsChannel.sees((posted) => hasButton("resolveTicket")(posted));
  });

  it("calls nobody any more", async () => {
    const before = stage.teams.posted.length;
    await stage.passes(10 * MINUTE);
    expect(count(stage.teams.posted.slice(before), /Kutsu/)).toBe(0);
  });

  it("has the emergency number on every message about it, also on cards that were answered", async () => {
    await stage.presses(taker, card, "giveWorkaround", { text: "Käyttäkää paperilomaketta." });
    const workaround = await nurse.sees(hasButton("workaroundFailed"));
    const failed = await nurse.clicks(workaround, "workaroundFailed", { text: "Lomakkeet loppuivat" });
    expect(failed.words).toContain(EMERGENCY);
    await stage.presses(taker, card, "updateRequester", { text: "Lisää lomakkeita on matkalla." });
    await stage.presses(taker, card, "resolveTicket", { text: "Palvelin käynnistettiin." });
    const resolved = await nurse.sees(hasButton("works"));
    expect((await nurse.clicks(resolved, "giveFeedback", { score: "5" })).words).toContain(EMERGENCY);
    expect((await nurse.clicks(resolved, "works")).words).toContain(EMERGENCY);
    await stage.passes(HOUR);
    const about = nurse.chat.filter(({ words }) => words.includes(`${number} · viesti`));
    expect(about.length).toBeGreaterThan(4);
    for (const { words } of about) expect(words).toContain(EMERGENCY);
  });
});
