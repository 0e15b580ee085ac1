import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Article } from "../domain/article.ts";
import { LANGUAGES } from "../domain/language.ts";
import { type ArticleFrontMatter, articleFormat } from "./articleFormat.ts";
import { check, type Finding, placed } from "./check.ts";
import { checkPictures } from "./checkPictures.ts";
import { linesOfHtml, markdownSections } from "./markdownSections.ts";
import type { Mistake } from "./mistake.ts";
import { readText } from "./readText.ts";
import { parseYamlText } from "./yamlText.ts";

/**
 * Reads every `.md` file under `folder`. A broken article is left out and reported; the others load.
 * `organisationIds`, where given, are the only ones that an article may name.
 */
export function readArticles(
  folder: string,
  organisationIds?: readonly string[],
): { readonly articles: readonly Article[]; readonly mistakes: readonly Mistake[] } {
  const articles: Article[] = [];
  const mistakes: Mistake[] = [];
  const fileById = new Map<string, string>();
  for (const file of markdownFiles(folder, mistakes)) {
    const read = readArticle(file, { organisationIds, fileById });
    if ("mistakes" in read) {
      mistakes.push(...read.mistakes);
    } else {
      fileById.set(read.article.id, file);
      articles.push(read.article);
    }
  }
  return { articles, mistakes };
}

/** In the order of their names, so that of two articles with one id always the same one stays. */
function markdownFiles(folder: string, mistakes: Mistake[]): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    const remedy = "Put the articles there, one .md file each.";
    mistakes.push({ file: folder, line: 1, message: "The folder of articles cannot be read.", remedy });
    return [];
  }
}

interface Surroundings {
  readonly organisationIds: readonly string[] | undefined;
  readonly fileById: ReadonlyMap<string, string>;
}

function readArticle(
  file: string,
  surroundings: Surroundings,
): { article: Article } | { mistakes: readonly Mistake[] } {
  const read = readText(file);
  if ("mistake" in read) return { mistakes: [read.mistake] };
  const parts = splitFrontMatter(read.text);
  if (!parts) {
    const remedy = "Begin the file with a line of ---, the keys of the article, and another line of ---.";
    return { mistakes: [{ file, line: 1, message: "The front matter is missing.", remedy }] };
  }
  const yaml = parseYamlText(parts.frontMatter, file, 2);
  const checked = check(yaml, file, articleFormat);
  const bodyMistakes = [...checkBody(parts, file), ...checkPictures(parts, file)];
  if ("mistakes" in checked) return { mistakes: [...checked.mistakes, ...bodyMistakes] };
  const findings = checkPlace(checked.value, file, surroundings);
  const mistakes = [...placed(findings, yaml, file), ...bodyMistakes];
  if (mistakes.length > 0) return { mistakes };

  const { portal, sample: _, ...frontMatter } = checked.value;
  return { article: { ...frontMatter, portalUrl: portal, sections: markdownSections(parts.body) } };
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

function checkBody({ body, bodyLine }: Parts, file: string): readonly Mistake[] {
  const mistakes = linesOfHtml(body).map((line) => ({
    file,
    line: bodyLine + line - 1,
    message: "HTML cannot be shown in the chat.",
    remedy: "Write it as plain Markdown.",
  }));
  // Steps are not asked for: a portal also explains and lists, and its pages answer questions too.
  if (markdownSections(body).some(({ blocks }) => blocks.length > 0)) return mistakes;
  const remedy = "Add a heading, and under it steps or a paragraph.";
  return [...mistakes, { file, line: bodyLine, message: "The article has no words.", remedy }];
}

/** What must hold between an article and what is around it. */
function checkPlace(
  { id, language, organisations }: ArticleFrontMatter,
  file: string,
  { organisationIds, fileById }: Surroundings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const other = fileById.get(id);
  if (other !== undefined) {
    const message = `The id ${id} is already taken by ${other}.`;
    findings.push({ path: ["id"], message, remedy: "Give each article its own id." });
  }
  const folder = LANGUAGES.find((name) => name === basename(dirname(file)));
  if (folder && folder !== language) {
    const message = `The language is ${language}, but the folder is ${folder}.`;
    findings.push({ path: ["language"], message, remedy: "Correct the language, or move the file." });
  }
  organisations.forEach((organisation, index) => {
    if (!organisationIds || organisationIds.includes(organisation)) return;
    const remedy = `Use one of: ${organisationIds.join(", ")}.`;
    findings.push({ path: ["organisations", index], message: `There is no organisation ${organisation}.`, remedy });
  });
  return findings;
}
