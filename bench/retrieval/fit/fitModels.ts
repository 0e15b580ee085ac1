import { type Case, chanceOf, fitLogistic, type Logistic } from "./logistic.ts";
import type { Judged, Subject } from "./subjects.ts";

export interface Models {
  readonly onTopic: Logistic;
  readonly firstIsRight: Logistic;
  /** What the weights are for, in their order. */
  readonly names: readonly string[];
}

/** Near misses look like what they miss: enough of them to learn caution, too few to learn silence. */
const NEAR_MISS_WEIGHT = 1 / 2;

/** Fits both models to the dev halves of the sets and to the sample; each group counts the same, however many it has. */
export function fitModels(sets: readonly Subject[], sample: Subject): Models {
  const onTopic = fitLogistic(
    evenly([
      ...[...sets, sample].flatMap((subject) => group(subject.answerable("dev"), 1, () => true)),
      ...sets.flatMap((subject) => group(offTopic(subject, sets), 1, () => false)),
      ...sets.flatMap((subject) => group(subject.unanswerable("dev"), NEAR_MISS_WEIGHT, () => false)),
      ...group(sample.unanswerable("dev"), 1, () => false),
    ]),
  );
  const firstIsRight = fitLogistic([
    ...sets.flatMap((subject) => group(subject.answerable("dev"), 1, ({ right }) => right)),
    ...sets.flatMap((subject) => group(subject.unanswerable("dev"), NEAR_MISS_WEIGHT, () => false)),
    ...group([...sample.answerable("dev"), ...sample.unanswerable("dev")], 1, ({ right }) => right),
  ]);
  const [some] = sample.answerable("dev").flatMap(({ support }) => support ?? []);
  return { onTopic, firstIsRight, names: Object.keys(some ?? {}) };
}

function offTopic(subject: Subject, sets: readonly Subject[]): readonly Judged[] {
  return sets.filter((other) => other !== subject).flatMap((other) => subject.askOffTopic(other, "dev"));
}

/** What is true counts as much together as what is not: a chance of 0.5 is then where both kinds of mistake are as rare. */
function evenly(cases: readonly Case[]): readonly Case[] {
  const [ofTrue, ofFalse] = [
    weightOf(cases.filter((each) => each.isTrue)),
    weightOf(cases.filter((each) => !each.isTrue)),
  ];
  return cases.map((each) => ({ ...each, weight: each.weight / (each.isTrue ? ofTrue : ofFalse) }));
}

function weightOf(cases: readonly Case[]): number {
  return cases.reduce((sum, { weight }) => sum + weight, 0);
}

/** Cases that count as much as `weight` together; where nothing was ranked, no model is asked. */
function group(judged: readonly Judged[], weight: number, isTrue: (each: Judged) => boolean): readonly Case[] {
  return judged.flatMap((each) =>
    each.support ? { values: Object.values(each.support), isTrue: isTrue(each), weight: weight / judged.length } : [],
  );
}

/** What a model says of a question; where nothing was ranked, there is no chance. */
export function chanceFor(model: Logistic, { support }: Judged): number {
  return support ? chanceOf(model, Object.values(support)) : 0;
}

/** A model as it stands in `src/knowledge/judgement.ts`. */
export function sourceOf(constant: string, { bias, weights }: Logistic, names: readonly string[]): string {
  const lines = names.map((name, place) => `    ${name}: ${shown(weights[place] ?? 0)},`);
  return [`const ${constant}: Model = {`, `  bias: ${shown(bias)},`, "  weights: {", ...lines, "  },", "};"].join("\n");
}

function shown(value: number): string {
  return String(Number(value.toFixed(2)));
}
