import type { MessageOf, RequesterMessage } from "../../../src/domain/messages.ts";
import type { Rules } from "../../../src/domain/rules.ts";
import type { Ticket } from "../../../src/domain/ticket.ts";
import type { TicketEffect } from "../../../src/domain/ticketRules.ts";
import { viewOf } from "../../../src/domain/viewedTicket.ts";
import { dueAt, type Life, nextOf, running, runs, type Told, warnAt } from "./life.ts";

/** What every text for the groups alone begins with. */
export const SECRET = "sisäinen";

/** One change of a ticket, and what it was to be. */
export interface Changed {
  readonly before: Ticket | undefined;
  readonly ticket: Ticket;
  readonly effects: readonly TicketEffect[];
  readonly life: Life;
  readonly rules: Rules;
}

/** Everything that is claimed of a ticket after every change; each fails with its own words. */
export function claimAll(change: Changed): void {
  claimState(change);
  claimPromise(change);
  claimClocks(change);
  claimHistory(change);
  claimMessages(change);
  claimGroups(change);
  claimSecrets(change);
}

export function same(words: string, actual: unknown, expected: unknown): void {
  const is = JSON.stringify(actual);
  const wanted = JSON.stringify(expected);
  if (is !== wanted) throw new Error(`${words}: it is ${is} and not ${wanted}.`);
}

function standingOf({ state }: Ticket): string {
  return state.status === "onHold" ? state.reason : state.status;
}

function claimState({ ticket, life }: Changed): void {
  const { state } = ticket;
  same("The state is the one of the table", standingOf(ticket), life.standing);
  same("The group that has it", ticket.groupId, life.group);
  same("Who has it", "owner" in state ? state.owner.id : undefined, life.owner);
  same("The priority", ticket.priority, life.priority);
  same("The call of a priority 1 that nobody has taken", ticket.call?.nextAt, life.call?.nextAt);
  same("When a question is repeated", "nextStepAt" in state ? state.nextStepAt : undefined, life.question?.nextStepAt);
}

function claimPromise({ ticket, life }: Changed): void {
  const isOwed = runs(life);
  same("A promise is there exactly when a word is owed", ticket.promisedBy !== undefined, isOwed);
  same("By when the requester hears next", ticket.promisedBy, life.promise?.by);
  same("When the group is warned of the next word", ticket.warnOfPromiseAt, life.promise?.warnAt);
}

function claimClocks({ ticket, life }: Changed): void {
  const names = ["response", "resolution"] as const;
  for (const name of names)
    same(`The ${name} clock has ended`, ticket.clocks[name].endedAt !== undefined, life.clocks[name].ended);
  for (const name of running(life)) {
    const { dueAt: due, warnAt: warn, warned, breached } = ticket.clocks[name];
    same(`The ${name} clock runs out`, due, dueAt(life, name));
    same(`The ${name} clock warns`, warn, warnAt(life, name));
    same(
      `The ${name} clock has warned and run out`,
      [warned, breached],
      [life.clocks[name].warned, life.clocks[name].breached],
    );
  }
  same("It wakes for the earliest thing that is to happen", ticket.nextCheckAt, nextOf(life));
}

function claimHistory({ before, ticket, life }: Changed): void {
  const old = before?.updates ?? [];
  const grown = old.every((update, index) => ticket.updates[index] === update);
  same("The history only grows", grown, true);
  same(
    "The history has grown by",
    ticket.updates.slice(old.length).map(({ what }) => what),
    life.wrote,
  );
  same("The history is as long as", ticket.updates.length, life.updates);
  same("The notes are as many as", ticket.workNotes.length, life.notes);
  same("The revision", ticket.revision, life.revision);
}

function claimMessages({ before, ticket, effects, life, rules }: Changed): void {
  const messages = effects.flatMap((effect) => (effect.effect === "tellRequester" ? [effect.message] : []));
  same(
    "The requester is told",
    messages.map(saysOf),
    life.told.map(({ words }) => words),
  );
  const marks = messages.flatMap((message) =>
    "mark" in message && typeof message.mark !== "number" ? [message.mark.message] : [],
  );
  const first = (before?.messageCount ?? 0) + 1;
  same(
    "The marks of the messages",
    marks,
    marks.map((_, index) => first + index),
  );
  same("The number of messages", ticket.messageCount, life.marks);
  same("What waits to be told", ticket.held?.words.map(({ say }) => say) ?? [], life.untold);
  same("What waits to be told is told by", ticket.held?.until, life.tellBy);
  messages.forEach((message, index) => {
    claimMessage(message, life.told[index]?.outcome, rules);
  });
  const told = messages.findLast((message) => message.say === "ticketResolved");
  if (told) claimResolution(told, ticket);
}

function saysOf(message: RequesterMessage): readonly string[] {
  const earlier = "earlier" in message ? (message.earlier?.map(({ say }) => say) ?? []) : [];
  return [...earlier, message.say];
}

function claimMessage(message: RequesterMessage, outcome: Told["outcome"], { directory }: Rules): void {
  if (message.say === "thanksNoted" || message.say === "worksConfirmed") return;
  const next = "nextWordBy" in message ? message.nextWordBy : undefined;
  same(`${message.say} names the next word`, next, outcome?.promise);
  const emergency = outcome?.priority === 1 ? directory.organisations[0]?.emergency.number : undefined;
  const shown = "emergency" in message ? message.emergency?.number : undefined;
  same(`${message.say} has the emergency number`, shown, emergency);
}

function claimResolution({ resolution, mark }: MessageOf<"ticketResolved">, { resolutions, state }: Ticket): void {
  const kept = { ...resolutions.at(-1), feedback: undefined };
  same("The resolution that is told is kept", resolution, kept);
  same("The message that told it", resolution.message, mark.message);
  if (state.status === "resolved") same("Until when a reply reopens", state.replyUntil, resolution.replyUntil);
}

function claimGroups({ effects, life }: Changed): void {
  same("The groups are told", effects.flatMap(toldOf).sort(), [...life.toldGroups].sort());
}

function toldOf(effect: TicketEffect): readonly string[] {
  switch (effect.effect) {
    case "tellRequester":
      return [];
    case "moveCard":
      return ["moveCard"];
    case "followUp":
      return [`followUp ${effect.resolutionId}`];
    case "endCall":
      return [`endCall ${effect.groupId}`];
    case "callNextGroup":
      return [`callNextGroup ${effect.groupId} ${effect.times}`];
    case "tellGroup": {
      const { message } = effect;
      if (message.say === "clockRunsOut")
        return [`clockRunsOut ${message.clock} ${message.breached ? "missed" : "near"}`];
      if (message.say === "priorityOneCalls") return [`priorityOneCalls ${message.times}`];
      if (message.say === "handedOverOften") return [`handedOverOften ${message.count}`];
      return [message.say];
    }
  }
}

function claimSecrets({ ticket, effects, rules }: Changed): void {
  const messages = effects.filter(({ effect }) => effect === "tellRequester");
  const shown = JSON.stringify([messages, viewOf(ticket, rules.directory), ticket.held ?? []]);
  same("What is for the groups alone stays with them", shown.includes(SECRET), false);
}
