import type { Block, Section } from "../../domain/article.ts";
import { shortened } from "./room.ts";

/** The words of a section that fit into so many characters. A step is whole or not there, and none is left out between two. */
export function cutSection(
  section: Section,
  room: number,
): { readonly blocks: readonly Block[]; readonly cut: boolean } {
  const blocks: Block[] = [];
  let left = room;
  for (const block of section.blocks) {
    const fitting = cutBlock(block, left, blocks.length === 0);
    if (fitting) blocks.push(fitting);
    if (!fitting || fitting !== block) return { blocks, cut: true };
    left -= lengthOf(block);
  }
  return { blocks, cut: false };
}

/** The block itself when it fits whole. Only a paragraph that would be alone may be cut between its words. */
function cutBlock(block: Block, room: number, first: boolean): Block | undefined {
  if (lengthOf(block) <= room) return block;
  if (block.kind === "paragraph") {
    return first ? { kind: "paragraph", text: shortened(block.text, room).text } : undefined;
  }
  if (block.kind === "picture") return undefined;
  const items: string[] = [];
  let left = room;
  for (const item of block.items) {
    left -= item.length;
    if (left < 0) break;
    items.push(item);
  }
  return items.length === 0 ? undefined : { ...block, items };
}

function lengthOf(block: Block): number {
  if (block.kind === "picture") return block.alt.length;
  return block.kind === "paragraph" ? block.text.length : block.items.reduce((sum, item) => sum + item.length, 0);
}
