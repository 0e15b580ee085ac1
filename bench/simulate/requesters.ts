import type { Click } from "../../src/desk/inbound.ts";
import type { Message, RequesterMessage } from "../../src/domain/messages.ts";
import { afterMessageOnTicket } from "./afterTicketMessages.ts";
import { type Asker, matterOf } from "./asker.ts";
import { fillsIn } from "./fillsIn.ts";
import { drawMatter, type Matter } from "./matters.ts";
import { WRITTEN } from "./phrases.ts";
import { isTicketWord } from "./told.ts";
import type { Resident } from "./town.ts";
import type { World } from "./world.ts";

/** Those who ask. They see nothing but what reaches their chats. */
export interface Requesters {
  /** Somebody writes to the bot. */
  asks(who: Resident, matter?: Matter): Promise<void>;
  reads(personId: string, message: Message): void;
  all(): Iterable<Asker>;
}

export function createRequesters(world: World): Requesters {
  const askers = new Map<string, Asker>();
  const { chance } = world;

  function askerOf(who: Resident): Asker {
    const asker = askers.get(who.id) ?? { who, matters: new Map(), tickets: new Map() };
    askers.set(who.id, asker);
    return asker;
  }

  return {
    async asks(who, matter = drawMatter(who.language, chance)) {
      const asker = askerOf(who);
      asker.latest = matter;
      asker.matters.set(await world.says(who, matter.text), matter);
    },
    reads(personId, message) {
      const asker = askers.get(personId);
      if (!asker) return;
      if (isTicketWord(message)) afterMessageOnTicket(world, asker, message);
      else reacts(world, asker, message);
    },
    all: () => askers.values(),
  };
}

/** Until the ticket: instructions, the support person, the form. */
function reacts(world: World, asker: Asker, message: Message): void {
  const { chance } = world;
  const { who } = asker;
  const press = (minutes: number, click: Click) =>
    world.later(chance.about(minutes), async () => void (await world.presses(who, click)));
  switch (message.say) {
    case "instruction":
    case "choose":
      toInstruction(world, asker, message);
      return;
    case "noInstruction":
    case "suggestPerson": {
      const { questionId } = message;
      const asksPerson = message.say === "suggestPerson" || message.suggestion !== undefined;
      const isBurst = matterOf(asker, questionId)?.burst === true;
      const next = chance.weighed({ person: asksPerson && !isBurst ? 60 : 0, ticket: 35, nothing: isBurst ? 2 : 12 });
      if (next === "person") press(1, { verb: "askPerson", questionId });
      if (next === "ticket") press(1, { verb: "openTicketForm", questionId });
      return;
    }
    case "safety":
      press(0.7, { verb: "openTicketForm", questionId: message.questionId, critical: true });
      return;
    case "askUnit":
      press(0.5, {
        verb: "chooseUnit",
        unitId: who.unit.id,
        ...(message.questionId === undefined ? {} : { questionId: message.questionId }),
      });
      return;
    case "nextPersonAsked":
      if (chance.happens(0.2)) press(3, { verb: "openTicketForm", questionId: message.questionId });
      return;
    case "personTook":
    case "personWrote":
      withPerson(world, asker, message);
      return;
    case "personQuiet": {
      const next = chance.weighed({ endHandoff: 30, openTicketForm: 20, waits: 50 });
      if (next !== "waits") press(4, { verb: next, questionId: message.questionId });
      return;
    }
    case "handoffFaded":
      delete asker.helpedWith;
      if (chance.happens(0.15)) press(10, { verb: "openTicketForm", questionId: message.questionId });
      return;
    case "personSolved":
      delete asker.helpedWith;
      if (chance.happens(0.12)) press(20, { verb: "openTicketForm", questionId: message.questionId });
      return;
    case "ticketForm":
      delete asker.helpedWith;
      if (chance.happens(message.because === "safety" ? 0.03 : 0.1)) return;
      world.later(chance.about(2), () =>
        fillsIn(world, asker, message.questionId, message.draft.answers.safety === true),
      );
      return;
    case "whichMatter": {
      const [ticket] = message.tickets;
      if (ticket) press(2, { verb: "matterIsTicket", ticketId: ticket.id, text: message.text });
      return;
    }
    default:
  }
}

/** Whether it is the right one: who reads it can tell. */
function toInstruction(
  world: World,
  asker: Asker,
  message: Extract<RequesterMessage, { say: "instruction" | "choose" }>,
): void {
  const { chance } = world;
  const { questionId } = message;
  const topic = matterOf(asker, questionId)?.topic;
  const press = (minutes: number, click: Click) =>
    world.later(chance.about(minutes), async () => void (await world.presses(asker.who, click)));
  if (message.say === "choose") {
    const right = topic === undefined ? undefined : message.candidates.find(({ id }) => id.endsWith(topic));
    if (right) press(1, { verb: "showArticle", questionId, articleId: right.id });
    else press(2, { verb: "didNotHelp", questionId });
    return;
  }
  const { article } = message;
  const isRight = topic !== undefined && article.topic === topic;
  if (chance.happens(0.15)) return;
  const verb = chance.happens(isRight ? 0.8 : 0.04) ? "helped" : "didNotHelp";
  press(3, { verb, questionId, articleId: article.id });
}

function withPerson(
  world: World,
  asker: Asker,
  { questionId }: Extract<RequesterMessage, { say: "personTook" | "personWrote" }>,
): void {
  const { chance } = world;
  const { who } = asker;
  if (chance.happens(0.3))
    world.later(chance.about(3), async () => void (await world.says(who, WRITTEN.toPerson[who.language])));
  // Most do not wait for ever for a colleague: it has helped by now, or it becomes a ticket.
  if (asker.helpedWith === questionId) return;
  asker.helpedWith = questionId;
  const verb = chance.weighed({ endHandoff: 35, openTicketForm: 40, nothing: 25 });
  if (verb === "nothing") return;
  world.later(chance.between(60, 180), async () => {
    if (asker.helpedWith === questionId) await world.presses(who, { verb, questionId });
  });
}
