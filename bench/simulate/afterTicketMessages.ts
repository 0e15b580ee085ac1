import type { Click } from "../../src/desk/inbound.ts";
import type { Score } from "../../src/domain/ticket.ts";
import type { TicketWord } from "../../src/domain/ticketWords.ts";
import type { Asker, Experience } from "./asker.ts";
import { WRITTEN } from "./phrases.ts";
import type { World } from "./world.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

/** What a requester does about a message on an own ticket: answers late or never, thanks, objects, gives feedback. */
export function afterMessageOnTicket(world: World, asker: Asker, message: TicketWord): void {
  const { chance } = world;
  const { who, tickets } = asker;
  const { ticketId } = message.mark;
  const experience = tickets.get(ticketId) ?? { apologies: 0, resolutions: 0, waiting: 0 };
  tickets.set(ticketId, experience);
  const press = (minutes: number, click: Click) =>
    world.later(minutes, async () => void (await world.presses(who, click)));
  switch (message.say) {
    case "ticketOpened":
      if (chance.happens(0.02)) press(chance.about(5 * HOUR), { verb: "withdrawTicket", ticketId, text: "" });
      if (chance.happens(0.06))
        press(chance.about(HOUR), { verb: "commentTicket", ticketId, text: WRITTEN.comment[who.language] });
      return;
    case "ticketQuestion":
    case "questionReminder":
      experience.waiting += 1;
      if (chance.happens(experience.waiting === 1 ? 0.7 : 0.45)) answers(world, asker, ticketId);
      return;
    case "ticketWorkaround": {
      const verb = chance.weighed({ workaroundHelped: 60, workaroundFailed: 15, silence: 25 });
      if (verb !== "silence") press(chance.about(40), { verb, ticketId, mark: message.mark.message, text: "" });
      return;
    }
    case "priorityChanged":
      if (chance.happens(0.2))
        press(chance.about(30), { verb: "objectToPriority", ticketId, text: WRITTEN.objection[who.language] });
      return;
    case "promiseMissed":
      experience.apologies += 1;
      if (chance.happens(0.1))
        press(chance.about(20), { verb: "commentTicket", ticketId, text: WRITTEN.comment[who.language] });
      return;
    case "ticketResolved":
      experience.resolutions += 1;
      replies(world, asker, message.resolution.id);
      if (message.resolution.asksFeedback && chance.happens(0.3)) {
        press(chance.about(3 * HOUR), {
          verb: "giveFeedback",
          resolutionId: message.resolution.id,
          score: scoreOf(world, experience),
          comment: chance.happens(0.3) ? WRITTEN.feedback[who.language] : "",
          anonymous: chance.happens(0.15),
        });
      }
      return;
    default:
  }
}

/** By the field beside the question, or by simply writing; sometimes only days later. */
function answers(world: World, asker: Asker, ticketId: string): void {
  const { chance } = world;
  const { who } = asker;
  const text = WRITTEN.answer[who.language];
  world.later(chance.about(chance.happens(0.8) ? 45 : DAY), async () => {
    const experience = asker.tickets.get(ticketId);
    if (experience) experience.waiting = 0;
    if (chance.happens(0.6)) await world.presses(who, { verb: "answerTicket", ticketId, text });
    else await world.says(who, text);
  });
}

/** To a resolution: most say nothing; some write after the reply window. */
function replies(world: World, { who }: Asker, resolutionId: string): void {
  const { chance } = world;
  const { language } = who;
  const how = chance.weighed({
    worksPressed: 26,
    worksWritten: 7,
    thanks: 14,
    fails: 4,
    failsPressed: 4,
    thanksBut: 1.5,
    unclear: 1.5,
    afterWindow: 1,
    nothing: 41,
  });
  const says = (text: string) => world.later(chance.about(2 * HOUR), async () => void (await world.says(who, text)));
  const press = (minutes: number, click: Click) =>
    world.later(minutes, async () => void (await world.presses(who, click)));
  if (how === "worksPressed") press(chance.about(HOUR), { verb: "works", resolutionId });
  if (how === "failsPressed")
    press(chance.about(4 * HOUR), { verb: "notSolved", resolutionId, text: WRITTEN.fails[language] });
  if (how === "afterWindow")
    press(chance.between(7.2, 10) * DAY, { verb: "notSolved", resolutionId, text: WRITTEN.fails[language] });
  if (how === "worksWritten") says(WRITTEN.works[language]);
  if (how === "thanks" || how === "fails" || how === "thanksBut" || how === "unclear") says(WRITTEN[how][language]);
}

/** Who was let down or had to come back is less content. */
function scoreOf({ chance }: World, { apologies, resolutions }: Experience): Score {
  const trouble = Math.min(1, apologies * 0.3 + (resolutions - 1) * 0.4);
  const said = chance.weighed({
    five: 46 * (1 - trouble),
    four: 34,
    three: 12 + 15 * trouble,
    two: 5 + 20 * trouble,
    one: 2 + 18 * trouble,
  });
  return SCORES[said];
}

const SCORES = { one: 1, two: 2, three: 3, four: 4, five: 5 } as const;
