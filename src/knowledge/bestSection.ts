import type { Article, Block, Section } from "../domain/article.ts";
import { type Question, tellingWords } from "./question.ts";
import { grams, markedWords, timesCounted } from "./words.ts";

/** What unordered steps are preferred by, as a share of what the question says; numbered ones by twice as much. */
const STEPS_WORTH = 0.06;
/** What stands in its heading speaks for a section this many times over. */
const HEADING_WORTH = 2;

/**
 * The index of the section that answers a question, 0 for an article without sections: the one that has most of what the
 * question says beyond the title and the keywords, which all of them are about. Who said no more than that is shown the steps.
 */
export function bestSection(article: Article, question: Question): number {
  const shares = sharesFound(article, question);
  const scores = article.sections.map((section, place) => (shares[place] ?? 0) + STEPS_WORTH * stepsRank(section));
  return Math.max(0, scores.indexOf(Math.max(...scores)));
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

/** The share of what the question says that each section has; what stands in all of them tells nothing. */
function sharesFound(article: Article, question: Question): readonly number[] {
  const about = markedWords([article.title, ...article.keywords].join("\n"));
  const headings = article.sections.map(({ heading }) => markedWords(heading));
  const texts = article.sections.map((section) => markedWords(textOfSection(section)));
  const sums = texts.map(() => 0);
  let all = 0;
  for (const gram of new Set(Array.from(tellingWords(question, article.language), (word) => [...grams(word)]).flat())) {
    const having = texts.flatMap((text, place) => (text.includes(gram) ? [place] : []));
    all += timesCounted(gram) * Math.log(texts.length);
    if (having.length === 0 || about.includes(gram)) continue;
    const worth = timesCounted(gram) * Math.log(texts.length / having.length);
    for (const place of having) {
      sums[place] = (sums[place] ?? 0) + worth * (headings[place]?.includes(gram) ? HEADING_WORTH : 1);
    }
  }
  return sums.map((sum) => (all > 0 ? sum / all : 0));
}
