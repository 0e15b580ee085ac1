import { isFollowedUp } from "./followUp.ts";
import { nextWordBy } from "./promise.ts";
import type { RequesterCommand, RequesterCommandOf, Written } from "./requesterCommand.ts";
import { groupOf, type Rules } from "./rules.ts";
import type { Feedback, Resolution, Ticket } from "./ticket.ts";
import { decideAfterTime } from "./ticketByTime.ts";
import { changed } from "./ticketChange.ts";
import { answerWorkaround, correct, objectToPriority, withdraw } from "./ticketInRequestersHand.ts";
import { writeWhileMerged } from "./ticketMerging.ts";
import {
  awaitsRequester,
  isOpenTicket,
  type Moment,
  type TicketEffect,
  type TicketOutcome,
  taken,
  tellGroup,
  tellNow,
  tellRequester,
  withUpdate,
} from "./ticketRules.ts";
import { working } from "./ticketWork.ts";

/** Decides a command of the requester. That the ticket is the requester's own is checked before. */
export function decideForRequester(ticket: Ticket, command: RequesterCommand, rules: Rules): TicketOutcome {
  const moment = { at: command.at, rules };
  return decideAfterTime(ticket, moment, (current) => decide(current, command, moment));
}

function decide(ticket: Ticket, command: RequesterCommand, moment: Moment): TicketOutcome {
  switch (command.do) {
    case "write":
      return write(ticket, command, moment);
    case "thank":
      return thank(ticket, moment);
    case "confirmWorks":
      return confirmWorks(ticket, command.resolutionId, moment);
    case "reportNotSolved":
      return reopen(ticket, command, moment);
    case "giveFeedback":
      return giveFeedback(ticket, command, moment);
    case "answerWorkaround":
      return answerWorkaround(ticket, command, moment);
    case "objectToPriority":
      return objectToPriority(ticket, command.text, moment);
    case "correct":
      return correct(ticket, command.text, moment);
    case "withdraw":
      return withdraw(ticket, command.text, moment);
    default:
      return command satisfies never;
  }
}

/** An answer to a question, or anything else worth telling. Written to a resolved or closed ticket it is a reply to that. */
function write(ticket: Ticket, written: Written, moment: Moment): TicketOutcome {
  const { text } = written;
  const { state, requester } = ticket;
  const { at, rules } = moment;
  const group = groupOf(rules.directory, ticket.groupId);
  if (state.status === "merged") return writeWhileMerged(ticket, written, moment);
  const isReply = state.status === "resolved" || state.status === "closed";
  if (!group || (!isReply && !isOpenTicket(state))) return { refused: "ended" };
  if (text.trim() === "") return { refused: "nothingWritten" };
  if (!isOpenTicket(state)) return reopen(ticket, { text }, moment);
  const promisedBy = ticket.promisedBy ?? nextWordBy("update", at, ticket.priority, rules.levels);
  const owner = state.status === "new" ? {} : { owner: state.owner };
  const next: Ticket = {
    ...withUpdate(ticket, { at, by: requester, what: "requesterWrote", text }),
    promisedBy,
    state: awaitsRequester(state) ? working(ticket, state.owner) : state,
  };
  const step = tellNow(next, { ...taken(group, written), nextWordBy: promisedBy }, moment);
  const told = tellGroup({ say: "requesterWrote", ticketId: ticket.id, requester: requester.name, text, ...owner });
  return changed(ticket, { ...step, effects: [told, ...step.effects] }, moment);
}

/** Thanks change nothing but are answered: the ticket stays resolved and open to a reply. */
function thank(ticket: Ticket, moment: Moment): TicketOutcome {
  const resolution = latest(ticket);
  if (!resolution || ticket.state.status !== "resolved") return { refused: "ended" };
  const thanked = withUpdate(ticket, { at: moment.at, by: ticket.requester, what: "thanked", text: "" });
  const noted = tellRequester({ say: "thanksNoted", ticketId: ticket.id, replyUntil: resolution.replyUntil });
  return changed(ticket, { ticket: thanked, effects: [noted] }, moment);
}

function confirmWorks(ticket: Ticket, resolutionId: string | undefined, moment: Moment): TicketOutcome {
  const resolution = latest(ticket);
  if (!resolution || ticket.state.status !== "resolved") return { refused: "ended" };
  if (resolutionId !== undefined && resolutionId !== resolution.id) return { refused: "outdated" };
  const confirmed = withUpdate(ticket, { at: moment.at, by: ticket.requester, what: "confirmed", text: "" });
  const effects = [
    // A press is answered by the card itself.
    ...(resolutionId === undefined ? [tellRequester({ say: "worksConfirmed", ticketId: ticket.id })] : []),
    tellGroup({ say: "requesterConfirmed", ticketId: ticket.id, requester: ticket.requester.name }),
  ];
  return changed(ticket, { ticket: confirmed, effects }, moment);
}

/** Back to the group that solved it, until the end of the reply window; after it the reply opens a linked ticket instead. */
function reopen(
  ticket: Ticket,
  { text, resolutionId }: { readonly text: string; readonly resolutionId?: string },
  moment: Moment,
): TicketOutcome {
  const { at, rules } = moment;
  const resolution = latest(ticket);
  const group = groupOf(rules.directory, ticket.groupId);
  if (!resolution || !group) return { refused: "ended" };
  if (resolutionId !== undefined && resolutionId !== resolution.id) return { refused: "outdated" };
  if (ticket.state.status === "closed" || (ticket.state.status === "resolved" && at > resolution.replyUntil)) {
    return { refused: "replyWindowOver" };
  }
  if (ticket.state.status !== "resolved") return { refused: "ended" };
  const promisedBy = nextWordBy("response", at, ticket.priority, rules.levels);
  const left = resolution.incidentId;
  const alone = left === undefined ? ticket : withUpdate(ticket, { at, what: "leftIncident", text: left });
  const next: Ticket = {
    ...withUpdate(alone, { at, by: ticket.requester, what: "reopened", text }),
    promisedBy,
    state: { status: "new" },
  };
  const told = tellGroup({
    say: "requesterReopened",
    ticketId: ticket.id,
    requester: ticket.requester.name,
    text,
    count: next.updates.filter((update) => update.what === "reopened").length,
    solver: resolution.by,
  });
  const step = tellNow(next, { say: "ticketReopened", group: group.name, nextWordBy: promisedBy }, moment);
  return changed(ticket, { ...step, effects: [told, ...step.effects] }, moment);
}

/** One per resolution, changeable until its reply window ends. The same again changes nothing. */
function giveFeedback(ticket: Ticket, command: RequesterCommandOf<"giveFeedback">, moment: Moment): TicketOutcome {
  const { at, resolutionId, score, comment, anonymous } = command;
  const resolution = ticket.resolutions.find(({ id }) => id === resolutionId);
  if (!resolution?.asksFeedback) return { refused: "unknownChoice" };
  if (at > resolution.replyUntil) return { refused: "feedbackOver" };
  const before = resolution.feedback;
  const said = comment.trim();
  const isSame =
    before?.score === score && (before.comment ?? "") === said && (before.anonymous ?? false) === anonymous;
  if (isSame) return { refused: "feedbackAlreadyGiven" };
  const feedback: Feedback = {
    at,
    score,
    ...(said === "" ? {} : { comment: said }),
    ...(anonymous ? { anonymous } : {}),
  };
  const resolutions = ticket.resolutions.map((one) => (one.id === resolutionId ? { ...one, feedback } : one));
  const followUp: readonly TicketEffect[] =
    isFollowedUp(score) || (before !== undefined && isFollowedUp(before.score))
      ? [{ effect: "followUp", resolutionId }]
      : [];
  const told = tellGroup({
    say: "feedbackGiven",
    ticketId: ticket.id,
    score,
    ...(said === "" ? {} : { comment: said }),
    ...(before ? { before: before.score } : {}),
  });
  return changed(ticket, { ticket: { ...ticket, resolutions }, effects: [told, ...followUp] }, moment);
}

/** The resolution that a reply is about. */
function latest(ticket: Ticket): Resolution | undefined {
  return ticket.resolutions.at(-1);
}
