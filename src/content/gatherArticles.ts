import type { Mistake } from "./mistake.ts";
import type { ArticleOfFile } from "./readArticle.ts";

/** Which of the articles fit each other and the organisations, and why the others are left out. */
export interface Gathered {
  /** By file, in the order in which they were given. */
  readonly fitting: ReadonlyMap<string, ArticleOfFile>;
  readonly mistakes: readonly Mistake[];
}

/**
 * Puts articles of several files together: of two with one id the first stays. `organisationIds`, where given, are the only
 * ones that an article may name.
 */
export function gatherArticles(
  files: Iterable<readonly [file: string, read: ArticleOfFile]>,
  organisationIds?: readonly string[],
): Gathered {
  const fitting = new Map<string, ArticleOfFile>();
  const fileById = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const [file, read] of files) {
    const found = [...checkId(file, read, fileById), ...checkOrganisations(file, read, organisationIds)];
    mistakes.push(...found);
    if (found.length > 0) continue;
    fitting.set(file, read);
    fileById.set(read.article.id, file);
  }
  return { fitting, mistakes };
}

function checkId(
  file: string,
  { article: { id }, lines }: ArticleOfFile,
  fileById: ReadonlyMap<string, string>,
): readonly Mistake[] {
  const other = fileById.get(id);
  if (other === undefined) return [];
  const message = `The id ${id} is already taken by ${other}.`;
  return [{ file, line: lines().id, message, remedy: "Give each article its own id." }];
}

function checkOrganisations(
  file: string,
  { article, lines }: ArticleOfFile,
  organisationIds: readonly string[] | undefined,
): readonly Mistake[] {
  return article.organisations.flatMap((organisation, index) => {
    if (!organisationIds || organisationIds.includes(organisation)) return [];
    const remedy = `Use one of: ${organisationIds.join(", ")}.`;
    const line = lines().organisations[index] ?? 1;
    return [{ file, line, message: `There is no organisation ${organisation}.`, remedy }];
  });
}
