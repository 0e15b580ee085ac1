import type { MessageOf } from "../../domain/messages.ts";
import { IMPACTS, URGENCIES } from "../../domain/serviceLevels.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { button, buttons, choiceInput, fact, heading, paragraph, quiet, strong, textInput } from "./elements.ts";
import { shortened } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** Room for describing what happened. */
const DESCRIPTION_LENGTH = 10_000;

/** The ticket's few questions, prefilled with what is known. */
export function ticketForm(message: MessageOf<"ticketForm">, scene: Scene): Rendered {
  const { questionId, draft, missing } = message;
  const { requester, chat, shared } = scene.texts;
  const { inputs, notes, buttons: titles } = chat;
  const words = requester.ticketForm(message, scene.now);
  const { safety, impact, urgency } = draft.answers;
  const description = shortened(draft.description, scene.room.typed);
  const details = shortened(draft.details, scene.room.typed);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...(missing.length > 0 ? [strong(notes.stillMissing(missing))] : []),
      textInput("reviewTicket", "description", {
        label: inputs.description,
        value: description.text,
        maxLength: DESCRIPTION_LENGTH,
      }),
      quiet(notes.noPatientData, { spacing: "small" }),
      choiceInput("reviewTicket", "safety", {
        label: inputs.safety,
        style: "expanded",
        choices: [
          { title: inputs.safetyOptions.yes, value: "true" },
          { title: inputs.safetyOptions.no, value: "false" },
        ],
        value: safety === undefined ? undefined : String(safety),
      }),
      quiet(notes.safetyIsEnough, { spacing: "small" }),
      choiceInput("reviewTicket", "impact", {
        label: inputs.impact,
        style: "expanded",
        choices: IMPACTS.map((value) => ({ title: inputs.impacts[value], value })),
        value: impact,
      }),
      choiceInput("reviewTicket", "urgency", {
        label: inputs.urgency,
        style: "expanded",
        choices: URGENCIES.map((value) => ({ title: inputs.urgencies[value], value })),
        value: urgency,
      }),
      textInput("reviewTicket", "details", {
        label: inputs.details,
        value: details.text,
        maxLength: DESCRIPTION_LENGTH,
      }),
      ...goAlong(message, scene),
      ...(description.cut || details.cut ? [quiet(shared.shortened)] : []),
      buttons([
        button(
          titles.reviewTicket,
          "reviewTicket",
          { questionId, seen: draft.added?.length ?? 0 },
          { style: "positive" },
        ),
        button(titles.dropDraft, "dropDraft", { questionId }, { associatedInputs: "none" }),
      ]),
      ...newQuestion(message, scene),
    ]),
  };
}

function goAlong({ pictures = 0 }: { readonly pictures?: number }, { texts }: Scene): readonly CardElement[] {
  return pictures === 0 ? [] : [paragraph(texts.pictures.goAlong(pictures))];
}

/** What a message added to the draft may have been meant as something else. */
export function newQuestion(
  { questionId, extendedBy }: { readonly questionId: string; readonly extendedBy?: string },
  scene: Scene,
): readonly CardElement[] {
  if (extendedBy === undefined) return [];
  const { notes, buttons: titles } = scene.texts.chat;
  const text = shortened(extendedBy, scene.room.typed).text;
  return [
    paragraph(notes.extended, { separator: true }),
    buttons([button(titles.newQuestion, "askAnew", { text, questionId }, { associatedInputs: "none" })]),
  ];
}

/** The ticket as it would be sent, with the priority and the reason for it. */
export function ticketReadBack(message: MessageOf<"ticketReadBack">, scene: Scene): Rendered {
  const { questionId, draft, sent } = message;
  const { requester, chat } = scene.texts;
  const { inputs, buttons: titles } = chat;
  const words = requester.ticketReadBack(message, scene.now);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...(words.closing ? [paragraph(words.closing)] : []),
      strong(inputs.description, { spacing: "medium" }),
      ...theirWords(draft.description, scene),
      ...(draft.details.trim() === "" ? [] : [strong(inputs.details), ...theirWords(draft.details, scene)]),
      ...answerFacts(message, scene),
      ...goAlong(message, scene),
      ...(sent
        ? []
        : [
            buttons(
              [
                button(titles.sendTicket, "sendTicket", { questionId }, { style: "positive" }),
                button(titles.editTicket, "editTicket", { questionId }),
                button(titles.dropDraft, "dropDraft", { questionId }),
              ],
              { separator: true },
            ),
            ...newQuestion(message, scene),
          ]),
    ]),
  };
}

function answerFacts({ draft }: MessageOf<"ticketReadBack">, scene: Scene): readonly CardElement[] {
  const { inputs } = scene.texts.chat;
  const { safety, impact, urgency } = draft.answers;
  return [
    ...(safety === undefined
      ? []
      : [fact(inputs.safety, safety ? inputs.safetyOptions.yes : inputs.safetyOptions.no, {})]),
    ...(impact === undefined || safety ? [] : [fact(inputs.impact, inputs.impacts[impact])]),
    ...(urgency === undefined || safety ? [] : [fact(inputs.urgency, inputs.urgencies[urgency])]),
  ];
}
