import type { Article, Section } from "../../../src/domain/article.ts";
import { oneOf, type Random } from "./random.ts";

const WORDS_OF_ARTICLE = 150;
const SHORTEST_REPLACED = 5;
const SHARE_REPLACED = 0.6;
/**
 * Among n words of Finnish instructions there are about 4.7 x n^0.71 different ones (measured on 6,000 passages of
 * translated product documentation: 34,800 among 289,000).
 */
const VOCABULARY = { factor: 4.7, exponent: 0.71 };

/**
 * So many articles like the sample's: its sentences mixed, and most of their longer words replaced by made-up compounds
 * of the sample's words, old ones as often as they were used before, so that few are frequent and most are rare.
 */
export function madeUpArticles(count: number, sample: readonly Article[], random: Random): readonly Article[] {
  const sentences = sample.flatMap(({ sections }) => sections.flatMap(sentencesOf));
  const reword = createRewording(sentences, random);
  return Array.from({ length: count }, (_, index) => {
    const { title, sections, ...rest } = oneOf(sample, random);
    const name = `made-up-${index}`;
    const steps = stepsOf(sentences, random).map(reword);
    return { ...rest, id: name, topic: name, title: reword(title), sections: inSections(steps, sections) };
  });
}

function stepsOf(sentences: readonly string[], random: Random): readonly string[] {
  const steps: string[] = [];
  let words = 0;
  while (words < WORDS_OF_ARTICLE) {
    const sentence = oneOf(sentences, random);
    words += sentence.split(" ").length;
    steps.push(sentence);
  }
  return steps;
}

/** The steps under the headings of another article, about as many under each. */
function inSections(steps: readonly string[], like: readonly Section[]): readonly Section[] {
  const each = Math.ceil(steps.length / like.length);
  return like.map(({ heading }, index) => {
    const items = steps.slice(index * each, (index + 1) * each);
    return { heading, blocks: [{ kind: "steps", ordered: true, items }] };
  });
}

function sentencesOf({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "picture") return [];
    const texts = block.kind === "steps" ? block.items : [block.text];
    return texts.flatMap((text) => text.split(/(?<=[.?])\s+/));
  });
}

function createRewording(sentences: readonly string[], random: Random): (text: string) => string {
  const parts = [
    ...new Set(
      sentences
        .join(" ")
        .toLowerCase()
        .match(/\p{L}{4,}/gu),
    ),
  ];
  const used: string[] = [];
  const made = new Set<string>();
  let written = 0;
  const next = (): string => {
    if (made.size > VOCABULARY.factor * written ** VOCABULARY.exponent) return oneOf(used, random);
    const compound = oneOf(parts, random) + oneOf(parts, random);
    made.add(compound);
    return compound;
  };
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      written += 1;
      if (word.length < SHORTEST_REPLACED || random() >= SHARE_REPLACED) return word;
      const replacement = next();
      used.push(replacement);
      return replacement;
    });
}
