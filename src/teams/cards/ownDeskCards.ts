import type { MessageOf } from "../../domain/messages.ts";
import { preparedText } from "../../texts/preparedText.ts";
import { plainText } from "./activityText.ts";
import type { CardAction, CardElement } from "./adaptiveCard.ts";
import { button, buttons, copyField, fact, heading, link, paragraph, quiet, strong } from "./elements.ts";
import { shortened } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";
import { callLink, emergencyNumber } from "./startCards.ts";
import { newQuestion } from "./ticketFormCards.ts";

/** A telephone may also be told in words, for example with the choice to make in its menu: then there is nothing to dial. */
const NUMBER = /^\+?[\d\s-]+$/u;

/** The text ready to paste, the organisation's own door, and where it is allowed the way to send the ticket here. */
export function ownDesk(message: MessageOf<"ownDesk">, scene: Scene): Rendered {
  const { desk, told } = message;
  const { requester, chat } = scene.texts;
  const words = requester.ownDesk(message, scene.now);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, inOneLine(message, words.opening), [
      ...danger(message, scene),
      heading(words.opening, message.emergency ? { separator: true } : {}),
      ...(words.closing ? [paragraph(words.closing)] : []),
      ...(told === "sent" ? [] : textToCopy(message, scene)),
      ...(desk.telephone ? [fact(chat.ownDesk.telephone, desk.telephone, { spacing: "medium" })] : []),
      fact(chat.ownDesk.hours, desk.hours[scene.language]),
      ...rows(message, scene).map((row, index) => buttons(row, index === 1 ? { separator: true } : {})),
      ...newQuestion(message, scene),
    ]),
  };
}

/** For a reader whose Teams cannot show the card. */
function inOneLine({ desk, emergency }: MessageOf<"ownDesk">, opening: string): string {
  return [emergency?.number, opening, desk.url, desk.telephone].filter((part) => part !== undefined).join(" ");
}

/** The text alone. Markdown runs single lines together, so each line is a paragraph. */
export function ownDeskText(message: MessageOf<"ownDeskText">, scene: Scene): Rendered {
  const whole = preparedText(message.prepared, scene.texts, scene.language);
  const { text, cut } = shortened(whole, scene.room.typed);
  const lines = [text, ...(cut ? [scene.texts.shared.shortened] : [])].join("\n").replace(/\n+/gu, "\n\n");
  return {
    summary: scene.texts.requester.ownDeskText(message, scene.now).summary,
    text: plainText(lines),
    mentions: [],
  };
}

/** With a patient in danger the number to call comes before everything else. */
function danger({ emergency }: MessageOf<"ownDesk">, scene: Scene): readonly CardElement[] {
  if (!emergency) return [];
  const { name, number } = emergency;
  return [strong(scene.texts.chat.notes.inDanger), ...emergencyNumber({ name: name[scene.language], number }, scene)];
}

function textToCopy({ prepared }: MessageOf<"ownDesk">, scene: Scene): readonly CardElement[] {
  const { text, cut } = shortened(preparedText(prepared, scene.texts, scene.language), scene.room.typed);
  return [
    copyField(scene.texts.chat.ownDesk.text, text),
    ...(cut ? [quiet(scene.texts.shared.shortened, { spacing: "small" })] : []),
  ];
}

/** The ways to the own desk, what came of it, and what else there is; rows without a button are left out. */
function rows(message: MessageOf<"ownDesk">, scene: Scene): readonly (readonly CardAction[])[] {
  const { desk } = message;
  const { url, telephone } = desk;
  const there = [
    ...(url === undefined ? [] : [link(scene.texts.chat.ownDesk.open(desk.name[scene.language]), url)]),
    ...(telephone !== undefined && NUMBER.test(telephone) ? [callLink(telephone, scene)] : []),
  ];
  return [there, answers(message, scene), instead(message, scene)].filter((row) => row.length > 0);
}

/** What stands in the field to copy from is nobody's input. */
const BARE = { associatedInputs: "none" } as const;

function answers({ questionId, desk, here, told }: MessageOf<"ownDesk">, scene: Scene): readonly CardAction[] {
  if (told === "sent") return [];
  const { ownDesk: labels } = scene.texts.chat;
  const bySending = desk.url !== undefined;
  const notSent = bySending ? labels.notSent : labels.notReached;
  return [
    ...(here ? [button(labels.sendHere, "sendTicket", { questionId }, { ...BARE, style: "positive" })] : []),
    button(bySending ? labels.sent : labels.reached, "ownDeskSent", { questionId }, BARE),
    ...(told === "notSent" ? [] : [button(notSent, "ownDeskNotSent", { questionId }, BARE)]),
  ];
}

function instead({ questionId, told, emergency }: MessageOf<"ownDesk">, scene: Scene): readonly CardAction[] {
  if (told === "sent") return [];
  const { buttons: titles } = scene.texts.chat;
  return [
    ...(told === "notSent" && !emergency ? [button(titles.safety, "safety", { questionId }, BARE)] : []),
    button(titles.editTicket, "editTicket", { questionId }, BARE),
    button(titles.dropDraft, "dropDraft", { questionId }, BARE),
  ];
}
