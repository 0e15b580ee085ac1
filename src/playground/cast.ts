import type { Directory, SupportGroup, Unit } from "../domain/directory.ts";
import { onDuty } from "../domain/duty.ts";
import type { Instant } from "../domain/instant.ts";

/** Somebody whose Teams is played: the id is the `aadObjectId`. */
export interface Player {
  readonly id: string;
  readonly name: string;
}

/** Who plays what in the newcomer's three chats. */
export interface Cast {
  readonly clinician: Player;
  /** Where the clinician works and the support person helps. */
  readonly unit: Unit;
  readonly supportPerson: Player;
  readonly agent: Player;
  /** The two groups of the agent, the one that takes new tickets first. */
  readonly agentGroups: readonly [SupportGroup, SupportGroup];
}

/** Requesters are not in the directory, so this one is invented. */
const CLINICIAN: Player = { id: "5a3d1c52-9c0f-4a6e-8a53-1f6f0c7e2b90", name: "Niina Nurmi (esimerkki)" };

/**
 * Casts the people of the directory: an agent who works in the first two tiers of an organisation, so that one person
 * can hand a ticket over to themselves, and a unit of that organisation with a support person on duty at the instant.
 *
 * @throws an Error that says what the directory lacks.
 */
export function castOf(directory: Directory, at: Instant): Cast {
  for (const organisation of directory.organisations) {
    const [first, second] = organisation.tiers.map((id) => directory.groups.find((group) => group.id === id));
    const agent = first?.members.find(({ id }) => second?.members.some((member) => member.id === id));
    const helped = unitWithHelp(directory, organisation.id, at);
    if (first && second && agent && helped) {
      return { clinician: CLINICIAN, ...helped, agent, agentGroups: [first, second] };
    }
  }
  throw new Error(
    "The chats of npm start need an organisation whose first two support groups share a member and which has a unit " +
      "with a support person: add them to content/directory.yaml, or run npm run serve without the chats.",
  );
}

function unitWithHelp(
  directory: Directory,
  organisationId: string,
  at: Instant,
): { unit: Unit; supportPerson: Player } | undefined {
  const helped = directory.units.flatMap((unit) => {
    if (unit.organisationId !== organisationId) return [];
    const present = onDuty(unit, at, new Set())[0];
    const supportPerson = present ?? unit.supportPersons[0];
    return supportPerson ? [{ unit, supportPerson, present: present !== undefined }] : [];
  });
  const chosen = helped.find(({ present }) => present) ?? helped[0];
  return chosen && { unit: chosen.unit, supportPerson: chosen.supportPerson };
}
