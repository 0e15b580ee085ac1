import type { Change } from "../../desk/ports.ts";
import type { Instant } from "../../domain/instant.ts";
import { isOver } from "../isOver.ts";

/** What a record is found by, beside its kind and id. */
export interface Filing {
  /** Whose it is: a requester's ticket, an organisation's idea, the thread of a post, the incident that is followed. */
  readonly under: string | undefined;
  /** Its time, or for a follower how far they were told. */
  readonly at: number | undefined;
  readonly isOpen: boolean;
  readonly nextCheckAt: Instant | undefined;
}

export function filingOf(change: Change): Filing {
  const { value } = change;
  const nextCheckAt = "nextCheckAt" in value ? value.nextCheckAt : undefined;
  return { under: undefined, at: undefined, isOpen: false, nextCheckAt, ...placeOf(change) };
}

function placeOf({ kind, value }: Change): Partial<Filing> {
  switch (kind) {
    case "ticket":
      return { under: value.requester.id, at: value.openedAt, isOpen: !isOver(value.state) };
    case "idea":
      return { under: value.organisationId, at: value.sentAt };
    case "post":
      return value.isReply ? {} : { under: value.threadId };
    case "majorIncident":
      return { at: value.declaredAt };
    case "incidentFollower":
      return value.left ? {} : { under: value.incidentId, at: value.told };
    default:
      return {};
  }
}
