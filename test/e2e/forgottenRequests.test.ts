import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, rings, type Stage, setStage } from "./stage.ts";

/** Three time boxes of the unit. */
const QUIET = 30 * MINUTE;

describe("a request that a support person took and that stays quiet", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  /** A nurse whose request the first support person has just taken. */
  async function taken(name: string, question: string): Promise<{ nurse: Person; request: Posted }> {
    const nurse = await stage.nurseOfUnit(name);
    await nurse.says(question);
    await nurse.clicks(await nurse.sees(hasButton("didNotHelp")), "didNotHelp");
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    const request = await stage.unitChannel.sees(new RegExp(question));
    await stage.presses(stage.support[0], request, "takeHandoff");
    await nurse.sees(/auttaa sinua nyt/);
    return { nurse, request };
  }

  it("rings the support person, tells the nurse until when, and goes to the next one at that instant", async () => {
    const { nurse, request } = await taken("Hoitaja A", "tarratulostin tulostaa tyhjiä tarroja");
    await stage.passes(QUIET - MINUTE);
    expect(count(nurse.chat, /ei ole vielä kirjoittanut/)).toBe(0);
    await stage.passes(MINUTE);
    const reminder = await request.sees(/odottaa vielä vastausta/);
    expect(rings(reminder, stage.support[0])).toBe(true);
    const told = await nurse.sees(/ei ole vielä kirjoittanut.*klo 11\.00 mennessä/);
    expect(hasButton("openTicketForm")(told)).toBe(true);
    await stage.passes(QUIET);
    await nurse.sees(new RegExp(`Kysymyksesi sai ${stage.support[1].name}`));
    await request.sees(/Ehditkö auttaa/);
  });

  it("asks the nurse where the support person has answered, and ends with the chat free again", async () => {
    const { nurse, request } = await taken("Hoitaja B", "tarratulostin syöttää tyhjää tarraa");
    await stage.support[0].says("Käännä rulla toisin päin", { in: request });
    await nurse.sees(/Käännä rulla toisin päin/);
    await stage.passes(QUIET);
    const asked = await nurse.sees(/en tiedä, auttoiko se/);
    expect(hasButton("endHandoff")(asked)).toBe(true);
    expect(count(request.replies, /odottaa vielä vastausta/)).toBe(0);
    await stage.passes(QUIET);
    const closed = await nurse.sees(/Pyyntö on suljettu/);
    await request.sees(/Pyyntö on päättynyt: siihen ei enää kirjoitettu/);
    // What is written now goes to the bot, and the ticket is one tap away.
    await nurse.says("kortti jäi kotiin");
    await nurse.sees(/kortti|Toimikortti/i);
    expect(count(request.replies, /kortti jäi kotiin/)).toBe(0);
    await nurse.clicks(closed, "openTicketForm");
    await nurse.sees(/Tehdään tiketti/);
  });
});
