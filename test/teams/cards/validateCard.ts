import { createRequire } from "node:module";
import type { AdaptiveCard } from "../../../src/teams/cards/adaptiveCard.ts";

interface Library {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (
    version: unknown,
  ) => {
    readonly eventCount: number;
    getEventAt(index: number): { readonly message: string };
  };
  readonly AdaptiveCard: new () => {
    parse(json: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
}

// Its module form names files without endings, which Node does not find.
const require = createRequire(import.meta.url);
const library: Library = require("adaptivecards/dist/adaptivecards.js");

/** What Microsoft's own renderer finds wrong with a card of version 1.5. */
export function faultsOf(card: AdaptiveCard): readonly string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  // Its pattern for `lang` remembers the last match, so that it refuses every other card.
  parsed.parse({ ...card, lang: undefined }, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...faults, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
