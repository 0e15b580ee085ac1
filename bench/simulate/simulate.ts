import { type Figures, figuresOf } from "./figures.ts";
import type { Options } from "./options.ts";
import { printed } from "./printed.ts";
import { runWeek, type Surroundings } from "./runWeek.ts";

/** Lives through the weeks and says what came of them; `exitCode` is 1 when anything was left hanging. */
export async function simulate(
  options: Options,
  surroundings: Surroundings = {},
): Promise<{ readonly figures: Figures; readonly lines: readonly string[]; readonly exitCode: 0 | 1 }> {
  const figures = await runWeek(options, figuresOf, surroundings);
  return { figures, lines: printed(figures), exitCode: figures.hanging.length > 0 ? 1 : 0 };
}
