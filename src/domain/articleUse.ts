import type { Article } from "./article.ts";
import type { Question } from "./question.ts";

/** How often an article was shown and what came of it; a question counts once for each article shown to it. */
export interface ArticleUse {
  readonly articleId: string;
  readonly title: string;
  readonly shown: number;
  readonly helped: number;
  readonly notHelped: number;
  /** Questions that became a ticket after it was shown. */
  readonly tickets: number;
}

/** Shown so often without helping anybody, an article is not helping, though nobody said so. */
const SHOWN_IN_VAIN = 3;

export function isNotHelping({ shown, helped, notHelped }: ArticleUse): boolean {
  return (notHelped > 0 && notHelped >= helped) || (helped === 0 && shown >= SHOWN_IN_VAIN);
}

/** The use of every article that was shown, by its present title, or by its last one when it is gone. */
export function usesOf(questions: readonly Question[], articles: readonly Article[]): readonly ArticleUse[] {
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const uses = new Map<string, ArticleUse>();
  for (const question of questions) {
    for (const { id, title } of question.shown) {
      const use = uses.get(id) ?? { ...NEVER, articleId: id, title: titles.get(id) ?? title };
      uses.set(id, withQuestion(use, question));
    }
  }
  return [...uses.values()];
}

const NEVER = { shown: 0, helped: 0, notHelped: 0, tickets: 0 };

function withQuestion(use: ArticleUse, { helpedBy, notHelpedBy, ticketId }: Question): ArticleUse {
  const once = (counts: boolean | undefined): number => (counts ? 1 : 0);
  return {
    ...use,
    shown: use.shown + 1,
    helped: use.helped + once(helpedBy === use.articleId),
    notHelped: use.notHelped + once(notHelpedBy?.includes(use.articleId)),
    tickets: use.tickets + once(ticketId !== undefined),
  };
}
