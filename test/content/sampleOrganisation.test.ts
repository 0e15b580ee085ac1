import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { readServiceLevels } from "../../src/content/readServiceLevels.ts";
import type { DutyHours } from "../../src/domain/directory.ts";

/** Weekly minute 0 is Monday 00:00. */
function onDuty(duty: readonly DutyHours[], weekMinute: number): boolean {
  return duty.some(({ days, fromMinute, toMinute }) => {
    const length = toMinute > fromMinute ? toMinute - fromMinute : toMinute + 1440 - fromMinute;
    return days.some((day) => {
      const sinceStart = (weekMinute - ((day - 1) * 1440 + fromMinute) + 10_080) % 10_080;
      return sinceStart < length;
    });
  });
}

const QUARTERS_OF_A_WEEK = Array.from({ length: 7 * 96 }, (_, index) => index * 15);

describe("The sample organisation", () => {
  const directory = readDirectory("content/directory.yaml");
  const organisationIds = directory.organisations.map(({ id }) => id);
  const { articles, mistakes } = readArticles("content/articles", organisationIds);

  it("has no mistake in its articles", () => {
    expect(mistakes).toEqual([]);
  });

  it("has numbered steps in each article", () => {
    const withoutSteps = articles.filter(
      ({ sections }) => !sections.some(({ blocks }) => blocks.some((block) => block.kind === "steps" && block.ordered)),
    );
    expect(withoutSteps.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ["fi", 60],
    ["sv", 30],
    ["en", 20],
  ])("has enough articles in %s", (language, atLeast) => {
    expect(articles.filter((article) => article.language === language).length).toBeGreaterThanOrEqual(atLeast);
  });

  it("has targets whose calendars exist", () => {
    const { targets, calendars } = readServiceLevels("content/service-levels.yaml");
    expect([targets[1], targets[2], targets[3], targets[4]].map(({ calendar }) => calendar)).toEqual([
      "always",
      "always",
      "business",
      "business",
    ]);
    expect(Object.keys(calendars)).toEqual(["always", "business"]);
  });

  it("shows every number as a sample", () => {
    for (const { emergency, ownDesk } of directory.organisations) {
      expect(emergency.name.fi).toContain("(esimerkki)");
      expect(emergency.number).toMatch(/^010 000 \d{4}$/u);
      if (!ownDesk) continue;
      expect(ownDesk.hours.fi).toContain("(esimerkki)");
      if (ownDesk.telephone) expect(ownDesk.telephone).toMatch(/^010 000 \d{4}$/u);
    }
  });

  it("has four kinds of organisations", () => {
    const kinds = directory.organisations.map(({ id, tiers, ownDesk }) => [id, tiers[0], ownDesk?.alsoHere]);
    expect(kinds).toEqual([
      ["hus", "hus-atk-apu", false],
      ["helsinki", "tukipiste", undefined],
      ["lansi-uusimaa", "luvn-asiakastuki", true],
      ["keski-uusimaa", "keusote-asiakastuki", undefined],
    ]);
  });

  it("names who leads each group, the managers and the development group of each organisation, and one unit in go-live", () => {
    expect(directory.groups.filter(({ lead }) => !lead)).toEqual([]);
    expect(directory.organisations.filter(({ managers }) => !managers)).toEqual([]);
    expect(directory.organisations.filter(({ developmentGroup }) => !developmentGroup)).toEqual([]);
    expect(directory.units.filter(({ goLive }) => goLive).map(({ id }) => id)).toEqual(["keski-uusimaa-sotekeskus"]);
  });

  it("has units in every organisation, one of them in Swedish", () => {
    expect(new Set(directory.units.map(({ organisationId }) => organisationId))).toEqual(new Set(organisationIds));
    expect(directory.units.filter(({ language }) => language === "sv").length).toBeGreaterThan(0);
  });

  it("has somebody on duty in ward 4 at any time of the week", () => {
    const ward = directory.units.find(({ id }) => id === "helsinki-osasto-4");
    const alone = QUARTERS_OF_A_WEEK.filter((minute) => !ward?.supportPersons.some(({ duty }) => onDuty(duty, minute)));
    expect(alone).toEqual([]);
  });

  it("has a unit without support persons and one with nobody at night", () => {
    expect(directory.units.some(({ supportPersons }) => supportPersons.length === 0)).toBe(true);
    const clinic = directory.units.find(({ id }) => id === "hus-silmapoliklinikka");
    const nights = QUARTERS_OF_A_WEEK.filter((minute) => minute % 1440 < 360);
    expect(nights.filter((minute) => clinic?.supportPersons.some(({ duty }) => onDuty(duty, minute)))).toEqual([]);
  });

  it("has an agent who works in two groups", () => {
    const groupsOf = (id: string) =>
      directory.groups.find((group) => group.id === id)?.members.map((member) => member.id) ?? [];
    expect(groupsOf("tukipiste").filter((id) => groupsOf("kayttajatuki").includes(id))).toHaveLength(1);
  });
});
