import type { PhrasingContent } from "mdast";

/** What stands in a cell, and the name of its column or "". */
interface Value {
  readonly name: string;
  readonly phrases: readonly PhrasingContent[];
}

/** The row of a table as one line: each value under the name of its column. */
export function rowPhrases(values: readonly Value[], hasNames: boolean): PhrasingContent[] {
  return values.flatMap(({ name, phrases }, index): PhrasingContent[] => {
    // Without names the first column says what the others are about.
    const before = index === 0 ? "" : hasNames || index > 1 ? "; " : ": ";
    const label = name === "" ? before : `${before}${name}: `;
    return [...(label === "" ? [] : [{ type: "text", value: label } as const]), ...phrases];
  });
}
