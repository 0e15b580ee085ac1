import type { Directory, Organisation, SupportGroup, Unit } from "./directory.ts";
import type { RefusalName } from "./refusal.ts";
import type { ServiceLevels } from "./serviceLevels.ts";

/** What an organisation has configured: rules read it, nothing changes it while the service runs. */
export interface Rules {
  readonly directory: Directory;
  readonly levels: ServiceLevels;
}

/** What a rule answers: the next state and what is to be done, or a refusal that the person can cause. */
export type Outcome<State, Effect> =
  | { readonly state: State; readonly effects: readonly Effect[] }
  | { readonly refused: RefusalName };

export function unitOf(directory: Directory, unitId: string | undefined): Unit | undefined {
  return directory.units.find((unit) => unit.id === unitId);
}

export function organisationOf(directory: Directory, organisationId: string | undefined): Organisation | undefined {
  return directory.organisations.find((organisation) => organisation.id === organisationId);
}

export function groupOf(directory: Directory, groupId: string): SupportGroup | undefined {
  return directory.groups.find((group) => group.id === groupId);
}

export function isMember(directory: Directory, groupId: string, personId: string): boolean {
  return groupOf(directory, groupId)?.members.some((member) => member.id === personId) ?? false;
}
