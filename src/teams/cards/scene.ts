import type { Instant } from "../../domain/instant.ts";
import type { Language } from "../../domain/language.ts";
import type { Texts } from "../../texts/texts.ts";
import type { AdaptiveCard, CardElement } from "./adaptiveCard.ts";
import { paragraph, quiet } from "./elements.ts";
import { type Room, shortened } from "./room.ts";

/** What a message looks like in Teams. */
export interface Rendered {
  /** Shown above the card, or alone; Markdown. */
  readonly text?: string;
  /** Stands alone in a notification; plain. */
  readonly summary: string;
  readonly card?: AdaptiveCard;
  /** Each stands in the text as `<at>name</at>`. */
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  /** Further entities of the activity, as Teams defines them. */
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
}

/** For whom and when a message is rendered, and how much room there is. */
export interface Scene {
  readonly texts: Texts;
  readonly language: Language;
  readonly now: Instant;
  readonly room: Room;
  /** Hosts whose pictures may be shown. */
  readonly imageHosts: readonly string[];
  /** Where Teams loads a picture that a person sent; undefined while the service has no address of its own. */
  readonly pictureAddress: (pictureId: string) => string | undefined;
}

/** People's own words, line by line as they stand, cut honestly where they do not fit. */
export function theirWords(text: string, scene: Scene): readonly CardElement[] {
  const { text: words, cut } = shortened(text.trim(), scene.room.text);
  if (words === "") return [];
  return [paragraph(words), ...(cut ? [quiet(scene.texts.shared.shortened, { spacing: "small" })] : [])];
}

/** A text to be changed in a field, if it fits whole: cut, it would lose its end when it is saved. */
export function uncut(text: string, { room }: Scene): string | undefined {
  return text === "" || text.length > room.typed ? undefined : text;
}

export function adaptiveCard(scene: Scene, fallbackText: string, body: readonly CardElement[]): AdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: scene.language,
    fallbackText,
    body,
  };
}
