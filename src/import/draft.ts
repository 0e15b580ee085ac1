import { type ArticleFrontMatter, articleFormat } from "../content/articleFormat.ts";
import { httpsAddress } from "../content/fields.ts";
import { linesOfHtml, markdownSections, parseMarkdown } from "../content/markdownSections.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { articleText } from "./articleText.ts";
import type { Made } from "./manifest.ts";
import { articleId, hashOf, slugOf, topicOf } from "./names.ts";
import type { Options } from "./options.ts";
import type { Page } from "./page.ts";
import { addressOf } from "./sources.ts";

/** An article as it is to be written. */
export interface Draft {
  readonly made: Made;
  readonly text: string;
}

/** Where an article stands among the others. */
type Place = Pick<Made, "id" | "file">;

/** Where a page comes from. */
export interface Origin {
  readonly source: string;
  readonly language: Language;
  /** Hash of the page's words. */
  readonly words: string;
  /** Day on which the source's file was changed, `YYYY-MM-DD`. */
  readonly fileDay: string;
  /** What the source made the last time. */
  readonly earlier: Made | undefined;
}

/**
 * The article of a page, or a sentence when it could not be read back. A source keeps the id and the file that it once had,
 * as long as its language stays.
 */
export function draftOf(
  page: Page,
  origin: Origin,
  options: Options,
  isTaken: (place: Place) => boolean,
): Draft | { readonly unfit: string } {
  const { language, words, fileDay } = origin;
  const earlier = origin.earlier?.language === language ? origin.earlier : undefined;
  const { id, file } = earlier ?? freePlace(origin, options, isTaken);
  const draft = (reviewed: string): Draft => {
    const text = articleText(frontMatterOf(page, origin, options, { id, reviewed }), page.markdown);
    return { text, made: { id, language, file, reviewed, words, texts: [hashOf(text)] } };
  };
  const unfit = unfitness(frontMatterOf(page, origin, options, { id, reviewed: fileDay }), page.markdown);
  if (unfit !== undefined) return { unfit };
  const said = page.reviewed ?? options.reviewed;
  if (said !== undefined) return draft(said);
  // Each export stamps its files anew; words that stay the same were not reviewed by that.
  return draft(earlier?.words === words ? earlier.reviewed : fileDay);
}

function freePlace({ source, language }: Origin, { portal }: Options, isTaken: (place: Place) => boolean): Place {
  const fileOf = (id: string): string => `${language}/${id.slice(language.length + 1)}.md`;
  const id = articleId({ portal, source, language }, (each) => isTaken({ id: each, file: fileOf(each) }));
  return { id, file: fileOf(id) };
}

function frontMatterOf(
  page: Page,
  { source, language }: Origin,
  { portal, owner }: Options,
  { id, reviewed }: Pick<Made, "id" | "reviewed">,
): ArticleFrontMatter {
  const topic = topicOf(portal, source);
  return {
    id,
    ...(topic === undefined ? {} : { topic }),
    title: page.title,
    language,
    subject: slugOf(page.subject ?? subjectOf(source) ?? "portal"),
    organisations: [],
    keywords: [...page.keywords],
    owner: page.owner ?? owner ?? new URL(portal).hostname,
    reviewed,
    portal: ownAddress(page, portal) ?? addressOf(portal, source),
    sample: false,
  };
}

/** What the reader of articles would say against it. */
function unfitness(frontMatter: ArticleFrontMatter, markdown: string): string | undefined {
  const { success, error } = articleFormat.safeParse(frontMatter);
  if (!success) return `Its article could not be read back: ${error.issues[0]?.path.join(".")}.`;
  const root = parseMarkdown(markdown);
  if (linesOfHtml(root).length > 0) return "Its article would hold HTML.";
  const hasWords = markdownSections(root).some(({ blocks }) => blocks.length > 0);
  return hasWords ? undefined : "There are no words in it to answer with.";
}

/** The address that a page gives for itself, when it stands in the same portal. */
function ownAddress({ address }: Page, portal: string): string | undefined {
  const url = URL.parse(address ?? "", portal);
  if (address === undefined || !url || url.host !== new URL(portal).host) return undefined;
  return httpsAddress.safeParse(url.href).success ? url.href : undefined;
}

/** The first folder of the export that is no language. */
function subjectOf(source: string): string | undefined {
  return source
    .split("/")
    .slice(0, -1)
    .find((step) => !LANGUAGES.some((language) => language === step.toLowerCase()));
}
