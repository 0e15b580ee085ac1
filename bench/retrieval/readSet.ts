import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../../src/domain/language.ts";

const language = z.enum(LANGUAGES);
const pageFormat = z.object({ id: z.string().min(1), title: z.string(), text: z.string(), lang: language });
const queryFormat = z.object({
  id: z.string().min(1),
  text: z.string(),
  lang: language,
  relevant: z.array(z.string()),
  split: z.string().optional(),
});

/** A document of a test set. */
export type Page = z.infer<typeof pageFormat>;
/** A question to a test set; an empty `relevant` says that no document answers it. */
export type Query = z.infer<typeof queryFormat>;

export const SPLITS = ["dev", "test", "all"] as const;
export type Split = (typeof SPLITS)[number];

export interface TestSet {
  /** The name of its folder. */
  readonly name: string;
  readonly pages: readonly Page[];
  readonly clean: readonly Query[];
  /** The same queries with typing errors, where the set has them. */
  readonly typo: readonly Query[] | undefined;
}

/** Something in a test set that has to be put right; the message names the file and the line. */
export class SetError extends Error {
  override readonly name = "SetError";
}

/** Reads a folder with `corpus.jsonl`, `queries.jsonl` and, if it is there, `queries.typo.jsonl`. Throws a `SetError`. */
export function readSet(folder: string): TestSet {
  const pages = rowsOf(join(folder, "corpus.jsonl"), pageFormat);
  const typoFile = join(folder, "queries.typo.jsonl");
  return {
    name: nameOfSet(folder),
    pages,
    clean: readQueries(folder),
    typo: existsSync(typoFile) ? rowsOf(typoFile, queryFormat) : undefined,
  };
}

/** Reads the queries of a set alone, without typing errors. Throws a `SetError`. */
export function readQueries(folder: string): readonly Query[] {
  return rowsOf(join(folder, "queries.jsonl"), queryFormat);
}

export function nameOfSet(folder: string): string {
  return basename(resolve(folder));
}

/** The queries of one half, or of both; one that does not say its half counts in each. */
export function ofSplit(queries: readonly Query[], wanted: Split): readonly Query[] {
  return queries.filter(({ split }) => wanted === "all" || split === undefined || split === wanted);
}

function rowsOf<T extends { readonly id: string }>(file: string, format: z.ZodType<T>): readonly T[] {
  const lineOfId = new Map<string, number>();
  return linesOf(file).flatMap((text, index) => {
    if (text.trim() === "") return [];
    const line = index + 1;
    const row = rowOf(text, format, `${file}:${line}`);
    const earlier = lineOfId.get(row.id);
    if (earlier !== undefined)
      throw new SetError(
        `${file}:${line}: the id "${row.id}" stands in line ${earlier} already. Give each an id of its own.`,
      );
    lineOfId.set(row.id, line);
    return [row];
  });
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .split("\n");
  } catch (error) {
    throw new SetError(`${file} cannot be read (${told(error)}). Name a folder that has it.`);
  }
}

function rowOf<T>(text: string, format: z.ZodType<T>, place: string): T {
  const parsed = format.safeParse(json(text, place));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`);
  throw new SetError(`${place}: ${issues.join("; ")}. Put the line right or take it out.`);
}

function json(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SetError(`${place}: this is no JSON (${told(error)}). Write one object on each line.`);
  }
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
