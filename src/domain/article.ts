import type { Language } from "./language.ts";

/** One portal instruction, as an organisation publishes it. */
export interface Article {
  /** Stable and unique, e.g. `fi-smart-card-forgotten`. */
  readonly id: string;
  /** Shared by the translations of one instruction, e.g. `smart-card-forgotten`. */
  readonly topic?: string;
  readonly title: string;
  readonly language: Language;
  /** Subject area, e.g. `signing-in`. */
  readonly subject: string;
  /** Ids of the organisations it holds for; empty means all. */
  readonly organisations: readonly string[];
  readonly keywords: readonly string[];
  /** Who keeps it true, as shown to the reader. */
  readonly owner: string;
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed: string;
  /** Address of the instruction in the portal, https. */
  readonly portalUrl: string;
  /** Present when the instruction describes a known error: how to go on working meanwhile. */
  readonly knownError?: { readonly workaround: string };
  readonly sections: readonly Section[];
}

/** The words under one heading of an article. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A paragraph, the numbered or bulleted steps as they stand, or a picture; a step is never cut in the middle. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  /** `first` is the number of the first step where it is not 1: the steps go on after a picture or on another card. */
  | { readonly kind: "steps"; readonly ordered: boolean; readonly items: readonly string[]; readonly first?: number }
  /** Stands after the paragraph or the step that it belongs to. `alt` says in words what it shows. */
  | Picture;

export interface Picture {
  readonly kind: "picture";
  /** As the author wrote it: whether it may be shown is for whoever shows it. */
  readonly url: string;
  readonly alt: string;
}

/** Enough to name an article to a person. */
export interface ArticleRef {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly portalUrl: string;
}
