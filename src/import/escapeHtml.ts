/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A whole page out of a body and what is known of it; a name without a content is left out. */
export function pageHtml(
  body: string,
  {
    title,
    language,
    metas,
  }: { title?: string; language?: string; metas: Readonly<Record<string, string | undefined>> },
): string {
  const head = Object.entries(metas).map(([name, content]) =>
    content ? `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">` : "",
  );
  const lang = language ? ` lang="${escapeHtml(language)}"` : "";
  return `<html${lang}><head><title>${escapeHtml(title ?? "")}</title>${head.join("")}</head><body>${body}</body></html>`;
}
