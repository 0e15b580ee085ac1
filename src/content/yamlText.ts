import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Mistake } from "./mistake.ts";

export type Path = readonly (string | number)[];

/** A YAML text whose every value knows its line. */
export interface YamlText {
  readonly value: unknown;
  /** Line of a key or list item in the file; of the nearest thing around it when it is not there. */
  readonly lineOf: (path: Path) => number;
  readonly mistakes: readonly Mistake[];
}

/** Parses `text`, whose first line stands on line `firstLine` of `file`. */
export function parseYamlText(text: string, file: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const broken = [...document.errors, ...document.warnings].map((problem) => ({
    file,
    line: lineAt(problem.pos[0]),
    message: `The YAML cannot be read: ${firstSentence(problem.message)}.`,
    remedy: remedyFor(problem.code),
  }));
  const mistakes = [...broken, ...aliasOffsets(document).map((offset) => aliasMistake(file, lineAt(offset)))];
  return {
    value: mistakes.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    mistakes,
  };
}

function offsetOf(document: Document, path: Path): number {
  let offset = document.contents?.range?.[0] ?? 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      const item = node.items[step];
      if (item === undefined) break;
      offset = rangeStart(item) ?? offset;
      node = item;
    } else {
      break;
    }
  }
  return offset;
}

/** `*words*` is an alias in YAML; whoever writes it here means words. */
function aliasOffsets(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_, { range }) => void offsets.push(range?.[0] ?? 0) });
  return offsets;
}

function aliasMistake(file: string, line: number): Mistake {
  return { file, line, message: "A value cannot begin with *.", remedy: "Put the text in quotes." };
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}

function firstSentence(message: string): string {
  return (message.split(/ at line \d|\n/)[0] ?? message).replace(/[.:]$/, "");
}

function remedyFor(code: string): string {
  if (code === "DUPLICATE_KEY") return "Keep one of the two.";
  return "Look at the indentation, the quotes and the colons of this line and the one above it.";
}
