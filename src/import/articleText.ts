import { stringify } from "yaml";
import type { ArticleFrontMatter } from "../content/articleFormat.ts";

/** An article as a file of `content/articles`. */
export function articleText(frontMatter: ArticleFrontMatter, markdown: string): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${markdown}`;
}
