import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { LANGUAGES, type Language } from "../../src/domain/language.ts";

/** A number serves as an id as well. */
const id = z.union([z.string().min(1), z.number().transform(String)]);
/** Any language, with its country or without: `fi-FI` is `fi`. */
const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:[-_]\w+)*$/iu, "this is no language, as fi is")
  .transform((tag) => tag.toLowerCase().replace(/[-_].*$/u, ""));
const pageFormat = z.object({
  id,
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ""),
  text: z.string(),
  lang: language,
});
const queryFormat = z.object({
  id,
  text: z.string(),
  lang: language,
  relevant: z.array(id),
  split: z.string().nullish(),
});

type InOurs<T> = T & { readonly lang: Language };

/** A document of a test set. */
export type Page = InOurs<z.infer<typeof pageFormat>>;
/** A question to a test set; an empty `relevant` says that no document answers it. */
export type Query = InOurs<z.infer<typeof queryFormat>>;

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

type Tell = (what: string) => void;
const tellOnStandardError: Tell = (what) => console.error(what);

/**
 * Reads a folder with `corpus.jsonl`, `queries.jsonl` and, if it is there, `queries.typo.jsonl`. Lines in other languages,
 * and those with an id that stands there already, are left out and told. Throws a `SetError`.
 */
export function readSet(folder: string, tell = tellOnStandardError): TestSet {
  const pages = rowsOf(join(folder, "corpus.jsonl"), pageFormat, tell);
  const typoFile = join(folder, "queries.typo.jsonl");
  return {
    name: nameOfSet(folder),
    pages,
    clean: readQueries(folder, tell),
    typo: existsSync(typoFile) ? rowsOf(typoFile, queryFormat, tell) : undefined,
  };
}

/** Reads the queries of a set alone, without typing errors. Throws a `SetError`. */
export function readQueries(folder: string, tell = tellOnStandardError): readonly Query[] {
  return rowsOf(join(folder, "queries.jsonl"), queryFormat, tell);
}

export function nameOfSet(folder: string): string {
  return basename(resolve(folder));
}

/** The queries of one half, or of both; one that does not say its half counts in each. */
export function ofSplit(queries: readonly Query[], wanted: Split): readonly Query[] {
  return queries.filter(({ split }) => wanted === "all" || !split || split === wanted);
}

function rowsOf<T extends { readonly id: string; readonly lang: string }>(
  file: string,
  format: z.ZodType<T>,
  tell: Tell,
): readonly InOurs<T>[] {
  const ids = new Set<string>();
  const foreign: number[] = [];
  const doubled: number[] = [];
  const rows = linesOf(file).flatMap((text, index) => {
    if (text.trim() === "") return [];
    const row = rowOf(text, format, `${file}:${index + 1}`);
    if (!isInOurs(row)) foreign.push(index + 1);
    else if (ids.has(row.id)) doubled.push(index + 1);
    else {
      ids.add(row.id);
      return [row];
    }
    return [];
  });
  for (const [left, why] of [
    [foreign, `not in ${LANGUAGES.join(", ")}`],
    [doubled, "the id stands there already"],
  ] as const) {
    const all = rows.length + foreign.length + doubled.length;
    if (left[0]) tell(`${file}: ${left.length} of ${all} lines left out: ${why} (first in line ${left[0]})`);
  }
  if (rows.length === 0) throw new SetError(`${file}: nothing in ${LANGUAGES.join(", ")} stands there.`);
  return rows;
}

function isInOurs<T extends { readonly lang: string }>(row: T): row is InOurs<T> {
  return LANGUAGES.some((language) => language === row.lang);
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
