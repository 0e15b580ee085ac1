import type { Element, Root } from "hast";
import { attribute, type Branch, elementsIn, lineOf, named } from "./tree.ts";

/** Less than this in a `main`, and the words stand elsewhere. */
const LEAST_CHARACTERS = 20;

const NEVER_READ = new Set(
  "script style noscript template link meta title nav dialog iframe object embed svg canvas audio video map select input textarea datalist del s strike".split(
    " ",
  ),
);
const NAVIGATION_ROLES =
  /^(navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;
/** Names that portals give to what stands around a page, alone or as a part of a longer name: `navheader`, `site-footer`. */
const AROUND =
  /^(?:.*[-_])?(?:nav|navbar|navigation|navheader|navfooter|navlinks|breadcrumbs?|menu|sidebar|side-?nav|footer|(?:site|global|suite|top)[-_]?header|cookies?|cookie[-_]?(?:banner|bar|consent|notice)|consent|toc|toc-macro|table-of-contents|skip[-_]?(?:link|to|nav)s?|pagination|pager|share|social|likes?|comments?|related[-_]?links|page-metadata|page-tools|attachments|indexterm|reportbug|headerlink)(?:[-_].*)?$/i;
const INLINE = new Set(
  "a span em strong b i u code kbd samp var abbr small sub sup mark q cite time label font".split(" "),
);
const HEADING = /^h[1-6]$/;

/** The part of a page that is its own, as an element or the whole tree. Nothing is taken out yet. */
export function mainPart(tree: Root): Branch {
  const candidates = [
    ...elementsIn(tree, (element) => element.tagName === "main" || attribute(element, "role") === "main"),
    ...elementsIn(tree, (element) => /^(main-?content|spPageCanvasContent)$/i.test(attribute(element, "id"))),
    ...elementsIn(tree, (element) => attribute(element, "itemProp") === "articleBody"),
    ...onlyOne(named(tree, "article")),
  ];
  const found = candidates.find((element) => lineOf(element).length >= LEAST_CHARACTERS);
  return found ?? named(tree, "body")[0] ?? tree;
}

/** Takes out of the main part, in place, what is not for reading: navigation, headers, footers, side bars, controls. */
export function dropSurroundings(main: Branch): void {
  const whole = main.type === "root" || main.tagName === "body";
  const half = lineOf(main).length / 2;
  prune(main, (element) => isAround(element, { whole, half }));
}

function prune(branch: Branch, isDropped: (element: Element) => boolean): void {
  const kept = branch.children.filter(
    (child) => child.type === "text" || (child.type === "element" && !isDropped(child)),
  );
  for (const child of kept) {
    if (child.type !== "element") continue;
    // What opens on a click is the heading of what it opens.
    if (child.tagName === "summary") child.tagName = "h4";
    if (HEADING.test(child.tagName)) for (const button of named(child, "button")) button.tagName = "span";
    prune(child, isDropped);
  }
  branch.children.splice(0, branch.children.length, ...kept);
}

function isAround(element: Element, { whole, half }: { whole: boolean; half: number }): boolean {
  const { tagName } = element;
  if (NEVER_READ.has(tagName) || tagName === "button") return true;
  if (element.properties.hidden !== undefined && element.properties.hidden !== false) return true;
  if (attribute(element, "ariaHidden") === "true") return true;
  if (INLINE.has(tagName) || HEADING.test(tagName)) return false;
  const names = [attribute(element, "id"), ...attribute(element, "className").split(/\s+/)];
  const surrounds =
    NAVIGATION_ROLES.test(attribute(element, "role")) ||
    names.some((name) => AROUND.test(name)) ||
    tagName === "footer" ||
    (tagName === "header" && whole) ||
    (tagName === "aside" && (whole || isMostlyLinks(element)));
  if (!surrounds || (tagName !== "header" && named(element, "h1").length > 0)) return false;
  // A name such as "has-sidebar" on what holds the page itself must not take the page away.
  return lineOf(element).length <= half || isMostlyLinks(element);
}

function isMostlyLinks(element: Element): boolean {
  const inLinks = named(element, "a").reduce((sum, link) => sum + lineOf(link).length, 0);
  return inLinks > lineOf(element).length / 2;
}

function onlyOne(elements: readonly Element[]): readonly Element[] {
  return elements.length === 1 ? elements : [];
}
