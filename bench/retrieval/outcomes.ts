import type { Found } from "../../src/domain/found.ts";
import type { Asked, Measured } from "./measureSet.ts";

const OUTCOMES = ["answer", "choose", "none"] as const;

/**
 * How often each outcome occurs and how often it is right: an answer when its article is relevant, a choice when one of
 * its candidates is, "none" when nothing is relevant.
 */
export function outcomeLines({ figures, clean, offTopic }: Measured): readonly string[] {
  const rows = [
    ["answerable", clean.filter(({ query }) => query.relevant.length > 0)],
    ["near miss", clean.filter(({ query }) => query.relevant.length === 0)],
    ...offTopic.map(({ name, asked }) => [`off topic: ${name}`, asked.map(withoutAnswer)] as const),
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = `${figures.set}: how often each outcome occurs, and how often it is right`;
  const lines = rows
    .filter(([, asked]) => asked.length > 0)
    .map(([name, asked]) => `  ${name.padEnd(width)}  ${OUTCOMES.map((each) => outcomeOf(asked, each)).join("   ")}`);
  const all = rows.flatMap(([, asked]) => asked);
  return [head, ...lines, `  ${"all".padEnd(width)}  ${OUTCOMES.map((each) => outcomeOf(all, each)).join("   ")}`];
}

/** What is relevant in another set is not in this one. */
function withoutAnswer({ query, looked }: Asked): Asked {
  return { looked, query: { ...query, relevant: [] } };
}

function outcomeOf(asked: readonly Asked[], outcome: Found["outcome"]): string {
  const these = asked.filter(({ looked }) => looked.found.outcome === outcome);
  const right = these.filter(isRight).length;
  return `${outcome} ${percent(these.length, asked.length)}, right ${percent(right, these.length)}`;
}

function isRight({ query: { relevant }, looked: { found } }: Asked): boolean {
  if (found.outcome === "none") return relevant.length === 0;
  if (found.outcome === "answer") return relevant.includes(found.best.article.id);
  return found.candidates.some(({ id }) => relevant.includes(id));
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? "-" : `${Math.round((100 * part) / whole)} %`).padStart(5);
}
