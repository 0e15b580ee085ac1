import type { Nodes, Root } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";

/** A line is a way to another page when so much of it stands in links. */
const MOST_IN_LINKS = 0.8;
/** Enough in a line that is no sentence: `Printing, [Labels]`. */
const LEAST_IN_LINKS = 1 / 3;
const SENTENCE = /[.!?:]\W*$/;
/** So much of the page in such lines, and the page is a table of contents or an index. */
const LEAST_LEADING = 0.8;

/** Whether a page only leads to other pages. One with numbered steps never does. */
export function leadsElsewhere(body: Root): boolean {
  if (body.children.some((node) => node.type === "list" && node.ordered)) return false;
  const lines = linesIn(body);
  const leading = lines.filter(isLeading);
  return lettersOf(leading) > lettersOf(lines) * LEAST_LEADING;
}

function isLeading(line: Nodes): boolean {
  const words = wordsOf(line);
  const share = lettersInLinks(line) / Math.max(1, words.length);
  return share >= MOST_IN_LINKS || (share >= LEAST_IN_LINKS && !SENTENCE.test(words));
}

function linesIn(node: Nodes): readonly Nodes[] {
  if (node.type === "paragraph") return [node];
  return "children" in node ? node.children.flatMap(linesIn) : [];
}

function lettersInLinks(node: Nodes): number {
  if (node.type === "link") return /^https?:/i.test(node.url) ? wordsOf(node).length : 0;
  return "children" in node ? node.children.reduce((sum, child) => sum + lettersInLinks(child), 0) : 0;
}

function lettersOf(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => sum + wordsOf(node).length, 0);
}
