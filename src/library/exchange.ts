import type { Article } from "../domain/article.ts";
import type { Edition, Source } from "./edition.ts";
import type { Place } from "./filesFound.ts";
import { arraysOf } from "./indexArrays.ts";

/** What the librarian is told when it is started. */
export interface LibrarianData {
  readonly place: Place;
  /** Where editions are kept. */
  readonly savedFile: string;
}

/** `end` when nothing more is asked. */
export type Request = LookRequest | "end";

export interface LookRequest {
  /** Fingerprint of the edition in use; absent when there is none. */
  readonly inUse: string | undefined;
}

export type LookAnswer =
  | { readonly found: "nothingNew" }
  /** `unsaved`: why it could not be kept in the file. */
  | { readonly found: "newEdition"; readonly next: NextEdition; readonly unsaved?: string }
  | { readonly found: "trouble"; readonly why: string };

/** An edition without the articles that the other side has already. */
export interface NextEdition extends Omit<Edition, "articles"> {
  /** By source. */
  readonly changed: ReadonlyMap<Source, Article>;
}

/** What the one who has articles of `known` sources is to be sent. */
export function nextEdition({ articles, ...rest }: Edition, known: Iterable<Source>): NextEdition {
  const had = new Set(known);
  const changed = new Map<Source, Article>();
  for (const [place, article] of articles.entries()) {
    const source = rest.sources[place];
    if (source !== undefined && !had.has(source)) changed.set(source, article);
  }
  return { ...rest, changed };
}

/** Puts an edition together from what was sent and what the one in use has. */
export function editionFrom({ changed, ...rest }: NextEdition, inUse?: Edition): Edition {
  const had = new Map(inUse?.sources.map((source, place) => [source, inUse.articles[place]]));
  const articles = rest.sources.map((source) => {
    const article = changed.get(source) ?? had.get(source);
    if (!article) throw new Error(`The article of ${source} was not sent.`);
    return article;
  });
  return { ...rest, articles };
}

/** The memory that is handed over instead of copied. */
export function buffersOf({ indexes }: NextEdition): ArrayBuffer[] {
  return arraysOf(indexes).flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
