import type { SupportGroup } from "../domain/directory.ts";
import type { FollowUp } from "../domain/followUp.ts";
import type { FollowUpChannelMessage } from "../domain/followUpMessages.ts";
import {
  answer,
  type FollowUpEffect,
  type FollowUpOutcome,
  feedbackCame,
  followUpTimePassed,
  take,
} from "../domain/followUpRules.ts";
import type { Language, Localized } from "../domain/language.ts";
import type { MessageOf } from "../domain/messages.ts";
import type { Actor } from "../domain/person.ts";
import { groupOf, organisationOf, type Rules } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Click, ClickOf, Place, Reply } from "./inbound.ts";
import { ticketPostId } from "./posts.ts";
import { card, refuse } from "./replies.ts";
import type { Work } from "./work.ts";

export type FollowUpClick = ClickOf<"takeFollowUp"> | ClickOf<"answerFollowUp">;

/** A low score was given, changed or withdrawn. */
export async function followUpFeedback(work: Work, ticket: Ticket, resolutionId: string): Promise<void> {
  const feedback = ticket.resolutions.find(({ id }) => id === resolutionId)?.feedback;
  if (!feedback) return;
  const before = await work.get("followUp", resolutionId);
  const given = { at: work.now, ticket, resolutionId, feedback, levels: work.rules.levels };
  await apply(work, ticket, feedbackCame(before, given));
}

/** An answer that is owed comes near, or is due. */
export async function wakeFollowUp(work: Work, id: string): Promise<void> {
  const followUp = await work.get("followUp", id);
  const ticket = followUp && (await work.get("ticket", followUp.ticketId));
  if (ticket) await apply(work, ticket, followUpTimePassed(followUp, work.now));
}

/** Anybody in the channel may press: it has no list of members. From elsewhere the task is answered as if it did not exist. */
export async function onFollowUpClick(work: Work, by: Actor, place: Place, click: FollowUpClick): Promise<Reply> {
  const found = await find(work, place, click);
  if (!found) return refuse({ language: "fi" }, "outdated");
  const { followUp, ticket, where } = found;
  if (click.verb === "takeFollowUp") {
    await apply(work, ticket, take(followUp, by));
    return present(work, place, click);
  }
  // What the answer is about has changed meanwhile: it is read once more.
  if (click.revision !== followUp.revision) return present(work, place, click, click.text);
  const outcome = await apply(work, ticket, answer(followUp, { by, at: work.now, text: click.text }));
  return "refused" in outcome ? refuse(where, outcome.refused) : present(work, place, click);
}

/** The same press again, by Teams or by an impatient finger: nothing happens twice, and the present card answers. */
export async function presentFollowUpAgain(work: Work, place: Place, click: FollowUpClick): Promise<Reply> {
  return present(work, place, click);
}

export function isFollowUpClick(click: Click): click is FollowUpClick {
  return click.verb === "takeFollowUp" || click.verb === "answerFollowUp";
}

async function apply(work: Work, ticket: Ticket, outcome: FollowUpOutcome): Promise<FollowUpOutcome> {
  if ("refused" in outcome) return outcome;
  const { state: followUp, effects } = outcome;
  work.put("followUp", followUp);
  const where = placeOf(ticket, work.rules);
  const message = where && cardOf(followUp, ticket, where, work.rules);
  if (!where || !message) return outcome;
  if (!where.group) work.post(where, postIdOf(followUp), message);
  for (const effect of effects) await carryOut(work, effect, { followUp, ticket, where, message });
  return outcome;
}

async function carryOut(
  work: Work,
  effect: FollowUpEffect,
  { followUp, ticket, where, message }: Shown,
): Promise<void> {
  const threadOf = where.group ? ticketPostId(ticket) : postIdOf(followUp);
  switch (effect.effect) {
    case "callManagers":
      if (where.group) work.reply(where, threadOf, message);
      return;
    case "tellManagers":
      return work.reply(where, threadOf, withRing(effect.message, where));
    case "tellAuthor": {
      const author = await work.get("person", followUp.author.id);
      const { by, text } = effect;
      if (author)
        work.tell(author, { say: "feedbackAnswered", ticketId: ticket.id, by: by.name, from: where.name, text });
      return;
    }
    default:
      effect satisfies never;
  }
}

interface Shown {
  readonly followUp: FollowUp;
  readonly ticket: Ticket;
  readonly where: Where;
  readonly message: MessageOf<"followUpCard">;
}

/** Where the managers of an organisation read: their channel, or else the thread of the ticket in its group's channel. */
interface Where extends Pick<SupportGroup, "channel" | "language"> {
  readonly name: Localized;
  /** Set where there is no channel of the managers. */
  readonly group?: SupportGroup;
}

function placeOf({ organisationId, groupId }: Ticket, { directory }: Rules): Where | undefined {
  const managers = organisationOf(directory, organisationId)?.managers;
  if (managers) return managers;
  const group = groupOf(directory, groupId);
  return group && { channel: group.channel, language: group.language, name: group.name, group };
}

/** Where nobody has taken it, the lead of the group is mentioned. */
function withRing<M extends FollowUpChannelMessage & { readonly ring?: Actor }>(message: M, { group }: Where): M {
  return message.ring || !group?.lead ? message : { ...message, ring: group.lead };
}

function cardOf(
  followUp: FollowUp,
  ticket: Ticket,
  { group: instead }: Where,
  { directory }: Rules,
): MessageOf<"followUpCard"> | undefined {
  const group = groupOf(directory, ticket.groupId);
  const resolution = ticket.resolutions.find(({ id }) => id === followUp.id);
  if (!group || !resolution) return undefined;
  return {
    say: "followUpCard",
    followUp,
    title: ticket.title,
    solution: resolution.text,
    group: group.name,
    ...(instead?.lead ? { lead: instead.lead } : {}),
  };
}

/** The card that shows a task in the managers' channel. */
function postIdOf({ id }: FollowUp): string {
  return `followUp:${id}`;
}

async function find(
  work: Work,
  place: Place,
  { followUpId }: FollowUpClick,
): Promise<Omit<Shown, "message"> | undefined> {
  const followUp = await work.get("followUp", followUpId);
  const ticket = followUp && (await work.get("ticket", followUp.ticketId));
  const where = ticket && placeOf(ticket, work.rules);
  if (!followUp || !where || place.in !== "channel" || place.channelId !== where.channel.channelId) return undefined;
  return { followUp, ticket, where };
}

async function present(work: Work, place: Place, click: FollowUpClick, typed = ""): Promise<Reply> {
  const found = await find(work, place, click);
  const message = found && cardOf(found.followUp, found.ticket, found.where, work.rules);
  const language: Language = found?.where.language ?? "fi";
  if (!message) return refuse({ language }, "outdated");
  return card({ language }, typed.trim() === "" ? message : { ...message, keptAnswer: typed });
}
