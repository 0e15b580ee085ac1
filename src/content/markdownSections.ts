import type { List, ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Section } from "../domain/article.ts";

/** The words of a Markdown text, heading by heading; what stands before the first heading has the heading "". */
export function markdownSections(markdown: string): readonly Section[] {
  const sections: { heading: string; blocks: Block[] }[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === "heading") {
      sections.push({ heading: inlineText(node.children), blocks: [] });
      continue;
    }
    const blocks = blocksOf(node);
    const section = sections.at(-1);
    if (section) section.blocks.push(...blocks);
    else if (blocks.length > 0) sections.push({ heading: "", blocks: [...blocks] });
  }
  return sections;
}

function blocksOf(node: RootContent): readonly Block[] {
  if (node.type === "list") return [stepsOf(node)];
  const text = blockText(node);
  return text === "" ? [] : [{ kind: "paragraph", text }];
}

function stepsOf(list: List): Block {
  return { kind: "steps", ordered: list.ordered === true, items: list.children.map(itemText) };
}

/** A step keeps what hangs under it: a list inside it becomes lines of the same step. */
function itemText(item: ListItem): string {
  return item.children
    .map((child) => (child.type === "list" ? innerListText(child) : blockText(child)))
    .filter((text) => text !== "")
    .join("\n");
}

function innerListText({ ordered, start, children }: List): string {
  const markOf = (index: number): string => (ordered ? `${(start ?? 1) + index}.` : "–");
  return children.map((item, index) => `${markOf(index)} ${itemText(item)}`).join("\n");
}

function blockText(node: RootContent): string {
  switch (node.type) {
    case "paragraph":
      return inlineText(node.children);
    case "code":
      return node.value.trim();
    case "blockquote":
      return node.children
        .map(blockText)
        .filter((text) => text !== "")
        .join("\n");
    case "list":
      return itemText({ type: "listItem", children: [node] });
    default:
      return "";
  }
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(phraseText)
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .trim();
}

function phraseText(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      // A line end within a paragraph is a space to the reader.
      return node.value.replace(/\s*\n\s*/g, " ");
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
      return node.alt ?? "";
    case "link":
      return linkText(inlineText(node.children), node.url);
    default:
      return "children" in node ? inlineText(node.children) : "";
  }
}

/** `the portal (https://…)`, or the address alone when it is its own text. */
function linkText(text: string, url: string): string {
  const bare = (address: string): string => address.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
  return text === "" || bare(text) === bare(url) ? text || url : `${text} (${url})`;
}

/** The lines on which a Markdown text holds raw HTML, which no chat would show as meant; comments are left out. */
export function linesOfHtml(markdown: string): readonly number[] {
  const lines: number[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "html" && !node.value.startsWith("<!--")) lines.push(node.position?.start.line ?? 1);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return lines;
}
