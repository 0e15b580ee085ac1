import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import { isBlock } from "./block.ts";
import { withSteps } from "./numberedSteps.ts";
import { isBlank, tidyPhrases, trimmed } from "./phrases.ts";
import { sectioned, withHeadings, withoutChapters } from "./sections.ts";
import { oneLine } from "./tree.ts";

const BETWEEN_LINKS = /^[\s>»›/|·•→]*$/;

/** The body of a page as an article has it: sections that have words, steps that are lists. */
export function pageBody(nodes: readonly RootContent[], title: string): Root {
  return { type: "root", children: sectioned(withoutChapters(withHeadings(tidyAll(nodes))), title) };
}

function tidyAll(nodes: readonly RootContent[]): RootContent[] {
  return withSteps(withoutIcons(nodes.flatMap(tidy)));
}

function tidy(node: RootContent): RootContent[] {
  switch (node.type) {
    case "paragraph": {
      const children = trimmed(tidyPhrases(node.children));
      if (isBlank(children) || isTrail(children)) return [];
      return picturesApart(children) ?? [{ ...node, children }];
    }
    case "heading": {
      const children = trimmed(tidyPhrases(node.children));
      return oneLine(wordsOf(children)) === "" ? [] : [{ ...node, children }];
    }
    case "list": {
      const children = node.children.flatMap(tidyItem);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case "blockquote": {
      const children = inside(node.children);
      return children.length === 0 ? [] : [{ type: "blockquote", children }];
    }
    case "code":
      return node.value.trim() === "" ? [] : [{ type: "code", value: node.value }];
    default:
      return [];
  }
}

function tidyItem(item: ListItem): ListItem[] {
  const children = inside(item.children);
  return children.length === 0 ? [] : [{ type: "listItem", spread: item.spread ?? false, children }];
}

/** Inside a list or a quotation a heading cannot begin a section; it is a line in bold. */
function inside(nodes: readonly RootContent[]): BlockContent[] {
  return tidyAll(nodes).flatMap((node): BlockContent[] => {
    if (node.type === "heading")
      return [{ type: "paragraph", children: [{ type: "strong", children: node.children }] }];
    return isBlock(node) ? [node] : [];
  });
}

/** Pictures side by side as paragraphs of their own; `undefined` when there are words too. */
function picturesApart(nodes: readonly PhrasingContent[]): Paragraph[] | undefined {
  if (wordsOf(nodes, { includeImageAlt: false }).trim() !== "") return undefined;
  return nodes.flatMap((node) => (node.type === "image" ? [{ type: "paragraph", children: [node] }] : []));
}

/** A picture that is called like the words after it is their icon: the bulb beside "Hint". */
function withoutIcons(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.filter((node, index) => {
    const next = nodes[index + 1];
    if (node.type !== "paragraph" || !next || !node.children.every(({ type }) => type === "image")) return true;
    return letters(wordsOf(node)) === "" || letters(wordsOf(node)) !== letters(wordsOf(next));
  });
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** `Home > Instructions > Cards`: where the page stands, not what it says. */
function isTrail(nodes: readonly PhrasingContent[]): boolean {
  const others = nodes.filter(({ type }) => type !== "link");
  return nodes.length - others.length >= 2 && /[>»›/]/.test(wordsOf(others)) && BETWEEN_LINKS.test(wordsOf(others));
}
