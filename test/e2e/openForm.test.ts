import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

let stage: Stage;
let nurse: Person;
let form: Posted;

beforeEach(async () => {
  stage = await setStage();
  nurse = await stage.nurseOfUnit();
  await nurse.says("avaa tiketti");
  form = await nurse.sees(hasButton("reviewTicket"));
});
afterEach(() => stage.close());

describe("what is written in the chat while the ticket form is open", () => {
  it("is in the ticket though the form that was begun before is sent", async () => {
    await nurse.says("koskee myös huonetta 5");
    await nurse.sees(/Lisäsin viestisi tikettiin/);
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Näyttö pimeni.", ...UNIT_CANNOT_WORK });
    expect(readBack.words).toContain("Näyttö pimeni.");
    expect(readBack.words).toContain("koskee myös huonetta 5");
    await nurse.clicks(readBack, "sendTicket");
    const card = await stage.deskChannel.sees(/Näyttö pimeni/);
    expect(card.words).toContain("koskee myös huonetta 5");
  });

  it("is what happened, while nothing else says that", async () => {
    await nurse.says("näyttö pimeni");
    const extended = await nurse.sees(/Lisäsin viestisi tikettiin/);
    expect(JSON.stringify(extended.latest)).toMatch(/"value":"näyttö pimeni"/);
    const readBack = await nurse.clicks(extended, "reviewTicket", UNIT_CANNOT_WORK);
    expect(readBack.words.match(/näyttö pimeni/g)).toHaveLength(1);
  });

  it("stays out where the person took it out of the form that shows it", async () => {
    await nurse.says("koskee myös huonetta 5");
    const extended = await nurse.sees(/Lisäsin viestisi tikettiin/);
    const typed = { description: "Näyttö pimeni.", details: "", ...UNIT_CANNOT_WORK };
    const readBack = await nurse.clicks(extended, "reviewTicket", typed);
    expect(readBack.words).not.toContain("huonetta 5");
  });

  it("leaves the ticket once it was a new question", async () => {
    await nurse.says("miten vaihdan salasanan?");
    const extended = await nurse.sees(hasButton("askAnew"));
    await nurse.clicks(extended, "askAnew");
    await nurse.sees(/alasana/);
    for (const on of [form, extended]) {
      const typed = { description: "Näyttö pimeni.", ...UNIT_CANNOT_WORK };
      const readBack = await nurse.clicks(on, "reviewTicket", typed);
      expect(readBack.words).toContain("Näyttö pimeni.");
      expect(readBack.words).not.toContain("vaihdan salasanan");
    }
  });
});

it("a form that was sent cannot be dropped any more: the answer names the ticket's way", async () => {
  const readBack = await nurse.clicks(form, "reviewTicket", { description: "Näyttö pimeni.", ...UNIT_CANNOT_WORK });
  await nurse.clicks(readBack, "sendTicket");
  await nurse.sees(/Tiketti T-\d+ on avattu/);
  const answer = await nurse.clicks(form, "dropDraft");
  expect(answer.words).toContain("Tiketti on jo lähetetty");
});
