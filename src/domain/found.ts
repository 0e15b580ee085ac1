import type { Article, ArticleRef } from "./article.ts";

/** How likely it must be, 0 to 1, that the articles have something to a question, unless the operator says otherwise. */
export const DEFAULT_ANSWER_THRESHOLD = 0.5;

/** An article and the index of its section that answers best. */
export interface Hit {
  readonly article: Article;
  readonly section: number;
}

/** What a search came to. */
export type Found =
  /** `others`: at most two further candidates. */
  | { readonly outcome: "answer"; readonly best: Hit; readonly others: readonly ArticleRef[] }
  /** Two or three, none sure enough to be claimed. */
  | { readonly outcome: "choose"; readonly candidates: readonly ArticleRef[] }
  | { readonly outcome: "none" };
