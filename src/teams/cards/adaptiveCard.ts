/** The part of Adaptive Cards 1.5 that our cards are made of. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema?: string;
  readonly version: "1.5";
  readonly lang?: string;
  readonly fallbackText?: string;
  readonly body: readonly CardElement[];
  /** Teams lets a full-width card use the whole channel. */
  readonly msteams?: { readonly width: "Full" };
}

export type CardElement = TextBlock | RichTextBlock | Image | Container | ActionSet | TextInput | ChoiceInput;

export interface Placed {
  readonly spacing?: "none" | "small" | "default" | "medium" | "large";
  readonly separator?: boolean;
}

/** Markdown: for our own fixed words alone. */
export interface TextBlock extends Placed {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly size?: Size;
  readonly weight?: "bolder";
}

/** Shows its text literally: for everything that people wrote. */
export interface RichTextBlock extends Placed {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
}

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: Size;
  readonly weight?: "bolder";
  readonly color?: "accent";
  readonly isSubtle?: true;
  /** Marks what can be pressed also for those who do not see its colour. */
  readonly underline?: true;
  readonly selectAction?: OpenUrl;
}

type Size = "small" | "medium" | "large" | "extraLarge";

export interface Image extends Placed {
  readonly type: "Image";
  readonly url: string;
  readonly altText: string;
  /** Teams opens it larger on a tap. */
  readonly msTeams: { readonly allowExpand: true };
}

export interface Container extends Placed {
  readonly type: "Container";
  readonly style?: "emphasis";
  readonly items: readonly CardElement[];
  /** Makes the whole of it one button, whose title is read out and not seen. */
  readonly selectAction?: Execute;
}

export interface ActionSet extends Placed {
  readonly type: "ActionSet";
  readonly actions: readonly CardAction[];
}

export type CardAction = Execute | OpenUrl | ShowCard;

export interface Execute {
  readonly type: "Action.Execute";
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: "positive" | "destructive";
  readonly associatedInputs?: "none";
}

export interface OpenUrl {
  readonly type: "Action.OpenUrl";
  readonly title: string;
  readonly url: string;
}

export interface ShowCard {
  readonly type: "Action.ShowCard";
  readonly title: string;
  readonly card: { readonly type: "AdaptiveCard"; readonly body: readonly CardElement[] };
}

interface Labelled extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface TextInput extends Labelled {
  readonly type: "Input.Text";
  readonly isMultiline: true;
  readonly maxLength: number;
  readonly value?: string;
}

export interface ChoiceInput extends Labelled {
  readonly type: "Input.ChoiceSet";
  readonly style: "compact" | "expanded" | "filtered";
  /** A choice that is longer than its line goes on on the next one; without this it is cut. */
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly placeholder?: string;
  readonly value?: string;
}
