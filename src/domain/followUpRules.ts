import { type FollowUp, type FollowUpState, isFollowedUp } from "./followUp.ts";
import type { FollowUpThreadMessage } from "./followUpMessages.ts";
import { WARN_AT_PERCENT } from "./goLive.ts";
import { HOUR, type Instant, MINUTE } from "./instant.ts";
import type { Actor } from "./person.ts";
import type { Outcome } from "./rules.ts";
import type { ServiceLevels } from "./serviceLevels.ts";
import type { Feedback, Ticket } from "./ticket.ts";
import { workingDaysOf } from "./workingDays.ts";
import { addWorkingMinutes } from "./workingTime.ts";

/** The card is drawn anew after every change, so that is no effect of its own. */
export type FollowUpEffect =
  /** The task has come up, for the first time or again. */
  | { readonly effect: "callManagers" }
  | { readonly effect: "tellManagers"; readonly message: FollowUpThreadMessage }
  | { readonly effect: "tellAuthor"; readonly by: Actor; readonly text: string };

export type FollowUpOutcome = Outcome<FollowUp, FollowUpEffect>;

interface Given {
  readonly at: Instant;
  readonly ticket: Ticket;
  readonly resolutionId: string;
  readonly feedback: Feedback;
  readonly levels: ServiceLevels;
}

/** Feedback was given or changed: a low score asks for an answer, a raised one no longer does. */
export function feedbackCame(before: FollowUp | undefined, given: Given): FollowUpOutcome {
  const { score } = given.feedback;
  if (!before) return isFollowedUp(score) ? opened(fresh(given)) : { refused: "notDue" };
  const { comment: _comment, ...rest } = before;
  const known: FollowUp = { ...rest, ...saidIn(given), author: authorOf(given) };
  if (!isFollowedUp(score)) return raised(known);
  if (isAwaited(before.state)) return { state: changed(known), effects: changedFor(known, false) };
  const saysMore = score !== before.score || known.comment !== before.comment;
  // Without the name now, or with it: what was answered is answered still.
  if (before.state.status === "answered" && !saysMore) return { state: changed(known), effects: [] };
  const { answers, revision } = before;
  return opened({ ...fresh(given), answers, revision });
}

/** Takes the task upon oneself; the first one has it. */
export function take(followUp: FollowUp, by: Actor): FollowUpOutcome {
  const { status } = followUp.state;
  if (status === "taken") return { refused: "alreadyTaken" };
  if (status !== "open") return { refused: "ended" };
  return { state: changed({ ...followUp, state: { status: "taken", by: actorOf(by) } }), effects: [] };
}

/** Tells the author what came of the feedback. Whoever writes it, it is answered. */
export function answer(
  followUp: FollowUp,
  { by, at, text }: { readonly by: Actor; readonly at: Instant; readonly text: string },
): FollowUpOutcome {
  if (!isAwaited(followUp.state)) return { refused: "ended" };
  const words = text.trim();
  if (words === "") return { refused: "nothingWritten" };
  const answers = [...followUp.answers, { at, by: actorOf(by), text: words }];
  return {
    state: changed({ ...followUp, answers, state: { status: "answered" } }),
    effects: [{ effect: "tellAuthor", by, text: words }],
  };
}

/** Reminds of an answer that is owed: when it comes near, and when it is due, each once. */
export function followUpTimePassed(followUp: FollowUp, at: Instant): FollowUpOutcome {
  const { nextCheckAt, ticketId, score, dueAt, state } = followUp;
  if (nextCheckAt === undefined || at < nextCheckAt || !isAwaited(state)) return { refused: "notDue" };
  const overdue = at >= dueAt;
  const isTaken = state.status === "taken";
  const ring = isTaken ? { ring: state.by } : {};
  return {
    // Nothing that anybody reads on the card: a press on it still counts.
    state: waking({ ...followUp, reminded: overdue ? "overdue" : "nearing" }),
    effects: [
      {
        effect: "tellManagers",
        message: { say: "followUpReminder", ticketId, score, dueAt, overdue, isTaken, ...ring },
      },
    ],
  };
}

/** Whether the author still waits for an answer. */
export function isAwaited(state: FollowUpState): boolean {
  return state.status === "open" || state.status === "taken";
}

function opened(followUp: FollowUp): FollowUpOutcome {
  return { state: changed(followUp), effects: [{ effect: "callManagers" }] };
}

function raised(followUp: FollowUp): FollowUpOutcome {
  if (!isAwaited(followUp.state)) return { state: changed(followUp), effects: [] };
  return { state: changed({ ...followUp, state: { status: "void" } }), effects: changedFor(followUp, true) };
}

/** Whoever took it reads what changed; where nobody has, the card says it. */
function changedFor({ state, ticketId, score }: FollowUp, over: boolean): readonly FollowUpEffect[] {
  if (state.status !== "taken") return [];
  return [{ effect: "tellManagers", message: { say: "followUpChanged", ticketId, score, over, ring: state.by } }];
}

function fresh(given: Given): FollowUp {
  const { at, ticket, resolutionId, levels } = given;
  const { warnAt, dueAt } = dueOf(at, levels);
  return {
    id: resolutionId,
    ticketId: ticket.id,
    organisationId: ticket.organisationId,
    author: authorOf(given),
    ...saidIn(given),
    openedAt: at,
    warnAt,
    dueAt,
    reminded: "nothing",
    answers: [],
    revision: 0,
    state: { status: "open" },
  };
}

/** In working time, so that nobody is reminded on a Sunday. */
function dueOf(at: Instant, levels: ServiceLevels): { readonly warnAt: Instant; readonly dueAt: Instant } {
  const minutes = (levels.feedbackTaskHours * HOUR) / MINUTE;
  const calendar = workingDaysOf(levels) ?? { kind: "always" };
  return {
    warnAt: addWorkingMinutes(at, (minutes * WARN_AT_PERCENT) / 100, calendar),
    dueAt: addWorkingMinutes(at, minutes, calendar),
  };
}

function saidIn({ feedback: { score, comment } }: Given): Pick<FollowUp, "score" | "comment"> {
  return { score, ...(comment === undefined ? {} : { comment }) };
}

function authorOf({ ticket: { requester }, feedback }: Given): FollowUp["author"] {
  return feedback.anonymous ? { id: requester.id } : { id: requester.id, name: requester.name };
}

function actorOf({ id, name }: Actor): Actor {
  return { id, name };
}

/** Ends a change that the card shows. */
function changed(followUp: FollowUp): FollowUp {
  return { ...waking(followUp), revision: followUp.revision + 1 };
}

/** When it wakes next follows from where it stands. */
function waking({ nextCheckAt: _before, ...followUp }: FollowUp): FollowUp {
  const { state, reminded, warnAt, dueAt } = followUp;
  const next = !isAwaited(state) || reminded === "overdue" ? undefined : reminded === "nearing" ? dueAt : warnAt;
  return { ...followUp, ...(next === undefined ? {} : { nextCheckAt: next }) };
}
