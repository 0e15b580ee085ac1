/** What a page says of itself outside its text. */
export interface PageFacts {
  /** The language that the page claims, e.g. `en-US`; templates often claim wrong. */
  readonly claimedLanguage: string | undefined;
  readonly owner: string | undefined;
  /** Day on which the page says it was last reviewed or changed, `YYYY-MM-DD`. */
  readonly reviewed: string | undefined;
  readonly keywords: readonly string[];
  readonly subject: string | undefined;
  /** Address that the page gives for itself. */
  readonly address: string | undefined;
}

/** What a file of an export says, whatever its format. */
export interface Page extends PageFacts {
  readonly title: string;
  /** The body as Markdown: no title, rows of tables as lists, addresses of links and pictures whole. */
  readonly markdown: string;
  /** All words of the body, without marks. */
  readonly words: string;
  /** Pictures that were left out because they have no https address. */
  readonly lostPictures: number;
}

/** Where a page stands, and the address to which its links are relative. */
export interface PageRequest {
  readonly file: string;
  readonly address: string;
}

/** A page, or a sentence about why there is none. */
export type PageAnswer = { readonly page: Page } | { readonly skipped: string };

/** Thrown when a file holds no page that could be read; the message is a sentence for the report. */
export class UnreadablePage extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "UnreadablePage";
  }
}
