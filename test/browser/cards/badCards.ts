import type { Check, Shown } from "./shown.ts";
import type { Theme } from "./teamsLook.ts";

interface BadCard {
  readonly check: Check;
  /** What is wrong with it, in words. */
  readonly what: string;
  readonly shown: Shown;
  readonly theme?: Theme;
}

const CARD = { type: "AdaptiveCard", version: "1.5", lang: "fi" };
const LONG = "Sanoja, jotka eivät mahdu puhelimen ruudulle yhdelle riville";

function shown(...body: readonly Readonly<Record<string, unknown>>[]): Shown {
  return { name: "made-up", summary: "Made up", card: { ...CARD, body } };
}

function action(title: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { type: "Action.Execute", title, verb: "help", ...more };
}

function actions(...all: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  return { type: "ActionSet", actions: all };
}

/** Nothing is wrong with it. */
export const GOOD_CARD: Shown = shown(
  { type: "TextBlock", text: LONG, wrap: true },
  { type: "Image", url: "https://kuvat.example/a.png", altText: "Kuittauspainike" },
  { type: "Input.Text", id: "a", label: "Mitä tapahtui?", isMultiline: true, placeholder: "Omin sanoin" },
  actions(action("Kyllä"), action("Ei")),
);

/** A card for everything that can be wrong. */
export const BAD_CARDS: readonly BadCard[] = [
  { check: "contrast", what: "a text as light as the card", shown: shown(text("light", { weight: "bolder" })) },
  {
    check: "contrast",
    what: "a text as dark as the card",
    shown: shown(text("dark", { weight: "bolder" })),
    theme: "dark",
  },
  { check: "colourAlone", what: "a text that only its colour tells apart", shown: shown(text("accent")) },
  { check: "inputName", what: "a field with a hint and no label", shown: shown(field({ placeholder: "Kirjoita" })) },
  {
    check: "inputName",
    what: "choices without the question that they answer",
    shown: shown(choices({ style: "expanded" })),
  },
  { check: "inputName", what: "a list without a label", shown: shown(choices({ style: "compact" })) },
  {
    check: "imageAlt",
    what: "a picture without words",
    shown: shown({ type: "Image", url: "https://kuvat.example/a" }),
  },
  { check: "buttonName", what: "a button without a title", shown: shown(actions(action(""))) },
  {
    check: "buttonName",
    what: "a row that is pressed and has no name",
    shown: shown({ type: "Container", items: [], minHeight: "20px", selectAction: action("") }),
  },
  { check: "sameName", what: "two buttons alike", shown: shown(actions(action("Lähetä")), actions(action("Lähetä"))) },
  { check: "fit", what: "a button that is too long", shown: shown(actions(action(LONG))) },
  { check: "fit", what: "a text that does not wrap", shown: shown({ type: "TextBlock", text: LONG, wrap: false }) },
  {
    check: "fit",
    what: "a choice that does not wrap",
    shown: shown(choices({ style: "expanded", label: "Mitä tapahtui?", title: LONG })),
  },
  { check: "fit", what: "a hint that is too long", shown: shown(field({ label: "Mitä?", placeholder: LONG })) },
  {
    check: "fit",
    what: "columns that are wider than a phone",
    shown: shown({ type: "ColumnSet", columns: [column("300px"), column("300px")] }),
  },
  { check: "height", what: "a card that is too high", shown: { ...shown(text("default")), highest: 20 } },
  {
    check: "language",
    what: "a card without its language",
    shown: { ...GOOD_CARD, card: { ...GOOD_CARD.card, lang: undefined } },
  },
  { check: "keyboard", what: "a button out of reach", shown: shown(actions(action("Ei", { isEnabled: false }))) },
  {
    check: "order",
    what: "buttons from right to left",
    shown: { ...shown(), card: { ...CARD, rtl: true, body: [actions(action("Kyllä"), action("Ei"))] } },
  },
];

function text(color: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { type: "TextBlock", text: "Sanoja", wrap: true, color, ...more };
}

function column(width: string): Readonly<Record<string, unknown>> {
  return { type: "Column", width, items: [text("default")] };
}

function field(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "Input.Text", id: "a", ...more };
}

function choices({ title = "Kyllä", ...more }: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return { type: "Input.ChoiceSet", id: "a", choices: [{ title, value: "1" }], ...more };
}
