import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseDocument } from "yaml";
import { pageHtml } from "./escapeHtml.ts";

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** A Markdown file as an HTML page: front matter becomes the page's head, HTML in the text stays HTML. */
export function markdownHtml(text: string): string {
  const [whole, yaml] = FRONT_MATTER.exec(text) ?? [];
  const keys = frontMatter(yaml ?? "");
  const first = (...names: readonly string[]): string | undefined => names.flatMap((name) => keys.get(name) ?? [])[0];
  const body = micromark(whole === undefined ? text : text.slice(whole.length), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return pageHtml(body, {
    ...titleAndLanguage(first("title"), first("language", "lang")),
    metas: {
      owner: first("owner", "author"),
      reviewed: first("reviewed", "updated", "lastmod", "modified", "date"),
      keywords: first("keywords", "tags"),
      subject: first("subject", "category"),
      "og:url": first("portal", "url", "canonical", "permalink"),
    },
  });
}

function titleAndLanguage(title: string | undefined, language: string | undefined) {
  return { ...(title ? { title } : {}), ...(language ? { language } : {}) };
}

/** The plain values by key; lists joined with commas. Broken front matter is as good as none. */
function frontMatter(yaml: string): ReadonlyMap<string, string> {
  const document = parseDocument(yaml, { logLevel: "silent" });
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 });
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, each]) => {
      const text = Array.isArray(each) ? each.filter(isPlain).join(", ") : isPlain(each) ? String(each) : "";
      return text === "" ? [] : [[key.toLowerCase(), text]];
    }),
  );
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
