import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { castOf } from "../../src/playground/cast.ts";
import { channelIds, playgroundConfiguration, ROLES } from "../../src/playground/configuration.ts";
import { startPage } from "../../src/playground/startPage.ts";

const directory = readDirectory(fileURLToPath(new URL("../../content/directory.yaml", import.meta.url)));
const tuesdayNoon = Date.parse("2026-11-24T10:00:00Z");
const tuesdayNight = Date.parse("2026-11-24T21:30:00Z");
const cast = castOf(directory, tuesdayNoon);
const configurations = ROLES.map((role) => playgroundConfiguration(role, cast, directory));

describe("the cast of the chats", () => {
  it("has an agent who works in the first two tiers of the unit's organisation", () => {
    const organisation = directory.organisations.find(({ id }) => id === cast.unit.organisationId);
    expect(cast.agentGroups.map(({ id }) => id)).toEqual(organisation?.tiers.slice(0, 2));
    for (const group of cast.agentGroups) expect(group.members).toContainEqual(cast.agent);
  });

  it("has the support person who is on duty when the chats start", () => {
    const atNight = castOf(directory, tuesdayNight);
    expect(atNight.unit.id).toBe(cast.unit.id);
    expect(atNight.supportPerson.id).not.toBe(cast.supportPerson.id);
  });

  it("is refused with a remedy when no agent works in two tiers", () => {
    const groups = directory.groups.map((group) => ({ ...group, members: group.members.slice(0, 0) }));
    expect(() => castOf({ ...directory, groups }, tuesdayNoon)).toThrow("content/directory.yaml");
  });
});

describe("the configuration of a Playground", () => {
  it("knows people and channels by the ids of the directory", () => {
    const [, supportPerson, agent] = configurations;
    expect(supportPerson?.currentUser.aadObjectId).toBe(cast.supportPerson.id);
    expect(supportPerson?.team.id).toBe(cast.unit.channel.channelId);
    expect(agent?.currentUser.aadObjectId).toBe(cast.agent.id);
    expect(channelIds("agent", cast)).toEqual(cast.agentGroups.map(({ channel }) => channel.channelId));
  });

  it("has the five users that the Playground demands, none of them twice", () => {
    for (const { currentUser, users } of configurations) {
      expect(new Set([currentUser, ...users].map(({ id }) => id)).size).toBe(6);
    }
  });

  it("fills up with invented people where the directory has too few", () => {
    const small = { ...directory, groups: [], units: [] };
    const unit = { ...cast.unit, supportPersons: [] };
    const [first, second] = cast.agentGroups;
    const alone = {
      ...cast,
      unit,
      agentGroups: [
        { ...first, members: [cast.agent] },
        { ...second, members: [cast.agent] },
      ],
    } as const;
    expect(playgroundConfiguration("agent", alone, small).users).toHaveLength(5);
  });

  it("shares no chat and no channel with another Playground", () => {
    const ids = configurations.flatMap(({ personalChat, groupChat, team }) => [
      personalChat.id,
      groupChat.id,
      team.id,
      ...team.channels.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is the same at every start", () => {
    const again = castOf(directory, tuesdayNoon);
    expect(ROLES.map((role) => playgroundConfiguration(role, again, directory))).toEqual(configurations);
  });
});

describe("the start page", () => {
  it("names the address of each chat and who plays in it", () => {
    const page = startPage(cast, (role) => `http://localhost/${role}`);
    for (const role of ROLES) {
      expect(page).toContain(`http://localhost/${role}  you are ${cast[role].name}`);
    }
  });
});
