import { isFollowedUp } from "../../domain/followUp.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { Resolution, Score } from "../../domain/ticket.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, choiceInput, heading, opening, paragraph, strong, textInput } from "./elements.ts";
import { ticketWord } from "./requesterTicketCards.ts";
import { type Rendered, type Scene, theirWords, uncut } from "./scene.ts";

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** The solution, whether it works, and the feedback, all in one place. */
export function ticketResolved(message: MessageOf<"ticketResolved">, scene: Scene): Rendered {
  const { resolution, answered } = message;
  const { requester, chat } = scene.texts;
  const answer = answered === "works" ? chat.notes.answeredWorks : chat.notes.answeredNotSolved;
  const text = theirWords(resolution.text, scene);
  return ticketWord(requester.ticketResolved(message, scene.now), message, scene, {
    between: text.length === 0 ? [] : [box(text)],
    after: [...(answered ? [strong(answer)] : [worksOrNot(resolution, scene)]), ...feedback(resolution, scene)],
  });
}

export function worksOrNot({ id: resolutionId }: Resolution, scene: Scene): CardElement {
  const { inputs, buttons: titles } = scene.texts.chat;
  return buttons([
    button(titles.works, "works", { resolutionId }, { style: "positive", associatedInputs: "none" }),
    opening(titles.notSolved, [
      textInput("notSolved", "text", { label: inputs.whatIsWrong }),
      buttons([button(titles.sendNotSolved, "notSolved", { resolutionId })]),
    ]),
  ]);
}

/** Asked at once; what was given stands there and can be changed as long as the reply window is open. */
export function feedback(resolution: Resolution, scene: Scene): readonly CardElement[] {
  const { notes, buttons: titles } = scene.texts.chat;
  const given = resolution.feedback;
  if (!resolution.asksFeedback) return [];
  if (!given) {
    return [
      heading(notes.feedback, { separator: true, spacing: "medium" }),
      ...feedbackForm(resolution, titles.giveFeedback, scene),
    ];
  }
  return [
    paragraph(notes.feedbackStored(given.score), { separator: true }),
    ...(isFollowedUp(given.score) ? [paragraph(notes.feedbackIsAnswered, { spacing: "small" })] : []),
    ...(scene.now > resolution.replyUntil
      ? []
      : [buttons([opening(titles.changeFeedback, feedbackForm(resolution, titles.giveFeedback, scene))])]),
  ];
}

function feedbackForm({ id, feedback: given }: Resolution, send: string, scene: Scene): readonly CardElement[] {
  const { inputs } = scene.texts.chat;
  const comment = uncut(given?.comment ?? "", scene);
  return [
    choiceInput("giveFeedback", "score", {
      label: inputs.score,
      style: "expanded",
      choices: SCORES.map((score) => ({ title: inputs.scores[score], value: String(score) })),
      value: given && String(given.score),
    }),
    textInput("giveFeedback", "comment", {
      label: inputs.comment,
      ...(comment === undefined ? {} : { value: comment }),
    }),
    choiceInput("giveFeedback", "anonymous", {
      label: inputs.anonymous,
      style: "compact",
      choices: [
        { title: inputs.anonymousOptions.named, value: "false" },
        { title: inputs.anonymousOptions.anonymous, value: "true" },
      ],
      value: String(given?.anonymous ?? false),
    }),
    buttons([button(send, "giveFeedback", { resolutionId: id })]),
  ];
}
