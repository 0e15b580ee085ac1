import type { Image, ImageReference, Nodes, PhrasingContent } from "mdast";
import type { Picture } from "../domain/article.ts";

/** Addresses that stand apart from where they are used, `[name]: https://…`, by name. */
export type Addresses = ReadonlyMap<string, string>;

export function addressesIn(root: Nodes): Addresses {
  const found = new Map<string, string>();
  visit(root, (node) => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
  });
  return found;
}

/** Every picture under a node, in their order. */
export function picturesIn(root: Nodes, addresses: Addresses): readonly Picture[] {
  const found: Picture[] = [];
  visit(root, (node) => {
    if (!isImage(node)) return;
    const url = node.type === "image" ? node.url : addresses.get(node.identifier);
    found.push({ kind: "picture", url: url ?? "", alt: altText(node) });
  });
  return found;
}

/**
 * What is left to read when the pictures at the beginning and at the end of a paragraph stand on their own. One amid the
 * words is read as its alternative text, so that the sentence stays whole.
 */
export function withoutOuterPictures(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const isWords = (node: PhrasingContent): boolean =>
    !isImage(node) && node.type !== "break" && !(node.type === "text" && node.value.trim() === "");
  return nodes.slice(Math.max(0, nodes.findIndex(isWords)), nodes.findLastIndex(isWords) + 1);
}

export function altText({ alt }: Pick<Image, "alt">): string {
  return (alt ?? "").replace(/\s+/gu, " ").trim();
}

/** The line of each node that is meant. */
export function linesOf(root: Nodes, isMeant: (node: Nodes) => boolean): readonly number[] {
  const lines: number[] = [];
  visit(root, (node) => {
    if (isMeant(node)) lines.push(node.position?.start.line ?? 1);
  });
  return lines;
}

/** Whether a node is a picture; its address may stand elsewhere. */
export function isImage(node: Nodes): node is Image | ImageReference {
  return node.type === "image" || node.type === "imageReference";
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ("children" in node) for (const child of node.children) visit(child, see);
}
