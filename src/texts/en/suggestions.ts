import type { Suggestion } from "../../domain/instructionMessages.ts";

type Suggested = Pick<Suggestion, "person" | "onSite">;

/** Who would be asked, without a full stop: the unit's name may follow. */
export function nowThere({ person, onSite }: Suggested): string {
  return `${onSite ? "The go-live support person on site is" : "On duty is"} ${person}`;
}

/** Who would be asked, where the person is suggested. */
export function suggestedNow({ person, onSite }: Suggested): string {
  return `${onSite ? "The go-live support person on site is" : "Your unit's support person on duty is"} ${person}.`;
}
