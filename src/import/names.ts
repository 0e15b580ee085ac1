import { createHash } from "node:crypto";
import { extname } from "node:path";
import { LANGUAGES, type Language } from "../domain/language.ts";
import type { Page } from "./page.ts";

const LONGEST_SLUG = 80;
const HASH_LETTERS = 8;

/** Small letters, digits and hyphens out of any text; what is too long, or has no such letters, gets a hash of the text. */
export function slugOf(text: string): string {
  const slug = hyphenated(text);
  if (slug !== "" && slug.length <= LONGEST_SLUG) return slug;
  return [slug.slice(0, LONGEST_SLUG - HASH_LETTERS - 1).replace(/-$/, ""), hashOf(text).slice(0, HASH_LETTERS)]
    .filter((part) => part !== "")
    .join("-");
}

/**
 * The id of the article that a source makes: by its place in the export, so that it is the same in the next one. When an
 * article of another source has that id, a hash of the portal and the source sets them apart.
 */
export function articleId(
  { portal, source, language }: { readonly portal: string; readonly source: string; readonly language: Language },
  isTaken: (id: string) => boolean,
): string {
  const id = `${language}-${slugOf(placeOf(source, language))}`;
  return isTaken(id) ? `${id}-${hashOf(`${portal}\n${source}`).slice(0, HASH_LETTERS)}` : id;
}

/**
 * What the translations of a page share: its place in the portal without the language. `undefined` for a portal that keeps
 * its languages apart by other means.
 */
export function topicOf(portal: string, source: string): string | undefined {
  const place = `${portal.replace(/^https:\/\//, "")}/${source.slice(0, source.length - extname(source).length)}`;
  const steps = place.split("/").filter((step) => step !== "");
  const others = steps.filter((step) => !isLanguage(step));
  if (others.length < steps.length) return slugOf(others.join("-"));
  const shared = place.replace(/[._-](fi|sv|en)$/i, "");
  return shared === place ? undefined : slugOf(shared);
}

/** By which the words of a page are known again. */
export function wordsHash({ title, words }: Pick<Page, "title" | "words">): string {
  return hashOf(`${title}\n${words}`);
}

/** Hexadecimal SHA-256. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function placeOf(source: string, language: Language): string {
  const steps = source.slice(0, source.length - extname(source).length).split("/");
  return (steps.length > 1 && steps[0]?.toLowerCase() === language ? steps.slice(1) : steps).join("-");
}

function isLanguage(text: string): boolean {
  return LANGUAGES.some((language) => language === text.toLowerCase());
}

function hyphenated(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[æÆ]/g, "ae")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
