import type { ArticleRef } from "./article.ts";
import type { OwnDesk } from "./directory.ts";
import type { Localized } from "./language.ts";
import type { PriorityReason } from "./priority.ts";
import type { TicketDraft } from "./question.ts";
import type { Priority } from "./serviceLevels.ts";

/** What a person pastes at the own portal or desk of their organisation; `texts` puts it together. No ids. */
export interface PreparedText {
  readonly title: string;
  readonly draft: TicketDraft;
  readonly tried: readonly ArticleRef[];
  readonly unit: Localized;
  readonly contact: string;
}

/** What is said where an organisation has a portal or desk of its own. */
export type OwnDeskMessage =
  /** Takes the place of the read-back. */
  | {
      readonly say: "ownDesk";
      readonly questionId: string;
      readonly prepared: PreparedText;
      readonly desk: Omit<OwnDesk, "alsoHere">;
      /** Who gets the ticket when it is sent here; absent where the own desk alone takes it. */
      readonly here?: { readonly group: Localized; readonly priority: Priority; readonly reason: PriorityReason };
      /** Shown first, with priority 1. */
      readonly emergency?: { readonly name: Localized; readonly number: string };
      /** What the person said came of it. */
      readonly told?: "sent" | "notSent";
      /** Set when the draft was extended by a message: it may have been meant as a new question. */
      readonly extendedBy?: string;
    }
  /** The text alone, as a message that can be selected on a phone. */
  | { readonly say: "ownDeskText"; readonly prepared: PreparedText };
