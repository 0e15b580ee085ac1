import type { Article, Block, Section } from "../domain/article.ts";
import { placeOfKey } from "./formParts.ts";
import { type Question, tellingWords } from "./question.ts";
import { gramKey, gramKeys, grams, timesCounted, wordsOf } from "./words.ts";

/** What unordered steps are preferred by, as a share of what the question says; numbered ones by twice as much. */
const STEPS_WORTH = 0.06;
/** What stands in its heading speaks for a section this many times over. */
const HEADING_WORTH = 2;

/**
 * The index of the section that answers a question, 0 for an article without sections: the one that has most of what the
 * question says beyond the title and the keywords, which all of them are about. Who said no more than that is shown the steps.
 */
export function bestSection(article: Article, question: Question): number {
  if (article.sections.length < 2) return 0;
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
  const { about, headings, texts } = gramsOf(article);
  const sums = texts.map(() => 0);
  let all = 0;
  for (const gram of new Set(Array.from(tellingWords(question, article.language), (word) => [...grams(word)]).flat())) {
    const key = gramKey(gram);
    const isIn = (keys: Uint32Array | undefined) => keys !== undefined && placeOfKey(key, keys) !== undefined;
    const having = texts.flatMap((text, place) => (isIn(text) ? [place] : []));
    all += timesCounted(gram) * Math.log(texts.length);
    if (having.length === 0 || isIn(about)) continue;
    const worth = timesCounted(gram) * Math.log(texts.length / having.length);
    for (const place of having) {
      sums[place] = (sums[place] ?? 0) + worth * (isIn(headings[place]) ? HEADING_WORTH : 1);
    }
  }
  return sums.map((sum) => (all > 0 ? sum / all : 0));
}

/** The keys of the grams of an article, ascending. */
interface ArticleGrams {
  /** Of the title and the keywords. */
  readonly about: Uint32Array;
  readonly headings: readonly Uint32Array[];
  readonly texts: readonly Uint32Array[];
}

/** Taking a long article to grams costs more than the whole search. One of 300,000 letters keeps 2 MB. */
const MOST_KEPT = 50;
/** The article that was asked for last stands last. */
const kept = new Map<Article, ArticleGrams>();

function gramsOf(article: Article): ArticleGrams {
  const found = kept.get(article) ?? {
    about: keysIn([article.title, ...article.keywords].join("\n")),
    headings: article.sections.map(({ heading }) => keysIn(heading)),
    texts: article.sections.map((section) => keysIn(textOfSection(section))),
  };
  kept.delete(article);
  kept.set(article, found);
  const [first] = kept.keys();
  if (first && kept.size > MOST_KEPT) kept.delete(first);
  return found;
}

function keysIn(text: string): Uint32Array {
  // As signed numbers, since V8 would make an object of each greater one.
  const keys = new Set<number>();
  for (const word of new Set(wordsOf(text))) for (const key of gramKeys(word)) keys.add(key | 0);
  return Uint32Array.from(keys).sort();
}
