import type { Organisation, Unit } from "./directory.ts";
import type { Instant } from "./instant.ts";
import type { OwnDeskMessage } from "./ownDeskMessages.ts";
import type { Actor } from "./person.ts";
import { priorityOf } from "./priority.ts";
import type { Question, TicketDraft } from "./question.ts";
import { organisationOf, type Rules } from "./rules.ts";
import type { Priority } from "./serviceLevels.ts";
import { completed, firstGroupFor, titleOf } from "./ticketOpening.ts";

/** Whether the bot opens a ticket of this priority itself. */
export function isTakenHere({ ownDesk }: Organisation, priority: Priority): boolean {
  // A life may hang on priority 1: whoever reports it is not sent to another door, whatever the organisation prefers.
  return priority === 1 || ownDesk === undefined || ownDesk.alsoHere;
}

/** A draft on its way out, and whose it is. */
export interface Leaving {
  readonly question: Question;
  readonly draft: TicketDraft;
  readonly person: Actor;
  readonly unit: Unit;
  readonly at: Instant;
}

/** The prepared text with the door of the unit's own organisation; undefined where it has none, or while anything is missing. */
export function ownDeskOf(leaving: Leaving, rules: Rules): Extract<OwnDeskMessage, { say: "ownDesk" }> | undefined {
  const { question, draft, person, unit, at } = leaving;
  const organisation = organisationOf(rules.directory, unit.organisationId);
  const whole = completed(draft);
  if (!organisation?.ownDesk || !whole) return undefined;
  const { alsoHere: _, ...desk } = organisation.ownDesk;
  const { priority, reason } = priorityOf(whole.answers, rules.levels);
  const group = isTakenHere(organisation, priority) ? firstGroupFor(organisation, priority, { at, rules }) : undefined;
  return {
    say: "ownDesk",
    questionId: question.id,
    prepared: {
      title: titleOf(whole.description),
      draft,
      tried: question.shown,
      unit: unit.name,
      contact: person.name,
    },
    desk,
    ...(group ? { here: { group: group.name, priority, reason } } : {}),
    ...(priority === 1 ? { emergency: organisation.emergency } : {}),
  };
}

/** The question with the text handed over; the same one when just this text was handed over before. */
export function handedOver({ question, draft, unit, at }: Omit<Leaving, "person">): Question {
  const before = question.handedToOwnDesk;
  if (before?.unitId === unit.id && isSameDraft(before.draft, draft)) return question;
  return { ...question, handedToOwnDesk: { at, unitId: unit.id, draft } };
}

function isSameDraft(one: TicketDraft, other: TicketDraft): boolean {
  return (
    one.description === other.description &&
    one.details === other.details &&
    one.answers.safety === other.answers.safety &&
    one.answers.impact === other.answers.impact &&
    one.answers.urgency === other.answers.urgency
  );
}
