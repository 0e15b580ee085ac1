import { isAwaited } from "../../domain/followUpRules.ts";
import type { MessageOf } from "../../domain/messages.ts";
import { mentionable, mentionText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, fact, heading, opening, quiet, strong, textInput } from "./elements.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords, uncut } from "./scene.ts";
import { threadWord } from "./threadCards.ts";

/** Low feedback that is to be answered, and what the managers can do with it. */
export function followUpCard(message: MessageOf<"followUpCard">, scene: Scene): Rendered {
  const words = scene.texts.followUps.says.followUpCard(message, scene.now);
  const mentions = message.lead ? [mentionable(message.lead)] : [];
  return {
    summary: words.summary,
    ...(mentions.length === 0 ? {} : { text: mentions.map(mentionText).join(" ") }),
    mentions,
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...kept(message, scene),
      ...facts(message, scene),
      ...answers(message, scene),
      ...forms(message, scene),
    ]),
  };
}

function kept({ keptAnswer: typed }: MessageOf<"followUpCard">, scene: Scene): readonly CardElement[] {
  return typed === undefined ? [] : [strong(scene.texts.followUps.notes.kept), ...theirWords(typed, scene)];
}

function facts(message: MessageOf<"followUpCard">, scene: Scene): readonly CardElement[] {
  const { followUp, group, solution } = message;
  const { facts: names } = scene.texts.followUps;
  const { score, comment, author, state, dueAt } = followUp;
  return [
    fact(names.score, `${score}/5`),
    ...(comment === undefined ? [] : [strong(names.comment), ...theirWords(comment, scene)]),
    fact(names.author, title(author.name ?? names.withoutName)),
    fact(names.title, title(message.title)),
    fact(names.group, group[scene.language]),
    ...(solution === "" ? [] : [strong(names.solution), ...theirWords(solution, scene)]),
    ...(state.status === "taken" ? [fact(names.takenBy, title(state.by.name))] : []),
    ...(isAwaited(state) ? [fact(names.dueAt, scene.texts.shared.at(dueAt, scene.now))] : []),
  ];
}

function answers({ followUp }: MessageOf<"followUpCard">, scene: Scene): readonly CardElement[] {
  const { notes } = scene.texts.followUps;
  return followUp.answers
    .slice(-scene.room.entries)
    .map(({ by, at, text }) =>
      box([strong(notes.answered(title(by.name), scene.texts.shared.at(at, scene.now))), ...theirWords(text, scene)]),
    );
}

function forms({ followUp, keptAnswer: typed }: MessageOf<"followUpCard">, scene: Scene): readonly CardElement[] {
  const { buttons: titles, answerLabel, notes } = scene.texts.followUps;
  const { id: followUpId, revision, state } = followUp;
  if (!isAwaited(state)) return [];
  const about = { followUpId, revision };
  const value = uncut(typed ?? "", scene);
  return [
    buttons(
      [
        ...(state.status === "open"
          ? [button(titles.take, "takeFollowUp", about, { style: "positive", associatedInputs: "none" })]
          : []),
        opening(titles.answer, [
          textInput("answerFollowUp", "text", {
            label: answerLabel,
            missing: scene.texts.channel.textMissing,
            ...(value === undefined ? {} : { value }),
          }),
          quiet(notes.whoReads, { spacing: "small" }),
          buttons([button(titles.send, "answerFollowUp", about)]),
        ]),
      ],
      { separator: true },
    ),
  ];
}

/** What time or the author says under the card, with those mentioned who are to act. */
export function followUpThread(
  message: MessageOf<"followUpReminder"> | MessageOf<"followUpChanged">,
  scene: Scene,
): Rendered {
  const { says } = scene.texts.followUps;
  const words =
    message.say === "followUpReminder"
      ? says.followUpReminder(message, scene.now)
      : says.followUpChanged(message, scene.now);
  return threadWord(words, { text: "", ring: [message.ring] }, scene);
}

/** To the author: what was done about the feedback. */
export function feedbackAnswered(message: MessageOf<"feedbackAnswered">, scene: Scene): Rendered {
  return threadWord(scene.texts.followUps.says.feedbackAnswered(message, scene.now), { text: message.text }, scene);
}
