import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, wordsOf } from "./cardWalk.ts";
import { NOW, SAMPLES } from "./sampleMessages.ts";
import { faultsOf } from "./validateCard.ts";

const pictureAddress = (id: string): string => `https://bot.example/pictures/${id}/signature`;

describe.each(LANGUAGES)("A picture in a thread in %s", (language) => {
  it("is shown from the service's address, with words for those who do not see it, and can be made larger", () => {
    const { card } = render(SAMPLES.pictureInThread, { language, now: NOW, pictureAddress });
    const image = card?.body.find((element) => element.type === "Image");
    expect(image).toMatchObject({
      url: "https://bot.example/pictures/picture-1/signature",
      altText: expect.stringMatching(/ 1\b.*Aino Rantakivi.*12[.:]00/u),
      msTeams: { allowExpand: true },
    });
    expect(card && faultsOf(card)).toEqual([]);
  });

  it("is told in words where the service has no address", () => {
    const { card } = render(SAMPLES.pictureInThread, { language, now: NOW });
    expect(card?.body.some((element) => element.type === "Image")).toBe(false);
    expect(card && wordsOf(card)).toMatch(/ 1\b.*Aino Rantakivi/u);
  });

  it("that was removed is not shown, not addressed, and rings nobody", () => {
    for (const removed of ["withdrawn", "expired"] as const) {
      const rendered = render({ ...SAMPLES.pictureInThread, removed }, { language, now: NOW, pictureAddress });
      expect(JSON.stringify(rendered)).not.toContain("/pictures/");
      expect(rendered.mentions).toEqual([]);
    }
  });
});

describe("What the sender is told", () => {
  it("has a button for each picture that is left", () => {
    const message = { ...SAMPLES.picturesTaken, pictures: ["a", "b", "c"], removed: ["b"] };
    const { card } = render(message, { language: "fi", now: NOW });
    const actions = card ? actionsOf(card) : [];
    expect(actions.map(({ title }) => title)).toEqual(["Poista kuva 1", "Poista kuva 3"]);
    expect(card && wordsOf(card)).toContain("Kuva 2 on poistettu.");
  });
});
