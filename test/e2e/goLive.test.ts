import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

/** The sample's unit in go-live, from Monday 7 December to Friday 18 December 2026. */
const UNIT = "keski-uusimaa-sotekeskus";
const ON_SITE = "Ulla Rinnekangas";
const OWN = "Tarja Ilvesmäki";

/** Friday before the go-live at 10:00 in Helsinki. */
const FRIDAY_BEFORE = Date.parse("2026-12-04T10:00:00+02:00");

let stage: Stage;
let nurse: Person;
beforeEach(async () => {
  stage = await setStage({ at: FRIDAY_BEFORE });
  nurse = await stage.nurseIn(UNIT);
});
afterEach(() => stage.close());

async function isSuggested(): Promise<string> {
  await nurse.says("kvanttifysiikan luennot ensi keväänä");
  const { words } = await nurse.sees(hasButton("askPerson"));
  await stage.settles();
  return words;
}

describe("a unit in go-live", () => {
  it("is suggested who is on the spot, from the first day to the last", async () => {
    expect(await isSuggested()).toContain(`Vuorossa on ${OWN}`);
    await stage.passes(3 * DAY);
    expect(await isSuggested()).toContain(`Käyttöönoton tukihenkilö paikalla on ${ON_SITE}`);
    await stage.passes(11 * DAY);
    expect(await isSuggested()).toContain(`Käyttöönoton tukihenkilö paikalla on ${ON_SITE}`);
    await stage.passes(3 * DAY);
    expect(await isSuggested()).toContain(`Vuorossa on ${OWN}`);
  });

  it("has who is on the spot also when its own support persons are at home", async () => {
    await stage.passes(8 * DAY);
    expect(await isSuggested()).toContain(ON_SITE);
    await stage.passes(6 * HOUR);
    await nurse.says("kvanttifysiikan luennot ensi syksynä");
    expect((await nurse.sees(hasButton("openTicketForm"))).words).not.toContain(ON_SITE);
  });

  it("waits for them for the shorter time box, and they answer", async () => {
    await stage.passes(3 * DAY);
    await isSuggested();
    const offer = nurse.chat.findLast(hasButton("askPerson"));
    if (!offer) throw new Error("Nobody was suggested.");
    await nurse.clicks(offer, "askPerson");
    await nurse.sees(/odotan vastausta klo 10\.05 asti/);
    await stage.passes(5 * MINUTE);
    const moved = await nurse.sees(/odotan vastausta klo 10\.10 asti/);
    expect(moved.words).toContain(OWN);
  });
});
