import type { Directory } from "../domain/directory.ts";
import type { Cast, Player } from "./cast.ts";

export const ROLES = ["clinician", "supportPerson", "agent"] as const;
/** Whose Teams a Playground shows. */
export type Role = (typeof ROLES)[number];

/** What the Playground reads from its configuration file; a key more or less ends its process. */
export interface PlaygroundConfiguration {
  readonly version: "0.1.1";
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  /** Exactly five. */
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  /** The id of a team is the id of its channel General, which is always there; at most one channel beside it. */
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  };
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

const TENANT_ID = "9d1f7a6e-52b4-4c0b-9a57-3c1b6e0d4f28";
const BOT = { id: "28:tukipolku", name: "Tukipolku" };
const USERS_BESIDE = 5;

/**
 * The configuration of one person's Playground. Ids are the same at every start, and no channel or chat is in two
 * Playgrounds, because the bot remembers one address for each.
 */
export function playgroundConfiguration(role: Role, cast: Cast, directory: Directory): PlaygroundConfiguration {
  const me = cast[role];
  return {
    version: "0.1.1",
    tenantId: TENANT_ID,
    bot: BOT,
    currentUser: user(me),
    users: colleagues(role, cast, directory).map(user),
    personalChat: { id: `a:${me.id}` },
    groupChat: { id: `19:${role.toLowerCase()}@thread.v2`, name: "Ryhmächat" },
    team: team(role, cast),
  };
}

/** The channels through which the bot reaches the role's team: the groups' or the unit's. The clinician's has none. */
export function channelIds(role: Role, cast: Cast): readonly string[] {
  if (role === "clinician") return [];
  const { id, channels } = team(role, cast);
  return [id, ...channels.map((channel) => channel.id)];
}

function team(role: Role, cast: Cast): PlaygroundConfiguration["team"] {
  if (role === "clinician") {
    return { id: "19:kahvihuone@thread.tacv2", name: "Kahvihuone (ei botin kanava)", aadGroupId: "", channels: [] };
  }
  if (role === "supportPerson") {
    const { channel, name } = cast.unit;
    return { id: channel.channelId, name: name.fi, aadGroupId: channel.teamId, channels: [] };
  }
  const [first, second] = cast.agentGroups;
  return {
    id: first.channel.channelId,
    name: first.name.fi,
    aadGroupId: first.channel.teamId,
    channels: [{ id: second.channel.channelId, name: second.name.fi }],
  };
}

/** The people nearest to the role first; invented ones where the directory has too few. */
function colleagues(role: Role, cast: Cast, directory: Directory): readonly Player[] {
  const groups = [...cast.agentGroups, ...directory.groups].flatMap((group) => group.members);
  const unit = [cast.supportPerson, ...cast.unit.supportPersons, cast.clinician];
  const near = role === "agent" ? [...groups, ...unit] : [...unit, ...groups];
  const invented = Array.from({ length: USERS_BESIDE }, (_, i) => ({
    id: `invented-${i}`,
    name: `Esimerkki ${i + 1}`,
  }));
  const byId = new Map([...near, ...invented].map((person) => [person.id, person]));
  byId.delete(cast[role].id);
  return [...byId.values()].slice(0, USERS_BESIDE);
}

/** Teams accepts the object id wherever it accepts the user id; the Playground does when the two are the same. */
function user({ id, name }: Player): PlaygroundUser {
  const [givenName = name, ...rest] = name.split(" ");
  const address = `${id}@tukipolku.example`;
  return { id, name, userPrincipleName: address, aadObjectId: id, givenName, surname: rest.join(" "), email: address };
}
