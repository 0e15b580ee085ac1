import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError, type Mistake } from "../../src/content/mistake.ts";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { changed, folderWith, lineWith } from "./files.ts";

const GOOD = `sample: true
organisations:
  - id: city
    name: { fi: Kaupunki, sv: Staden, en: City }
    emergency:
      name: { fi: Hätä, sv: Nöd, en: Emergency }
      number: "010 000"
    tiers: [desk, experts]
    managers:
      name: { fi: Vastuu, sv: Ansvar, en: Managers }
      language: sv
      channel: { teamId: team-0, channelId: "19:managers" }
    ownDesk:
      name: { fi: Ovi, sv: Dörr, en: Door }
      telephone: "010 001"
      hours: { fi: aina, sv: alltid, en: always }
      alsoHere: true
groups:
  - id: desk
    name: { fi: Piste, sv: Punkten, en: Desk }
    tier: serviceDesk
    language: fi
    channel: { teamId: team-1, channelId: "19:desk" }
    aroundTheClock: true
    lead: { id: p-3, name: Leena }
    members:
      - { id: p-1, name: Aino }
  - id: experts
    name: { fi: Tuki, sv: Stöd, en: Experts }
    tier: userSupport
    language: fi
    channel: { teamId: team-1, channelId: "19:experts" }
    members: []
units:
  - id: ward
    organisation: city
    name: { fi: Osasto, sv: Avdelning, en: Ward }
    language: fi
    channel: { teamId: team-2, channelId: "19:ward" }
    timeBoxMinutes: 10
    supportPersons:
      - id: p-2
        name: Eero
        duty: ["mon-fri 07:00-15:30", "sat-sun 21:00-07:00"]
    goLive:
      from: "2026-10-20"
      until: "2026-10-30"
      timeBoxMinutes: 5
      onSite:
        - { id: p-4, name: Ulla, duty: ["mon-sun 08:00-18:00"] }
`;

function mistakesIn(text: string): readonly Mistake[] {
  const file = join(folderWith({ "directory.yaml": text }), "directory.yaml");
  try {
    readDirectory(file);
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
  return [];
}

describe("A directory without a mistake", () => {
  it("becomes organisations, groups and units", () => {
    const folder = folderWith({ "directory.yaml": GOOD });
    const { organisations, groups, units } = readDirectory(join(folder, "directory.yaml"));
    expect(organisations[0]?.tiers).toEqual(["desk", "experts"]);
    expect(organisations[0]).toMatchObject({ ownDesk: { alsoHere: true }, managers: { language: "sv" } });
    expect(groups.map(({ id }) => id)).toEqual(["desk", "experts"]);
    expect(units[0]).toMatchObject({ organisationId: "city", channel: { teamId: "team-2", channelId: "19:ward" } });
    expect(units[0]?.supportPersons[0]?.duty).toEqual([
      { days: [1, 2, 3, 4, 5], fromMinute: 420, toMinute: 930 },
      { days: [6, 7], fromMinute: 1260, toMinute: 420 },
    ]);
  });

  it("names who leads a group and which group is there at any hour; a group is not unless it says so", () => {
    const { groups } = readDirectory(join(folderWith({ "directory.yaml": GOOD }), "directory.yaml"));
    expect(groups.map(({ aroundTheClock, lead }) => [aroundTheClock, lead])).toEqual([
      [true, { id: "p-3", name: "Leena" }],
      [false, undefined],
    ]);
  });

  it("counts the first and the last day of a go-live whole in Helsinki time, also over a change of the clock", () => {
    const { units } = readDirectory(join(folderWith({ "directory.yaml": GOOD }), "directory.yaml"));
    expect(units[0]?.goLive).toMatchObject({
      from: Date.parse("2026-10-20T00:00:00+03:00"),
      until: Date.parse("2026-10-31T00:00:00+02:00"),
      timeBoxMinutes: 5,
      warnAtPercent: 50,
    });
  });

  it("may leave out managers, own desk, lead and go-live", () => {
    const without = [
      GOOD.slice(GOOD.indexOf("    managers:"), GOOD.indexOf("groups:")),
      "    lead: { id: p-3, name: Leena }\n",
      GOOD.slice(GOOD.indexOf("    goLive:")),
    ].reduce((text, part) => changed(text, part, ""), GOOD);
    expect(mistakesIn(without)).toEqual([]);
  });

  it("may name the same managers for several organisations", () => {
    const city = GOOD.slice(GOOD.indexOf("  - id: city"), GOOD.indexOf("groups:"));
    expect(mistakesIn(changed(GOOD, city, city + city.replace("id: city", "id: town")))).toEqual([]);
  });

  it("may have Windows line ends and a byte order mark", () => {
    expect(mistakesIn(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });

  it("may have a unit without support persons", () => {
    const persons = GOOD.slice(GOOD.indexOf("    supportPersons:"), GOOD.indexOf("    goLive:"));
    expect(mistakesIn(changed(GOOD, persons, "    supportPersons: []\n"))).toEqual([]);
  });
});

describe("The development group of an organisation", () => {
  const group = `    developmentGroup:
      name: { fi: Ryhmä, sv: Grupp, en: Group }
      language: sv
      channel: { teamId: team-3, channelId: "19:ideas" }
      members:
        - { id: p-1, name: Aino }
        - { id: p-7, name: Saara }
`;
  const withGroup = changed(GOOD, "groups:\n  - id", `${group}groups:\n  - id`);

  it("is read with its channel, its language and its members", () => {
    const { organisations } = readDirectory(join(folderWith({ "directory.yaml": withGroup }), "directory.yaml"));
    expect(organisations[0]?.developmentGroup).toEqual({
      name: { fi: "Ryhmä", sv: "Grupp", en: "Group" },
      language: "sv",
      channel: { teamId: "team-3", channelId: "19:ideas" },
      members: [
        { id: "p-1", name: "Aino" },
        { id: "p-7", name: "Saara" },
      ],
    });
  });

  it.each([
    ["a channel of somebody else", "19:ideas", "19:ward", "The channel 19:ward already belongs"],
    ["a member twice", "p-7, name: Saara", "p-1, name: Aino", "The person p-1 is in the same list twice."],
    [
      "another name",
      "p-1, name: Aino }\n        -",
      "p-1, name: Anja }\n        -",
      "The person p-1 is called Anja elsewhere",
    ],
    ["no members", "      members:\n        - { id: p-1", "      folk:\n        - { id: p-1", '"members" is missing'],
  ])("with %s is a mistake", (_, from, to, message) => {
    expect(
      mistakesIn(changed(withGroup, from, to))
        .map((mistake) => mistake.message)
        .join(" "),
    ).toContain(message);
  });
});

describe("A mistake in the directory is told with its line and its remedy", () => {
  it.each([
    ["a missing key", "        name: Eero\n", "", "- id: p-2", '"name" is missing.', "Write the name that"],
    [
      "an unknown key",
      "sample: true",
      "sample: true\nsmaple: true",
      "smaple",
      '"smaple" is not known',
      "Remove it, or use",
    ],
    [
      "a wrong kind of value",
      "timeBoxMinutes: 10",
      "timeBoxMinutes: soon",
      "timeBox",
      'cannot be "soon"',
      "from 1 to 240",
    ],
    ["a time box of no time", "timeBoxMinutes: 10", "timeBoxMinutes: 0", "timeBox", "cannot be 0", "from 1 to 240"],
    ["an empty text", "en: Ward }", 'en: "" }', "sv: Avdelning", '"en" is empty.', "Write the text in English."],
    ["a missing language", ", en: Ward }", " }", "sv: Avdelning", '"en" is missing.', "Write the text in English."],
    [
      "wrong duty hours",
      "mon-fri 07:00-15:30",
      "mon-fri 7-15",
      "mon-fri 7",
      '"duty", item 1, cannot be',
      "Write days and times",
    ],
    [
      "an unknown day",
      "sat-sun 21:00",
      "sat-son 21:00",
      "sat-son",
      '"duty", item 2, cannot be',
      "mon tue wed thu fri sat sun",
    ],
    [
      "no duty hours",
      '["mon-fri 07:00-15:30", "sat-sun 21:00-07:00"]',
      "[]",
      "duty",
      '"duty" is empty.',
      "List the duty hours",
    ],
    ["a number out of quotes", '"010 000"', "10000", "number: 10000", '"number" cannot be 10000.', "in quotes"],
    ["no tier", "[desk, experts]", "[]", "tiers: []", "is", "List at least one support group id"],
    [
      "an unknown tier",
      "[desk, experts]",
      "[desk, expert]",
      "tiers:",
      "There is no support group expert.",
      "Use one of: desk, experts.",
    ],
    [
      "a tier twice",
      "[desk, experts]",
      "[desk, desk]",
      "tiers:",
      'The support group desk is in "tiers" twice.',
      "once",
    ],
    [
      "an unknown organisation",
      "organisation: city",
      "organisation: town",
      "organisation: town",
      "There is no organisation town.",
      "Use one of: city.",
    ],
    [
      "nobody around the clock",
      "    aroundTheClock: true\n",
      "",
      "tiers:",
      'No support group in "tiers" of city is at work around the clock.',
      "write aroundTheClock: true",
    ],
    ["a lead with another name", "id: p-3", "id: p-1", "lead:", "is called Aino elsewhere", "Use the same name"],
    [
      "managers in the channel of a group",
      "19:managers",
      "19:desk",
      'teamId: team-1, channelId: "19:desk"',
      "already belongs",
      "its own channel",
    ],
    [
      "an own desk that does not say whether the ticket may be opened here too",
      "      alsoHere: true\n",
      "",
      "ownDesk:",
      '"alsoHere" is missing.',
      "Write true when the bot may still open",
    ],
    [
      "an own desk that nobody can reach",
      '      telephone: "010 001"\n',
      "",
      "ownDesk:",
      "neither an address nor a telephone",
      "Write url, telephone or both.",
    ],
    [
      "an own desk that is an address alone, with nothing here for whoever cannot use it",
      '      telephone: "010 001"\n      hours: { fi: aina, sv: alltid, en: always }\n      alsoHere: true',
      "      url: https://door.example\n      hours: { fi: aina, sv: alltid, en: always }\n      alsoHere: false",
      "ownDesk:",
      "leaves nowhere to go",
      "Write a telephone number, or alsoHere: true.",
    ],
    [
      "an address of an own desk that is not https",
      '      telephone: "010 001"',
      "      url: http://door.example",
      "url: http://",
      '"url" cannot be',
      "begins with https://",
    ],
    [
      "a go-live that ends before it begins",
      'until: "2026-10-30"',
      'until: "2026-10-19"',
      "until:",
      "The last day 2026-10-19 is before the first day 2026-10-20.",
      "the last in until",
    ],
    ["a day that is none", '"2026-10-20"', '"2026-02-30"', "from:", '"from" cannot be "2026-02-30".', "year-month-day"],
    [
      "a warning at the end",
      "      timeBoxMinutes: 5",
      "      timeBoxMinutes: 5\n      warnAtPercent: 100",
      "warnAtPercent",
      "cannot be 100",
      "from 1 to 99",
    ],
    [
      "a person on the spot with two names",
      "id: p-4",
      "id: p-1",
      "name: Ulla",
      "is called Aino elsewhere",
      "Use the same name",
    ],
    ["a channel twice", "19:ward", "19:desk", "19:desk", "The channel 19:desk already belongs", "its own channel"],
    ["a person with two names", "id: p-2", "id: p-1", "name: Eero", "is called Aino elsewhere", "Use the same name"],
    ["an id with capitals", "- id: ward", "- id: Ward", "- id: Ward", '"id" cannot be "Ward".', "small letters"],
    [
      "a key written twice",
      "timeBoxMinutes: 10",
      "timeBoxMinutes: 10\n    language: sv",
      "    language: sv",
      "Map keys must be unique",
      "Keep one of the two.",
    ],
    [
      "broken YAML",
      "    language: fi\n    channel: { teamId: team-2",
      "   language: fi\n    channel: { teamId: team-2",
      "   language: fi",
      "The YAML cannot be read",
      "indentation",
    ],
  ])("%s", (_, from, to, at, message, remedy) => {
    const text = changed(GOOD, from, to);
    const [mistake] = mistakesIn(text);
    expect(mistake?.message).toContain(message);
    expect(mistake?.remedy).toContain(remedy);
    const lines = text.split("\n");
    expect(lines[(mistake?.line ?? 0) - 1]).toContain(at);
  });

  it("the second of two equal entries is the one that is named", () => {
    const text = changed(GOOD, "- id: experts", "- id: desk");
    expect(mistakesIn(text)).toContainEqual({
      file: expect.stringContaining("directory.yaml"),
      line: text.split("\n").findLastIndex((line) => line.includes("- id: desk")) + 1,
      message: 'The id desk is already taken in "groups".',
      remedy: "Give each its own id.",
    });
  });

  it("a person who is in one list twice is told once", () => {
    const text = changed(
      GOOD,
      "- { id: p-1, name: Aino }",
      "- { id: p-1, name: Aino }\n      - { id: p-1, name: Aino }",
    );
    expect(mistakesIn(text)).toMatchObject([
      { line: lineWith(text, "p-1") + 1, message: expect.stringContaining("twice") },
    ]);
  });
});

describe("The error that stops the start", () => {
  it("has one line per mistake, each with file, line and remedy", () => {
    const text = changed(changed(GOOD, "timeBoxMinutes: 10", "timeBoxMinutes: 0"), "tier: userSupport", "tier: users");
    const file = join(folderWith({ "directory.yaml": text }), "directory.yaml");
    expect(() => readDirectory(file)).toThrow(
      [
        `${file}:30: "tier" cannot be "users". Write ownSupport, serviceDesk, userSupport, solutionTeam or vendor.`,
        `${file}:40: "timeBoxMinutes" cannot be 0. Write whole minutes, from 1 to 240.`,
      ].join("\n"),
    );
  });

  it("names a file that is not there", () => {
    const file = join(folderWith({}), "directory.yaml");
    expect(() => readDirectory(file)).toThrow(`${file}:1: The file cannot be read (ENOENT). Put the file there`);
  });

  it("names a file that is not UTF-8", () => {
    const file = join(folderWith({ "directory.yaml": new Uint8Array([0xe4, 0x0a]) }), "directory.yaml");
    expect(() => readDirectory(file)).toThrow(
      `${file}:1: The file cannot be read (it is not UTF-8). Save the file as UTF-8.`,
    );
  });

  it("says so when the file is empty", () => {
    expect(mistakesIn("")).toMatchObject([{ line: 1, message: "The file is empty." }]);
  });
});
