import type { MessageOf } from "../../domain/messages.ts";
import type { Words } from "../../texts/texts.ts";
import type { CardAction, CardElement } from "./adaptiveCard.ts";
import { button, buttons, paragraph, quiet, strong } from "./elements.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** Shall the unit's support person be asked? */
export function suggestPerson(message: MessageOf<"suggestPerson">, scene: Scene): Rendered {
  const { questionId } = message;
  const { buttons: titles } = scene.texts.chat;
  return personCard(
    scene.texts.requester.suggestPerson(message, scene.now),
    scene,
    [],
    [
      button(titles.askPerson, "askPerson", { questionId }, { style: "positive" }),
      button(titles.openTicketForm, "openTicketForm", { questionId }),
      button(titles.safety, "safety", { questionId }),
    ],
  );
}

/** Nobody was asked, as the person wished; the ticket stays one tap away. */
export function nothingSent(message: MessageOf<"nothingSent">, scene: Scene): Rendered {
  const { questionId } = message;
  const title = scene.texts.chat.buttons.openTicketForm;
  return personCard(
    scene.texts.requester.nothingSent(message, scene.now),
    scene,
    [],
    [button(title, "openTicketForm", { questionId })],
  );
}

/** A support person was asked, is helping, or the next one was asked: a ticket and the end are one tap away. */
export function withPerson(
  message: MessageOf<"personAsked" | "personTook" | "nextPersonAsked">,
  scene: Scene,
): Rendered {
  return personCard(wordsOf(message, scene), scene, [], waysOn(message.questionId, scene));
}

function wordsOf(message: MessageOf<"personAsked" | "personTook" | "nextPersonAsked">, { texts, now }: Scene): Words {
  switch (message.say) {
    case "personAsked":
      return texts.requester.personAsked(message, now);
    case "personTook":
      return texts.requester.personTook(message, now);
    case "nextPersonAsked":
      return texts.requester.nextPersonAsked(message, now);
    default:
      return message satisfies never;
  }
}

/** Nobody has written for long, or wrote any more: the ways on stand here again. */
export function personQuiet(message: MessageOf<"personQuiet">, scene: Scene): Rendered {
  return personCard(
    scene.texts.requester.personQuiet(message, scene.now),
    scene,
    [],
    waysOn(message.questionId, scene),
  );
}

export function handoffFaded(message: MessageOf<"handoffFaded">, scene: Scene): Rendered {
  const { questionId } = message;
  const { buttons: titles } = scene.texts.chat;
  return personCard(
    scene.texts.requester.handoffFaded(message, scene.now),
    scene,
    [],
    [button(titles.openTicketForm, "openTicketForm", { questionId }), button(titles.safety, "safety", { questionId })],
  );
}

export function personWrote(message: MessageOf<"personWrote">, scene: Scene): Rendered {
  const words = scene.texts.requester.personWrote(message, scene.now);
  return personCard(words, scene, theirWords(message.text, scene), waysOn(message.questionId, scene));
}

export function personSolved(message: MessageOf<"personSolved">, scene: Scene): Rendered {
  const { questionId } = message;
  const { buttons: titles } = scene.texts.chat;
  return personCard(
    scene.texts.requester.personSolved(message, scene.now),
    scene,
    [],
    [
      button(titles.helped, "helped", { questionId }, { style: "positive" }),
      button(titles.didNotHelp, "openTicketForm", { questionId }),
    ],
  );
}

function waysOn(questionId: string, scene: Scene): readonly CardAction[] {
  const { buttons: titles } = scene.texts.chat;
  return [
    button(titles.endHandoff, "endHandoff", { questionId }),
    button(titles.openTicketForm, "openTicketForm", { questionId }),
    button(titles.safety, "safety", { questionId }),
  ];
}

function personCard(
  { summary, opening, closing }: Words,
  scene: Scene,
  between: readonly CardElement[],
  actions: readonly CardAction[],
): Rendered {
  return {
    summary,
    mentions: [],
    card: adaptiveCard(scene, opening, [
      between.length === 0 ? paragraph(opening) : strong(opening),
      ...between,
      ...(closing ? [quiet(closing)] : []),
      buttons(actions),
    ]),
  };
}
