import type { MessageOf } from "../../domain/messages.ts";
import { candidateRows } from "./candidateRows.ts";
import { button, buttons, heading, link, paragraph, quiet } from "./elements.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene } from "./scene.ts";

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
  const { questionId, nobody } = message;
  const words = scene.texts.requester.noInstruction(message, scene.now);
  const { buttons: titles } = scene.texts.chat;
  const first = { style: "positive" } as const;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...(words.closing ? [quiet(words.closing, { spacing: "small" })] : []),
      buttons([
        ...(nobody ? [] : [button(titles.askPerson, "askPerson", { questionId }, first)]),
        button(titles.openTicketForm, "openTicketForm", { questionId }, nobody ? first : {}),
        button(titles.safety, "safety", { questionId }),
      ]),
    ]),
  };
}

/** An old card asked for an instruction that is no longer there. */
export function instructionGone(message: MessageOf<"instructionGone">, scene: Scene): Rendered {
  const { questionId, article } = message;
  const words = scene.texts.requester.instructionGone(message, scene.now);
  const { buttons: titles } = scene.texts.chat;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      ...(article ? [heading(title(article.title))] : []),
      paragraph(words.opening),
      buttons([
        // As after an instruction that did not help: the person on duty is named before anything is sent.
        button(titles.askPerson, "didNotHelp", { questionId }, { style: "positive" }),
        button(titles.openTicketForm, "openTicketForm", { questionId }),
        ...(article ? [link(titles.openInPortal, article.portalUrl)] : []),
        button(titles.safety, "safety", { questionId }),
      ]),
    ]),
  };
}
