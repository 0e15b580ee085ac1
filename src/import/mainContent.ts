import type { Element, Root } from "hast";
import { isCallout, isMostlyLinks, isNamedAround } from "./partNames.ts";
import { attribute, type Branch, elementsIn, HEADINGS, INLINE, lineOf, named } from "./tree.ts";

/** Less than this in a `main`, and the words stand elsewhere. */
const LEAST_CHARACTERS = 20;

const NEVER_READ = new Set(
  "script style noscript template link meta title nav dialog iframe object embed svg canvas audio video map select input textarea datalist del s strike".split(
    " ",
  ),
);
const NAVIGATION_ROLES = /^(navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;

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
    if (child.type === "element") prune(child, isDropped);
  }
  branch.children.splice(0, branch.children.length, ...kept);
}

function isAround(element: Element, { whole, half }: { whole: boolean; half: number }): boolean {
  const { tagName } = element;
  if (NEVER_READ.has(tagName) || tagName === "button") return true;
  if (element.properties.hidden !== undefined && element.properties.hidden !== false) return true;
  if (attribute(element, "ariaHidden") === "true") return true;
  if (INLINE.has(tagName) || HEADINGS.includes(tagName)) return false;
  const role = attribute(element, "role");
  const isBeside = role === "complementary" || (tagName === "aside" && (whole || isMostlyLinks(element)));
  const surrounds =
    NAVIGATION_ROLES.test(role) ||
    tagName === "footer" ||
    (tagName === "header" && whole) ||
    (isBeside && !isCallout(element)) ||
    isNamedAround(element, whole);
  if (!surrounds || (tagName !== "header" && named(element, "h1").length > 0)) return false;
  // A name such as "has-sidebar" on what holds the page itself must not take the page away.
  return lineOf(element).length <= half || isMostlyLinks(element);
}

function onlyOne(elements: readonly Element[]): readonly Element[] {
  return elements.length === 1 ? elements : [];
}
