import type { Impact, Priority, ServiceLevels, Urgency } from "./serviceLevels.ts";

/** What the requester answered to the three questions that decide the priority. */
export interface TicketAnswers {
  /** Whether patient or client safety is at stake. */
  readonly safety: boolean;
  readonly impact: Impact;
  readonly urgency: Urgency;
}

/** Why a ticket has its priority, as data; `texts` says it in words. */
export type PriorityReason =
  | { readonly because: "safety" }
  | { readonly because: "matrix"; readonly impact: Impact; readonly urgency: Urgency }
  /** An agent set it, with these words. */
  | { readonly because: "agent"; readonly by: string; readonly text: string };

/** Safety is priority 1 at once; everything else comes from the matrix of the service levels. */
export function priorityOf(
  answers: TicketAnswers,
  levels: ServiceLevels,
): { readonly priority: Priority; readonly reason: PriorityReason } {
  if (answers.safety) return { priority: 1, reason: { because: "safety" } };
  const { impact, urgency } = answers;
  return { priority: levels.matrix[impact][urgency], reason: { because: "matrix", impact, urgency } };
}
