import type { Suggestion } from "../../domain/instructionMessages.ts";

type Suggested = Pick<Suggestion, "person" | "onSite">;

/** Who would be asked, without a full stop: the unit's name may follow. */
export function nowThere({ person, onSite }: Suggested): string {
  return `${onSite ? "Stödperson på plats under ibruktagandet är" : "I tjänst är"} ${person}`;
}

/** Who would be asked, where the person is suggested. */
export function suggestedNow({ person, onSite }: Suggested): string {
  return `${onSite ? "Stödperson på plats under ibruktagandet är" : "Stödpersonen i tjänst på din enhet är"} ${person}.`;
}
