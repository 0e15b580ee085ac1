import type { Handoff } from "../../domain/handoff.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { Actor } from "../../domain/person.ts";
import type { Words } from "../../texts/texts.ts";
import { mentionable, mentionText, plainText } from "./activityText.ts";
import type { CardAction, CardElement } from "./adaptiveCard.ts";
import { button, buttons, fact, heading, quiet, strong } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { threadWord } from "./threadCards.ts";
import { triedInstructions } from "./triedInstructions.ts";

/** The request to the unit's support persons, as it stands now. */
export function handoffCard(message: MessageOf<"handoffCard">, scene: Scene): Rendered {
  const { handoff, unit } = message;
  const { channel, unit: says } = scene.texts;
  const words = says.handoffCard(message, scene.now);
  const state = channel.handoffState(handoff, scene.now);
  const actions = actionsOf(handoff, scene);
  const before = handoff.asked.filter((one) => one.outcome !== undefined);
  return {
    summary: `${words.summary}. ${state}`,
    mentions: [],
    card: adaptiveCard(scene, `${words.opening}. ${state}`, [
      heading(words.opening),
      fact(channel.facts.state, state),
      fact(channel.facts.requester, handoff.requester.name),
      fact(channel.facts.unit, unit[scene.language]),
      strong(channel.facts.question, { spacing: "medium" }),
      ...theirWords(handoff.question, scene),
      ...triedInstructions(handoff.tried, scene),
      ...before
        .slice(-scene.room.entries)
        .map(({ name, outcome = "silent" }) =>
          fact(channel.facts.askedBefore, `${name}, ${channel.handoffOutcome[outcome]}`),
        ),
      ...(actions.length === 0
        ? []
        : ([buttons(actions, { separator: true }), quiet(channel.notes.writeInThread)] satisfies CardElement[])),
    ]),
  };
}

function actionsOf({ id, revision, state }: Handoff, scene: Scene): readonly CardAction[] {
  const { buttons: titles } = scene.texts.channel;
  const about = { handoffId: id, revision };
  if (state.status !== "asked" && state.status !== "taken") return [];
  return [
    ...(state.status === "asked" ? [button(titles.takeHandoff, "takeHandoff", about, { style: "positive" })] : []),
    button(titles.declineHandoff, "declineHandoff", about),
    button(titles.solveHandoff, "solveHandoff", about),
    button(titles.ticketFromHandoff, "ticketFromHandoff", about),
  ];
}

/** Rings the support person who is asked now. */
export function handoffAsks(message: MessageOf<"handoffAsks">, scene: Scene): Rendered {
  return ring({ id: message.personId, name: message.person }, scene.texts.unit.handoffAsks(message, scene.now));
}

/** Rings the support person who took it. */
export function requesterWaits(message: MessageOf<"requesterWaits">, scene: Scene): Rendered {
  return ring(message.helper, scene.texts.unit.requesterWaits(message, scene.now));
}

function ring(who: Actor, words: Words): Rendered {
  const person = mentionable(who);
  return {
    summary: words.summary,
    text: `${mentionText(person)}: ${plainText(words.opening)}`,
    mentions: [person],
  };
}

export function requesterWroteToPerson(message: MessageOf<"requesterWroteToPerson">, scene: Scene): Rendered {
  const words = scene.texts.unit.requesterWroteToPerson(message, scene.now);
  return threadWord(words, { text: message.text, ring: [message.helper] }, scene);
}
