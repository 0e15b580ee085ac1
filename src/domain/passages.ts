import type { Article, Block } from "./article.ts";
import { joined, type Piece, piecesOf } from "./pieces.ts";

/** What of an article stands on one card: whole paragraphs, whole steps and pictures, in the article's order. */
export interface Passage {
  readonly parts: readonly PassagePart[];
}

/** The words under one heading. `continued`: the section began on an earlier card. */
export interface PassagePart {
  readonly heading: string;
  readonly continued: boolean;
  readonly blocks: readonly Block[];
}

/** What of an instruction is read at a glance, in characters; a longer first step is shown whole all the same. */
const GLANCE = 2_400;
/** What one card holds, in characters: a tenth of what Teams takes, for comfort and for characters that need more room. */
const CARD = 10_000;
/** As much of a heading as any card shows. */
const HEADING = 200;

/** What must not be parted: a step or a paragraph with the pictures that belong to it, or an empty section's heading. */
interface Unit {
  readonly section: number;
  readonly heading: string;
  readonly opensSection: boolean;
  readonly pieces: readonly Piece[];
}

/** The beginning of a section: what the answer's own card shows. Without blocks when there is no such section. */
export function firstPassage(article: Article, section: number): Passage {
  return passageOf(shownFirst(article, section));
}

/**
 * Everything that the first passage of the section left out, in the article's order; without a section, the whole
 * article. A step is cut, between its words, only where it is alone longer than a card.
 */
export function restOf(article: Article, section: number | undefined): readonly Passage[] {
  const shown = section === undefined ? 0 : shownFirst(article, section).length;
  const units = article.sections.flatMap((_, index) => unitsOf(article, index).slice(index === section ? shown : 0));
  return intoCards(units).map(passageOf);
}

function intoCards(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const cards: Unit[][] = [];
  let room = 0;
  units.forEach((unit, index) => {
    const weight = weightOf(unit, units[index - 1]);
    const card = cards.at(-1);
    if (card && weight <= room) {
      card.push(unit);
      room -= weight;
    } else {
      cards.push([unit]);
      room = CARD - weightOf(unit, undefined);
    }
  });
  return cards;
}

function shownFirst(article: Article, section: number): readonly Unit[] {
  const units = unitsOf(article, section);
  let room = GLANCE;
  const end = units.findIndex((unit, index) => {
    room -= weightOf(unit, units[index - 1]);
    return index > 0 && room < 0;
  });
  return end < 0 ? units : units.slice(0, end);
}

function unitsOf(article: Article, index: number): readonly Unit[] {
  const section = article.sections[index];
  if (!section) return [];
  const together: Piece[][] = [];
  for (const piece of section.blocks.flatMap((block, place) => piecesOf(block, { place, room: CARD }))) {
    const last = together.at(-1);
    const belongs = piece.block.kind === "picture" && last && sum([...last, piece]) <= CARD;
    if (belongs) last.push(piece);
    else together.push([piece]);
  }
  const groups = together.length === 0 && section.heading !== "" ? [[]] : together;
  return groups.map((pieces, place) => ({
    section: index,
    heading: section.heading,
    opensSection: place === 0,
    pieces,
  }));
}

/** Characters that a unit takes after another, its heading included where that begins anew. */
function weightOf({ section, heading, pieces }: Unit, before: Unit | undefined): number {
  return sum(pieces) + (before?.section === section ? 0 : Math.min(heading.length, HEADING));
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { weight }) => total + weight, 0);
}

function passageOf(units: readonly Unit[]): Passage {
  const sections = [...new Set(units.map(({ section }) => section))];
  return {
    parts: sections.map((section) => {
      const ofSection = units.filter((unit) => unit.section === section);
      return {
        heading: ofSection[0]?.heading ?? "",
        continued: ofSection[0]?.opensSection === false,
        blocks: joined(ofSection.flatMap(({ pieces }) => pieces)),
      };
    }),
  };
}
