/**
 * `npm run bench:fit -- --set DIR --set DIR ...`: fits the two models of `src/knowledge/judgement.ts` to the dev halves
 * of the sets and to the sample's questions, and prints them to be copied there. Then how well they do on the test
 * halves, on standard error. Give several sets: what is off topic is learnt from the questions of the others.
 */
import { parseArgs } from "node:util";
import { chanceFor, fitModels, type Models, sourceOf } from "./retrieval/fit/fitModels.ts";
import { type Subject, sampleSubject, subjectOfSet } from "./retrieval/fit/subjects.ts";
import { auroc } from "./retrieval/metrics.ts";

const { set: folders = [] } = parseArgs({ options: { set: { type: "string", multiple: true } } }).values;
if (folders.length < 2) throw new Error("Name at least two sets: npm run bench:fit -- --set DIR --set DIR");
console.error(`indexing ${folders.length} sets and the sample`);
const sets = folders.map(subjectOfSet);
console.error("fitting");
const models = fitModels(sets, sampleSubject());
console.log(sourceOf("ON_TOPIC", models.onTopic, models.names));
console.log(sourceOf("FIRST_IS_RIGHT", models.firstIsRight, models.names));
for (const subject of sets) for (const line of testLines(subject, models)) console.error(line);

function testLines(subject: Subject, { onTopic, firstIsRight }: Models): readonly string[] {
  const answerable = subject.answerable("test");
  const nearMisses = subject.unanswerable("test");
  const chances = answerable.map((each) => chanceFor(onTopic, each));
  const told = (others: typeof answerable) =>
    shown(
      auroc(
        chances,
        others.map((each) => chanceFor(onTopic, each)),
      ),
    );
  const claimed = answerable.filter((each) => chanceFor(firstIsRight, each) >= 0.5);
  const wronglyClaimed = nearMisses.filter((each) => chanceFor(firstIsRight, each) >= 0.5);
  const right = claimed.filter((each) => each.right);
  const others = sets.filter((other) => other !== subject);
  return [
    `${subject.name}, test half: AUROC of near misses ${told(nearMisses)}`,
    ...others.map((other) => `  of ${other.name}, off topic: ${told(subject.askOffTopic(other, "test"))}`),
    `  claimed ${shown(claimed.length / answerable.length)} of the answerable, ${shown(right.length / claimed.length)} of them right; ` +
      `${shown(wronglyClaimed.length / nearMisses.length)} of the near misses claimed`,
  ];
}

function shown(share: number | null): string {
  return share === null || Number.isNaN(share) ? "-" : share.toFixed(3);
}
