import type { Article, ArticleRef } from "./article.ts";
import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { Passage } from "./passages.ts";

/** The support person who would be asked. */
export interface Suggestion {
  readonly person: string;
  readonly unit: Localized;
  /** There for the go-live, on the spot. */
  readonly onSite?: boolean;
}

/** What the person answered to an instruction, once they did: the buttons are gone then. */
type Answered = "helped" | "didNotHelp";

/** What a question is answered with from the instructions. */
export type InstructionMessage =
  | {
      readonly say: "instruction";
      readonly questionId: string;
      readonly article: Article;
      readonly section: number;
      readonly others: readonly ArticleRef[];
      /** Tells this showing from another one of the same instruction. */
      readonly shownAt?: Instant;
      /** What the card leaves out was sent after it. */
      readonly restShown?: boolean;
      readonly answered?: Answered;
    }
  /**
   * What the card of an instruction left out, or a part of that. Without `section` it is the whole instruction, which
   * has changed since its card was shown. `version` is that of the article, `part` counts from 1.
   */
  | {
      readonly say: "instructionRest";
      readonly questionId: string;
      readonly article: ArticleRef;
      readonly version: string;
      readonly section?: number;
      readonly passage: Passage;
      readonly part: number;
      readonly of: number;
      readonly answered?: Answered;
    }
  /** An old card asks for an instruction that is no longer there; `article` is it, as far as it is still known. */
  | { readonly say: "instructionGone"; readonly questionId: string; readonly article?: ArticleRef }
  | { readonly say: "choose"; readonly questionId: string; readonly candidates: readonly ArticleRef[] }
  /** When the unit is known: its support person on duty, or why there is `nobody` to ask. */
  | {
      readonly say: "noInstruction";
      readonly questionId: string;
      readonly suggestion?: Suggestion;
      readonly nobody?: "nobodyOnDuty" | "noSupportPersons";
    }
  | { readonly say: "goodThatItHelped" };
