import type { AdaptiveCard, CardAction, CardElement, TextRun } from "../../../src/teams/cards/adaptiveCard.ts";

/** Every element of a card, those of its small forms included. */
export function elementsOf(card: Pick<AdaptiveCard, "body">): readonly CardElement[] {
  return card.body.flatMap(withInner);
}

function withInner(element: CardElement): readonly CardElement[] {
  if (element.type === "Container") return [element, ...element.items.flatMap(withInner)];
  if (element.type !== "ActionSet") return [element];
  const forms = element.actions.flatMap((action) => (action.type === "Action.ShowCard" ? elementsOf(action.card) : []));
  return [element, ...forms];
}

/** What can be pressed on a card: buttons, and whole rows. */
export function actionsOf(card: Pick<AdaptiveCard, "body">): readonly CardAction[] {
  return elementsOf(card).flatMap((element) => {
    if (element.type === "Container" && element.selectAction) return [element.selectAction];
    return element.type === "ActionSet" ? element.actions : [];
  });
}

export function runsOf(card: Pick<AdaptiveCard, "body">): readonly TextRun[] {
  return elementsOf(card).flatMap((element) => (element.type === "RichTextBlock" ? element.inlines : []));
}

/** All words that a reader sees on a card, or hears in place of a picture, without the values of its fields. */
export function wordsOf(card: Pick<AdaptiveCard, "body">): string {
  const words = elementsOf(card).flatMap((element): readonly string[] => {
    switch (element.type) {
      case "TextBlock":
        return [element.text];
      case "RichTextBlock":
        return [element.inlines.map(({ text }) => text).join("")];
      case "Image":
        return [element.altText];
      case "Input.Text":
        return [element.label, element.errorMessage ?? ""];
      case "Input.ChoiceSet":
        return [
          element.label,
          element.errorMessage ?? "",
          element.placeholder ?? "",
          ...element.choices.map(({ title }) => title),
        ];
      case "ActionSet":
        return element.actions.map(({ title }) => title);
      default:
        return [];
    }
  });
  return words.filter((word) => word !== "").join("\n");
}
