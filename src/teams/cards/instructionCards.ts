import type { MessageOf } from "../../domain/messages.ts";
import { plainText } from "./activityText.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { blockWords, textOfBlock } from "./blockWords.ts";
import { candidateRows } from "./candidateRows.ts";
import { cutSection } from "./cutSection.ts";
import { box, button, buttons, heading, link, paragraph, quiet, strong } from "./elements.ts";
import { shortened, title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** What of an instruction is read at a glance in a chat. */
const INSTRUCTION_LENGTH = 2_400;

/** An instruction in its own words, cited as Teams shows sources. */
export function instruction(message: MessageOf<"instruction">, scene: Scene): Rendered {
  const { texts } = scene;
  const { article, answered } = message;
  const words = texts.requester.instruction(message, scene.now);
  const body: CardElement[] = [
    ...(article.language === scene.language ? [] : [quiet(texts.chat.notes.otherLanguage(article.language))]),
    heading(title(article.title)),
    ...knownError(message, scene),
    ...sectionWords(message, scene),
    quiet(texts.chat.notes.reviewed(article.owner, texts.shared.day(article.reviewed)), { spacing: "medium" }),
    buttons([link(texts.chat.buttons.openInPortal, article.portalUrl)]),
    ...(answered
      ? [strong(answered === "helped" ? texts.chat.notes.answeredHelped : texts.chat.notes.answeredDidNotHelp)]
      : questions(message, scene)),
  ];
  return {
    text: `${plainText(words.opening)} [1]`,
    summary: words.summary,
    card: adaptiveCard(scene, `${words.opening} ${title(article.title)}. ${article.portalUrl}`, body),
    mentions: [],
    entities: [citation(message)],
  };
}

function knownError({ article }: MessageOf<"instruction">, scene: Scene): readonly CardElement[] {
  if (!article.knownError) return [];
  const { workaround } = article.knownError;
  return [box([strong(scene.texts.chat.notes.knownError), ...theirWords(workaround, scene)])];
}

function sectionWords({ article, section }: MessageOf<"instruction">, scene: Scene): readonly CardElement[] {
  const chosen = article.sections[section] ?? article.sections[0];
  if (!chosen) return [];
  const { blocks, cut } = cutSection(chosen, Math.min(INSTRUCTION_LENGTH, scene.room.text));
  return [
    ...(chosen.heading === "" ? [] : [strong(title(chosen.heading), { spacing: "medium" })]),
    ...blocks.flatMap((block) => blockWords(block, scene)),
    ...(cut ? [quiet(scene.texts.chat.notes.continuesInPortal)] : []),
  ];
}

function questions({ questionId, article, section, others }: MessageOf<"instruction">, scene: Scene): CardElement[] {
  const { buttons: titles, notes } = scene.texts.chat;
  const pressed = { questionId, articleId: article.id, section };
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
    ...(others.length === 0
      ? []
      : [quiet(notes.otherInstructions, { spacing: "medium" }), ...candidateRows(others, questionId, scene)]),
  ];
}

/** Longest texts that Teams takes in a citation. */
const CITATION = { name: 80, abstract: 160 };

function citation({ article, section }: MessageOf<"instruction">): Readonly<Record<string, unknown>> {
  const words = article.sections[section]?.blocks.map(textOfBlock).find((text) => text !== "");
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    citation: [
      {
        "@type": "Claim",
        position: 1,
        appearance: {
          "@type": "DigitalDocument",
          name: shortened(article.title, CITATION.name).text,
          url: article.portalUrl,
          abstract: shortened((words ?? article.title).replace(/\s+/gu, " "), CITATION.abstract).text,
        },
      },
    ],
  };
}

/** Several candidates, none sure enough to be claimed. */
export function choose(message: MessageOf<"choose">, scene: Scene): Rendered {
  const { questionId, candidates } = message;
  const words = scene.texts.requester.choose(message, scene.now);
  const { buttons: titles } = scene.texts.chat;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...candidateRows(candidates, questionId, scene),
      buttons(
        [
          button(titles.noneOfThese, "didNotHelp", { questionId }),
          button(titles.openTicketForm, "openTicketForm", { questionId }),
          button(titles.safety, "safety", { questionId }),
        ],
        { separator: true },
      ),
    ]),
  };
}

export function noInstruction(message: MessageOf<"noInstruction">, scene: Scene): Rendered {
  const { questionId } = message;
  const words = scene.texts.requester.noInstruction(message, scene.now);
  const { buttons: titles } = scene.texts.chat;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...(words.closing ? [quiet(words.closing, { spacing: "small" })] : []),
      buttons([
        button(titles.askPerson, "askPerson", { questionId }, { style: "positive" }),
        button(titles.openTicketForm, "openTicketForm", { questionId }),
        button(titles.safety, "safety", { questionId }),
      ]),
    ]),
  };
}
