import type { MessageOf } from "../../domain/messages.ts";
import type { HeldWord, TicketWord } from "../../domain/ticketWords.ts";
import type { Words } from "../../texts/texts.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, opening, paragraph, quiet, strong, textInput } from "./elements.ts";
import { shortened } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { emergencyNumber } from "./startCards.ts";

/** What every word about a ticket carries. */
type Carried = Pick<TicketWord, "mark" | "earlier" | "emergency">;

/**
 * A word about a ticket: what is said, people's own words between, what happened shortly before, the emergency number with
 * priority 1, and the mark as a quiet last line.
 */
export function ticketWord(
  words: Words,
  carried: Carried,
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
      ...earlierWords(carried, scene),
      ...inDanger(carried, scene),
      quiet(scene.texts.shared.mark(carried.mark), { spacing: "medium" }),
    ]),
  };
}

/** What is told by the same message because it happened just before: without its promise, which is another one now. */
function earlierWords({ earlier = [], mark }: Carried, scene: Scene): readonly CardElement[] {
  if (earlier.length === 0) return [];
  const shown = earlier.flatMap((word) => {
    // Said as what happened: by now it may be solved.
    if (word.say === "ticketTaken")
      return [paragraph(`${word.owner} ${scene.texts.shared.updates.taken}.`, { spacing: "small" })];
    const { nextWordBy: _then, ...told } = word;
    return [paragraph(wordsOf({ ...told, mark }, scene).opening, { spacing: "small" }), ...writtenIn(word, scene)];
  });
  return [quiet(scene.texts.chat.notes.earlier, { separator: true, spacing: "medium" }), ...shown];
}

function writtenIn(word: HeldWord, scene: Scene): readonly CardElement[] {
  return word.say === "ticketUpdate" || word.say === "priorityChanged" ? theirWords(word.text, scene) : [];
}

/** The words of what can be held. */
function wordsOf(word: MessageOf<HeldWord["say"]>, { texts, now }: Scene): Words {
  const { requester } = texts;
  switch (word.say) {
    case "ticketTaken":
      return requester.ticketTaken(word, now);
    case "ticketUpdate":
      return requester.ticketUpdate(word, now);
    case "ticketHandedOver":
      return requester.ticketHandedOver(word, now);
    case "priorityChanged":
      return requester.priorityChanged(word, now);
    case "ticketWithVendor":
      return requester.ticketWithVendor(word, now);
    case "ticketBackFromVendor":
      return requester.ticketBackFromVendor(word, now);
    default:
      return word satisfies never;
  }
}

function inDanger({ emergency }: Carried, scene: Scene): readonly CardElement[] {
  if (!emergency) return [];
  const name = emergency.name[scene.language];
  return [
    paragraph(scene.texts.chat.notes.inDanger, { separator: true, spacing: "medium" }),
    ...emergencyNumber({ name, number: emergency.number }, scene),
  ];
}

/** A word that is nothing but said. */
export function heldWord(message: MessageOf<HeldWord["say"]>, scene: Scene): Rendered {
  const words = wordsOf(message, scene);
  const after = message.say === "priorityChanged" ? [objection(message, scene)] : [];
  return ticketWord(words, message, scene, { between: writtenIn(message, scene), after });
}

/** Somebody who is not content with a priority says so where they read of it. */
function objection({ mark }: Carried, scene: Scene): CardElement {
  const { buttons: titles, inputs } = scene.texts.chat;
  return buttons([
    opening(titles.objectToPriority, [
      textInput("objectToPriority", "text", { label: inputs.objection, missing: inputs.answerMissing }),
      buttons([button(titles.sendObjection, "objectToPriority", { ticketId: mark.ticketId })]),
    ]),
  ]);
}

/** Answered by the field in it, or by just writing in the chat. */
export function ticketQuestion(
  message: MessageOf<"ticketQuestion"> | MessageOf<"questionReminder">,
  scene: Scene,
): Rendered {
  const { requester } = scene.texts;
  const isReminder = message.say === "questionReminder";
  const words = isReminder
    ? requester.questionReminder(message, scene.now)
    : requester.ticketQuestion(message, scene.now);
  const answered = !isReminder && message.answered;
  return ticketWord(words, message, scene, {
    between: theirWords(message.question, scene),
    after: answered ? [] : answerForm({ ticketId: message.mark.ticketId, mark: message.mark.message }, scene),
  });
}

export function answerForm(
  about: { readonly ticketId: string; readonly mark?: number },
  { texts }: Scene,
): readonly CardElement[] {
  const { inputs, buttons: titles } = texts.chat;
  return [
    textInput("answerTicket", "text", { label: inputs.answer, missing: inputs.answerMissing }),
    buttons([button(titles.answerTicket, "answerTicket", about, { style: "positive" })]),
  ];
}

/** Work can go on, which is not the same as solved; whether it does is asked right there. */
export function ticketWorkaround(message: MessageOf<"ticketWorkaround">, scene: Scene): Rendered {
  const { mark, text, answered } = message;
  const { requester, chat } = scene.texts;
  const said = answered === "helped" ? chat.notes.answeredWorkaroundHelped : chat.notes.answeredWorkaroundFailed;
  return ticketWord(requester.ticketWorkaround(message, scene.now), message, scene, {
    between: [box(theirWords(text, scene))],
    after: answered ? [strong(said)] : [helpedOrNot({ ticketId: mark.ticketId, mark: mark.message }, scene)],
  });
}

export function helpedOrNot(
  about: { readonly ticketId: string; readonly mark: number },
  { texts }: Scene,
): CardElement {
  const { inputs, buttons: titles } = texts.chat;
  return buttons([
    button(titles.workaroundHelped, "workaroundHelped", about, { style: "positive", associatedInputs: "none" }),
    opening(titles.workaroundFailed, [
      textInput("workaroundFailed", "text", { label: inputs.whatIsWrong }),
      buttons([button(titles.sendWorkaroundFailed, "workaroundFailed", about)]),
    ]),
  ]);
}

/** Taken to the ticket, unless it was meant as a new question. */
export function takenToTicket(message: MessageOf<"takenToTicket">, scene: Scene): Rendered {
  const words = scene.texts.requester.takenToTicket(message, scene.now);
  const { text } = shortened(message.text, scene.room.typed);
  return ticketWord(words, message, scene, {
    after: text.trim() === "" ? [] : [buttons([button(scene.texts.chat.buttons.newQuestion, "askAnew", { text })])],
  });
}
