import type { Click, Verb } from "../../desk/inbound.ts";
import type {
  ActionSet,
  CardAction,
  CardElement,
  ChoiceInput,
  Container,
  Execute,
  OpenUrl,
  Placed,
  RichTextBlock,
  ShowCard,
  TextBlock,
  TextInput,
  TextRun,
} from "./adaptiveCard.ts";
import { inputId } from "./inputIds.ts";
import { shortened, withoutControls } from "./room.ts";

/** The member of `Click` that a verb belongs to, also where several verbs share one. */
type ClickFor<V extends Verb, C = Click> = C extends { readonly verb: infer W } ? (V extends W ? C : never) : never;
type KeysOfEach<C> = C extends unknown ? keyof C : never;
type FieldOf<V extends Verb> = Exclude<KeysOfEach<ClickFor<V>>, "verb"> & string;

/** A heading that screen readers can jump to. Text that could be read as Markdown is shown literally, as bold words. */
export function heading(text: string, place: Placed = {}): TextBlock | RichTextBlock {
  const plain = /[\\*_~`[\]<>#|{}&]|^\s*(?:\d+[.)]|[-+])\s/u.test(text);
  return plain
    ? { type: "RichTextBlock", inlines: [{ ...run(text), weight: "bolder", size: "medium" }], ...place }
    : { type: "TextBlock", style: "heading", size: "medium", weight: "bolder", wrap: true, text, ...place };
}

/** A paragraph, shown literally. */
export function paragraph(text: string, place: Placed = {}): RichTextBlock {
  return { type: "RichTextBlock", inlines: [run(text)], ...place };
}

export function strong(text: string, place: Placed = {}): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ ...run(text), weight: "bolder" }], ...place };
}

/** What is good to know and not the matter itself. */
export function quiet(text: string, place: Placed = {}): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ ...run(text), size: "small", isSubtle: true }], ...place };
}

/** `Yksikkö: Osasto 3`, or a question and its answer. */
export function fact(name: string, value: string, place: Placed = { spacing: "small" }): RichTextBlock {
  const label = name.endsWith("?") ? name : `${name}:`;
  return { type: "RichTextBlock", inlines: [{ ...run(`${label} `), weight: "bolder" }, run(value)], ...place };
}

/** What is read from across the room. */
export function large(text: string, place: Placed = {}): RichTextBlock {
  return { type: "RichTextBlock", inlines: [{ ...run(text), size: "extraLarge", weight: "bolder" }], ...place };
}

export function run(text: string): TextRun {
  return { type: "TextRun", text: literal(text) };
}

/** Cards format `{{DATE(…)}}` even in literal text. */
function literal(text: string): string {
  return withoutControls(text).replace(/\{(?=\{)/gu, "{\u2060");
}

export function box(items: readonly CardElement[], place: Placed = {}): Container {
  return { type: "Container", style: "emphasis", items, ...place };
}

export function buttons(actions: readonly CardAction[], place: Placed = {}): ActionSet {
  return { type: "ActionSet", actions, ...(place.separator ? { spacing: "large" } : {}), ...place };
}

/** A button that comes back as a `Click`: `data` is what is known when the card is made, inputs bring the rest. */
export function button<V extends Verb>(
  title: string,
  verb: V,
  data: Partial<Omit<ClickFor<V>, "verb">>,
  more: Pick<Execute, "style" | "associatedInputs"> = {},
): Execute {
  return { type: "Action.Execute", title: shortTitle(title), verb, data: { ...data }, ...more };
}

export function link(title: string, url: string): OpenUrl {
  return { type: "Action.OpenUrl", title: shortTitle(title), url };
}

/** A button that opens its own small form. */
export function opening(title: string, body: readonly CardElement[]): ShowCard {
  return { type: "Action.ShowCard", title: shortTitle(title), card: { type: "AdaptiveCard", body } };
}

/** Room that a person has for writing in one field. */
const TEXT_LENGTH = 4_000;

/** A text field that fills the named field of a click. */
export function textInput<V extends Verb>(
  verb: V,
  field: FieldOf<V>,
  about: { readonly label: string; readonly value?: string; readonly missing?: string; readonly maxLength?: number },
): TextInput {
  const { label, value, missing, maxLength = TEXT_LENGTH } = about;
  return {
    type: "Input.Text",
    id: inputId(verb, field),
    label,
    isMultiline: true,
    maxLength: Math.max(maxLength, value?.length ?? 0),
    ...(value === undefined || value === "" ? {} : { value }),
    ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  };
}

/** A field to copy from. What stands in it is no click's: its id has no verb. */
export function copyField(label: string, value: string): TextInput {
  return { type: "Input.Text", id: "copy.text", label, isMultiline: true, maxLength: value.length, value };
}

/** A choice that fills the named field of a click. */
export function choiceInput<V extends Verb>(
  verb: V,
  field: FieldOf<V>,
  about: {
    readonly label: string;
    readonly style: ChoiceInput["style"];
    readonly choices: ChoiceInput["choices"];
    readonly value?: string | undefined;
    readonly missing?: string;
    readonly placeholder?: string;
  },
): ChoiceInput {
  const { label, style, choices, value, missing, placeholder } = about;
  return {
    type: "Input.ChoiceSet",
    id: inputId(verb, field),
    label,
    style,
    wrap: true,
    choices,
    ...(value === undefined ? {} : { value }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  };
}

/**
 * A row that is pressed as a whole, and reached with the keyboard and read out as one button. A button cuts its title
 * off at the card's edge; a row shows all its words.
 */
export function row(words: string, pressed: Execute, notes: readonly CardElement[] = []): Container {
  const shown: RichTextBlock = {
    type: "RichTextBlock",
    inlines: [{ ...run(words), color: "accent", underline: true }],
  };
  return { ...box([shown, ...notes], { spacing: "small" }), selectAction: pressed };
}

const TITLE_LENGTH = 80;

function shortTitle(title: string): string {
  return shortened(title.replace(/\s+/gu, " ").trim(), TITLE_LENGTH).text;
}
