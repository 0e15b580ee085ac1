import { afterEach, beforeEach, expect, it } from "vitest";
import type { Person } from "../fakeConnector/people.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

let stage: Stage;
let nurse: Person;

beforeEach(async () => {
  stage = await setStage();
  nurse = stage.nurse();
  await nurse.says("potilas on hengenvaarassa, infuusiopumppu ei kirjaa");
  await nurse.clicks(await nurse.sees(hasButton("openTicketForm")), "openTicketForm");
});
afterEach(() => stage.close());

it("the critical form comes though something else was written before the unit was chosen", async () => {
  const asked = await nurse.sees(hasButton("chooseUnit"));
  await nurse.says("tulostin ei tulosta tarroja");
  await nurse.sees(/tulost/i);
  await nurse.clicks(asked, "chooseUnit", { unitId: stage.unitId });
  const form = await nurse.sees(hasButton("reviewTicket"));
  expect(form.words).toContain("Tehdään kriittinen tiketti");
  expect(form.words).toContain("infuusiopumppu ei kirjaa");
});

it("what waits for the unit is not forgotten over words that were not understood", async () => {
  await nurse.sees(hasButton("chooseUnit"));
  await nurse.says("nelososastolla oon");
  await nurse.sees(hasButton("chooseUnit"));
  await nurse.says("osasto 4");
  await nurse.sees(/Yksikkösi on nyt Osasto 4/);
  expect((await nurse.sees(hasButton("reviewTicket"))).words).toContain("infuusiopumppu ei kirjaa");
});

it("the unit may be written, also by a part of its name that leaves a choice", async () => {
  await nurse.sees(hasButton("chooseUnit"));
  await nurse.says("osastolla 4");
  await nurse.sees(/Yksikkösi on nyt Osasto 4/);
  expect((await nurse.sees(hasButton("reviewTicket"))).words).toContain("Tehdään kriittinen tiketti");

  await nurse.says("vaihda yksikkö");
  await nurse.sees(hasButton("chooseUnit"));
  await nurse.says("osasto");
  const narrowed = await nurse.sees(hasButton("chooseUnit"));
  expect(narrowed.words).toContain("Osasto 4");
  expect(narrowed.words).not.toContain("oliklinikka");
});
