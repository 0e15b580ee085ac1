import { existsSync } from "node:fs";
import type { Article } from "../domain/article.ts";
import { mask } from "../domain/masking.ts";
import { type Naming, type PhrasingDecisions, phrasingIdOf } from "../domain/phrasing.ts";
import { check, type Finding, placed } from "./check.ts";
import type { Mistake } from "./mistake.ts";
import { type PhrasingsFile, phrasingsFormat } from "./phrasingsFormat.ts";
import { readText } from "./readText.ts";
import { parseYamlText } from "./yamlText.ts";

interface ReadPhrasings {
  /** Absent when the form of the file is broken; empty when there is no file. */
  readonly decisions?: PhrasingDecisions;
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads `content/phrasings.yaml`: what the editors decided about what people call things. The file need not be there.
 * An entry that cannot be is left out and reported, the others hold.
 */
export function readPhrasings(file: string, articles: readonly Pick<Article, "id">[]): ReadPhrasings {
  if (!existsSync(file)) return { decisions: { accepted: [], withdrawn: [] }, mistakes: [] };
  const read = readText(file);
  if ("mistake" in read) return { mistakes: [read.mistake] };
  const yaml = parseYamlText(read.text, file);
  const checked = check(yaml, file, phrasingsFormat);
  if ("mistakes" in checked) return { mistakes: checked.mistakes };

  const { accepted = [], withdrawn = [] } = checked.value;
  const known = new Set(articles.map(({ id }) => id));
  const neverIds = new Set(withdrawn.map((entry) => phrasingIdOf(namingOf(entry))));
  const accepting = sorted(accepted, (naming, place) => findingIn(naming, ["accepted", place], known, neverIds));
  const withdrawing = sorted(withdrawn, (naming, place) => findingIn(naming, ["withdrawn", place], known, new Set()));
  return {
    decisions: { accepted: accepting.right, withdrawn: withdrawing.right },
    mistakes: placed([...accepting.wrong, ...withdrawing.wrong], yaml, file),
  };
}

type Entry = NonNullable<PhrasingsFile["accepted"]>[number];

function namingOf({ article, text }: Entry): Naming {
  return { articleId: article, text };
}

function sorted(
  entries: readonly Entry[],
  findingOf: (naming: Naming, place: number) => Finding | undefined,
): { readonly right: readonly Naming[]; readonly wrong: readonly Finding[] } {
  const right: Naming[] = [];
  const wrong: Finding[] = [];
  for (const [place, entry] of entries.entries()) {
    const finding = findingOf(namingOf(entry), place);
    if (finding) wrong.push(finding);
    else right.push(namingOf(entry));
  }
  return { right, wrong };
}

function findingIn(
  naming: Naming,
  path: readonly (string | number)[],
  known: ReadonlySet<string>,
  withdrawnIds: ReadonlySet<string>,
): Finding | undefined {
  if (!known.has(naming.articleId)) {
    const message = `There is no article ${naming.articleId}.`;
    return { path: [...path, "article"], message, remedy: "Correct the id, or remove the entry." };
  }
  if (mask(naming.text).masked.length > 0) {
    const message = "There is a personal identity code in the text.";
    return { path: [...path, "text"], message, remedy: "Remove the entry." };
  }
  if (!withdrawnIds.has(phrasingIdOf(naming))) return undefined;
  const remedy = "Keep it in one of the two lists; until then it does not count.";
  return { path: [...path, "text"], message: "The text is both accepted and withdrawn.", remedy };
}
