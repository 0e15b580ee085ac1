import { articleVersion } from "../../domain/articleVersion.ts";
import type { MessageOf } from "../../domain/messages.ts";
import { firstPassage, restOf } from "../../domain/passages.ts";
import { plainText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { candidateRows } from "./candidateRows.ts";
import { citation } from "./citation.ts";
import { box, button, buttons, heading, link, paragraph, quiet, strong } from "./elements.ts";
import { passageWords } from "./passageWords.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** An instruction in its own words, cited as Teams shows sources. What it leaves out comes on demand. */
export function instruction(message: MessageOf<"instruction">, scene: Scene): Rendered {
  const { texts } = scene;
  const { article, section, questionId, others } = message;
  const words = texts.requester.instruction(message, scene.now);
  const body: CardElement[] = [
    ...(article.language === scene.language ? [] : [quiet(texts.chat.notes.otherLanguage(article.language))]),
    heading(title(article.title)),
    ...knownError(message, scene),
    ...passageWords(firstPassage(article, section), scene),
    quiet(texts.chat.notes.reviewed(article.owner, texts.shared.day(article.reviewed)), { spacing: "medium" }),
    ...wayOn(message, scene),
    ...answerOf(message, { questionId, articleId: article.id, section }, scene),
    ...(message.answered || others.length === 0
      ? []
      : [
          quiet(texts.chat.notes.otherInstructions, { spacing: "medium" }),
          ...candidateRows(others, questionId, scene),
        ]),
  ];
  return {
    text: `${plainText(words.opening)} [1]`,
    summary: words.summary,
    card: adaptiveCard(scene, `${words.opening} ${title(article.title)}. ${article.portalUrl}`, body),
    mentions: [],
    entities: [citation(message)],
  };
}

/** A part of what the card of an instruction left out; the last one asks whether it helped. */
export function instructionRest(message: MessageOf<"instructionRest">, scene: Scene): Rendered {
  const { questionId, article, version, section, passage, part, of } = message;
  const words = scene.texts.requester.instructionRest(message, scene.now);
  const pressed = {
    questionId,
    articleId: article.id,
    part,
    version,
    ...(section === undefined ? {} : { section }),
  };
  const end = [
    buttons([link(scene.texts.chat.buttons.openInPortal, article.portalUrl)]),
    ...answerOf(message, pressed, scene),
  ];
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, `${words.opening} ${title(article.title)}. ${article.portalUrl}`, [
      heading(title(article.title)),
      section === undefined && part === 1
        ? paragraph(words.opening, { spacing: "small" })
        : quiet(words.opening, { spacing: "none" }),
      ...passageWords(passage, scene),
      ...(part === of ? end : []),
    ]),
  };
}

function knownError({ article }: MessageOf<"instruction">, scene: Scene): readonly CardElement[] {
  if (!article.knownError) return [];
  const { workaround } = article.knownError;
  return [box([strong(scene.texts.chat.notes.knownError), ...theirWords(workaround, scene)])];
}

/** To the portal; and where the card leaves something out, to the rest of it. */
function wayOn(message: MessageOf<"instruction">, scene: Scene): readonly CardElement[] {
  const { article, section, restShown, answered } = message;
  const { buttons: titles, notes } = scene.texts.chat;
  if (restOf(article, section).length === 0) return [buttons([link(titles.openInPortal, article.portalUrl)])];
  const rest = restShown || answered ? [] : [showRest(message, scene)];
  return [
    quiet(restShown ? notes.restShown : notes.onlyPart, { spacing: "small" }),
    buttons([...rest, link(titles.continueInPortal, article.portalUrl)]),
  ];
}

function showRest({ questionId, article, section, others, shownAt }: MessageOf<"instruction">, { texts }: Scene) {
  return button(texts.chat.buttons.showRest, "showRest", {
    questionId,
    articleId: article.id,
    section,
    version: articleVersion(article),
    ...(shownAt === undefined ? {} : { shownAt }),
    others: others.map(({ id }) => id),
  });
}

/** The question whether it helped, or what was answered. */
function answerOf(
  { answered, questionId }: MessageOf<"instruction" | "instructionRest">,
  pressed: Parameters<typeof button<"helped">>[2],
  { texts }: Scene,
): readonly CardElement[] {
  const { buttons: titles, notes } = texts.chat;
  if (answered) return [strong(answered === "helped" ? notes.answeredHelped : notes.answeredDidNotHelp)];
  return [
    buttons(
      [
        button(titles.helped, "helped", pressed, { style: "positive" }),
        button(titles.didNotHelp, "didNotHelp", pressed),
        button(titles.openTicketForm, "openTicketForm", { questionId }),
        button(titles.safety, "safety", { questionId }),
      ],
      { separator: true },
    ),
  ];
}
