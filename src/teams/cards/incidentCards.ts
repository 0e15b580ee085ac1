import type { IncidentChatMessage } from "../../domain/incidentMessages.ts";
import type { IncidentUpdate } from "../../domain/majorIncident.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { Emergency } from "../../domain/ticketWords.ts";
import type { Words } from "../../texts/texts.ts";
import { plainText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, opening, paragraph, quiet, strong, textInput } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { emergencyNumber } from "./startCards.ts";

/** What is said about major incidents in the 1:1 chat. */
export function incidentInChat(message: IncidentChatMessage, scene: Scene): Rendered {
  const { says, buttons: titles } = scene.texts.incidents;
  const { now } = scene;
  switch (message.say) {
    case "knownIncident":
      return incidentWord(says.knownIncident(message, now), message, scene, {
        between: [box(theirWords(message.text, scene)), ...latest(message.latest, scene)],
        after: sameOrNot(message, scene),
      });
    case "incidentFollowed":
      return incidentWord(says.incidentFollowed(message, now), message, scene, {
        after: [leaveButton(message.incidentId, titles.unfollow)],
      });
    case "incidentLeft":
      return incidentWord(says.incidentLeft(message, now), {}, scene);
    case "incidentJoined":
      return incidentWord(says.incidentJoined(message, now), message, scene, {
        between: [box(theirWords(message.text, scene)), ...latest(message.latest, scene)],
        after: [leaveButton(message.incidentId, titles.anotherMatter)],
      });
    case "incidentNews":
      return incidentNews(message, scene);
    case "incidentResolved":
      return incidentWord(says.incidentResolved(message, now), {}, scene, {
        between: [box(theirWords(message.text, scene))],
        after: [...solvedOrNot(message, scene), mark(message, scene)],
      });
    case "workaroundOffered":
      return incidentWord(says.workaroundOffered(message, now), {}, scene, {
        between: [box(theirWords(message.text, scene))],
        after: message.helped ? [] : [helpedOrOn(message, scene)],
      });
    case "incidentRefused": {
      const words = says.incidentRefused(message, now);
      return { summary: words.summary, text: plainText(words.opening), mentions: [] };
    }
    default:
      return message satisfies never;
  }
}

function incidentNews(message: MessageOf<"incidentNews">, scene: Scene): Rendered {
  const { update, ticketIds, incidentId } = message;
  const { says, buttons: titles } = scene.texts.incidents;
  const text = theirWords(update.text, scene);
  return incidentWord(says.incidentNews(message, scene.now), message, scene, {
    between: text.length === 0 ? [] : [box(text)],
    after: [
      leaveButton(incidentId, ticketIds.length > 0 ? titles.anotherMatter : titles.unfollow),
      mark(message, scene),
    ],
  });
}

/** What is said, people's own words between, what can be done, and the emergency number. */
function incidentWord(
  { summary, opening: first, closing }: Words,
  { emergency }: { readonly emergency?: Emergency },
  scene: Scene,
  parts: { readonly between?: readonly CardElement[]; readonly after?: readonly CardElement[] } = {},
): Rendered {
  const { between = [], after = [] } = parts;
  return {
    summary,
    mentions: [],
    card: adaptiveCard(scene, [first, closing].filter(Boolean).join(" "), [
      between.length === 0 ? paragraph(first) : strong(first),
      ...between,
      ...(closing ? [paragraph(closing)] : []),
      ...after,
      ...(emergency ? inDanger(emergency, scene) : []),
    ]),
  };
}

function inDanger({ name, number }: Emergency, scene: Scene): readonly CardElement[] {
  return [
    paragraph(scene.texts.chat.notes.inDanger, { separator: true, spacing: "medium" }),
    ...emergencyNumber({ name: name[scene.language], number }, scene),
  ];
}

function latest(update: IncidentUpdate | undefined, scene: Scene): readonly CardElement[] {
  if (!update) return [];
  const { facts } = scene.texts.incidents;
  const title = update.what === "workaround" ? facts.workaround : facts.latest;
  return [strong(title, { spacing: "medium" }), box(theirWords(update.text, scene))];
}

function sameOrNot(
  { incidentId, questionId, answered }: MessageOf<"knownIncident">,
  scene: Scene,
): readonly CardElement[] {
  const { buttons: titles, notes } = scene.texts.incidents;
  const about = { incidentId, questionId };
  if (answered === "another") return [strong(notes.another)];
  const notTheSame = button(titles.notTheSame, "notThisIncident", about);
  if (answered === "following") return [strong(notes.following), buttons([notTheSame])];
  return [buttons([button(titles.meToo, "followIncident", about, { style: "positive" }), notTheSame])];
}

function leaveButton(incidentId: string, title: string): CardElement {
  return buttons([button(title, "leaveIncident", { incidentId })]);
}

function solvedOrNot({ incidentId, answered }: MessageOf<"incidentResolved">, scene: Scene): readonly CardElement[] {
  const { buttons: titles, notes, whatIsWrong } = scene.texts.incidents;
  if (answered) return [strong(answered === "works" ? notes.answeredWorks : notes.answeredNotSolved)];
  return [
    buttons([
      button(titles.works, "incidentWorks", { incidentId }, { style: "positive", associatedInputs: "none" }),
      opening(titles.notSolved, [
        textInput("incidentNotSolved", "text", { label: whatIsWrong }),
        buttons([button(titles.sendNotSolved, "incidentNotSolved", { incidentId })]),
      ]),
    ]),
  ];
}

/** As after an instruction that did not help, the person on duty is named next; before a ticket, the ticket goes on. */
function helpedOrOn({ questionId, before }: MessageOf<"workaroundOffered">, scene: Scene): CardElement {
  const { buttons: titles } = scene.texts.incidents;
  const helped = button(titles.helped, "offerHelped", { questionId }, { style: "positive" });
  if (before === "ticket") return buttons([helped, button(titles.toTicket, "goOnToTicket", { questionId })]);
  return buttons([
    helped,
    button(titles.didNotHelp, "didNotHelp", { questionId }),
    button(titles.toTicket, "openTicketForm", { questionId }),
  ]);
}

/** By which a message that comes twice is recognised. */
function mark({ incidentId, number }: { incidentId: string; number: number }, { texts }: Scene): CardElement {
  return quiet(texts.shared.mark({ ticketId: incidentId, message: number }), { spacing: "medium" });
}
