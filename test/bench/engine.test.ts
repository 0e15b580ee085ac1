import { describe, expect, it } from "vitest";
import { articleOfPage, buildEngine, idsShown } from "../../bench/retrieval/engine.ts";
import { PAGE } from "./madeSet.ts";

const TWELVE = Array.from({ length: 12 }, (_, index) => ({
  ...PAGE,
  id: `printer-${index}`,
  text: `Tulostin ei tulosta. ${"Tarkista paperi. ".repeat(index + 1)}`,
}));

describe("what the bench looks at", () => {
  it("is the bot's own ranking, further down than the bot shows it", () => {
    const { look } = buildEngine(TWELVE.map(articleOfPage));
    const { found, ranking } = look({ text: "tulostin ei tulosta", lang: "fi" });
    expect(ranking).toHaveLength(10);
    expect(idsShown(found)).toEqual(ranking.slice(0, 3));
  });

  it("is the ranking of the language that the bot answers in", () => {
    const swedish = { id: "vpn", title: "Fjärranslutning med vpn", text: "Öppna vpn hemifrån.", lang: "sv" } as const;
    const { look } = buildEngine([PAGE, swedish].map(articleOfPage));
    expect(look({ text: "vpn", lang: "fi" }).ranking).toEqual(["vpn"]);
    expect(look({ text: "tulostin", lang: "fi" }).ranking).toEqual(["printer"]);
  });

  it("is nothing where nothing was asked", () => {
    expect(buildEngine([articleOfPage(PAGE)]).look({ text: "?", lang: "fi" })).toMatchObject({
      ranking: [],
      confidence: 0,
      found: { outcome: "none" },
    });
  });
});
