import type { MessageOf } from "../../domain/messages.ts";
import type { Actor } from "../../domain/person.ts";
import type { Words } from "../../texts/texts.ts";
import { mentionable, mentionText } from "./activityText.ts";
import { button, buttons, fact, heading, quiet, strong } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** What somebody wrote, under a card in a channel; rings those it is for. */
export function threadWord(
  { summary, opening, closing }: Words,
  about: { readonly text: string; readonly ring?: readonly (Actor | undefined)[] },
  scene: Scene,
): Rendered {
  const ring = (about.ring ?? []).filter((one) => one !== undefined);
  const mentions = [...new Map(ring.map((one) => [one.id, mentionable(one)])).values()];
  return {
    summary,
    ...(mentions.length === 0 ? {} : { text: mentions.map(mentionText).join(" ") }),
    mentions,
    card: adaptiveCard(scene, opening, [
      strong(opening),
      ...theirWords(about.text, scene),
      ...(closing ? [quiet(closing)] : []),
    ]),
  };
}

export function requesterWrote(message: MessageOf<"requesterWrote">, scene: Scene): Rendered {
  const words = scene.texts.group.requesterWrote(message, scene.now);
  return threadWord(words, { text: message.text, ring: [message.owner] }, scene);
}

export function requesterReopened(message: MessageOf<"requesterReopened">, scene: Scene): Rendered {
  const words = scene.texts.group.requesterReopened(message, scene.now);
  return threadWord(words, { text: message.text, ring: [message.solver] }, scene);
}

export function feedbackGiven(message: MessageOf<"feedbackGiven">, scene: Scene): Rendered {
  const words = scene.texts.group.feedbackGiven(message, scene.now);
  return threadWord(words, { text: message.comment ?? "" }, scene);
}

type RequesterSaid = "requesterObjects" | "requesterCorrected" | "requesterWithdrew" | "workaroundAnswered";

/** What a requester did with an own ticket, for its owner. */
export function requesterSaid(message: MessageOf<RequesterSaid>, scene: Scene): Rendered {
  return threadWord(requesterSaidWords(message, scene), { text: message.text, ring: [message.owner] }, scene);
}

function requesterSaidWords(message: MessageOf<RequesterSaid>, { texts, now }: Scene): Words {
  const { group } = texts;
  switch (message.say) {
    case "requesterObjects":
      return group.requesterObjects(message, now);
    case "requesterCorrected":
      return group.requesterCorrected(message, now);
    case "requesterWithdrew":
      return group.requesterWithdrew(message, now);
    case "workaroundAnswered":
      return group.workaroundAnswered(message, now);
    default:
      return message satisfies never;
  }
}

type Rung = "clockRunsOut" | "promiseMissedInGroup" | "priorityOneCalls" | "handedOverOften" | "gaveUpWaiting";

/** What time or a rule says to a group, with those mentioned who are to act. */
export function rung(message: MessageOf<Rung>, scene: Scene): Rendered {
  const { group } = scene.texts;
  const { now } = scene;
  const ring = (words: Words, ...whom: readonly (Actor | undefined)[]) =>
    threadWord(words, { text: "", ring: whom }, scene);
  switch (message.say) {
    case "clockRunsOut":
      return ring(group.clockRunsOut(message, now), message.owner, message.lead);
    case "promiseMissedInGroup":
      return ring(group.promiseMissedInGroup(message, now), message.owner, message.lead);
    case "priorityOneCalls":
      return ring(group.priorityOneCalls(message, now), ...message.members);
    case "handedOverOften":
      return ring(group.handedOverOften(message, now), message.lead);
    case "gaveUpWaiting":
      return ring(group.gaveUpWaiting(message, now), message.owner);
    default:
      return message satisfies never;
  }
}

/** A priority 1 that its own group left waiting, where the next group sees it. */
export function callCard(message: MessageOf<"callCard">, scene: Scene): Rendered {
  const { ticketId, unit, openedAt, emergency, over } = message;
  const { channel, group, shared } = scene.texts;
  const words = group.callCard(message, scene.now);
  const { language, now } = scene;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...(over
        ? []
        : [
            fact(channel.facts.unit, unit[language]),
            fact(channel.facts.opened, shared.at(openedAt, now)),
            fact(channel.facts.emergency, `${emergency.name[language]}, ${emergency.number}`),
            buttons([
              button(channel.buttons.takeCalledTicket, "takeCalledTicket", { ticketId }, { style: "positive" }),
            ]),
          ]),
    ]),
  };
}
