import type { ArticleRef } from "./article.ts";
import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { ListedPicture } from "./picture.ts";
import type { TicketAnswers } from "./priority.ts";

/** What a person asked, and how far the path has carried it. Buttons name it by its id, so an old card still works. */
export interface Question {
  readonly id: string;
  readonly requesterId: string;
  /** Masked. Several messages about the same matter are joined by line ends. */
  readonly text: string;
  readonly language: Language;
  readonly askedAt: Instant;
  /**
   * What the search came to. `skipped` when the person went straight to a ticket or to safety, `incident` when a known
   * major incident was shown instead.
   */
  readonly outcome: "answer" | "choose" | "none" | "skipped" | "incident";
  /** Instructions shown so far, the latest last. */
  readonly shown: readonly ArticleRef[];
  /** The instruction that helped; absent when a person did. */
  readonly helpedBy?: string;
  /** Instructions of which the requester said that they did not help. */
  readonly notHelpedBy?: readonly string[];
  readonly handoffId?: string;
  /** Major incidents that were shown for it. */
  readonly incidentIds?: readonly string[];
  /** The ticket whose workaround was offered for it; `helped` once that was all that was needed. */
  readonly offered?: { readonly ticketId: string; readonly helped?: boolean };
  readonly draft?: TicketDraft;
  readonly handedToOwnDesk?: HandedToOwnDesk;
  /** What goes with it. */
  readonly pictures?: readonly ListedPicture[];
  /** The ticket that came of it; a question becomes at most one. */
  readonly ticketId?: string;
}

/** The text that a person got for the own portal or desk of their organisation. */
export interface HandedToOwnDesk {
  readonly at: Instant;
  /** Where the person worked, and so whose desk it was. */
  readonly unitId: string;
  readonly draft: TicketDraft;
  /** Whether they could send it there; absent until they say so. */
  readonly sent?: boolean;
}

/** A ticket before it is sent: prefilled from the chat, completed by at most four questions. */
export interface TicketDraft {
  readonly description: string;
  /** Absent until answered; safety may be known from the short-cut. */
  readonly answers: Partial<TicketAnswers>;
  /** Anything to add. */
  readonly details: string;
  /** What the chat has added while the form was open, oldest first: a form that was shown before lacks it. */
  readonly added?: readonly { readonly text: string; readonly takenBack?: true }[];
}
