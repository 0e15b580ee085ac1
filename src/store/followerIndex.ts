import type { Stored } from "../desk/ports.ts";
import { NONE, reachOfOne } from "../domain/incidentTelling.ts";
import type { IncidentFollower, Reach } from "../domain/majorIncident.ts";

/** Who follows which major incident, in the order in which they began to. */
export function followerIndex(get: (id: string) => Stored<"incidentFollower"> | undefined): {
  add(follower: IncidentFollower): void;
  behind(incidentId: string, upTo: number, limit: number): readonly Stored<"incidentFollower">[];
  reachOf(incidentId: string, from: number, upTo: number): Omit<Reach, "underWay">;
} {
  const idsOf = new Map<string, Set<string>>();

  function* following(incidentId: string): Iterable<Stored<"incidentFollower">> {
    for (const id of idsOf.get(incidentId) ?? []) {
      const follower = get(id);
      if (follower && !follower.value.left) yield follower;
    }
  }

  return {
    add({ id, incidentId }) {
      const ids = idsOf.get(incidentId);
      if (ids) ids.add(id);
      else idsOf.set(incidentId, new Set([id]));
    },
    behind(incidentId, upTo, limit) {
      const found: Stored<"incidentFollower">[] = [];
      for (const follower of following(incidentId)) {
        if (found.length === limit) break;
        if (follower.value.told < upTo) found.push(follower);
      }
      return found;
    },
    reachOf(incidentId, from, upTo) {
      let { people, tickets, owed, missed } = NONE;
      for (const { value } of following(incidentId)) {
        const one = reachOfOne(value, from, upTo);
        people += one.people;
        tickets += one.tickets;
        owed += one.owed;
        missed += one.missed;
      }
      return { people, tickets, owed, missed };
    },
  };
}
