import type { Instant } from "./instant.ts";
import { nextWordBy } from "./promise.ts";
import { groupOf, type Rules } from "./rules.ts";
import type { Feedback, Resolution, Score, Ticket } from "./ticket.ts";
import { changed, marked, type TicketOutcome, tellGroup, tellRequester, withUpdate } from "./ticketRules.ts";

/** What the requester may do with an own ticket. */
export type RequesterCommand = { readonly at: Instant } & (
  | { readonly do: "write"; readonly text: string }
  | { readonly do: "thank" }
  | { readonly do: "confirmWorks"; readonly resolutionId?: string }
  | { readonly do: "reportNotSolved"; readonly text: string; readonly resolutionId?: string }
  | { readonly do: "giveFeedback"; readonly resolutionId: string; readonly score: Score; readonly comment: string }
);

/** Decides a command of the requester. That the ticket is the requester's own is checked before. */
export function decideForRequester(ticket: Ticket, command: RequesterCommand, rules: Rules): TicketOutcome {
  switch (command.do) {
    case "write":
      return write(ticket, command.at, command.text, rules);
    case "thank":
      return thank(ticket, command.at);
    case "confirmWorks":
      return confirmWorks(ticket, command.at, command.resolutionId);
    case "reportNotSolved":
      return reopen(ticket, command.at, command.text, command.resolutionId, rules);
    case "giveFeedback":
      return giveFeedback(ticket, command);
    default:
      return command satisfies never;
  }
}

/** An answer to a question, or anything else worth telling. Written to a resolved ticket it reopens it. */
function write(ticket: Ticket, at: Instant, text: string, rules: Rules): TicketOutcome {
  const { state, requester } = ticket;
  const group = groupOf(rules.directory, ticket.groupId);
  if (!group || state.status === "closed" || state.status === "cancelled") return { refused: "ended" };
  if (text.trim() === "") return { refused: "nothingWritten" };
  if (state.status === "resolved") return reopen(ticket, at, text, undefined, rules);
  const promised = ticket.promisedBy ?? nextWordBy("update", at, ticket.priority, rules.levels);
  const next = marked(withUpdate(ticket, { at, by: requester, what: "requesterWrote", text }));
  const owner = state.status === "new" ? undefined : state.owner;
  return changed(
    {
      ...next.ticket,
      promisedBy: promised,
      state: state.status === "onHold" ? { status: "inProgress", owner: state.owner } : state,
    },
    tellGroup({
      say: "requesterWrote",
      ticketId: ticket.id,
      requester: requester.name,
      text,
      ...(owner ? { owner } : {}),
    }),
    tellRequester({ say: "takenToTicket", mark: next.mark, group: group.name, text, nextWordBy: promised }),
  );
}

/** Thanks change nothing but are answered: the ticket stays resolved and open to a reply. */
function thank(ticket: Ticket, at: Instant): TicketOutcome {
  const resolution = latest(ticket);
  if (!resolution || ticket.state.status !== "resolved") return { refused: "ended" };
  return changed(
    withUpdate(ticket, { at, by: ticket.requester, what: "thanked", text: "" }),
    tellRequester({ say: "thanksNoted", ticketId: ticket.id, replyUntil: resolution.replyUntil }),
  );
}

function confirmWorks(ticket: Ticket, at: Instant, resolutionId: string | undefined): TicketOutcome {
  const resolution = latest(ticket);
  if (!resolution || ticket.state.status !== "resolved") return { refused: "ended" };
  if (resolutionId !== undefined && resolutionId !== resolution.id) return { refused: "outdated" };
  return changed(
    withUpdate(ticket, { at, by: ticket.requester, what: "confirmed", text: "" }),
    // A press is answered by the card itself.
    ...(resolutionId === undefined ? [tellRequester({ say: "worksConfirmed", ticketId: ticket.id })] : []),
    tellGroup({ say: "requesterConfirmed", ticketId: ticket.id, requester: ticket.requester.name }),
  );
}

/** Back to the group that solved it, until the end of the reply window; after it the reply opens a linked ticket instead. */
function reopen(
  ticket: Ticket,
  at: Instant,
  text: string,
  resolutionId: string | undefined,
  rules: Rules,
): TicketOutcome {
  const resolution = latest(ticket);
  const group = groupOf(rules.directory, ticket.groupId);
  if (!resolution || !group) return { refused: "ended" };
  if (resolutionId !== undefined && resolutionId !== resolution.id) return { refused: "outdated" };
  if (ticket.state.status === "closed" || (ticket.state.status === "resolved" && at > resolution.replyUntil)) {
    return { refused: "replyWindowOver" };
  }
  if (ticket.state.status !== "resolved") return { refused: "ended" };
  const promised = nextWordBy("response", at, ticket.priority, rules.levels);
  const next = marked(withUpdate(ticket, { at, by: ticket.requester, what: "reopened", text }));
  return changed(
    { ...next.ticket, promisedBy: promised, state: { status: "new" } },
    tellGroup({
      say: "requesterReopened",
      ticketId: ticket.id,
      requester: ticket.requester.name,
      text,
      count: ticket.updates.filter((update) => update.what === "reopened").length + 1,
      solver: resolution.by,
    }),
    tellRequester({ say: "ticketReopened", mark: next.mark, group: group.name, nextWordBy: promised }),
  );
}

/** Once per resolution, until its reply window ends. */
function giveFeedback(ticket: Ticket, command: RequesterCommand & { readonly do: "giveFeedback" }): TicketOutcome {
  const { at, resolutionId, score, comment } = command;
  const resolution = ticket.resolutions.find(({ id }) => id === resolutionId);
  if (!resolution) return { refused: "unknownChoice" };
  if (resolution.feedback) return { refused: "feedbackAlreadyGiven" };
  if (at > resolution.replyUntil) return { refused: "feedbackOver" };
  const feedback: Feedback = { at, score, ...(comment.trim() === "" ? {} : { comment: comment.trim() }) };
  return changed(
    {
      ...ticket,
      resolutions: ticket.resolutions.map((one) => (one.id === resolutionId ? { ...one, feedback } : one)),
    },
    tellGroup({
      say: "feedbackGiven",
      ticketId: ticket.id,
      score,
      ...(feedback.comment === undefined ? {} : { comment: feedback.comment }),
    }),
  );
}

/** The resolution that a reply is about. */
function latest(ticket: Ticket): Resolution | undefined {
  return ticket.resolutions.at(-1);
}
