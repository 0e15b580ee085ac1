import type { List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Block, Section } from "../domain/article.ts";
import { type Addresses, addressesIn, altText, linesOf, picturesIn, withoutOuterPictures } from "./markdownPictures.ts";
import { tableBlocks } from "./markdownTables.ts";

/** What people write beyond plain Markdown. A single `~` is none of it: `~5 min`. */
const SYNTAX = {
  extensions: [gfmTable(), gfmTaskListItem(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** A Markdown text taken to pieces: the slow part of reading it, so it is done once for all who look into it. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, SYNTAX);
}

/** The words of a Markdown text, heading by heading; what stands before the first heading has the heading "". */
export function markdownSections(root: Root): readonly Section[] {
  const addresses = addressesIn(root);
  const sections: { heading: string; blocks: Block[] }[] = [];
  for (const node of root.children) {
    if (node.type === "heading") {
      sections.push({ heading: inlineText(node.children), blocks: [] });
      continue;
    }
    const blocks = blocksOf(node, addresses);
    const section = sections.at(-1);
    if (section) section.blocks.push(...blocks);
    else if (blocks.length > 0) sections.push({ heading: "", blocks: [...blocks] });
  }
  return sections;
}

/** The words of a paragraph, then its pictures. */
function blocksOf(node: RootContent, addresses: Addresses): readonly Block[] {
  if (node.type === "list") return stepsOf(node, addresses);
  if (node.type === "table") return tableBlocks(node).flatMap((block) => blocksOf(block, addresses));
  const text = blockText(node);
  return [...(text === "" ? [] : [{ kind: "paragraph", text } as const]), ...picturesIn(node, addresses)];
}

/** The steps of a list. After a step with pictures come those, and then the steps go on with the next number. */
function stepsOf(list: List, addresses: Addresses): readonly Block[] {
  const blocks: Block[] = [];
  const ordered = list.ordered === true;
  const steps = list.children.flatMap((item) => {
    const pictures = picturesIn(item, addresses);
    const text = itemText(item) || pictures.map(({ alt }) => alt).join(", ");
    return text === "" ? [] : [{ text, pictures }];
  });
  let items: string[] = [];
  steps.forEach(({ text, pictures }, index) => {
    items.push(text);
    if (pictures.length === 0 && index < steps.length - 1) return;
    const first = (list.start ?? 1) + index + 1 - items.length;
    blocks.push({ kind: "steps", ordered, items, ...(ordered && first !== 1 ? { first } : {}) }, ...pictures);
    items = [];
  });
  return blocks;
}

/** A step keeps what hangs under it: a list inside it becomes lines of the same step. */
function itemText(item: ListItem): string {
  return linesOfText(item.children);
}

function innerListText({ ordered, start, children }: List): string {
  const markOf = (index: number): string => (ordered ? `${(start ?? 1) + index}.` : "–");
  return children
    .map(itemText)
    .filter((text) => text !== "")
    .map((text, index) => `${markOf(index)} ${text}`)
    .join("\n");
}

function blockText(node: RootContent): string {
  switch (node.type) {
    case "paragraph":
      return inlineText(withoutOuterPictures(node.children));
    // One that stands in a quotation or in a step.
    case "heading":
      return inlineText(node.children);
    case "code":
      return node.value.trim();
    case "blockquote":
      return linesOfText(node.children);
    case "table":
      return linesOfText(tableBlocks(node));
    case "list":
      return innerListText(node);
    default:
      return "";
  }
}

function linesOfText(nodes: readonly RootContent[]): string {
  return nodes
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n");
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(phraseText)
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/ {2,}/g, " ")
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
    case "imageReference":
      return altText(node);
    // What is struck out holds no longer, and the chat cannot show that it is.
    case "delete":
      return "";
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
export function linesOfHtml(root: Root): readonly number[] {
  return linesOf(root, (node) => node.type === "html" && !node.value.startsWith("<!--"));
}
