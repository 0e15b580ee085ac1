import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type State, toMdast } from "hast-util-to-mdast";
import type { RootContent } from "mdast";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { toString as wordsOf } from "mdast-util-to-string";
import { nameByCaptions } from "./captions.ts";
import { nameControls } from "./controls.ts";
import { plainHeadings } from "./headingMarks.ts";
import { leadsElsewhere } from "./leadsElsewhere.ts";
import { dropSurroundings, mainPart } from "./mainContent.ts";
import { type Page, UnreadablePage } from "./page.ts";
import { pageBody } from "./pageBody.ts";
import { pageFacts, pageTitle } from "./pageFacts.ts";
import { openPanels } from "./panels.ts";
import { withoutNumber } from "./sections.ts";
import { tableBlocks } from "./tableBlocks.ts";
import { attribute, named, oneLine } from "./tree.ts";

const LEAST_WORDS = 3;
/** A book, not an instruction: about a hundred pages of paper. */
const MOST_CHARACTERS = 300_000;

/** `<a@b>` would be read as an address, so each `<` is written as a character; the extensions escape what looks like theirs. */
const MARKDOWN: Options = {
  extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  bullet: "-",
  emphasis: "*",
  listItemIndent: "one",
  rule: "-",
  unsafe: [{ character: "<", inConstruct: "phrasing" }],
};

/**
 * Reads an HTML page whose links are relative to `address`; `name` is its title when it has none.
 * Throws `UnreadablePage` when nothing in it is for reading.
 */
export function htmlPage(html: string, address: string, name: string): Page {
  const tree = fromHtml(html);
  plainHeadings(tree);
  const facts = pageFacts(tree);
  const main = mainPart(tree);
  const title = withoutNumber(oneLine(pageTitle(tree, main))) || name;
  openPanels(main);
  nameControls(main);
  dropSurroundings(main);
  nameByCaptions(main);
  const base = baseOf(tree, address);
  resolveLinks(main, base);
  const lostPictures = resolvePictures(main, base);
  const body = pageBody(blocksOf(main), title);
  const words = oneLine(body.children.map((node) => wordsOf(node, { includeImageAlt: false })).join(" "));
  if (words.split(" ").length < LEAST_WORDS) throw new UnreadablePage("There are no words in it to answer with.");
  if (words.length > MOST_CHARACTERS) throw new UnreadablePage("It is longer than 300,000 characters; split it.");
  if (leadsElsewhere(body)) throw new UnreadablePage("It only leads to other pages.");
  return { ...facts, title, markdown: toMarkdown(body, MARKDOWN), words, lostPictures };
}

function blocksOf(main: Element | Root): readonly RootContent[] {
  const root: Root = { type: "root", children: main.children.filter((child) => child.type !== "doctype") };
  const tree = toMdast(root, {
    document: true,
    handlers: {
      table: (state: State, element: Element) => tableBlocks(state, element),
    },
  });
  return tree.type === "root" ? tree.children : [];
}

function resolveLinks(main: Element | Root, base: string): void {
  for (const link of named(main, "a")) {
    const href = attribute(link, "href").trim();
    const url = href === "" || href.startsWith("#") ? null : URL.parse(href, base);
    link.properties = url && /^(https?|mailto|tel):$/.test(url.protocol) ? { href: url.href } : {};
  }
}

/** Gives each picture its https address; those that have none, such as pictures inside the file, are counted. */
function resolvePictures(main: Element | Root, base: string): number {
  let lost = 0;
  for (const picture of named(main, "img")) {
    const { src: _, ...others } = picture.properties;
    const url = URL.parse(attribute(picture, "src").trim() || "none:", base);
    const hasAddress = url?.protocol === "https:";
    picture.properties = hasAddress ? { ...others, src: url.href } : others;
    if (!hasAddress) lost++;
  }
  return lost;
}

function baseOf(tree: Root, address: string): string {
  const [base] = named(tree, "base");
  return (base && URL.parse(attribute(base, "href"), address)?.href) || address;
}
