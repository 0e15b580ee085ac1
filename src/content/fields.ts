import { z } from "zod";
import { LANGUAGES } from "../domain/language.ts";

/** The kinds of values that several files of `content/` share. The error text of each is its remedy. */

/** A record with exactly these keys. */
export function record<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const keys = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === "unrecognized_keys" ? `Remove it, or use one of: ${keys}.` : `Write the keys ${keys} under it.`,
  });
}

export function words(remedy: string): z.ZodString {
  return z.string(remedy).trim().min(1, remedy);
}

export function list<T extends z.ZodType>(item: T, remedy: string): z.ZodArray<T> {
  return z.array(item, remedy);
}

export const kebabId = z
  .string("Write an id of small letters, digits and hyphens.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write an id of small letters, digits and hyphens.");

export const localized = record({
  fi: words("Write the text in Finnish."),
  sv: words("Write the text in Swedish."),
  en: words("Write the text in English."),
});

export const language = z.enum(LANGUAGES, "Write fi, sv or en.");

/** An id that Teams or Entra ID gave; its form is theirs. */
export const foreignId = z
  .string("Write the id in quotes, as Teams gives it.")
  .regex(/^\S+$/, "Write the id in quotes, as Teams gives it, without spaces.");

export const httpsAddress = z.url({
  protocol: /^https$/,
  hostname: z.regexes.domain,
  error: "Write an address that begins with https://.",
});

export const day = z.iso.date('Write a day of the calendar as year-month-day, for example "2026-01-31".');

/** Every file of the sample organisation says that it is one. */
export const sample = z.boolean("Write true for a sample, false for the real thing.");
