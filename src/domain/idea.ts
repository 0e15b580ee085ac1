import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { Actor } from "./person.ts";

/** Characters. */
export const TITLE_LENGTH = 120;

/** What somebody would make better; the development group of the organisation answers it. */
export interface Idea {
  readonly id: string;
  readonly organisationId: string;
  readonly author: Actor;
  readonly sentAt: Instant;
  readonly words: IdeaWords;
  /** The language it is written in, as far as that can be told. */
  readonly language: Language;
  /** Who wants the same, each once, in the order in which they joined. */
  readonly joiners: readonly Joiner[];
  /** Every status with who gave it, the oldest first. */
  readonly history: readonly IdeaEvent[];
  /** Raised by every change of the status; buttons carry it. */
  readonly revision: number;
  readonly state: IdeaState;
}

/** Masked. */
export interface IdeaWords {
  readonly title: string;
  /** What would get better. */
  readonly gain: string;
  /** For whom; may be empty. */
  readonly forWhom: string;
}

export interface Joiner extends Actor {
  readonly at: Instant;
}

export interface IdeaEvent {
  readonly at: Instant;
  readonly by: Actor;
  readonly status: IdeaStatus;
  readonly reason?: string;
}

export const IDEA_STATUSES = ["received", "inDiscussion", "forwarded", "accepted", "declined", "done"] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

export type IdeaState =
  | { readonly status: Exclude<IdeaStatus, "declined"> }
  | { readonly status: "declined"; readonly reason: string };

/** What the development group of an organisation will be shown, and what it was shown last. */
export interface IdeaDigest {
  /** The organisation's. */
  readonly id: string;
  readonly nextCheckAt: Instant;
  /** What came since the last digest; each idea once. */
  readonly fresh: readonly Fresh[];
  readonly last?: {
    readonly at: Instant;
    readonly fresh: readonly Fresh[];
    /** Ids of the other ideas that waited for an answer then. */
    readonly waiting: readonly string[];
  };
}

export interface Fresh {
  readonly ideaId: string;
  readonly isNew: boolean;
  /** How many joined. */
  readonly joined: number;
}
