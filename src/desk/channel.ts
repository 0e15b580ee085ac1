import type { Unit } from "../domain/directory.ts";
import { decideHandoff } from "../domain/handoffRules.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Actor } from "../domain/person.ts";
import type { RefusalName } from "../domain/refusal.ts";
import { groupOf, unitOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { decideForAgent } from "../domain/ticketByAgent.ts";
import type { AgentCommand } from "../domain/ticketWork.ts";
import { applyToHandoff } from "./handoffs.ts";
import type { Click, ClickOf, Reply } from "./inbound.ts";
import type { IncidentGroupClick } from "./incidentClicks.ts";
import { withIncidents } from "./knownIncidents.ts";
import type { Post } from "./ports.ts";
import { callCard, handoffCard, subjectOf, ticketCard } from "./posts.ts";
import { refuse } from "./replies.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Buttons of the cards in channels. */
export type HandoffClick = ClickOf<"takeHandoff" | "declineHandoff" | "solveHandoff" | "ticketFromHandoff">;
export type TicketClick = ClickOf<
  | "takeTicket"
  | "backFromVendor"
  | "askRequester"
  | "updateRequester"
  | "addWorkNote"
  | "giveWorkaround"
  | "resolveTicket"
  | "sendToVendor"
  | "handOverTicket"
  | "changePriority"
>;

/** Words to the bot in a channel: in the thread of a request or ticket they go to the requester. Answers why not. */
export async function onChannelMessage(
  work: Work,
  by: Actor,
  text: string,
  post: Post | undefined,
): Promise<MessageOf<"channelHint">["why"] | undefined> {
  const subject = post && subjectOf(post.id);
  const refused = subject ? await relay(work, by, text, subject) : "noThread";
  if (refused === undefined || refused === "noThread" || refused === "ended") return refused;
  return "notAMember";
}

async function relay(
  work: Work,
  by: Actor,
  text: string,
  subject: { readonly ticketId: string } | { readonly handoffId: string },
): Promise<RefusalName | "noThread" | undefined> {
  if (text.trim() === "") return "noThread";
  if ("handoffId" in subject) {
    const handoff = await work.get("handoff", subject.handoffId);
    const unit = unitOf(work.rules.directory, handoff?.unitId);
    if (!handoff || !unit) return "noThread";
    const outcome = await applyToHandoff(
      work,
      decideHandoff(handoff, { do: "writeToRequester", at: work.now, by, text }, unit),
    );
    return "refused" in outcome ? outcome.refused : undefined;
  }
  const ticket = await work.get("ticket", subject.ticketId);
  if (!ticket) return "noThread";
  const outcome = await applyToTicket(
    work,
    decideForAgent(ticket, { do: "updateRequester", at: work.now, by, text }, work.rules),
  );
  return "refused" in outcome ? outcome.refused : undefined;
}

/**
 * A button on a request's card. Its state alone decides whether the press still makes sense: what was written meanwhile
 * does not change what a support person wants. Whatever it came to, the answer is the present card, or why not.
 */
export async function onHandoffClick(work: Work, by: Actor, click: HandoffClick): Promise<Reply> {
  const handoff = await work.get("handoff", click.handoffId);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  if (!handoff || !unit) return refuse({ language: "fi" }, "outdated");
  const outcome = decideHandoff(handoff, { do: click.verb, at: work.now, by }, unit);
  if ("refused" in outcome && outcome.refused === "notASupportPerson")
    return refuse({ language: unit.language }, outcome.refused);
  await applyToHandoff(work, outcome);
  return presentHandoff(work, click.handoffId);
}

async function presentHandoff(work: Work, handoffId: string): Promise<Reply> {
  const handoff = await work.get("handoff", handoffId);
  const unit: Unit | undefined = unitOf(work.rules.directory, handoff?.unitId);
  const message = handoff && handoffCard(handoff, work.rules);
  return message && unit ? { reply: "card", message, language: unit.language } : refuse({ language: "fi" }, "outdated");
}

/**
 * A button on a ticket's card. A press on an outdated card does nothing but answer with the present card, in which
 * the words that were typed stand again, so that they are read once more in the light of what changed.
 */
export async function onTicketClick(work: Work, by: Actor, click: TicketClick): Promise<Reply> {
  const ticket = await work.get("ticket", click.ticketId);
  const group = ticket && groupOf(work.rules.directory, ticket.groupId);
  if (!ticket || !group) return refuse({ language: "fi" }, "outdated");
  const outcome = decideForAgent(ticket, commandOf(click, by, work.now), work.rules);
  if ("refused" in outcome && outcome.refused !== "ended" && outcome.refused !== "alreadyTaken") {
    return outcome.refused === "notAMember" && click.revision !== ticket.revision
      ? presentTicket(work, click)
      : refuse({ language: group.language }, outcome.refused);
  }
  if ("refused" in outcome || click.revision !== ticket.revision) return presentTicket(work, click);
  await applyToTicket(work, outcome);
  return presentTicket(work, click, { done: true });
}

function commandOf(click: TicketClick, by: Actor, at: number): AgentCommand {
  switch (click.verb) {
    case "takeTicket":
    case "backFromVendor":
      return { do: click.verb, at, by };
    case "handOverTicket":
      return { do: click.verb, at, by, text: click.text, toGroupId: click.groupId, because: click.because };
    case "changePriority":
      return { do: click.verb, at, by, text: click.text, priority: click.priority };
    default:
      return { do: click.verb, at, by, text: click.text };
  }
}

/** Taken by the next group, which was called: the card answers with who has it now. */
export async function onCalledTicketClick(work: Work, by: Actor, click: ClickOf<"takeCalledTicket">): Promise<Reply> {
  const ticket = await work.get("ticket", click.ticketId);
  const called = ticket?.call?.nextGroupId ?? ticket?.groupId;
  const language = groupOf(work.rules.directory, called ?? "")?.language ?? "fi";
  if (!ticket) return refuse({ language: language }, "outdated");
  const outcome = await applyToTicket(
    work,
    decideForAgent(ticket, { do: "takeCalledTicket", at: work.now, by }, work.rules),
  );
  if ("refused" in outcome && outcome.refused === "notAMember") return refuse({ language: language }, "notAMember");
  const message = called && callCard("refused" in outcome ? ticket : outcome.state, called, work.rules);
  return message ? { reply: "card", message, language } : refuse({ language: language }, "outdated");
}

/** The ticket's card as it stands. After a hand-over it is the pointer that the old channel shows now. */
export async function presentTicket(
  work: Work,
  click: TicketClick | Extract<IncidentGroupClick, { readonly ticketId: string }>,
  { done = false } = {},
): Promise<Reply> {
  const ticket: Ticket | undefined = await work.get("ticket", click.ticketId);
  const message = ticket && (await withIncidents(work, ticketCard(ticket, work.rules)));
  const group = ticket && groupOf(work.rules.directory, ticket.groupId);
  if (!message || !group) return refuse({ language: "fi" }, "outdated");
  const typed =
    !done && "text" in click && click.text.trim() !== "" ? { kept: { verb: click.verb, text: click.text } } : {};
  const moved = done && click.verb === "handOverTicket" ? { pointsTo: group.name } : {};
  const shown: MessageOf<"ticketCard"> = { ...message, ...typed, ...moved };
  return { reply: "card", message: shown, language: group.language };
}

/** The same press again, by Teams or by an impatient finger: nothing happens twice, and the present card answers. */
export async function presentAgain(work: Work, click: Click): Promise<Reply> {
  if ("handoffId" in click) return presentHandoff(work, click.handoffId);
  if ("revision" in click && "ticketId" in click) return presentTicket(work, click, { done: true });
  return { reply: "none" };
}
