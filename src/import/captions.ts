import type { Element } from "hast";
import { attribute, type Branch, elementsIn, lineOf, named } from "./tree.ts";

/** More words are no caption. */
const LONGEST_CAPTION = 200;
const FIGURE = /^(?:figure|mediaobject|thumb|thumbinner|wp-caption|image-with-caption)$/;

/**
 * Makes captions, in place, the names of their pictures: without the picture a caption says nothing. A caption of several
 * pictures goes before the name of the first.
 */
export function nameByCaptions(main: Branch): void {
  const captioned = new Set<Element>();
  // From the inside out: pictures side by side have captions of their own, and one together.
  for (const figure of elementsIn(main, isFigure).toReversed()) {
    const caption = lineOf(figure);
    const pictures = named(figure, "img");
    const [first] = pictures;
    if (!first || caption.length > LONGEST_CAPTION) continue;
    if (caption !== "") {
      const alt = captioned.has(first) ? `${caption}: ${attribute(first, "alt")}` : caption;
      first.properties = { ...first.properties, alt };
      captioned.add(first);
    }
    figure.children = [...pictures];
  }
}

function isFigure(element: Element): boolean {
  return (
    element.tagName === "figure" ||
    attribute(element, "className")
      .split(/\s+/)
      .some((name) => FIGURE.test(name))
  );
}
