import type { Heading, Paragraph, RootContent } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import { oneLine } from "./tree.ts";

/** Longer bold words are a remark, not a heading. */
const LONGEST_HEADING = 80;
/** `2.1 Printing`; `2. Printing` may be the second step. */
const PART_NUMBER = /^\d+(?:\.\d+)+\.?\s+/;
const CHAPTER_NUMBER = /^\d+(?:\.\d+)*\.?\s+/;
const TITLE_NUMBER =
  /^(?:(?:luku|osa|liite|kapitel|avsnitt|del|bilaga|chapter|section|part|appendix)\s+(?:[A-Z]|\d+(?:\.\d+)*)|\d+(?:\.\d+)*)\.\s+/i;

/** A title without the number of its chapter. */
export function withoutNumber(title: string): string {
  return title.replace(TITLE_NUMBER, "");
}

/** Headings without the numbers of chapters, which are made anew with each export and mean nothing outside the book. */
export function withoutChapters(nodes: readonly RootContent[]): readonly RootContent[] {
  const isBook = nodes.some((node) => node.type === "heading" && PART_NUMBER.test(wordsOf(node)));
  if (!isBook) return nodes;
  return nodes.map((node) => {
    const [first, ...others] = node.type === "heading" ? node.children : [];
    if (node.type !== "heading" || first?.type !== "text") return node;
    const value = first.value.replace(CHAPTER_NUMBER, "");
    return value === "" ? node : { ...node, children: [{ ...first, value }, ...others] };
  });
}

/** Where a page has no heading at all, its bold lines are meant as headings. */
export function withHeadings(nodes: readonly RootContent[]): readonly RootContent[] {
  if (nodes.some(({ type }) => type === "heading")) return nodes;
  return nodes.map((node) => (isBoldLine(node) ? { type: "heading", depth: 2, children: node.children } : node));
}

function isBoldLine(node: RootContent): node is Paragraph {
  if (node.type !== "paragraph") return false;
  const text = wordsOf(node).trim();
  return (
    node.children.every((child) => child.type === "strong") && text.length <= LONGEST_HEADING && !/[.!?]$/.test(text)
  );
}

interface Title {
  readonly depth: number;
  readonly text: string;
  /** False for a heading that only stands above other headings. */
  readonly hasWords: boolean;
}

/**
 * Headings of one depth, each with words under it. `Labels` under a bare `Printing` becomes `Printing: Labels`; so does a heading
 * that the page has more than once, because a section is read without those around it.
 */
export function sectioned(nodes: readonly RootContent[], title: string): RootContent[] {
  const isOften = repeatedIn(nodes);
  const result: RootContent[] = [];
  let above: readonly Title[] = [];
  nodes.forEach((node, index) => {
    if (node.type !== "heading") {
      result.push(node);
      return;
    }
    const heading = titleOf(node, nodes[index + 1]);
    above = above.filter(({ depth }) => depth < heading.depth);
    const isTitle = withoutNumber(heading.text) === title;
    const leading = above.filter(({ hasWords }) => !hasWords || isOften(heading.text)).map(({ text }) => text);
    if (heading.hasWords && !(isTitle && result.length === 0)) result.push(headingOf([...leading, heading.text]));
    if (!isTitle) above = [...above, heading];
  });
  return result;
}

function titleOf(node: Heading, next: RootContent | undefined): Title {
  return {
    depth: node.depth,
    text: oneLine(wordsOf(node)),
    hasWords: next !== undefined && next.type !== "heading",
  };
}

function repeatedIn(nodes: readonly RootContent[]): (text: string) => boolean {
  const texts = nodes.flatMap((node) => (node.type === "heading" ? oneLine(wordsOf(node)) : []));
  return (text) => texts.indexOf(text) !== texts.lastIndexOf(text);
}

function headingOf(texts: readonly string[]): Heading {
  return { type: "heading", depth: 2, children: [{ type: "text", value: texts.join(": ") }] };
}
