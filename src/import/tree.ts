import type { Element, Nodes, Root } from "hast";

/** The parent kinds of an HTML tree. */
export type Branch = Element | Root;

/** The names of headings. */
export const HEADINGS: readonly string[] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** The names of elements that stand inside a line of words. */
export const INLINE: ReadonlySet<string> = new Set(
  "a span em strong b i u code kbd samp var abbr small sub sup mark q cite time label font".split(" "),
);

/** An attribute as written; lists such as `class` joined with spaces; "" when it is not there. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === undefined || value === null || value === false ? "" : String(value);
}

/** All text under a node, white space as it stands. */
function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The text of a node on one line. */
export function lineOf(node: Nodes | undefined): string {
  return node ? oneLine(textOf(node)) : "";
}

/** Without line ends, doubled spaces and characters that nobody sees. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .toWellFormed()
    .trim();
}

/** The elements under a node for which `test` holds, in the order of the page; inside of those as well. */
export function elementsIn(
  node: Nodes,
  test: (element: Element) => boolean,
  found: Element[] = [],
): readonly Element[] {
  for (const child of "children" in node ? node.children : []) {
    if (child.type !== "element") continue;
    if (test(child)) found.push(child);
    elementsIn(child, test, found);
  }
  return found;
}

/** The elements with one of these names. */
export function named(node: Nodes, ...names: readonly string[]): readonly Element[] {
  return elementsIn(node, ({ tagName }) => names.includes(tagName));
}
