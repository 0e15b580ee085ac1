import type { Element, Nodes } from "hast";
import { attribute, type Branch, INLINE, lineOf, named, oneLine } from "./tree.ts";

const CONTROLS: readonly string[] = ["button", "select", "input", "textarea"];
/** Fields whose value a page does not show, or shows otherwise than in words. */
const WORDLESS = /^(?:hidden|checkbox|radio|image|password|file|range|color)$/i;
/** Where words in another block of the same element go with a control. */
const ITEM = /^(?:li|dd)$/;

/**
 * Makes words, in place, of the controls that stand among words: in "Press [Save] twice" the name of the button is the step.
 * Those that stand alone belong to the page, and stay controls.
 */
export function nameControls(branch: Branch, isSpoken = false): void {
  const isAmongWords = isInline(branch) ? isSpoken : /\p{L}/u.test(wordsAround(branch));
  for (const child of branch.children) {
    if (child.type !== "element" || child.tagName === "pre") continue;
    if (!CONTROLS.includes(child.tagName)) nameControls(child, isAmongWords);
    else if (isAmongWords) speak(child);
  }
}

/** The words of a block beside its controls, without those of the blocks in it. */
function wordsAround(block: Branch): string {
  const isWhole = block.type === "element" && ITEM.test(block.tagName);
  const spoken = [...block.children].filter((child) => isWhole || child.type === "text" || isInline(child));
  return spoken.map(withoutControls).join("");
}

function withoutControls(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && CONTROLS.includes(node.tagName)) return "";
  return "children" in node ? node.children.map(withoutControls).join("") : "";
}

function speak(control: Element): void {
  const value = namesOf(control)
    .map(oneLine)
    .find((name) => /[\p{L}\p{N}]/u.test(name));
  const hasPicture = control.tagName === "button" && named(control, "img").length > 0;
  if (!hasPicture && value === undefined) return;
  if (!hasPicture) control.children = [{ type: "text", value: value ?? "" }];
  control.tagName = "span";
}

/** What a control may be called, the best first: what the page shows comes before what is read aloud. */
function namesOf(control: Element): readonly string[] {
  const spoken = [attribute(control, "ariaLabel"), attribute(control, "title")];
  switch (control.tagName) {
    case "button":
      return [
        control.children
          .filter((child) => !isNamed(child, "svg"))
          .map(lineOf)
          .join(" "),
        ...spoken,
      ];
    case "select": {
      const options = named(control, "option");
      return [lineOf(options.find(({ properties }) => properties.selected) ?? options[0]), ...spoken];
    }
    default:
      if (WORDLESS.test(attribute(control, "type"))) return [];
      return [attribute(control, "value") || lineOf(control), attribute(control, "placeholder"), ...spoken];
  }
}

function isInline(node: Nodes): boolean {
  return node.type === "element" && INLINE.has(node.tagName);
}

function isNamed(node: Nodes, name: string): boolean {
  return node.type === "element" && node.tagName === name;
}
