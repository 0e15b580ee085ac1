import { join } from "node:path";
import { gatherArticles } from "../content/gatherArticles.ts";
import { describeMistake, type Mistake } from "../content/mistake.ts";
import { type ArticleOfFile, readArticle } from "../content/readArticle.ts";
import { readGlossary } from "../content/readGlossary.ts";
import { readPhrasings } from "../content/readPhrasings.ts";
import type { Article } from "../domain/article.ts";
import { type Edition, type Glossary, pathOf, type Source } from "./edition.ts";
import { ARTICLES, type FilesFound, fingerprintOf, GLOSSARY, PHRASINGS, type Place } from "./filesFound.ts";

export type Unindexed = Omit<Edition, "indexes">;

/**
 * Reads the files that have changed since the edition `before`, all of them without it. Of a file that has become broken
 * the last good version stays in use.
 */
export function readContent(place: Place, found: FilesFound, before?: Unindexed): Unindexed {
  const { folder, organisationIds } = place;
  const files = readFiles(folder, found, before);
  const right = files.flatMap(({ file, good }) => (good ? [[file, good] as const] : []));
  const { fitting, mistakes } = gatherArticles(right, organisationIds);
  const shelf = files.flatMap(({ file, source }) => {
    const read = fitting.get(file);
    return read && source ? [{ article: read.article, source }] : [];
  });
  const articles = shelf.map(({ article }) => article);
  const glossary = glossaryIn(folder, found, before);
  const phrasings = phrasingsIn(folder, found, { articles, before });
  return {
    fingerprint: fingerprintOf(found, place),
    folder,
    articles,
    sources: shelf.map(({ source }) => source),
    glossary: glossary.glossary,
    decisions: phrasings.decisions,
    notices: [
      ...files.flatMap(({ notices }) => notices),
      ...told("An article is left out.", mistakes),
      ...glossary.notices,
      ...phrasings.notices,
    ],
  };
}

/** A file of an article, and what to answer from: the file as it is, or, while it is broken, as it last was right. */
interface ArticleFile {
  readonly file: string;
  readonly good?: ArticleOfFile;
  readonly source?: Source;
  readonly notices: readonly string[];
}

function readFiles(folder: string, found: FilesFound, before: Unindexed | undefined): readonly ArticleFile[] {
  const known = new Map<string, Known>();
  for (const [place, source] of (before?.sources ?? []).entries()) {
    const article = before?.articles[place];
    if (article) known.set(pathOf(source), { source, article });
  }
  return [...found]
    .filter(([path]) => path.startsWith(ARTICLES))
    .map(([path, source]) => articleFile(join(folder, path), source, known.get(path)));
}

interface Known {
  readonly source: Source;
  readonly article: Article;
}

function articleFile(file: string, source: Source, known: Known | undefined): ArticleFile {
  if (known?.source === source) return { file, source, good: kept(file, known), notices: [] };
  const read = readArticle(file);
  if (!("mistakes" in read)) return { file, source, good: read, notices: [] };
  if (!known) return { file, notices: told("An article is left out.", read.mistakes) };
  const notices = told("An article is used as it was before it broke.", read.mistakes);
  return { file, source: known.source, good: kept(file, known), notices };
}

function kept(file: string, { article }: Known): ArticleOfFile {
  const lines = () => {
    const read = readArticle(file);
    return "lines" in read ? read.lines() : { id: 1, organisations: [] };
  };
  return { article, lines };
}

function told(consequence: string, mistakes: readonly Mistake[]): readonly string[] {
  return mistakes.map((mistake) => `${consequence} ${describeMistake(mistake)}`);
}

/** The file need not be there. A broken entry is left out; where nothing can be read, what was read before stays. */
function glossaryIn(
  folder: string,
  found: FilesFound,
  before: Unindexed | undefined,
): { readonly glossary: Glossary; readonly notices: readonly string[] } {
  const source = found.get(GLOSSARY);
  if (source === undefined) return { glossary: { source: "none", entries: [] }, notices: [] };
  const { entries, mistakes } = readGlossary(join(folder, GLOSSARY));
  const isBroken = entries.length === 0 && mistakes.length > 0;
  const last = isBroken ? before?.glossary : undefined;
  const consequence = last ? "The glossary is used as it was before it broke." : "A part of the glossary is left out.";
  return { glossary: last ?? { source, entries }, notices: told(consequence, mistakes) };
}

/** As the glossary; but without anything read before nothing counts, since what was withdrawn must not come back. */
function phrasingsIn(
  folder: string,
  found: FilesFound,
  { articles, before }: { readonly articles: readonly Article[]; readonly before: Unindexed | undefined },
): { readonly decisions: Edition["decisions"]; readonly notices: readonly string[] } {
  if (!found.has(PHRASINGS)) return { decisions: { accepted: [], withdrawn: [] }, notices: [] };
  const { decisions, mistakes } = readPhrasings(join(folder, PHRASINGS), articles);
  if (decisions) return { decisions, notices: told("A phrasing is left out.", mistakes) };
  const consequence = before?.decisions
    ? "The phrasings are used as they were before they broke."
    : "The phrasings are left out, and nothing that was learnt counts until they are right.";
  return { decisions: before?.decisions, notices: told(consequence, mistakes) };
}
