import type { HoldableMessage, MessageOf } from "../../domain/messages.ts";
import { LETS_THROUGH, QUIET_DAYS } from "../../domain/quietHours.ts";
import type { QuietLine } from "../../domain/quietMessages.ts";
import { oneLine } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { button, buttons, choiceInput, heading, paragraph, quiet, strong } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";

const HALF_HOURS = Array.from({ length: 48 }, (_, index) => index * 30);
/** What stands in the form before anybody chose: a night. */
const USUAL = { fromMinute: 22 * 60, toMinute: 7 * 60, days: "everyDay", letsThrough: "p1" } as const;

/** Quiet hours as they stand, with the form to choose them; after a press only what came of it. */
export function quietHours(message: MessageOf<"quietHours">, scene: Scene): Rendered {
  const { texts, now } = scene;
  const words = texts.requester.quietHours(message, now);
  const { buttons: titles } = texts.quiet;
  const isDone = message.notice === "saved" || message.notice === "switchedOff";
  const off = message.hours
    ? [button(titles.switchOff, "endQuietHours", {}, { associatedInputs: "none" as const })]
    : [];
  const actions: CardElement = isDone
    ? buttons([button(titles.change, "quietHours", {}), ...off])
    : buttons([button(titles.save, "setQuietHours", {}, { style: "positive" }), ...off]);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...(words.closing ? [paragraph(words.closing)] : []),
      ...(isDone ? [] : form(message, scene)),
      actions,
    ]),
  };
}

function form({ hours, notice, filled }: MessageOf<"quietHours">, scene: Scene): readonly CardElement[] {
  const { inputs, time, notices } = scene.texts.quiet;
  const { fromMinute, toMinute, days, letsThrough } = { ...USUAL, ...hours, ...filled };
  const times = HALF_HOURS.map((minute) => ({ title: time(minute), value: String(minute) }));
  const timeChoice = { style: "compact", choices: times, missing: inputs.timeMissing } as const;
  return [
    ...(notice === "timesMissing" || notice === "sameTimes" ? [strong(notices[notice])] : []),
    choiceInput("setQuietHours", "fromMinute", { ...timeChoice, label: inputs.from, value: String(fromMinute) }),
    choiceInput("setQuietHours", "toMinute", { ...timeChoice, label: inputs.to, value: String(toMinute) }),
    choiceInput("setQuietHours", "days", {
      label: inputs.days,
      style: "compact",
      choices: QUIET_DAYS.map((value) => ({ title: inputs.dayChoices[value], value })),
      value: days,
    }),
    choiceInput("setQuietHours", "letsThrough", {
      label: inputs.letsThrough,
      style: "compact",
      choices: LETS_THROUGH.map((value) => ({ title: inputs.letsThroughChoices[value], value })),
      value: letsThrough,
    }),
  ];
}

/** What waited, a line for each matter. `summaryOf` says any message in one line. */
export function quietMail(
  message: MessageOf<"quietMail">,
  scene: Scene,
  summaryOf: (message: HoldableMessage) => string,
): Rendered {
  const words = scene.texts.requester.quietMail(message, scene.now);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...message.lines.flatMap((line, index) => [
        paragraph(oneLine(lineWords(line, scene, summaryOf)), { spacing: "medium" }),
        ...wayToOpen(line, { mailId: message.mailId, number: index + 1 }, scene),
      ]),
    ]),
  };
}

/** What happened, who has it, and the next word; a promise that was broken meanwhile is apologised for first. */
function lineWords(line: QuietLine, scene: Scene, summaryOf: (message: HoldableMessage) => string): string {
  const { newest, missed } = line;
  const { texts, now } = scene;
  if (newest.say === "promiseMissed") {
    return texts.requester.promiseMissed({ ...newest, promised: missed ?? newest.promised }, now).opening;
  }
  const words = stateWords(newest, scene) ?? summaryOf(newest);
  return missed === undefined ? words : `${texts.quiet.apology(missed, now)} ${words}`;
}

/** Where a notification would leave out who has the ticket. None of these holds what people wrote. */
function stateWords(message: HoldableMessage, { texts, now }: Scene): string | undefined {
  const { requester, quiet: says } = texts;
  switch (message.say) {
    case "ticketUpdate":
    case "ticketWorkaround":
    case "priorityChanged":
      return says.wrote(message, now);
    case "ticketTaken":
      return requester.ticketTaken(message, now).opening;
    case "ticketHandedOver":
      return requester.ticketHandedOver(message, now).opening;
    case "ticketWithVendor":
      return requester.ticketWithVendor(message, now).opening;
    case "ticketBackFromVendor":
      return requester.ticketBackFromVendor(message, now).opening;
    default:
      return undefined;
  }
}

function wayToOpen(
  { key, ticketId, opens, shown }: QuietLine,
  { mailId, number }: { readonly mailId: string; readonly number: number },
  scene: Scene,
): readonly CardElement[] {
  const { buttons: titles, shown: below } = scene.texts.quiet;
  if (!opens) return [];
  if (shown) return [quiet(below, { spacing: "small" })];
  const title = ticketId === undefined ? titles.showMessage(number) : titles.showTicket(ticketId);
  return [buttons([button(title, "showHeld", { mailId, key })], { spacing: "small" })];
}
