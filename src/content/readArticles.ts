import type { Article } from "../domain/article.ts";
import { articleFiles } from "./articleFiles.ts";
import { gatherArticles } from "./gatherArticles.ts";
import type { Mistake } from "./mistake.ts";
import { type ArticleOfFile, readArticle } from "./readArticle.ts";

/**
 * Reads every `.md` file under `folder`. A broken article is left out and reported; the others load.
 * `organisationIds`, where given, are the only ones that an article may name.
 */
export function readArticles(
  folder: string,
  organisationIds?: readonly string[],
): { readonly articles: readonly Article[]; readonly mistakes: readonly Mistake[] } {
  const names = articleFiles(folder);
  if ("mistake" in names) return { articles: [], mistakes: [names.mistake] };
  const files: [string, ArticleOfFile][] = [];
  const mistakes: Mistake[] = [];
  for (const file of names.files) {
    const read = readArticle(file);
    if ("mistakes" in read) mistakes.push(...read.mistakes);
    else files.push([file, read]);
  }
  const gathered = gatherArticles(files, organisationIds);
  const articles = Array.from(gathered.fitting.values(), ({ article }) => article);
  return { articles, mistakes: [...mistakes, ...gathered.mistakes] };
}
