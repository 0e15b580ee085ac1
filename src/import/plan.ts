import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { readArticles } from "../content/readArticles.ts";
import { type Draft, draftOf } from "./draft.ts";
import { createPageLanguage, type PageLanguage } from "./language.ts";
import type { Made, Manifest } from "./manifest.ts";
import { wordsHash } from "./names.ts";
import type { Options } from "./options.ts";
import type { Page, PageAnswer } from "./page.ts";
import type { Skipped } from "./report.ts";
import { addressOf } from "./sources.ts";
import { isEdited } from "./written.ts";

/** What the sources of an export gave. */
export type Harvest = ReadonlyMap<string, PageAnswer>;

/** What an export changes among the articles. */
export interface Plan {
  readonly drafts: readonly Planned[];
  /** What the import will have made, by source; what is not in it is to be retired. */
  readonly next: ReadonlyMap<string, Made>;
  readonly skipped: readonly Skipped[];
}

/** An article to be written, and the source that it comes from. */
export interface Planned extends Draft {
  readonly source: string;
  readonly lostPictures: number;
}

/** Decides what an export changes; writes nothing. Throws when the articles cannot be read. */
export function planOf(harvest: Harvest, options: Options, manifest: Manifest): Plan {
  const shelf = openShelf(options, manifest);
  const drafts: Planned[] = [];
  const next = new Map<string, Made>();
  const skipped: Skipped[] = [];
  // Those that were here before come first: they keep their ids, and a copy of one of them is the one left out.
  const order = [...harvest].sort(([a], [b]) => Number(shelf.earlier.has(b)) - Number(shelf.earlier.has(a)));
  for (const [source, answer] of order) {
    const outcome = "page" in answer ? outcomeOf(source, answer.page, options, shelf) : { left: answer.skipped };
    const before = shelf.earlier.get(source);
    if ("made" in outcome) {
      drafts.push(outcome);
      next.set(source, outcome.made);
      shelf.ids.add(outcome.made.id);
      shelf.placeOfWords.set(outcome.made.words, source);
    } else if ("twin" in outcome || !before) {
      skipped.push({ source, reason: "twin" in outcome ? outcome.twin : outcome.left });
    } else {
      skipped.push({ source, reason: `${outcome.left} Its article from before stays.` });
      next.set(source, before);
    }
  }
  return { drafts, next, skipped };
}

/** What is known of the articles that are there, and of those planned so far. */
interface Shelf {
  /** What earlier exports of the same portal made, by source. */
  readonly earlier: ReadonlyMap<string, Made>;
  readonly languageOf: PageLanguage;
  readonly ids: Set<string>;
  /** Where words stand already, by their hash. */
  readonly placeOfWords: Map<string, string>;
}

function openShelf({ out, portal }: Options, { portals }: Manifest): Shelf {
  const { [portal]: own = {}, ...others } = portals;
  const foreign = Object.entries(others).flatMap(([address, made]) =>
    Object.values(made).map((each) => ({ ...each, address })),
  );
  const imported = new Set([...Object.values(own), ...foreign].map(({ id }) => id));
  const { articles } = readArticles(out);
  return {
    earlier: new Map(Object.entries(own)),
    languageOf: createPageLanguage(articles.filter(({ id }) => !imported.has(id))),
    ids: new Set([...imported, ...articles.map(({ id }) => id)]),
    placeOfWords: new Map(foreign.map(({ words, file, address }) => [words, foreignPlace(file, address)])),
  };
}

function foreignPlace(file: string, address: string): string {
  return `${file} from ${address}; if that portal has moved here, move its entries in .import.json to this one`;
}

/** `left` when a page cannot become an article, `twin` when its words are in another one. */
type Outcome = Planned | { readonly left: string } | { readonly twin: string };

function outcomeOf(source: string, page: Page, options: Options, shelf: Shelf): Outcome {
  const words = wordsHash(page);
  const earlier = shelf.earlier.get(source);
  // Words that stay keep their language, whatever else has been learnt about languages meanwhile.
  const language =
    earlier?.words === words
      ? earlier.language
      : shelf.languageOf({
          words: page.words,
          claimed: page.claimedLanguage,
          address: addressOf(options.portal, source),
        });
  if (typeof language === "object") return { left: language.unknown };
  if (earlier && isEdited(options.out, earlier)) {
    return { left: `${earlier.file} has been edited here since it was imported.` };
  }
  const origin = { source, language, words, fileDay: fileDay(options.folder, source), earlier };
  const isTaken = ({ id, file }: Pick<Made, "id" | "file">): boolean =>
    shelf.ids.has(id) || existsSync(join(options.out, file));
  const draft = draftOf(page, origin, options, isTaken);
  if ("unfit" in draft) return { left: draft.unfit };
  const twin = shelf.placeOfWords.get(words);
  if (twin !== undefined) return { twin: `It has the same words as ${twin}.` };
  return { ...draft, source, lostPictures: page.lostPictures };
}

function fileDay(folder: string, source: string): string {
  return statSync(join(folder, source)).mtime.toISOString().slice(0, 10);
}
