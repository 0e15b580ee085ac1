import type { MessageOf } from "../../domain/messages.ts";
import { mentionable, mentionText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { button, buttons, paragraph, quiet, strong } from "./elements.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";

/** Where the pictures are, that they must not show patients, and a button for each that withdraws it. */
export function picturesTaken(message: MessageOf<"picturesTaken">, scene: Scene): Rendered {
  const { pictures: says, requester } = scene.texts;
  const { pictures, removed } = message;
  const words = requester.picturesTaken(message, scene.now);
  const numbered = pictures.map((id, index) => ({ id, number: pictures.length === 1 ? undefined : index + 1 }));
  const left = numbered.filter(({ id }) => !removed.includes(id));
  const gone = left.length === 0 ? [] : numbered.filter(({ id }) => removed.includes(id));
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...gone.map(({ number }) => paragraph(says.isRemoved(number), { spacing: "small" })),
      ...(left.length === 0
        ? []
        : [
            quiet(says.noPatientData),
            buttons(
              left.map(({ id, number }) => button(says.remove(number), "removePicture", { pictureId: id, pictures })),
            ),
          ]),
    ]),
  };
}

/** A picture under a card in a channel; words in its place once it is removed, or where Teams could not load it. */
export function pictureInThread(message: MessageOf<"pictureInThread">, scene: Scene): Rendered {
  const { group } = scene.texts;
  const words = group.pictureInThread(message, scene.now);
  const mentions = message.ring && !message.removed ? [mentionable(message.ring)] : [];
  const opening = title(words.opening);
  return {
    summary: words.summary,
    ...(mentions.length === 0 ? {} : { text: mentions.map(mentionText).join(" ") }),
    mentions,
    card: adaptiveCard(scene, opening, [strong(opening), ...(message.removed ? [] : [shown(message, scene)])]),
  };
}

function shown(message: MessageOf<"pictureInThread">, scene: Scene): CardElement {
  const { pictures } = scene.texts;
  const alternative = title(pictures.alternative(message, scene.now));
  const url = scene.pictureAddress(message.pictureId);
  return url === undefined
    ? paragraph(`${alternative}. ${pictures.notShown}`)
    : { type: "Image", url, altText: alternative, msTeams: { allowExpand: true } };
}
