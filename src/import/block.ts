import type { BlockContent, RootContent } from "mdast";

/** What an article has under a heading, a list item or in a quotation. */
export function isBlock(node: RootContent): node is BlockContent {
  return ["paragraph", "list", "blockquote", "code"].includes(node.type);
}
