import type { Mark, MessageOf } from "../../domain/messages.ts";
import type { Score } from "../../domain/ticket.ts";
import type { Words } from "../../texts/texts.ts";
import type { CardElement } from "./adaptiveCard.ts";
import {
  box,
  button,
  buttons,
  choiceInput,
  heading,
  opening,
  paragraph,
  quiet,
  strong,
  textInput,
} from "./elements.ts";
import { shortened } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { emergencyNumber } from "./startCards.ts";

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** A word about a ticket: what is said, people's own words between, and the mark as a quiet last line. */
export function ticketWord(
  words: Words,
  mark: Mark,
  scene: Scene,
  parts: { readonly between?: readonly CardElement[]; readonly after?: readonly CardElement[] } = {},
): Rendered {
  const { between = [], after = [] } = parts;
  const { summary, opening: first, closing } = words;
  return {
    summary,
    mentions: [],
    card: adaptiveCard(scene, [first, closing].filter(Boolean).join(" "), [
      between.length === 0 ? paragraph(first) : strong(first),
      ...between,
      ...(closing ? [paragraph(closing)] : []),
      ...after,
      quiet(scene.texts.shared.mark(mark), { spacing: "medium" }),
    ]),
  };
}

export function ticketOpened(message: MessageOf<"ticketOpened">, scene: Scene): Rendered {
  const { mark, emergency } = message;
  const words = scene.texts.requester.ticketOpened(message, scene.now);
  const after = emergency
    ? emergencyNumber({ name: emergency.name[scene.language], number: emergency.number }, scene)
    : [];
  return ticketWord(words, mark, scene, { after });
}

/** Answered by the field in it, or by just writing in the chat. */
export function ticketQuestion(message: MessageOf<"ticketQuestion">, scene: Scene): Rendered {
  const { mark, question, answered } = message;
  const { requester, chat } = scene.texts;
  const { ticketId } = mark;
  const form = [
    textInput("answerTicket", "text", { label: chat.inputs.answer, missing: chat.inputs.answerMissing }),
    buttons([
      button(chat.buttons.answerTicket, "answerTicket", { ticketId, mark: mark.message }, { style: "positive" }),
    ]),
  ];
  return ticketWord(requester.ticketQuestion(message, scene.now), mark, scene, {
    between: theirWords(question, scene),
    after: answered ? [] : form,
  });
}

export function ticketUpdate(message: MessageOf<"ticketUpdate">, scene: Scene): Rendered {
  const words = scene.texts.requester.ticketUpdate(message, scene.now);
  return ticketWord(words, message.mark, scene, { between: theirWords(message.text, scene) });
}

/** Work can go on, which is not the same as solved. */
export function ticketWorkaround(message: MessageOf<"ticketWorkaround">, scene: Scene): Rendered {
  const words = scene.texts.requester.ticketWorkaround(message, scene.now);
  return ticketWord(words, message.mark, scene, { between: [box(theirWords(message.text, scene))] });
}

/** Taken to the ticket, unless it was meant as a new question. */
export function takenToTicket(message: MessageOf<"takenToTicket">, scene: Scene): Rendered {
  const words = scene.texts.requester.takenToTicket(message, scene.now);
  const { text } = shortened(message.text, scene.room.typed);
  return ticketWord(words, message.mark, scene, {
    after: text.trim() === "" ? [] : [buttons([button(scene.texts.chat.buttons.newQuestion, "askAnew", { text })])],
  });
}

/** The solution, whether it works, and the feedback, all in one place. */
export function ticketResolved(message: MessageOf<"ticketResolved">, scene: Scene): Rendered {
  const { mark, resolution, answered } = message;
  const { requester, chat } = scene.texts;
  const answer = answered === "works" ? chat.notes.answeredWorks : chat.notes.answeredNotSolved;
  return ticketWord(requester.ticketResolved(message, scene.now), mark, scene, {
    between: [box(theirWords(resolution.text, scene))],
    after: [...(answered ? [strong(answer)] : [worksOrNot(message, scene)]), ...feedback(message, scene)],
  });
}

function worksOrNot({ resolution }: MessageOf<"ticketResolved">, scene: Scene): CardElement {
  const { inputs, buttons: titles } = scene.texts.chat;
  const resolutionId = resolution.id;
  return buttons([
    button(titles.works, "works", { resolutionId }, { style: "positive", associatedInputs: "none" }),
    opening(titles.notSolved, [
      textInput("notSolved", "text", { label: inputs.whatIsWrong }),
      buttons([button(titles.sendNotSolved, "notSolved", { resolutionId })]),
    ]),
  ]);
}

function feedback({ resolution }: MessageOf<"ticketResolved">, scene: Scene): readonly CardElement[] {
  const { inputs, notes, buttons: titles } = scene.texts.chat;
  if (resolution.feedback) return [paragraph(notes.feedbackStored, { separator: true })];
  return [
    heading(notes.feedback, { separator: true, spacing: "medium" }),
    choiceInput("giveFeedback", "score", {
      label: inputs.score,
      style: "expanded",
      choices: SCORES.map((score) => ({ title: inputs.scores[score], value: String(score) })),
    }),
    textInput("giveFeedback", "comment", { label: inputs.comment }),
    buttons([button(titles.giveFeedback, "giveFeedback", { resolutionId: resolution.id })]),
  ];
}
