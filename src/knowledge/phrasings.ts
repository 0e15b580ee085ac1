import type { Article, ArticleRef } from "../domain/article.ts";
import type { Found } from "../domain/found.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { SAME_NEED } from "./likeness.ts";
import { type LikeTexts, likeTexts } from "./likeTexts.ts";

/** What people call things: their own words for an article, as far as those count. */
export interface Phrasings {
  /** Takes the place of those in use; those of unknown articles are passed over. */
  use(phrasings: readonly { readonly articleId: string; readonly text: string }[]): void;
  /**
   * The article that people call so, in the asker's language where there is a translation. Undefined when nobody does,
   * when it may not be read, or when the same words were used for articles on different topics.
   */
  articleFor(question: {
    readonly text: string;
    readonly language: Language;
    readonly mayRead: (article: Article) => boolean;
  }): Named | undefined;
}

interface Named {
  readonly article: Article;
  /** How like the question is to what people call it, from `SAME_NEED` to 1. */
  readonly likeness: number;
}

/** Phrasings nearer to each other than this are equally like. */
const LEVEL = 0.02;
const MOST_OTHERS = 2;
/** What the articles' own words find is overruled only by nearly the very words that people used. */
const OVERRULES = 0.9;

export function createPhrasings(articles: readonly Article[]): Phrasings {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byTopic = Map.groupBy(articles, topicOf);
  let shelves: readonly { readonly named: readonly Article[]; readonly texts: LikeTexts }[] = [];

  return {
    use(phrasings) {
      shelves = LANGUAGES.flatMap((language) => {
        const own = phrasings.flatMap(({ articleId, text }) => {
          const article = byId.get(articleId);
          return article?.language === language ? [{ article, text }] : [];
        });
        if (own.length === 0) return [];
        const texts = likeTexts(language);
        for (const { text } of own) texts.add(text);
        return [{ named: own.map(({ article }) => article), texts }];
      });
    },
    articleFor({ text, language, mayRead }) {
      const found = shelves
        .flatMap(({ named, texts }) =>
          texts.like(text, SAME_NEED).map(({ place, likeness }) => ({ article: named[place], likeness })),
        )
        .flatMap(({ article, likeness }) => (article && mayRead(article) ? [{ article, likeness }] : []));
      const most = Math.max(...found.map(({ likeness }) => likeness));
      const best = found.filter(({ likeness }) => likeness >= most - LEVEL).map(({ article }) => article);
      const [first] = best;
      if (!first || best.some((article) => topicOf(article) !== topicOf(first))) return undefined;
      const translations = byTopic.get(topicOf(first)) ?? [];
      const own = translations.find((article) => article.language === language && mayRead(article));
      return { article: own ?? first, likeness: most };
    },
  };
}

/** What was found, led by the article that people call so; the rest stays beside it. `section` is the best of an article. */
export function ledBy(named: Named, found: Found, section: (article: Article) => number): Found {
  const { article, likeness } = named;
  if (found.outcome === "answer" && found.best.article.id === article.id) return found;
  if (found.outcome !== "none" && likeness < OVERRULES) return found;
  const others = refsIn(found).filter(({ id }) => id !== article.id);
  return { outcome: "answer", best: { article, section: section(article) }, others: others.slice(0, MOST_OTHERS) };
}

function refsIn(found: Found): readonly ArticleRef[] {
  if (found.outcome === "none") return [];
  if (found.outcome === "choose") return found.candidates;
  const { id, title, language, portalUrl } = found.best.article;
  return [{ id, title, language, portalUrl }, ...found.others];
}

function topicOf({ topic, id }: Article): string {
  return topic ?? id;
}
