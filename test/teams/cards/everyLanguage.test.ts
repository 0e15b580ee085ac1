import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import type { Message } from "../../../src/domain/messages.ts";
import type { CardAction } from "../../../src/teams/cards/adaptiveCard.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, elementsOf } from "./cardWalk.ts";
import { ALL_MESSAGES, NOW } from "./sampleMessages.ts";

describe("In each language", () => {
  it.each(ALL_MESSAGES.map((message, index) => ({ name: `${message.say} ${index}`, message })))(
    "$name offers the same",
    ({ message }) => {
      const [first, ...others] = LANGUAGES.map((language) => offersOf(message, language));
      for (const other of others) expect(other).toEqual(first);
    },
  );
});

/** What can be pressed and filled in, by what it does, and who is rung, in their order. */
function offersOf(message: Message, language: Language): readonly string[] {
  const { card = { body: [] }, mentions } = render(message, { language, now: NOW });
  const fields = elementsOf(card).flatMap((element) => ("id" in element ? [element.id] : []));
  return [...actionsOf(card).map(pressOf), ...fields, ...mentions.map(({ name }) => name)];
}

function pressOf(action: CardAction): string {
  if (action.type === "Action.Execute") return `${action.verb} ${JSON.stringify(action.data)}`;
  return action.type === "Action.OpenUrl" ? action.url : action.type;
}
