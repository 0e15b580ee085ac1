/** A message as the page of cards is given it. */
export interface Shown {
  /** Of the message, and of its pictures. */
  readonly name: string;
  readonly summary: string;
  readonly text?: string;
  readonly card?: Readonly<Record<string, unknown>>;
  /** How high its card may be on a phone, in pixels. */
  readonly highest?: number;
}

export type Check =
  | "contrast"
  | "colourAlone"
  | "inputName"
  | "imageAlt"
  | "buttonName"
  | "sameName"
  | "fit"
  | "height"
  | "language"
  | "order"
  | "keyboard";

export interface Fault {
  readonly check: Check;
  readonly name: string;
  /** `phone`, `desktop`, or a phone with one of the card's forms opened: `opened-0`. */
  readonly view: string;
  readonly what: string;
}
