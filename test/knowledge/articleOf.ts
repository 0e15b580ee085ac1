import type { Article } from "../../src/domain/article.ts";

/** An article with steps of its own; what a test is about is given. */
export function articleOf(given: Partial<Article> & Pick<Article, "id" | "title">): Article {
  return {
    language: "fi",
    subject: "signing-in",
    organisations: [],
    keywords: [],
    owner: "Tukipiste",
    reviewed: "2026-01-15",
    portalUrl: `https://portal.example/${given.id}`,
    sections: [{ heading: "", blocks: [] }],
    ...given,
  };
}

/** A section of one paragraph. */
export function paragraph(heading: string, text: string): Article["sections"][number] {
  return { heading, blocks: [{ kind: "paragraph", text }] };
}

/** A section of numbered steps. */
export function steps(heading: string, ...items: readonly string[]): Article["sections"][number] {
  return { heading, blocks: [{ kind: "steps", ordered: true, items }] };
}
