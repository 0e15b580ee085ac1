import { basename, dirname } from "node:path";
import type { Root } from "mdast";
import type { Article } from "../domain/article.ts";
import { LANGUAGES } from "../domain/language.ts";
import { type ArticleFrontMatter, articleFormat } from "./articleFormat.ts";
import { check, type Finding, placed } from "./check.ts";
import { checkPictures } from "./checkPictures.ts";
import { linesOfHtml, markdownSections, parseMarkdown } from "./markdownSections.ts";
import type { Mistake } from "./mistake.ts";
import { readText } from "./readText.ts";
import { parseYamlText, type YamlText } from "./yamlText.ts";

/** An article that is right in itself, and where in its file stands what must fit the other articles. */
export interface ArticleOfFile {
  readonly article: Article;
  /** A function, because whoever keeps articles can read the few again whose lines are asked for. */
  readonly lines: () => ArticleLines;
}

interface ArticleLines {
  readonly id: number;
  /** Of each organisation. */
  readonly organisations: readonly number[];
}

export type ReadArticle = ArticleOfFile | { readonly mistakes: readonly Mistake[] };

/** Reads one `.md` file, whatever stands in the others. */
export function readArticle(file: string): ReadArticle {
  const read = readText(file);
  if ("mistake" in read) return { mistakes: [read.mistake] };
  const parts = splitFrontMatter(read.text);
  if (!parts) {
    const remedy = "Begin the file with a line of ---, the keys of the article, and another line of ---.";
    return { mistakes: [{ file, line: 1, message: "The front matter is missing.", remedy }] };
  }
  const yaml = parseYamlText(parts.frontMatter, file, 2);
  const checked = check(yaml, file, articleFormat);
  const root = parseMarkdown(parts.body);
  const body = { file, bodyLine: parts.bodyLine };
  const bodyMistakes = [...checkBody(root, body), ...checkPictures(root, body)];
  if ("mistakes" in checked) return { mistakes: [...checked.mistakes, ...bodyMistakes] };
  const mistakes = [...placed(checkFolder(checked.value, file), yaml, file), ...bodyMistakes];
  return mistakes.length > 0 ? { mistakes } : articleOf(checked.value, root, yaml);
}

function articleOf({ portal, sample: _, ...frontMatter }: ArticleFrontMatter, root: Root, yaml: YamlText): ReadArticle {
  const lines: ArticleLines = {
    id: yaml.lineOf(["id"]),
    organisations: frontMatter.organisations.map((_name, index) => yaml.lineOf(["organisations", index])),
  };
  return { article: { ...frontMatter, portalUrl: portal, sections: markdownSections(root) }, lines: () => lines };
}

interface Parts {
  readonly frontMatter: string;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}

function splitFrontMatter(text: string): Parts | undefined {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (lines[0]?.trimEnd() !== "---" || end < 0) return undefined;
  return { frontMatter: lines.slice(1, end).join("\n"), body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

function checkBody(
  root: Root,
  { file, bodyLine }: { readonly file: string; readonly bodyLine: number },
): readonly Mistake[] {
  const mistakes = linesOfHtml(root).map((line) => ({
    file,
    line: bodyLine + line - 1,
    message: "HTML cannot be shown in the chat.",
    remedy: "Write it as plain Markdown.",
  }));
  // Steps are not asked for: a portal also explains and lists, and its pages answer questions too.
  if (markdownSections(root).some(({ blocks }) => blocks.length > 0)) return mistakes;
  const remedy = "Add a heading, and under it steps or a paragraph.";
  return [...mistakes, { file, line: bodyLine, message: "The article has no words.", remedy }];
}

function checkFolder({ language }: ArticleFrontMatter, file: string): readonly Finding[] {
  const folder = LANGUAGES.find((name) => name === basename(dirname(file)));
  if (!folder || folder === language) return [];
  const message = `The language is ${language}, but the folder is ${folder}.`;
  return [{ path: ["language"], message, remedy: "Correct the language, or move the file." }];
}
