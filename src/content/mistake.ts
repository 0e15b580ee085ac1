/** One thing to put right in a file of `content/`. */
export interface Mistake {
  readonly file: string;
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly remedy: string;
}

/** `content/directory.yaml:41: "hours" is missing. Write …` */
export function describeMistake({ file, line, message, remedy }: Mistake): string {
  return `${file}:${line}: ${message} ${remedy}`;
}

/** Thrown when a file that the service cannot do without is broken; the message has one line per mistake. */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(describeMistake).join("\n"));
    this.name = "ContentError";
    this.mistakes = mistakes;
  }
}
