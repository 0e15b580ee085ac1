import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

let stage: Stage;
let nurse: Person;
let card: Posted;

beforeEach(async () => {
  stage = await setStage();
  nurse = await stage.nurseOfUnit();
  await nurse.says("röntgenlähete herjaa kenttää 14");
  await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
  card = await stage.unitChannel.sees(/kenttää 14/);
  await stage.presses(stage.support[0], card, "takeHandoff");
  await nurse.sees(/auttaa sinua nyt/);
});
afterEach(() => stage.close());

/** What the nurse writes now reaches the person who helps. */
async function reachesThePerson(words: string): Promise<void> {
  await nurse.says(words);
  await card.sees((reply) => reply.words.includes(words));
}

describe("what is written goes to the person who helps, also after", () => {
  it("the unit was asked for", async () => {
    await nurse.says("vaihda yksikkö");
    const asked = await nurse.sees(hasButton("chooseUnit"));
    await reachesThePerson("olen huoneessa 12");
    await nurse.clicks(asked, "chooseUnit", { unitId: stage.unitId });
    await reachesThePerson("tässä vielä");
  });

  it("a critical ticket was begun, whose form has its own fields", async () => {
    await nurse.says("potilas on hengenvaarassa");
    await nurse.clicks(await nurse.sees(/soita heti/), "openTicketForm");
    const form = await nurse.sees(hasButton("reviewTicket"));
    await reachesThePerson("huone 4!!");
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Vaara.", ...UNIT_CANNOT_WORK });
    expect(readBack.words).not.toContain("huone 4!!");
  });
});

it("a ticket that is asked for in words is about what the person helps with, and ends that", async () => {
  await nurse.says("tee tiketti");
  const form = await nurse.sees(hasButton("reviewTicket"));
  expect(form.words).toContain("röntgenlähete herjaa kenttää 14");
  const readBack = await nurse.clicks(form, "reviewTicket", UNIT_CANNOT_WORK);
  await nurse.clicks(readBack, "sendTicket");
  await nurse.sees(/Tiketti T-\d+ on avattu/);
});

it("when the person ends it, what is written is the bot's again", async () => {
  await stage.presses(stage.support[0], card, "solveHandoff");
  await nurse.sees(/merkitsi asian ratkaistuksi/);
  await nurse.says("tulostin ei tulosta tarroja");
  await nurse.sees(/Tarratulostin/);
});

it("the question of a ticket says how it is answered meanwhile, and is answered so", async () => {
  await stage.presses(stage.support[0], card, "solveHandoff");
  const { number, card: ticket } = await opensTicket(stage, nurse, "Näyttö pimeni");
  await nurse.says("röntgenlähete herjaa kenttää 15");
  await nurse.clicks(await nurse.sees(hasButton("matterIsTicket")), "askAnew");
  await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
  await nurse.sees(/Lähetin kysymyksesi/);
  await stage.presses(stage.agents[0], ticket, "askRequester", { text: "Mikä työasema?" });
  const asked = await nurse.sees(/Mikä työasema/);
  expect(asked.words).toContain(`aloita viestisi numerolla ${number}`);
  await nurse.says(`${number} WS-1234`);
  await ticket.sees(/WS-1234/);
});
