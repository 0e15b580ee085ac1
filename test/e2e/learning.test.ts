import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

const ASKED = "kortti kadonnut kotiin";
const WITH_A_SLIP = "kortti kadonut kotiin";

/** Told in order: each step goes on from where the one before it ended. */
describe("the bot learns what people call things", () => {
  let stage: Stage;
  let answeredWith: unknown;
  let other: unknown;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  async function asks(nurse: Person, text: string): Promise<Posted> {
    await nurse.says(text);
    return nurse.sees(hasButton("helped"));
  }

  /** Of an instruction's card: the instruction that it shows, or the first of the others that it offers. */
  function articleOn(posted: Posted, verb: "helped" | "showArticle"): unknown {
    return posted.buttons.find((button) => button.verb === verb)?.data.articleId;
  }

  async function isHelpedByTheOther(nurse: Person): Promise<void> {
    const answer = await asks(nurse, ASKED);
    expect(articleOn(answer, "helped")).toBe(answeredWith);
    await nurse.clicks(answer, { verb: "showArticle", with: { articleId: other } });
    const shown = await nurse.sees((posted) => articleOn(posted, "helped") === other);
    await nurse.clicks(shown, "helped");
    // Pressed again, as on another device: still the same person.
    await nurse.clicks(shown, "helped");
  }

  it("the articles' own words lead to one instruction and offer others", async () => {
    const answer = await asks(stage.nurse("Aino Virtanen"), ASKED);
    answeredWith = articleOn(answer, "helped");
    other = articleOn(answer, "showArticle");
    expect(other).toEqual(expect.any(String));
    expect(other).not.toBe(answeredWith);
  });

  it("one person whom another instruction helped changes nothing", async () => {
    await isHelpedByTheOther(stage.nurse("Bertta Salo"));
    expect(articleOn(await asks(stage.nurse("Cecilia Holm"), ASKED), "helped")).toBe(answeredWith);
  });

  it("after a second person it comes first for everybody, also with a slip", async () => {
    await isHelpedByTheOther(stage.nurse("Daniel Korpi"));
    expect(articleOn(await asks(stage.nurse("Eino Laine"), ASKED), "helped")).toBe(other);
    expect(articleOn(await asks(stage.nurse("Frida Berg"), WITH_A_SLIP), "helped")).toBe(other);
  });

  it("a restart forgets nothing of it", async () => {
    await stage.restarts();
    expect(articleOn(await asks(stage.nurse("Gun Lind"), ASKED), "helped")).toBe(other);
  });
});
