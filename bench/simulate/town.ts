import type { Directory, SupportGroup, Tier, Unit } from "../../src/domain/directory.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Actor } from "../../src/domain/person.ts";
import { seededRandom } from "../retrieval/size/random.ts";
import { chanceFrom } from "./chance.ts";

/** Somebody who may ask. */
export interface Resident extends Actor {
  readonly language: Language;
  readonly unit: Unit;
}

/** How many of a hundred people work for each organisation; of one that is not named, as many as for a small one. */
const PEOPLE_OF: Readonly<Record<string, number>> = { hus: 52, helsinki: 32, "lansi-uusimaa": 9, "keski-uusimaa": 7 };
const PEOPLE_OF_OTHERS = 7;
/** What people write; in the units whose channel is Swedish most write Swedish. */
const LANGUAGES: Readonly<Record<Unit["language"], Readonly<Record<Language, number>>>> = {
  fi: { fi: 90, sv: 5, en: 5 },
  sv: { fi: 25, sv: 70, en: 5 },
  en: { fi: 45, sv: 5, en: 50 },
};
/** The sample names three or four agents of each group; a customer of this size needs some more. */
const AGENTS: Readonly<Record<Tier, number>> = {
  ownSupport: 8,
  serviceDesk: 16,
  userSupport: 8,
  solutionTeam: 8,
  vendor: 4,
};

/** The person with this number: the same one for the same seed, however many there are. */
export function residentOf(number: number, seed: number, { organisations, units }: Directory): Resident {
  const chance = chanceFrom(seededRandom(seed * 1_000_003 + number));
  const organisationId = chance.weighed(
    Object.fromEntries(organisations.map(({ id }) => [id, PEOPLE_OF[id] ?? PEOPLE_OF_OTHERS])),
  );
  const own = units.filter((unit) => unit.organisationId === organisationId);
  const unit = own[Math.floor(chance.random() * own.length)] ?? units[0];
  if (!unit) throw new Error("The directory has no unit.");
  return {
    id: `person-${number}`,
    name: `Ammattilainen ${number}`,
    language: chance.weighed(LANGUAGES[unit.language]),
    unit,
  };
}

/** The directory with as many agents in each group as the customer has; the sample's own come first. */
export function staffed(directory: Directory, people: number): Directory {
  const share = Math.min(1, people / 20_000);
  const groups = directory.groups.map((group): SupportGroup => {
    const missing = Math.round(AGENTS[group.tier] * share) - group.members.length;
    const more = Array.from({ length: Math.max(0, missing) }, (_, index) => ({
      id: `agent-${group.id}-${index + 1}`,
      name: `${group.name.fi} ${index + 1}`,
    }));
    return { ...group, members: [...group.members, ...more] };
  });
  return { ...directory, groups };
}
