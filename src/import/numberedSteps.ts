import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import { isBlock } from "./block.ts";
import { isBlank } from "./phrases.ts";

const NUMBER = /^\s*(?:\(?(\d{1,2})(?:[.):]|\.\))|(?:vaihe|steg|step)\s+(\d{1,2})\s*[.:)–-])\s+(?=\S)/i;
const BULLET = /^\s*[•·▪●◦‣■]\s*(?=\S)/;
const DASH = /^\s*[-–—]\s+(?=\S)/;

/**
 * Lists out of what only looks like lists: paragraphs and lines that begin with 1), 2) or a bullet. A numbered list that is
 * interrupted by words and goes on after them becomes one list; the words stay in the step before them.
 */
export function withSteps(nodes: readonly RootContent[]): RootContent[] {
  return joined(joined(nodes.flatMap(linesApart), bulletRun), numberedRun);
}

interface Run {
  readonly list: List;
  /** Where the nodes after the list begin. */
  readonly next: number;
}

function joined(
  nodes: readonly RootContent[],
  runFrom: (nodes: readonly RootContent[], start: number) => Run | undefined,
): RootContent[] {
  const result: RootContent[] = [];
  for (let at = 0; at < nodes.length; ) {
    const run = runFrom(nodes, at);
    result.push(...(run ? [run.list] : nodes.slice(at, at + 1)));
    at = run?.next ?? at + 1;
  }
  return result;
}

/** Paragraphs with a bullet that follow each other; with a dash two or more, because one may be a remark. */
function bulletRun(nodes: readonly RootContent[], start: number): Run | undefined {
  const mark = [BULLET, DASH].find((each) => markOf(nodes[start], each));
  if (!mark) return undefined;
  const children: ListItem[] = [];
  for (let node = nodes[start]; markOf(node, mark); node = nodes[start + children.length]) {
    if (node?.type === "paragraph") children.push(itemWithout(markOf(node, mark), node));
  }
  if (mark === DASH && children.length < 2) return undefined;
  return { list: { type: "list", ordered: false, spread: false, children }, next: start + children.length };
}

/** The numbered list that begins at a place, with all that continues it. */
function numberedRun(nodes: readonly RootContent[], start: number): Run | undefined {
  const opening = numberedPart(nodes[start]);
  const isList = nodes[start]?.type === "list";
  if (!opening || (!isList && opening.from !== 1)) return undefined;
  let items = opening.items;
  let next = start + 1;
  const more = (): Continuation | undefined => continuation(nodes, next, opening.from + items.length);
  for (let part = more(); part; part = more()) {
    items = [...hung(items, part.between), ...part.items];
    next = part.next;
  }
  if (!isList && items.length < 2) return undefined;
  const spread = items.some((item) => item.spread === true);
  return { list: { type: "list", ordered: true, start: opening.from, spread, children: [...items] }, next };
}

interface Continuation {
  /** What stands between the steps before and these. */
  readonly between: readonly BlockContent[];
  readonly items: readonly ListItem[];
  readonly next: number;
}

/** The step with this number, when nothing but words stands before it. */
function continuation(nodes: readonly RootContent[], start: number, number: number): Continuation | undefined {
  const between: BlockContent[] = [];
  for (const node of nodes.slice(start)) {
    const part = numberedPart(node);
    if (part?.from === number) return { between, items: part.items, next: start + between.length + 1 };
    if (part || !isBlock(node)) return undefined;
    between.push(node);
  }
  return undefined;
}

/** Steps, the last of them with these words under it. */
function hung(items: readonly ListItem[], words: readonly BlockContent[]): readonly ListItem[] {
  const last = items.at(-1);
  if (!last || words.length === 0) return items;
  return [...items.slice(0, -1), { ...last, spread: true, children: [...last.children, ...words] }];
}

/** The steps of an ordered list, or of one numbered paragraph, and the number of the first. */
function numberedPart(node: RootContent | undefined): { from: number; items: readonly ListItem[] } | undefined {
  if (node?.type === "list" && node.ordered) return { from: node.start ?? 1, items: node.children };
  if (node?.type !== "paragraph") return undefined;
  const [mark, number, word] = NUMBER.exec(wordsOf(node)) ?? [];
  if (mark === undefined) return undefined;
  return { from: Number(number ?? word), items: [itemWithout(mark, node)] };
}

/** The mark with which a paragraph begins; "" when it does not, or is none. */
function markOf(node: RootContent | undefined, mark: RegExp): string {
  return node?.type === "paragraph" ? (mark.exec(wordsOf(node))?.[0] ?? "") : "";
}

function itemWithout(mark: string, { children }: Paragraph): ListItem {
  const paragraph: Paragraph = { type: "paragraph", children: without(mark.length, children) };
  return { type: "listItem", spread: false, children: [paragraph] };
}

/** The phrases without their first `count` characters. */
function without(count: number, phrases: readonly PhrasingContent[]): PhrasingContent[] {
  let left = count;
  return phrases.flatMap((phrase): PhrasingContent[] => {
    const length = wordsOf(phrase).length;
    const cut = Math.min(left, length);
    left -= cut;
    if (cut === 0) return [phrase];
    if (cut === length) return [];
    if (phrase.type === "text") return [{ ...phrase, value: phrase.value.slice(cut) }];
    return "children" in phrase ? [{ ...phrase, children: without(cut, phrase.children) }] : [phrase];
  });
}

/** The lines of a paragraph as paragraphs of their own, when two or more of them begin like list items. */
function linesApart(node: RootContent): readonly RootContent[] {
  if (node.type !== "paragraph") return [node];
  const lines: PhrasingContent[][] = [[]];
  for (const phrase of node.children) {
    if (phrase.type === "break") lines.push([]);
    else lines.at(-1)?.push(phrase);
  }
  const paragraphs = lines.map((children): Paragraph => ({ type: "paragraph", children }));
  const isMarked = (line: Paragraph): boolean => [NUMBER, BULLET, DASH].some((mark) => markOf(line, mark) !== "");
  return paragraphs.filter(isMarked).length < 2 ? [node] : paragraphs.filter((line) => !isBlank(line.children));
}
