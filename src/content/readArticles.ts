import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../domain/article.ts";
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

/** Every `.md` file under `folder`, in the order of their names, so that of two articles with one id always the same stays. */
export function articleFiles(folder: string): { readonly files: readonly string[] } | { readonly mistake: Mistake } {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    return { files: names.map((name) => join(folder, name)).sort() };
  } catch {
    const remedy = "Put the articles there, one .md file each.";
    return { mistake: { file: folder, line: 1, message: "The folder of articles cannot be read.", remedy } };
  }
}
