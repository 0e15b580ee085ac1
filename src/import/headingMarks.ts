import type { Element } from "hast";
import { attribute, type Branch, HEADINGS, lineOf } from "./tree.ts";

/** What generators call the link to a heading that stands beside its words. */
const LINK_TO_HEADING = /^(?:headerlink|(?:header-|heading-)?anchor(?:-link)?|hash-link|permalink)$/i;

/**
 * Takes what is not its words out of each heading, in place: links to the heading itself (`¶`, `#`), icons, the editing of a
 * wiki. Word's paragraph of the title becomes the heading that it is.
 */
export function plainHeadings(branch: Branch, heading?: Element): void {
  for (const child of branch.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "p" && isWordTitle(child)) child.tagName = "h1";
    plainHeadings(child, HEADINGS.includes(child.tagName) ? child : heading);
  }
  const kept = branch.children.filter(
    (child) => child.type === "text" || (child.type === "element" && !isMark(child, heading)),
  );
  branch.children.splice(0, branch.children.length, ...kept);
}

/** Whether Word calls an element the title of the document. */
export function isWordTitle(element: Element): boolean {
  return classesOf(element).includes("MsoTitle");
}

function isMark(element: Element, heading: Element | undefined): boolean {
  if (classesOf(element).includes("mw-editsection")) return true;
  if (!heading) return false;
  if (element.tagName === "svg" || attribute(element, "ariaHidden") === "true") return true;
  if (element.tagName !== "a" || !attribute(element, "href").includes("#")) return false;
  const isNamedSo = classesOf(element).some((name) => LINK_TO_HEADING.test(name));
  // Some generators make the whole heading such a link.
  return !/[\p{L}\p{N}]/u.test(lineOf(element)) || (isNamedSo && lineOf(element) !== lineOf(heading));
}

function classesOf(element: Element): readonly string[] {
  return attribute(element, "className").split(/\s+/);
}
