import type { Element } from "hast";
import { isMostlyLinks } from "./partNames.ts";
import { attribute, type Branch, elementsIn, HEADINGS, lineOf, named } from "./tree.ts";

/** The depth of a tab's name above a panel without headings: under whatever heading stands before the tabs. */
const DEEPEST = 6;

/**
 * Makes readable, in place, what a page shows on a click: panels of tabs and accordions, each under the name that is clicked.
 * Many portals hide them until then, and the answer stands in them.
 */
export function openPanels(main: Branch): void {
  // From the inside out: the name of an outer tab stands above those of inner ones.
  for (const [panel, opener] of openersIn(main).toReversed()) {
    if (attribute(panel, "role") !== "tabpanel" && isMostlyLinks(panel)) continue;
    show(panel);
    if (opener && isName(opener)) nameBy(opener, panel);
  }
  elementsIn(main, ({ properties }) => properties.hidden === "until-found").forEach(show);
  showUnderHeadings(main);
  for (const summary of named(main, "summary")) summary.tagName = "h4";
  for (const heading of named(main, ...HEADINGS))
    for (const button of named(heading, "button")) button.tagName = "span";
}

/** Panels in the order of the page, with what opens them unless that is a heading already. */
function openersIn(main: Branch): readonly (readonly [panel: Element, opener: Element | undefined])[] {
  const inHeadings = new Set(named(main, ...HEADINGS).flatMap((heading) => elementsIn(heading, () => true)));
  const tabs = elementsIn(main, isTab);
  const panels = elementsIn(main, (element) => attribute(element, "role") === "tabpanel");
  const openers = [...tabs, ...named(main, "button", "a").filter((each) => attribute(each, "ariaControls") !== "")];
  const openerOf = new Map(openers.flatMap((opener) => targetsOf(opener).map((id) => [id, opener])));
  return elementsIn(main, () => true).flatMap((element): [Element, Element | undefined][] => {
    const labels = idsIn(element, "ariaLabelledBy");
    const opener =
      openerOf.get(attribute(element, "id")) ??
      tabs.find((tab) => labels.includes(attribute(tab, "id"))) ??
      (tabs.length === panels.length ? tabs[panels.indexOf(element)] : undefined);
    if (!opener && !panels.includes(element)) return [];
    return [[element, opener && !inHeadings.has(opener) ? opener : undefined]];
  });
}

function targetsOf(opener: Element): readonly string[] {
  const [, target] = /^#(.+)/.exec(attribute(opener, "href")) ?? [];
  return [...idsIn(opener, "ariaControls"), ...(target ? [target] : [])];
}

function idsIn(element: Element, name: string): readonly string[] {
  return attribute(element, name)
    .split(" ")
    .filter((id) => id !== "");
}

/** A link that opens something stands among words, and keeps them. */
function isName(opener: Element): boolean {
  return isTab(opener) || (opener.tagName === "button" && attribute(opener, "ariaExpanded") !== "");
}

function isTab(element: Element): boolean {
  return attribute(element, "role") === "tab";
}

/** Puts the name of what opens a panel above it, unless the panel has it already. */
function nameBy(opener: Element, panel: Element): void {
  const name = lineOf(opener) || attribute(opener, "ariaLabel");
  if (isTab(opener)) opener.children = [];
  const headings = named(panel, ...HEADINGS);
  if (name === "" || lineOf(headings[0]) === name) return;
  const depth = headings.reduce((least, { tagName }) => Math.min(least, Number(tagName.slice(1)) - 1), DEEPEST);
  panel.children.unshift({
    type: "element",
    tagName: `h${Math.max(1, depth)}`,
    properties: {},
    children: [{ type: "text", value: name }],
  });
}

/** An accordion that only its heading and the order of the page hold together. */
function showUnderHeadings(branch: Branch): void {
  const children = [...branch.children].filter((child): child is Element => child.type === "element");
  children.forEach((child, index) => {
    const before = children[index - 1];
    if (before && isClickedHeading(before)) show(child);
    showUnderHeadings(child);
  });
}

function isClickedHeading(element: Element): boolean {
  const heading = HEADINGS.includes(element.tagName) ? element : named(element, ...HEADINGS)[0];
  return heading !== undefined && named(heading, "button").length > 0 && lineOf(heading) === lineOf(element);
}

function show(element: Element): void {
  element.properties = { ...element.properties, hidden: false, ariaHidden: "false" };
}
