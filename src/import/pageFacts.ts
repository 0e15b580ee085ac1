import type { Root } from "hast";
import { isWordTitle } from "./headingMarks.ts";
import type { PageFacts } from "./page.ts";
import { attribute, type Branch, lineOf, named, oneLine } from "./tree.ts";

const OWNER_NAMES = ["owner", "dc.publisher", "dcterms.publisher", "publisher", "author", "dc.creator"];
const REVIEWED_NAMES = [
  "reviewed",
  "last-reviewed",
  "dcterms.modified",
  "dc.date.modified",
  "article:modified_time",
  "og:updated_time",
  "last-modified",
  "modified",
  "revised",
  "dcterms.date",
  "dc.date",
  "date",
  "article:published_time",
];

/** Reads the head of an HTML page. */
export function pageFacts(tree: Root): PageFacts {
  const metas = new Map<string, string>();
  for (const meta of named(tree, "meta")) {
    const name = attribute(meta, "name") || attribute(meta, "property") || attribute(meta, "httpEquiv");
    const content = oneLine(attribute(meta, "content"));
    if (name !== "" && content !== "" && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const first = (names: readonly string[]): string | undefined => names.flatMap((name) => metas.get(name) ?? [])[0];
  const canonical = named(tree, "link").find((link) => attribute(link, "rel").toLowerCase() === "canonical");
  const [html] = named(tree, "html");
  return {
    claimedLanguage: (html && (attribute(html, "lang") || attribute(html, "xmlLang"))) || undefined,
    owner: first(OWNER_NAMES),
    reviewed: REVIEWED_NAMES.flatMap((name) => dayIn(metas.get(name)) ?? [])[0],
    keywords: keywordsIn(metas.get("keywords")),
    subject: first(["subject", "article:section", "dc.subject"]),
    address: (canonical && attribute(canonical, "href")) || metas.get("og:url"),
  };
}

/**
 * The title of a page: its main heading, else the title of its window without the name of the site. Of several main headings
 * none is the title unless the window says so: they are chapters.
 */
export function pageTitle(tree: Root, main: Branch): string {
  const windowTitle = lineOf(named(tree, "title")[0]);
  const inside = named(main, "h1")
    .map(lineOf)
    .filter((text) => text !== "");
  const own =
    wikiTitle(tree) ||
    lineOf(named(main, "h1").find(isWordTitle)) ||
    inside.find((text) => windowTitle.includes(text)) ||
    // A heading outside the page's own part is the page's only if the window begins with it; else it is the site's.
    named(tree, "h1")
      .map(lineOf)
      .find((text) => text !== "" && windowTitle.startsWith(text)) ||
    (inside.length === 1 || windowTitle === "" ? inside[0] : undefined);
  if (own) return own;
  if (windowTitle === "") return lineOf(named(main, "h2", "h3")[0]);
  const headings = new Set(named(main, "h2", "h3", "h4").map(lineOf));
  const fronts = [...windowTitle.matchAll(/\s+[-–—|:·]+\s+/g)].map(({ index }) => windowTitle.slice(0, index));
  return fronts.find((front) => headings.has(front)) ?? windowTitle.split(/\s+[|·]\s+/)[0] ?? windowTitle;
}

/** Confluence puts the name of the space before the title, in the heading itself. */
function wikiTitle(tree: Root): string {
  const text = lineOf(named(tree, "h1").find((heading) => attribute(heading, "id") === "title-heading"));
  return text.split(" : ").slice(1).join(" : ") || text;
}

/** The day in a text such as `2026-02-11T10:00:00Z`, `11.2.2026` or `Wed, 11 Feb 2026 10:00:00 GMT`. */
function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, isoYear, isoMonth, isoDay] = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  if (isoYear) return realDay(`${isoYear}-${isoMonth}-${isoDay}`);
  const [, day, month, year] = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text) ?? [];
  if (day && month && year) return realDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const instant = /\b\d{4}\b/.test(text) && /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}

/** Words between commas or semicolons, each once. */
function keywordsIn(text: string | undefined): readonly string[] {
  const words = (text ?? "").split(/[,;]/).map(oneLine);
  return [...new Set(words.filter((word) => word !== ""))];
}

function realDay(text: string): string | undefined {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text) ? text : undefined;
}
