import type { z } from "zod";

/** A type without `readonly` and with intersections joined, so that two ways to write the same shape compare as equal. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * Gives a format back unchanged, and compiles only when what it reads is exactly `Expected`: a field that is added to a
 * domain type and forgotten here, even an optional one, would silently be lost at the next start.
 */
export function exactly<Expected>() {
  return <S extends z.ZodType>(
    format: Same<Plain<z.output<S>>, Plain<Expected>> extends true ? S : { readonly differsFrom: Plain<Expected> } & S,
  ): S => format;
}
