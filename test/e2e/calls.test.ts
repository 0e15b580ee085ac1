import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "../../src/domain/instant.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

describe("A priority 1 that nobody takes", () => {
  it("is no longer called in the next group once it was handed on, though it is called in a third one", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("avaa tiketti");
    const form = await nurse.sees(hasButton("reviewTicket"));
    const typed = { description: "Hälytykset eivät näy", safety: "true", impact: "unit", urgency: "cannotWork" };
    await nurse.clicks(await nurse.clicks(form, "reviewTicket", typed), "sendTicket");
    const card = await stage.deskChannel.sees(hasButton("takeTicket"));
    await stage.passes(6 * MINUTE);
    const call = await stage.specialistsChannel.sees(/prioriteetti 1 odottaa ottajaa/i);
    await stage.presses(stage.agents[0], card, "handOverTicket", {
      groupId: "ratkaisu-sovellus",
      because: "needsFix",
      text: "Rajapinta on alhaalla.",
    });
    await stage.settles();
    expect(call.words).toMatch(/kutsu on päättynyt/i);
    expect(call.buttons).toEqual([]);
  });
});
