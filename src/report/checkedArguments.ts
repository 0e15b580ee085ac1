import { type ParseArgsConfig, parseArgs } from "node:util";
import type { z } from "zod";

/** An argument that cannot be; the message says what to write instead. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}

/** How a program is called: its options, what they may be, and the line that shows it. */
interface Call<Read> {
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly format: z.ZodType<Read>;
  readonly usage: string;
}

/** The words after a program's name, checked. @throws ArgumentError with one line that says what to write instead. */
export function checkedArguments<Read>(words: readonly string[], { options, format, usage }: Call<Read>): Read {
  const checked = format.safeParse(valuesOf(words, options, usage));
  if (checked.success) return checked.data;
  throw new ArgumentError(checked.error.issues.map(({ message }) => message).join(" "));
}

function valuesOf(words: readonly string[], options: Call<unknown>["options"], usage: string): unknown {
  try {
    return { ...parseArgs({ args: [...words], options }).values };
  } catch {
    throw new ArgumentError(`Write ${usage}`);
  }
}
