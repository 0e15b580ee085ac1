import type { z } from "zod";
import type { Mistake } from "./mistake.ts";
import type { Path, YamlText } from "./yamlText.ts";

/** A mistake that still says where by path; `check` and `placed` turn it into a line. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** Checks a parsed YAML text against `format`, whose error texts are the remedies. */
export function check<T>(
  yaml: YamlText,
  file: string,
  format: z.ZodType<T>,
): { value: T } | { mistakes: readonly Mistake[] } {
  if (yaml.mistakes.length > 0) return { mistakes: yaml.mistakes };
  const parsed = format.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data };
  return {
    mistakes: placed(
      parsed.error.issues.flatMap((issue) => findingsOf(issue, yaml.value)),
      yaml,
      file,
    ),
  };
}

/** Gives each finding its line, in the order of the file. */
export function placed(findings: readonly Finding[], yaml: YamlText, file: string): readonly Mistake[] {
  return findings
    .map(({ path, message, remedy }) => ({ file, line: yaml.lineOf(path), message, remedy }))
    .sort((a, b) => a.line - b.line);
}

function findingsOf(issue: z.core.$ZodIssue, root: unknown): readonly Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const remedy = issue.message;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not known here.`, remedy }));
  }
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1));
    return [{ path, message: `"${key}" is not known here.`, remedy: issue.issues[0]?.message ?? remedy }];
  }
  return [{ path, message: complaint(path, valueAt(root, path)), remedy }];
}

function complaint(path: Path, value: unknown): string {
  const name = nameOf(path);
  if (value === undefined) return `${name} is missing.`;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return `${name} is empty.`;
  const shown = JSON.stringify(value);
  return `${name} cannot be ${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}.`;
}

/** `"duty", item 2` for `["units", 3, "supportPersons", 0, "duty", 1]`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last === "string") return `"${last}"`;
  return `"${path.findLast((step) => typeof step === "string") ?? "list"}", item ${last + 1},`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
