import type { Nodes, Root } from "mdast";
import { altText, isImage, linesOf } from "./markdownPictures.ts";
import type { Mistake } from "./mistake.ts";

/**
 * Every picture must say in words what it shows, for those who do not see it, and stand at an address, since no message
 * could carry it. `bodyLine` is the line of the file on which the Markdown begins.
 */
export function checkPictures(
  root: Root,
  { file, bodyLine }: { readonly file: string; readonly bodyLine: number },
): readonly Mistake[] {
  const on = (isWrong: (node: Nodes) => boolean, message: string, remedy: string): readonly Mistake[] =>
    linesOf(root, isWrong).map((line) => ({ file, line: bodyLine + line - 1, message, remedy }));
  return [
    ...on(
      (node) => isImage(node) && altText(node) === "",
      "A picture has no alternative text.",
      "Write in words what it shows: ![what it shows](https://…).",
    ),
    ...on(
      (node) => (node.type === "image" || node.type === "definition") && /^\s*data:/iu.test(node.url),
      "A picture cannot stand in the text itself.",
      "Put it where the portal keeps its pictures, and write its https address.",
    ),
  ];
}
