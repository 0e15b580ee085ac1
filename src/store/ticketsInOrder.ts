import type { Instant } from "../domain/instant.ts";
import type { Ticket } from "../domain/ticket.ts";

/** Ids of tickets by the instant of their opening, so that the latest are found without looking at all. */
export function ticketsInOrder(): {
  add(ticket: Pick<Ticket, "id" | "openedAt">): void;
  since(instant: Instant): readonly string[];
} {
  const inOrder: { readonly id: string; readonly openedAt: Instant }[] = [];

  /** The place of the first that was opened then or later. */
  function placeOf(instant: Instant): number {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.openedAt ?? 0) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add({ id, openedAt }) {
      // Nearly always the latest.
      inOrder.splice(placeOf(openedAt + 1), 0, { id, openedAt });
    },
    since: (instant) => inOrder.slice(placeOf(instant)).map(({ id }) => id),
  };
}
