import type { MessageOf } from "../../domain/messages.ts";
import type { Actor } from "../../domain/person.ts";
import type { Words } from "../../texts/texts.ts";
import { mentionable, mentionText } from "./activityText.ts";
import { quiet, strong } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** What somebody wrote, under a card in a channel; rings the one it is for. */
export function threadWord(
  { summary, opening, closing }: Words,
  about: { readonly text: string; readonly ring?: Actor | undefined },
  scene: Scene,
): Rendered {
  const mentions = about.ring ? [mentionable(about.ring)] : [];
  return {
    summary,
    ...(mentions.length === 0 ? {} : { text: mentions.map(mentionText).join(" ") }),
    mentions,
    card: adaptiveCard(scene, opening, [
      strong(opening),
      ...theirWords(about.text, scene),
      ...(closing ? [quiet(closing)] : []),
    ]),
  };
}

export function requesterWrote(message: MessageOf<"requesterWrote">, scene: Scene): Rendered {
  const words = scene.texts.group.requesterWrote(message, scene.now);
  return threadWord(words, { text: message.text, ring: message.owner }, scene);
}

export function requesterReopened(message: MessageOf<"requesterReopened">, scene: Scene): Rendered {
  const words = scene.texts.group.requesterReopened(message, scene.now);
  return threadWord(words, { text: message.text, ring: message.solver }, scene);
}

export function feedbackGiven(message: MessageOf<"feedbackGiven">, scene: Scene): Rendered {
  const words = scene.texts.group.feedbackGiven(message, scene.now);
  return threadWord(words, { text: message.comment ?? "" }, scene);
}
