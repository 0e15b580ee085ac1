import { type IdeaWords, TITLE_LENGTH } from "../../domain/idea.ts";
import type { IdeaChatMessage, IdeaSummary } from "../../domain/ideaMessages.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { Words } from "../../texts/texts.ts";
import { plainText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { button, buttons, fact, heading, paragraph, quiet, row, strong, textInput } from "./elements.ts";
import { shortened, title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** What is said about ideas in the 1:1 chat. */
export function ideaInChat(message: IdeaChatMessage, scene: Scene): Rendered {
  const { says } = scene.texts.ideas;
  const { now } = scene;
  switch (message.say) {
    case "ideaForm":
      return onCard(says.ideaForm(message, now), scene, message.ended ? ended(message, scene) : form(message, scene));
    case "likeIdeas":
      return onCard(says.likeIdeas(message, now), scene, likeIdeas(message, scene));
    case "ideaSent":
      return told(says.ideaSent(message, now), theirTitle(message.title), scene);
    case "ideaJoined":
      return told(says.ideaJoined(message, now), theirTitle(message.idea.title), scene);
    case "ideaStatus":
      return ideaStatus(message, scene);
    case "myIdeas":
      return onCard(says.myIdeas(message, now), scene, myIdeas(message, scene));
    case "noDevelopmentGroup":
      return plain(says.noDevelopmentGroup(message, now));
    case "ideaRefused":
      return plain(says.ideaRefused(message, now));
    default:
      return message satisfies never;
  }
}

function form(message: MessageOf<"ideaForm">, scene: Scene): readonly CardElement[] {
  const { ideaId, missing } = message;
  const words = carried(message.words, scene);
  const { inputs, notes, buttons: titles } = scene.texts.ideas;
  return [
    ...(missing.length > 0 ? [strong(notes.stillMissing(missing))] : []),
    textInput("sendIdea", "title", {
      label: inputs.title,
      value: words.title,
      missing: inputs.titleMissing,
      maxLength: TITLE_LENGTH,
    }),
    textInput("sendIdea", "gain", { label: inputs.gain, value: words.gain, missing: inputs.gainMissing }),
    textInput("sendIdea", "forWhom", { label: inputs.forWhom, value: words.forWhom, maxLength: 500 }),
    quiet(notes.whoSees, { spacing: "small" }),
    buttons([
      button(titles.send, "sendIdea", { ideaId }, { style: "positive" }),
      button(titles.mine, "myIdeas", {}, { associatedInputs: "none" }),
    ]),
  ];
}

function ended({ words }: MessageOf<"ideaForm">, scene: Scene): readonly CardElement[] {
  return [...theirTitle(words.title), ...theirWords(words.gain, scene), ...theirWords(words.forWhom, scene)];
}

/** What stands in a field or comes back with a button. */
function carried({ title: name, gain, forWhom }: IdeaWords, { room }: Scene): IdeaWords {
  return {
    title: title(name),
    gain: shortened(gain, room.typed).text,
    forWhom: shortened(forWhom, room.typed).text,
  };
}

function likeIdeas({ ideaId, words, others }: MessageOf<"likeIdeas">, scene: Scene): readonly CardElement[] {
  const { buttons: titles } = scene.texts.ideas;
  const own = { ideaId, ...carried(words, scene) };
  return [
    ...others.flatMap((other) => [
      ...summary(other, scene),
      ...(other.state.status === "declined" || other.state.status === "done"
        ? []
        : [
            row(titles.join(title(other.title)), {
              ...button("", "joinIdea", { ideaId: other.id }),
              title: titles.join(title(other.title)),
            }),
          ]),
    ]),
    buttons([button(titles.sendAnyway, "sendIdea", { ...own, anyway: true }), button(titles.edit, "editIdea", own)], {
      separator: true,
    }),
  ];
}

/** An idea of the person's organisation, without anybody's name. */
function summary(idea: IdeaSummary, scene: Scene): readonly CardElement[] {
  const { standing, facts } = scene.texts.ideas;
  return [
    strong(title(idea.title), { separator: true, spacing: "medium" }),
    ...theirWords(idea.gain, scene),
    quiet(standing(idea), { spacing: "small" }),
    ...(idea.state.status === "declined"
      ? [fact(facts.reason, shortened(idea.state.reason, scene.room.text).text)]
      : []),
  ];
}

function ideaStatus(message: MessageOf<"ideaStatus">, scene: Scene): Rendered {
  const { state } = message;
  const words = scene.texts.ideas.says.ideaStatus(message, scene.now);
  return onCard({ summary: words.summary, opening: words.opening }, scene, [
    ...theirTitle(message.title),
    ...(words.closing ? [paragraph(words.closing)] : []),
    ...(state.status === "declined" ? theirWords(state.reason, scene) : []),
    mineButton(scene),
  ]);
}

function myIdeas({ ideas }: MessageOf<"myIdeas">, scene: Scene): readonly CardElement[] {
  const { notes, joined, buttons: titles } = scene.texts.ideas;
  const shown = ideas.slice(0, scene.room.entries);
  return [
    ...shown.flatMap((idea) => [...summary(idea, scene), ...(idea.joined ? [quiet(joined, { spacing: "none" })] : [])]),
    ...(shown.length < ideas.length ? [quiet(notes.latestOnly(shown.length))] : []),
    buttons([button(titles.share, "shareIdea", {})], { separator: true }),
  ];
}

function told({ summary: short, opening, closing }: Words, middle: readonly CardElement[], scene: Scene): Rendered {
  return onCard({ summary: short, opening }, scene, [
    ...middle,
    ...(closing ? [paragraph(closing)] : []),
    mineButton(scene),
  ]);
}

function mineButton({ texts }: Scene): CardElement {
  return buttons([button(texts.ideas.buttons.mine, "myIdeas", {})]);
}

function theirTitle(text: string): readonly CardElement[] {
  const shown = title(text);
  return shown === "" ? [] : [strong(shown)];
}

function onCard({ summary: short, opening, closing }: Words, scene: Scene, body: readonly CardElement[]): Rendered {
  return {
    summary: short,
    mentions: [],
    card: adaptiveCard(scene, opening, [
      heading(opening),
      ...(closing ? [paragraph(closing, { spacing: "small" })] : []),
      ...body,
    ]),
  };
}

/** Simple words are a message and no card. */
function plain({ summary: short, opening }: Words): Rendered {
  return { summary: short, text: plainText(opening), mentions: [] };
}
