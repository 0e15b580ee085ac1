import type { PhrasingContent } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import { oneLine } from "./tree.ts";

/** A longer description of a picture that is not there is no part of a sentence. */
const LONGEST_NAME = 80;
const PICTURE_FILE = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;
const INVISIBLE = /(?!\n)\p{Cc}|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Phrases as an article has them: bold, italic, code, whole addresses and pictures; nothing else is left of the page's look. */
export function tidyPhrases(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap(tidyPhrase);
}

/** Phrases without white space and line breaks at both ends. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const { inner } = apart(nodes);
  const [first] = inner;
  const last = inner.at(-1);
  if (first?.type === "break") return trimmed(inner.slice(1));
  return last?.type === "break" ? trimmed(inner.slice(0, -1)) : inner;
}

/** No words and no picture. */
export function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return wordsOf(nodes).trim() === "" && !nodes.some(holdsPicture);
}

function holdsPicture(node: PhrasingContent): boolean {
  return node.type === "image" || ("children" in node && node.children.some(holdsPicture));
}

function tidyPhrase(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case "image":
      return picture(node.url, pictureName(node.alt));
    case "text":
      return text(node.value.replace(/[^\S\n]+/g, " ").replace(INVISIBLE, ""));
    case "inlineCode":
      return node.value.trim() === "" ? [] : [{ type: "inlineCode", value: oneLine(node.value) }];
    case "break":
      return [node];
    case "link":
      return linked(node.url, tidyPhrases(node.children));
    case "strong":
    case "emphasis":
      return around(tidyPhrases(node.children), (children) => ({ type: node.type, children }));
    default:
      return "children" in node ? tidyPhrases(node.children) : [];
  }
}

/** A picture without an address is as good as its name: among words it was a button, and its name is part of the sentence. */
function picture(url: string, alt: string): PhrasingContent[] {
  // Every picture of an article has words: where the page has none, the name of its file is all that is known.
  if (url !== "") return [{ type: "image", url, alt: alt || fileNameOf(url) }];
  return alt.length <= LONGEST_NAME ? text(alt) : [];
}

/** What a picture is called; the name of its file says nothing. */
function pictureName(alt: string | null | undefined): string {
  const name = oneLine(alt ?? "");
  return PICTURE_FILE.test(name) ? "" : name;
}

function text(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value: value.toWellFormed() }];
}

function linked(url: string, children: PhrasingContent[]): PhrasingContent[] {
  return /^(https?:|mailto:|tel:)/i.test(url)
    ? around(children, (inner) => ({ type: "link", url, children: inner }))
    : children;
}

/** Marks stand close around their words; a picture alone needs none, and is not made smaller by a link to itself. */
function around(
  children: readonly PhrasingContent[],
  wrap: (inner: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const { before, inner, after } = apart(children);
  const hasWords = wordsOf(inner, { includeImageAlt: false }).trim() !== "";
  return [...text(before), ...(hasWords ? [wrap(inner)] : inner), ...text(after)];
}

/** Phrases and the white space around them. */
function apart(nodes: readonly PhrasingContent[]): { before: string; inner: PhrasingContent[]; after: string } {
  const [first, ...others] = nodes;
  if (first?.type === "text") {
    const start = first.value.trimStart();
    const before = first.value.slice(0, first.value.length - start.length);
    if (before !== "") {
      const rest = apart([...text(start), ...others]);
      return { ...rest, before: before + rest.before };
    }
  }
  const last = nodes.at(-1);
  if (last?.type !== "text") return { before: "", inner: [...nodes], after: "" };
  const end = last.value.trimEnd();
  const after = last.value.slice(end.length);
  if (after === "") return { before: "", inner: [...nodes], after: "" };
  const rest = apart([...nodes.slice(0, -1), ...text(end)]);
  return { ...rest, after: rest.after + after };
}

function fileNameOf(url: string): string {
  return (
    url
      .split(/[?#]/u)[0]
      ?.split("/")
      .findLast((part) => part !== "") ?? url
  );
}
