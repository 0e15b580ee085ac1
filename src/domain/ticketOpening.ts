import type { ArticleRef } from "./article.ts";
import type { Organisation, SupportGroup, Unit } from "./directory.ts";
import { warnAtPercentFor } from "./goLive.ts";
import type { Written } from "./handoff.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import { priorityOf, type TicketAnswers } from "./priority.ts";
import { nextWordBy } from "./promise.ts";
import type { TicketDraft } from "./question.ts";
import { groupOf, organisationOf, type Rules } from "./rules.ts";
import { calendarOf, reckon } from "./serviceClock.ts";
import type { Priority } from "./serviceLevels.ts";
import type { Ticket } from "./ticket.ts";
import { changed } from "./ticketChange.ts";
import { type Moment, type TicketOutcome, tellNow, withUpdate } from "./ticketRules.ts";
import { workingDaysOf } from "./workingDays.ts";
import { isOpen } from "./workingTime.ts";

const TITLE_LENGTH = 80;

/** A draft whose questions are answered. */
export interface CompleteDraft {
  readonly description: string;
  readonly answers: TicketAnswers;
}

/** Inputs of the form that are still needed. With safety at stake nothing but the description is asked. */
export function missingIn(draft: TicketDraft): readonly ("description" | "safety" | "impact" | "urgency")[] {
  const { safety, impact, urgency } = draft.answers;
  const missing: ("description" | "safety" | "impact" | "urgency")[] = [];
  if (draft.description.trim() === "" && draft.details.trim() === "") missing.push("description");
  if (safety) return missing;
  if (safety === undefined) missing.push("safety");
  if (impact === undefined) missing.push("impact");
  if (urgency === undefined) missing.push("urgency");
  return missing;
}

/** The draft as it will be sent, or undefined while something is missing. */
export function completed(draft: TicketDraft): CompleteDraft | undefined {
  if (missingIn(draft).length > 0) return undefined;
  const { safety = false, impact = "oneself", urgency = "cannotWork" } = draft.answers;
  const description = [draft.description.trim(), draft.details.trim()].filter((part) => part !== "").join("\n\n");
  return { description, answers: { safety, impact, urgency } };
}

export interface Opening extends CompleteDraft {
  readonly id: string;
  readonly at: Instant;
  readonly requester: Actor;
  readonly unit: Unit;
  readonly tried: readonly ArticleRef[];
  /** The closed ticket that this one continues. */
  readonly linkedTo?: string;
  /** What was written with a support person before, for the groups. */
  readonly before: readonly Written[];
}

/** Opens a ticket with the organisation's first tier and promises the first word. */
export function openTicket(opening: Opening, rules: Rules): TicketOutcome {
  const { id, at, requester, unit, description, answers, tried, linkedTo } = opening;
  const organisation = organisationOf(rules.directory, unit.organisationId);
  const { priority, reason } = priorityOf(answers, rules.levels);
  const group = organisation && firstGroupFor(organisation, priority, { at, rules });
  if (!organisation || !group) return { refused: "unknownChoice" };
  const promised = nextWordBy("response", at, priority, rules.levels);
  const blank: Ticket = {
    id,
    kind: "incident",
    requester: { id: requester.id, name: requester.name },
    unitId: unit.id,
    organisationId: organisation.id,
    openedAt: at,
    title: titleOf(description),
    description,
    tried,
    answers,
    priority,
    priorityReason: reason,
    groupId: group.id,
    ...(linkedTo === undefined ? {} : { linkedTo }),
    updates: [],
    workNotes: opening.before.map(({ at, by, text }) => ({ seenBy: "groups", at, by, what: "note", text })),
    resolutions: [],
    messageCount: 0,
    revision: 0,
    promisedBy: promised,
    clocks: reckon({ openedAt: at, priority, pauses: [], warnAtPercent: warnAtPercentFor(unit, at) }, at, rules.levels),
    pauses: [],
    state: { status: "new" },
  };
  const told = {
    say: "ticketOpened",
    priority,
    reason,
    group: group.name,
    nextWordBy: promised,
    ...(linkedTo === undefined ? {} : { linkedTo }),
  } as const;
  const noted = withUpdate(blank, { at, by: blank.requester, what: "opened", text: description });
  return changed(blank, tellNow(noted, told, { rules }), { at, rules });
}

/**
 * Who takes a new ticket: the first tier. But a priority 1, and outside office hours any whose clocks run around the clock,
 * goes to the first group that is there then: else it would wait for the morning while its promises break.
 */
export function firstGroupFor(
  organisation: Organisation,
  priority: Priority,
  { at, rules }: Moment,
): SupportGroup | undefined {
  const groups = organisation.tiers.flatMap((id) => groupOf(rules.directory, id) ?? []);
  const office = workingDaysOf(rules.levels);
  const runsAlways = calendarOf(priority, rules.levels).kind === "always";
  const needsNow = priority === 1 || (runsAlways && office !== undefined && !isOpen(at, office));
  return (needsNow ? groups.find(({ aroundTheClock }) => aroundTheClock) : undefined) ?? groups[0];
}

/** The first line, as far as it fits. */
export function titleOf(description: string): string {
  const line = description.trim().split("\n", 1)[0] ?? "";
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}
