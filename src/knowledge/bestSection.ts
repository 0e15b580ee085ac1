import type { Article, Block, Section } from "../domain/article.ts";
import type { Language } from "../domain/language.ts";
import { type Question, tellingWords } from "./question.ts";
import { grams, markedWords, timesCounted } from "./words.ts";

/**
 * The index of the section that answers a question: one with numbered steps before one with other steps before one without,
 * and among those the one whose words are nearest; 0 for an article without sections.
 */
export function bestSection(article: Article, question: Question): number {
  const rank = Math.max(...article.sections.map(stepsRank));
  const candidates = article.sections.flatMap((section, place) => (stepsRank(section) === rank ? [place] : []));
  if (candidates.length <= 1) return candidates[0] ?? 0;
  const scores = nearness(
    candidates.map((place) => textOfSection(article.sections[place])),
    question,
    article.language,
  );
  return candidates[scores.indexOf(Math.max(...scores))] ?? 0;
}

/** All words of a section. */
export function textOfSection(section: Section | undefined): string {
  if (!section) return "";
  return [section.heading, ...section.blocks.map(textOfBlock)].join("\n");
}

function textOfBlock(block: Block): string {
  if (block.kind === "picture") return block.alt;
  return block.kind === "steps" ? block.items.join("\n") : block.text;
}

function stepsRank(section: Section): number {
  return Math.max(0, ...section.blocks.map((block) => (block.kind === "steps" ? (block.ordered ? 2 : 1) : 0)));
}

/** How much of the telling words each text has that the others have not; what stands in all of them tells nothing. */
function nearness(texts: readonly string[], question: Question, language: Language): readonly number[] {
  const scores = texts.map(() => 0);
  const marked = texts.map(markedWords);
  const telling = tellingWords(question, language);
  for (const gram of new Set(Array.from(telling, (word) => [...grams(word)]).flat())) {
    const having = marked.flatMap((each, place) => (each.includes(gram) ? [place] : []));
    const worth = timesCounted(gram) * Math.log(texts.length / having.length);
    for (const place of having) scores[place] = (scores[place] ?? 0) + worth;
  }
  return scores;
}
