import type { ArticleRef } from "./article.ts";
import type { Unit } from "./directory.ts";
import type { Written } from "./handoff.ts";
import type { Instant } from "./instant.ts";
import type { Actor } from "./person.ts";
import { priorityOf, type TicketAnswers } from "./priority.ts";
import { nextWordBy } from "./promise.ts";
import type { TicketDraft } from "./question.ts";
import { groupOf, organisationOf, type Rules } from "./rules.ts";
import type { Ticket } from "./ticket.ts";
import { changed, marked, type TicketOutcome, tellRequester, withUpdate } from "./ticketRules.ts";

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
  const group = organisation && groupOf(rules.directory, organisation.tiers[0]);
  if (!organisation || !group) return { refused: "unknownChoice" };
  const { priority, reason } = priorityOf(answers, rules.levels);
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
    state: { status: "new" },
  };
  const { ticket, mark } = marked(withUpdate(blank, { at, by: blank.requester, what: "opened", text: description }));
  return changed(
    ticket,
    tellRequester({
      say: "ticketOpened",
      mark,
      priority,
      reason,
      group: group.name,
      nextWordBy: promised,
      ...(linkedTo === undefined ? {} : { linkedTo }),
      ...(priority === 1 ? { emergency: organisation.emergency } : {}),
    }),
  );
}

function titleOf(description: string): string {
  const line = description.trim().split("\n", 1)[0] ?? "";
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}
