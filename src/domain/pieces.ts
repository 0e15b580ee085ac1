import type { Block } from "./article.ts";

/** One step, one paragraph or one picture of a section. */
export interface Piece {
  readonly block: Block;
  /** Index of the block in its section; pieces of the same steps are joined again. */
  readonly place: number;
  /** Room that it takes on a card, in characters. */
  readonly weight: number;
}

/** What a line takes besides its characters, so that a thousand short steps do not pass for little. */
const LINE = 60;
/** Lines of text that a picture takes the place of, in characters. */
const PICTURE = 400;
/** Marks where a text that is alone longer than a card was cut. */
const CUT = "…";

/** A block, step by step. What is alone longer than `room` is cut between its words, the rest of a step a paragraph. */
export function piecesOf(block: Block, { place, room }: { readonly place: number; readonly room: number }): Piece[] {
  switch (block.kind) {
    case "picture":
      return [{ block, place, weight: PICTURE + block.alt.length + block.url.length }];
    case "paragraph":
      return cutText(block.text, room - LINE).map((text) => piece({ kind: "paragraph", text }, text, place));
    case "steps":
      return block.items.flatMap((item, index) => {
        const [head = "", ...rest] = cutText(item, room - LINE);
        const step: Block = { ...block, items: [head], first: (block.first ?? 1) + index };
        return [piece(step, head, place), ...rest.map((text) => piece({ kind: "paragraph", text }, text, place))];
      });
    default:
      return block satisfies never;
  }
}

function piece(block: Block, text: string, place: number): Piece {
  return { block, place, weight: text.length + LINE };
}

/** Pieces that stand on one card as blocks: the steps of one list together, with the number of the first. */
export function joined(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  pieces.forEach(({ block, place }, index) => {
    const last = blocks.at(-1);
    if (block.kind === "steps" && last?.kind === "steps" && pieces[index - 1]?.place === place) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else blocks.push(block);
  });
  return blocks.map(withoutPlainNumber);
}

/** A number is told only where it says something. */
function withoutPlainNumber(block: Block): Block {
  if (block.kind !== "steps" || (block.ordered && block.first !== 1)) return block;
  const { first: _, ...plain } = block;
  return plain;
}

/** The text in parts that fit: cut at a line end, else after a sentence, else between words, else between characters. */
function cutText(text: string, room: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const head = rest.slice(0, room - 2 * CUT.length - 2);
    const end = endOf(head);
    parts.push(`${rest.slice(0, end).trimEnd()} ${CUT}`);
    rest = `${CUT} ${rest.slice(end).trimStart()}`;
  }
  return [...parts, rest];
}

function endOf(head: string): number {
  const half = head.length / 2;
  const ends = [/\n[^\n]*$/u, /(?<=[.?!])\s(?:(?![.?!]\s).)*$/su, /\s\S*$/u].map((pattern) => head.search(pattern));
  const end = ends.find((place) => place > half) ?? head.length;
  return /[\ud800-\udbff]$/.test(head.slice(0, end)) ? end - 1 : end;
}
