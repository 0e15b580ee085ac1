import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, opensTicket, rings, type Stage, setStage } from "./stage.ts";

const lead = readDirectory("content/directory.yaml").groups.find(({ id }) => id === "tukipiste")?.lead;

/** A priority 2 has eight hours, of which three quarters are six. What waits for the requester does not count. */
describe("the clock of the resolution", () => {
  let stage: Stage;
  let nurse: Person;
  let card: Posted;
  const NEARING = /määräaika lähestyy\. .*tiketti on ratkaistava/;
  const MISSED = /tavoiteaika meni umpeen\. .*tiketti on ratkaistava/;

  beforeAll(async () => {
    stage = await setStage();
    nurse = await stage.nurseOfUnit();
    ({ card } = await opensTicket(stage, nurse, "Näyttö on musta"));
    await stage.presses(stage.agents[0], card, "takeTicket");
  });
  afterAll(() => stage.close());

  /** Hours in which the requester is kept up to date, so that no other clock rings. */
  async function worksFor(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour += 1) {
      await stage.passes(HOUR);
      await stage.presses(stage.agents[0], card, "updateRequester", { text: `Tutkimme asiaa, tunti ${hour}.` });
    }
    await stage.settles();
  }

  it("stands still while the requester is asked", async () => {
    await worksFor(1);
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Mikä näyttö?" });
    await stage.passes(10 * HOUR);
    expect(count(card.replies, /määräaika|tavoiteaika/)).toBe(0);
    expect(count(nurse.chat, /myöhässä/)).toBe(0);
    await nurse.says("Se on vasemmanpuoleinen");
    await card.sees(/vasemmanpuoleinen/);
  });

  it("at three quarters mentions the owner and the lead, once", async () => {
    await worksFor(4);
    expect(count(card.replies, NEARING)).toBe(0);
    await worksFor(1);
    const warned = await card.sees(NEARING);
    expect(rings(warned, stage.agents[0])).toBe(true);
    expect(lead && rings(warned, lead)).toBe(true);
    await worksFor(1);
    expect(count(card.replies, NEARING)).toBe(1);
  });

  it("when it is missed mentions both again, once, also after a restart", async () => {
    await worksFor(1);
    const missed = await card.sees(MISSED);
    expect(rings(missed, stage.agents[0])).toBe(true);
    expect(lead && rings(missed, lead)).toBe(true);
    await stage.restarts();
    await worksFor(2);
    expect(count(card.replies, MISSED)).toBe(1);
    expect(count(card.replies, NEARING)).toBe(1);
    expect(count(nurse.chat, /tavoiteaika|määräaika/)).toBe(0);
  });
});

describe("what the requester is promised", () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.close());

  it("two changes within two minutes are one message, with the last promise", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    const [agent] = stage.agents;
    await stage.presses(agent, card, "takeTicket");
    await stage.passes(MINUTE);
    await stage.presses(agent, card, "updateRequester", { text: "Tilaan uuden näytön." });
    const before = nurse.chat.length;
    await stage.held();
    const told = await nurse.sees(/Tilaan uuden näytön\./);
    expect(nurse.chat.length).toBe(before + 1);
    expect(told.words).toContain("Sitä ennen:");
    expect(told.words).toContain(`${agent.name} otti tiketin työn alle.`);
    expect(told.words.match(/Seuraava päivitys viimeistään klo 12\.01\./g)).toHaveLength(1);
    expect(told.words).toContain(`${number} · viesti 2`);
  });

  it("leaves the card as it is when it goes out, so that what an agent types there meanwhile counts at the first press", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const [agent] = stage.agents;
    await stage.presses(agent, card, "takeTicket");
    await stage.settles();
    const typing = agent.click(card, "updateRequester", { text: "Tilaan uuden näytön." });
    const versions = card.versions.length;
    await stage.held();
    await nurse.sees(/viesti 2/);
    expect(card.versions).toHaveLength(versions);
    const answer = await stage.teams.deliver(typing);
    expect(JSON.stringify(answer.body)).not.toMatch(/oli ehtinyt muuttua/);
    await stage.held();
    await nurse.sees(/Tilaan uuden näytön\./);
  });

  it("missed, it apologises once, says who has it, promises anew and tells the lead, also after a restart", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.passes(HOUR);
    const late = await nurse.sees(/myöhässä/);
    expect(late.words).toContain(
      `Lupasin sinulle päivityksen klo 11.00, ja se on myöhässä. Pahoittelut. Tiketti ${number} on tukipisteen tutkittavana. Seuraava päivitys viimeistään klo 13.00.`,
    );
    const told = await card.sees(/luvattu tieto on myöhässä/);
    expect(lead && rings(told, lead)).toBe(true);
    await stage.restarts();
    await stage.passes(MINUTE);
    await stage.passes(HOUR);
    expect(count(nurse.chat, /myöhässä/)).toBe(1);
    await stage.passes(HOUR);
    expect(count(nurse.chat, /Lupasin sinulle päivityksen klo 13\.00/)).toBe(1);
  });

  it("missed while the service stood still, it apologises once for all of it", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    stage.clock.now += 20 * HOUR;
    await stage.restarts();
    await stage.settles();
    expect(count(nurse.chat, /myöhässä/)).toBe(1);
    expect(count(card.replies, /luvattu tieto on myöhässä/)).toBe(1);
  });

  it("a resolved ticket promises nothing", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    const resolved = await nurse.sees(/on ratkaistu/);
    expect(resolved.words).not.toContain("Seuraava päivitys");
    expect(resolved.words).not.toContain("on työn alla");
    await stage.passes(30 * HOUR);
    expect(count(nurse.chat, /myöhässä/)).toBe(0);
  });
});
