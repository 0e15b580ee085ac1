import type { SupportGroup, Unit } from "../domain/directory.ts";
import { decideHandoff } from "../domain/handoffRules.ts";
import type { MessageOf, RefusalName } from "../domain/messages.ts";
import type { Actor } from "../domain/person.ts";
import { groupOf, unitOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { type AgentCommand, decideForAgent } from "../domain/ticketByAgent.ts";
import { applyToHandoff } from "./handoffs.ts";
import type { Click, ClickOf, Post, Reply } from "./ports.ts";
import { handoffCard, subjectOf, ticketCard } from "./posts.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Buttons of the cards in channels. */
export type HandoffClick = ClickOf<"takeHandoff" | "declineHandoff" | "solveHandoff" | "ticketFromHandoff">;
export type TicketClick = ClickOf<
  | "takeTicket"
  | "askRequester"
  | "updateRequester"
  | "addWorkNote"
  | "giveWorkaround"
  | "resolveTicket"
  | "handOverTicket"
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
  if (!handoff || !unit) return refuse("outdated", "fi");
  const outcome = decideHandoff(handoff, { do: click.verb, at: work.now, by }, unit);
  if ("refused" in outcome && outcome.refused === "notASupportPerson") return refuse(outcome.refused, unit.language);
  await applyToHandoff(work, outcome);
  return presentHandoff(work, click.handoffId);
}

async function presentHandoff(work: Work, handoffId: string): Promise<Reply> {
  const handoff = await work.get("handoff", handoffId);
  const unit: Unit | undefined = unitOf(work.rules.directory, handoff?.unitId);
  const message = handoff && handoffCard(handoff, work.rules);
  return message && unit ? { reply: "card", message, language: unit.language } : refuse("outdated", "fi");
}

/**
 * A button on a ticket's card. A press on an outdated card does nothing but answer with the present card, in which
 * the words that were typed stand again, so that they are read once more in the light of what changed.
 */
export async function onTicketClick(work: Work, by: Actor, click: TicketClick): Promise<Reply> {
  const ticket = await work.get("ticket", click.ticketId);
  const group = ticket && groupOf(work.rules.directory, ticket.groupId);
  if (!ticket || !group) return refuse("outdated", "fi");
  const outcome = decideForAgent(ticket, commandOf(click, by, work.now), work.rules);
  if ("refused" in outcome && outcome.refused !== "ended" && outcome.refused !== "alreadyTaken") {
    return outcome.refused === "notAMember" && click.revision !== ticket.revision
      ? presentTicket(work, click)
      : refuse(outcome.refused, group.language);
  }
  if ("refused" in outcome || click.revision !== ticket.revision) return presentTicket(work, click);
  await applyToTicket(work, outcome);
  return presentTicket(work, click, { done: true });
}

function commandOf(click: TicketClick, by: Actor, at: number): AgentCommand {
  if (click.verb === "takeTicket") return { do: click.verb, at, by };
  if (click.verb === "handOverTicket") return { do: click.verb, at, by, text: click.text, toGroupId: click.groupId };
  return { do: click.verb, at, by, text: click.text };
}

/** The ticket's card as it stands. After a hand-over it is the pointer that the old channel shows now. */
async function presentTicket(work: Work, click: TicketClick, { done = false } = {}): Promise<Reply> {
  const ticket: Ticket | undefined = await work.get("ticket", click.ticketId);
  const message = ticket && ticketCard(ticket, work.rules);
  const group = ticket && groupOf(work.rules.directory, ticket.groupId);
  if (!message || !group) return refuse("outdated", "fi");
  const typed =
    !done && "text" in click && click.text.trim() !== "" ? { kept: { verb: click.verb, text: click.text } } : {};
  const moved = done && click.verb === "handOverTicket" ? { pointsTo: group.name } : {};
  const shown: MessageOf<"ticketCard"> = { ...message, ...typed, ...moved };
  return { reply: "card", message: shown, language: group.language };
}

/** The same press again, by Teams or by an impatient finger: nothing happens twice, and the present card answers. */
export async function presentAgain(work: Work, click: Click): Promise<Reply> {
  if ("handoffId" in click) return presentHandoff(work, click.handoffId);
  if ("revision" in click) return presentTicket(work, click, { done: true });
  return { reply: "none" };
}

function refuse(why: RefusalName, language: SupportGroup["language"]): Reply {
  return { reply: "words", message: { say: "refused", why }, language };
}
